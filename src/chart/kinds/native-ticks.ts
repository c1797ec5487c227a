import type { Stretch } from '../../frame/histogram-parts.js';
import type { Extent } from '../../statistics/extent.js';
import { multiplesOfPowers } from '../axes/log-ticks.js';
import { hasZero, isBelow, max, min, type NativeRows } from './native-rows.js';

interface RowTick {
  readonly at: number;
  readonly text: string;
}

/**
 * Of a logarithmic axis, round numbers where they lie within the rows, and 0 in the middle of the row that
 * has it, or below where that begins with it. The bounds of rows on others, and where there are not two such
 * numbers.
 */
export function rowTicks({ rows, isLogarithmic }: NativeRows): RowTick[] {
  const sides = [
    { sign: -1, extent: extentOf(rows.filter(({ upper }) => upper < 0)) },
    { sign: 1, extent: extentOf(rows.filter(({ lower }) => lower > 0)) },
  ].flatMap(({ sign, extent }) => (extent === undefined ? [] : [{ sign, extent }]));
  const decades = sides.reduce((sum, { extent: { min, max } }) => sum + Math.log10(max / min), 0);
  const factors = decades < 3 ? [1, 2, 5] : [1];
  const round = sides.flatMap(({ sign, extent }) =>
    multiplesOfPowers(extent, factors).map((value) => sign * value),
  );
  if (!isLogarithmic || round.length < 2) return boundTicks(rows);
  const ticks = round.map((value) => ({ at: placeOf(value, rows), text: String(value) }));
  const zeros = rows.flatMap((row, i): RowTick[] => {
    const at = -row.lower < row.upper * 1e-3 ? i : i + 0.5;
    return hasZero(row) ? [{ at, text: '0' }] : [];
  });
  // Next to 0, another number would leave no room for any other text.
  const rooms = roomsBetween(ticks);
  const least = rooms.length === 0 ? 0 : min(rooms) / 2;
  const others = ticks.filter((tick) => zeros.every(({ at }) => Math.abs(tick.at - at) >= least));
  return [...others, ...zeros].sort((a, b) => a.at - b.at);
}

/** How many rows there are between ticks of one sign. */
function roomsBetween(ticks: readonly RowTick[]): number[] {
  return ticks.flatMap((tick, i) => {
    const before = ticks[i - 1];
    const isSameSign = before !== undefined && Number(before.text) * Number(tick.text) > 0;
    return isSameSign ? [Math.abs(tick.at - before.at)] : [];
  });
}

function boundTicks(rows: readonly Stretch[]): RowTick[] {
  const bounds = [rows[0]?.lower ?? 0, ...rows.map(({ upper }) => upper)];
  const texts = bounds.map((bound) => String(bound).replace(/Infinity$/, 'Inf'));
  return texts.map((text, at) => ({ at, text }));
}

/** The least and the largest bound of rows of one sign, without that. */
function extentOf(rows: readonly Stretch[]): Extent | undefined {
  const sizes = rows
    .flatMap(({ lower, upper }) => [Math.abs(lower), Math.abs(upper)])
    .filter(Number.isFinite);
  return sizes.length === 0 ? undefined : { min: min(sizes), max: max(sizes) };
}

/** Where a value lies, in rows: between the bounds of a row, by its logarithm. */
function placeOf(value: number, rows: readonly Stretch[]): number {
  const row = rows.findIndex(({ upper }) => !isBelow(upper, value));
  const { lower = value, upper = value } = rows[row] ?? {};
  // The bound where the row that has 0 ends.
  if (lower <= 0 && upper > 0) return row + 1;
  const part = Math.log(value / lower) / Math.log(upper / lower);
  return row + Math.min(1, Math.max(0, part));
}
