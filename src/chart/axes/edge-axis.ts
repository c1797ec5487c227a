import type { Style } from '../../style/style.js';
import type { HasRoom, UnplacedAxis } from './axis.js';
import type { Dimension } from '../content.js';
import type { Tick } from '../model/page.js';
import { distinctTexts } from '../text/distinct-texts.js';
import { printable } from '../text/text.js';
import { spreadTexts } from './tick-text.js';
import { type AxisUnit, labelWith, multipleFor } from './units.js';

type Edges = Extract<Dimension, { of: 'edges' }>;

export interface EdgeWish {
  readonly label: string | undefined;
  readonly unit: AxisUnit;
  readonly style: Pick<Style, 'tickSize' | 'metrics'>;
  readonly hasRoom: HasRoom;
  /** The widest that the name of a row may be, in points. */
  readonly widest: number;
}

/**
 * Between rows of cells: bounds of samples are shown as samples are, names of rows as wide as they
 * may be, and as many as have room.
 */
export function edgeAxis({ rows, ticks, what }: Edges, wish: EdgeWish): UnplacedAxis {
  const axis = { scale: 'linear' as const, min: 0, max: Math.max(1, rows) };
  const bounds = ticks.map(({ text }) => Number(text.replace(/^\+?Inf$/, 'Infinity')));
  const sizes = bounds.map(Math.abs).filter((size) => size > 0 && Number.isFinite(size));
  const middle = Math.sqrt(Math.min(...sizes)) * Math.sqrt(Math.max(...sizes));
  const { unit } = wish.unit;
  const multiple = multipleFor(wish.unit, sizes.length > 0 ? middle : 0);
  const isOfSamples = what === 'samples' && bounds.every((bound) => !Number.isNaN(bound));
  const texts = isOfSamples
    ? boundTexts(bounds, multiple.size, unit.hasPrefixes)
    : rowNames(ticks, wish);
  const all = ticks
    .map(({ at }, i): Tick => ({ at, text: texts[i] ?? '', below: undefined }))
    .filter(({ at }) => at >= axis.min && at <= axis.max)
    .sort((a, b) => a.at - b.at);
  return {
    ...axis,
    label: isOfSamples ? labelWith(wish.label, unit, multiple) : wish.label,
    ticks: thinned(all, (some) => wish.hasRoom(some, axis)),
    minorTicks: [],
    meaning: 'the rows of cells, counted from 0',
  };
}

function rowNames(
  ticks: Edges['ticks'],
  { style: { tickSize, metrics }, widest }: EdgeWish,
): string[] {
  const names = ticks.map(({ text }) => printable(text));
  return distinctTexts(names, widest, tickSize, metrics);
}

/** With as many digits as tell them apart, of those that matter: 1.667 of 1.66666666667. */
function boundTexts(bounds: readonly number[], size: number, hasPrefixes: boolean): string[] {
  const values = bounds.map((bound) => bound / size);
  const finite = values.filter(Number.isFinite);
  const write = (digits: number): string[] =>
    spreadTexts(
      finite.map((value) => shortened(value, digits)),
      hasPrefixes,
    );
  const count = new Set(finite).size;
  const digits = [4, 6, 8, 12].find((one) => new Set(write(one)).size === count) ?? 12;
  const texts = write(digits);
  let next = 0;
  return values.map((value) => {
    if (Number.isFinite(value)) return texts[next++] ?? '';
    return value > 0 ? '∞' : '\u2212∞';
  });
}

/** A number of few digits stays as it is. */
function shortened(value: number, digits: number): number {
  const exact = Number(value.toPrecision(12));
  return String(exact).length <= 7 ? exact : Number(value.toPrecision(digits));
}

/** Every second, third, … and always the first and the last one, which no other is near. */
function thinned(ticks: readonly Tick[], fits: (ticks: readonly Tick[]) => boolean): Tick[] {
  const last = ticks.length - 1;
  for (let every = 1; every <= last; every++) {
    const some = ticks.filter((_, i) => i === last || (i % every === 0 && last - i >= every));
    if (fits(some)) return some;
  }
  return ticks.slice(0, 1);
}
