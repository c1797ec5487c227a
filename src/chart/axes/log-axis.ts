import type { Multiple, Unit } from '../../units/units.js';
import type { UnplacedAxis } from './axis.js';
import { listedTicks } from './listed-ticks.js';
import { linearTicks, stepOfParts } from './linear-ticks.js';
import { logLimits, positiveExtent } from './log-limits.js';
import { logCandidates, type LogTicks } from './log-ticks.js';
import type { Tick } from '../model/page.js';
import type { Extent } from '../../statistics/extent.js';
import { plainTexts, powerOfTwoTexts, spreadTexts, tickTexts } from './tick-text.js';
import { labelWith, logMultipleFor, meaningOf } from './units.js';
import { type AxisWish, listed, tickAt, type Values } from './value-axis.js';

interface Shown {
  readonly limits: Extent;
  readonly multiple: Multiple;
  readonly base: 2 | 10;
  /** Whether each tick has a multiple of its own. */
  readonly isOwn: boolean;
}

const mostTicks = 8;
/** Of an axis that has no positive value to show. */
const empty: Extent = { min: 1, max: 10 };

/** A logarithmic axis of values; those that are not above 0 are not on it. */
export function logAxis(values: Values, wish: AxisWish): UnplacedAxis {
  const { unit } = wish.unit;
  const shown = shownLimits(values, wish);
  const { multiple, isOwn } = shown;
  const data = dataLimits(shown, wish);
  const { ticks, minor } = chosenTicks(shown, data, wish);
  return {
    scale: wish.spec.scale,
    ...data,
    label: isOwn ? wish.label : labelWith(wish.label, unit, multiple),
    ticks,
    minorTicks: minor,
    meaning: isOwn ? `${unit.meaning}, each tick in its own unit` : meaningOf(unit, multiple),
  };
}

function shownLimits(values: Values, wish: AxisWish): Shown {
  const { spec, unit } = wish;
  const base = spec.scale === 'log2' ? 2 : 10;
  const seen = positiveExtent(values, spec) ?? empty;
  const own = ownMultiples(seen, wish);
  const multiple = own ?? logMultipleFor(unit, seen);
  const { size } = multiple;
  const shown = { min: seen.min / size, max: seen.max / size };
  const isExact = values.limits === 'exact' && seen.max > seen.min * 1.001;
  const limits = isExact ? shown : logLimits(shown, base, { ...spec, limits: values.limits }, size);
  return { limits, multiple, base, isOwn: own !== undefined };
}

/** Bytes from B to GiB have no multiple in which all of them are read: each tick has its own. */
function ownMultiples({ min, max }: Extent, { spec, unit }: AxisWish): Multiple | undefined {
  const { multiples } = unit.unit;
  const [first] = multiples;
  const isBinary = spec.scale === 'log2' && first.steps === 'binary';
  if (!isBinary || unit.asked !== undefined) return undefined;
  const isReadable = multiples.some(({ size }) => min >= size / 4 && max <= 1024 * size);
  return isReadable ? undefined : first;
}

/** Limits in the unit of the data: what is given is taken as it is. */
function dataLimits({ limits, multiple: { size } }: Shown, { spec }: AxisWish): Extent {
  const of = (limit: number, given: number | undefined): number =>
    given !== undefined && Math.abs(given / size / limit - 1) < 1e-12
      ? given
      : Number((limit * size).toPrecision(14));
  return { min: of(limits.min, spec.min), max: of(limits.max, spec.max) };
}

interface Chosen {
  readonly ticks: readonly Tick[];
  /** Ticks without a text, in the unit of the data. */
  readonly minor: readonly number[];
}

function chosenTicks(shown: Shown, data: Extent, wish: AxisWish): Chosen {
  const { spec, hasRoom } = wish;
  const { limits, multiple, base } = shown;
  if (spec.ticks === 0) return { ticks: [], minor: [] };
  const ticksOf = (values: readonly number[], texts: readonly string[]): Tick[] =>
    values.map((value, i) => tickAt(value, texts[i] ?? '', multiple, data));
  const axis = { scale: spec.scale, ...data };
  if (Array.isArray(spec.ticks)) {
    const { values } = listed(spec.ticks, data, multiple);
    const ticks = ticksOf(values, textsOf({ values, exponents: undefined }, shown, wish));
    const { minorTicks, ...listedOnes } = listedTicks(ticks, axis, wish);
    return { ...listedOnes, minor: minorTicks };
  }
  const most = typeof spec.ticks === 'number' ? Math.max(2, spec.ticks) : mostTicks;
  const candidates = logCandidates(limits, base, wish.length)
    .filter(({ values }) => values.length >= 2)
    .map((one) => ({
      minor: one.minor.map((value) => tickAt(value, '', multiple, data).at),
      ticks: ticksOf(one.values, textsOf(one, shown, wish)),
    }));
  const fitting = candidates.find(({ ticks }) => ticks.length <= most && hasRoom(ticks, axis));
  if (fitting !== undefined) return fitting;
  const [all] = candidates;
  if (all !== undefined) {
    const ends = all.ticks.filter((_, i) => i === 0 || i === all.ticks.length - 1);
    return { ticks: hasRoom(ends, axis) ? ends : [], minor: [] };
  }
  const steady = evenTicks(limits, wish, (values, texts) => hasRoom(ticksOf(values, texts), axis));
  return { ticks: ticksOf(steady.values, steady.texts), minor: [] };
}

/** Ticks in even steps, on an axis that is too short for two powers of its base. */
function evenTicks(
  limits: Extent,
  { unit, mostSteps }: AxisWish,
  fits: (values: readonly number[], texts: readonly string[]) => boolean,
) {
  const write = unit.unit.hasPrefixes ? tickTexts : plainTexts;
  const first = stepOfParts(limits, mostSteps, 'decimal');
  const { values, step } = linearTicks(limits, first, 'decimal', (one) =>
    fits(one.values, write(one.values, one.step)),
  );
  return { values, texts: write(values, step) };
}

function textsOf(
  { values, exponents }: Pick<LogTicks, 'values' | 'exponents'>,
  { isOwn, base }: Shown,
  { unit: { unit } }: AxisWish,
): string[] {
  if (isOwn) return ownTexts(values, unit);
  if (exponents !== undefined && base === 2) return powerOfTwoTexts(exponents, unit.hasPrefixes);
  return spreadTexts(values, unit.hasPrefixes);
}

/** `512 B`, `4 KiB`, `1 MiB`. */
function ownTexts(values: readonly number[], { multiples }: Unit): string[] {
  return values.map((value) => {
    const { name, size } = multiples.findLast((one) => value >= one.size) ?? multiples[0];
    return `${spreadTexts([value / size], false).join('')} ${name}`;
  });
}
