import type { Grid } from '../time/grid.js';
import { clockOf, type Timing } from './timing.js';

/** The times of all queries together, ascending and without doubles, some rows at a time. */
export function* timeBlocks(
  timings: readonly Timing[],
  rows: number,
): Generator<readonly number[]> {
  const distinct = new Map(
    timings.map((timing) => [timing.times ?? JSON.stringify(timing.grid), timing]),
  );
  const clocks = [...distinct.values()].map(clockOf);
  let block: number[] = [];
  for (;;) {
    let least = Infinity;
    for (const { ms } of clocks) if (ms < least) least = ms;
    if (least === Infinity) break;
    block.push(least);
    for (const clock of clocks) if (clock.ms === least) clock.tick();
    if (block.length < rows) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/**
 * Which row of the block each timestamp of a query has, counted in steps from `firstMs`; of those on
 * no grid, by the time itself.
 */
export interface RowsOfTiming {
  readonly firstMs: number;
  readonly lastMs: number;
  readonly stepMs: number;
  readonly rows: Int32Array;
  readonly rowAt: ((ms: number) => number | undefined) | undefined;
}

export function rowsOfTiming({ grid, times: own }: Timing, times: readonly number[]): RowsOfTiming {
  if (own !== undefined) return rowsByTime(times, grid.stepMs);
  const rows = new Int32Array(times.length);
  let [count, firstMs, lastMs] = [0, Infinity, -Infinity];
  for (let row = 0; row < times.length; row++) {
    const ms = times[row] ?? NaN;
    if (!isOn(grid, ms)) continue;
    if (count === 0) firstMs = ms;
    lastMs = ms;
    rows[count++] = row;
  }
  const { stepMs } = grid;
  return { firstMs, lastMs, stepMs, rows: rows.subarray(0, count), rowAt: undefined };
}

/** Samples at times that the block does not have are refused when they are read. */
function rowsByTime(times: readonly number[], stepMs: number): RowsOfTiming {
  const rows = new Map(times.map((ms, row) => [ms, row]));
  const [firstMs, lastMs] = [times[0] ?? Infinity, times.at(-1) ?? -Infinity];
  return { firstMs, lastMs, stepMs, rows: new Int32Array(0), rowAt: (ms) => rows.get(ms) };
}

/** The same by the times that files have, to which `shiftMs` is added. */
export function inFiles(of: RowsOfTiming, shiftMs: number): RowsOfTiming {
  if (shiftMs === 0) return of;
  const { rowAt } = of;
  return {
    ...of,
    firstMs: of.firstMs - shiftMs,
    lastMs: of.lastMs - shiftMs,
    rowAt: rowAt && ((ms) => rowAt(ms + shiftMs)),
  };
}

const isOn = (grid: Grid, ms: number): boolean =>
  ms >= grid.startMs && ms <= grid.endMs && (ms - grid.startMs) % grid.stepMs === 0;
