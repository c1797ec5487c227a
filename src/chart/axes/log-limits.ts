import type { AxisSpec } from '../../manifest/drawing.js';
import { areApart, finite } from './limits.js';
import type { Extent } from '../../statistics/extent.js';
import { largest, smallest } from '../samples/drawable.js';
import { decimal, niceStep } from './ticks.js';
import type { Values } from './value-axis.js';

type Given = Pick<AxisSpec, 'min' | 'max' | 'headroom'>;

/** The positive part of the data, as far as it is within what is given; undefined for none. */
export function positiveExtent(
  { extent, leastPositive }: Pick<Values, 'extent' | 'leastPositive'>,
  given: Given,
): Extent | undefined {
  const min = positive(given.min) ?? positive(leastPositive) ?? positive(extent?.min);
  const max = positive(given.max) ?? positive(extent?.max);
  const low = min ?? max;
  const high = max ?? min;
  if (low === undefined || high === undefined) return undefined;
  if (low <= high) return { min: low, max: high };
  const one = positive(given.min) ?? high;
  return { min: one, max: one };
}

/** A number that a logarithmic axis can show. */
function positive(value: number | undefined): number | undefined {
  const number = finite(value);
  if (number === undefined || number <= 0) return undefined;
  return Math.max(smallest, number);
}

/** As wide as it may be that data of less than twice their minimum get limits of their own. */
const narrow = 2;
const same = 1 + 1e-9;
const margin = 0.05;
interface Worth {
  readonly power: number;
  readonly part: number;
}

/** How much of the data's length an axis may be longer to end at a power of ten, or at 2 or 5 of it. */
const worth: Worth = { power: 0.15, part: 0.08 };
/** Where bars stand on the lower end, a round number says where that is. */
const worthOfFoot: Worth = { power: 0.25, part: Infinity };

/**
 * How much of an axis is below the least of what stands on its lower end, at least; a tenth of the
 * value is enough of any axis.
 */
const foot = 0.08;
const enough = 10;

/**
 * The limits of a logarithmic axis in the unit that is shown: the data and a margin, or powers of
 * its base, or 2 and 5 times a power of ten, where one is near; clearly below the data for what
 * stands on the lower end.
 */
export function logLimits(
  seen: Extent,
  base: 2 | 10,
  given: Given & Pick<Values, 'limits'>,
  size: number,
): Extent {
  const { min, max } = seen;
  const isConstant = max <= min * same;
  const isStanding = given.limits === 'from-zero';
  const isNarrow = !isConstant && !isStanding && base === 10 && max < min * narrow;
  const free = isConstant
    ? around(min, base)
    : isNarrow
      ? close(seen)
      : outward(seen, base, isStanding ? worthOfFoot : worth);
  const auto = isStanding ? standing(free, min, base) : free;
  const low = positive(given.min);
  const high = positive(given.max);
  const top =
    given.headroom === undefined || isConstant ? auto.max : max * (max / min) ** given.headroom;
  const limits = {
    min: low === undefined ? auto.min : low / size,
    max: high === undefined ? top : high / size,
  };
  const areGiven = low !== undefined && high !== undefined && areApart({ min: low, max: high });
  return areGiven ? limits : apart(limits, low !== undefined, base);
}

/** What is given stays, and the other end moves. */
function apart({ min, max }: Extent, isMinGiven: boolean, base: number): Extent {
  const top = Math.min(max, largest * 10);
  if (top > min * same) return { min, max: top };
  return isMinGiven ? { min, max: min * base } : { min: top / base, max: top };
}

function around(value: number, base: 2 | 10): Extent {
  const exponent = exponentOf(value, base);
  return {
    min: power(Math.ceil(exponent - 1e-9) - 1, base),
    max: power(Math.floor(exponent + 1e-9) + 1, base),
  };
}

/** A little room, in steps that are nearly even where the axis is so short. */
function close({ min, max }: Extent): Extent {
  const step = niceStep((max - min) * margin);
  const of = (steps: number): number => Number((steps * step).toPrecision(14));
  return { min: of(Math.floor(min / step) - 1), max: of(Math.ceil(max / step) + 1) };
}

function outward({ min, max }: Extent, base: 2 | 10, foot: Worth): Extent {
  const low = exponentOf(min, base);
  const high = exponentOf(max, base);
  const down = Math.floor(low + 1e-9);
  const up = Math.ceil(high - 1e-9);
  if (base === 2) return { min: power(down, 2), max: power(up, 2) };
  const length = high - low;
  const near = (limit: number, value: number, most: number): boolean =>
    Math.abs(Math.log10(limit / value)) <= most * length + 1e-9;
  const under = tenfold(min, down, (limit) => limit <= min * same);
  const above = tenfold(max, up - 1, (limit) => limit * same >= max);
  const from = [
    ...(near(power(down, 10), min, foot.power) ? [power(down, 10)] : []),
    ...(near(under, min, foot.part) ? [under] : []),
  ];
  const to = [
    ...(near(power(up, 10), max, worth.power) ? [power(up, 10)] : []),
    ...(near(above, max, worth.part) ? [above] : []),
  ];
  return {
    min: from[0] ?? tidied(10 ** (low - margin * length), Math.floor),
    max: to[0] ?? tidied(10 ** (high + margin * length), Math.ceil),
  };
}

/** To two digits: people who edit a script read it. */
function tidied(limit: number, rounded: (value: number) => number): number {
  const exponent = Math.floor(Math.log10(limit)) - 1;
  return Number(`${rounded(Number((limit / 10 ** exponent).toPrecision(12)))}e${exponent}`);
}

/** Limits that leave something of the least value to be seen. */
function standing({ min, max }: Extent, least: number, base: 2 | 10): Extent {
  const exponent = Math.floor(exponentOf(min, base) + 1e-9);
  const lower = [0, 1, 2, 3, 4].flatMap((down) =>
    base === 2
      ? [power(exponent - down, 2)]
      : [5, 2, 1].map((factor) => decimal(factor, exponent - down)),
  );
  const isSeen = (limit: number): boolean =>
    least / limit >= enough / same ||
    Math.log(least / limit) >= foot * Math.log(max / limit) - 1e-9;
  return { min: [min, ...lower].find((limit) => limit <= min * same && isSeen(limit)) ?? min, max };
}

/** The one of 1, 2, 5 and 10 times a power of ten that is nearest, on the side that holds. */
function tenfold(value: number, exponent: number, holds: (limit: number) => boolean): number {
  const all = [1, 2, 5, 10].map((factor) => decimal(factor, exponent)).filter(holds);
  const far = (limit: number): number => Math.abs(Math.log(limit / value));
  return all.reduce((best, limit) => (far(limit) < far(best) ? limit : best), all[0] ?? value);
}

export function exponentOf(value: number, base: 2 | 10): number {
  return base === 2 ? Math.log2(value) : Math.log10(value);
}

export function power(exponent: number, base: 2 | 10): number {
  return base === 2 ? 2 ** exponent : decimal(1, exponent);
}
