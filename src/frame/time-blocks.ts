import type { Grid } from '../time/grid.js';

/** The timestamps of all grids together, ascending and without doubles, some rows at a time. */
export function* timeBlocks(grids: readonly Grid[], rows: number): Generator<readonly number[]> {
  const distinct = [...new Map(grids.map((grid) => [JSON.stringify(grid), grid])).values()];
  const next = distinct.map((grid) => grid.startMs);
  let block: number[] = [];
  for (;;) {
    let least = Infinity;
    for (const ms of next) if (ms < least) least = ms;
    if (least === Infinity) break;
    block.push(least);
    for (const [index, grid] of distinct.entries()) {
      if (next[index] !== least) continue;
      next[index] = least + grid.stepMs > grid.endMs ? Infinity : least + grid.stepMs;
    }
    if (block.length < rows) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** Which row of the block each timestamp of a grid has, counted in steps from `firstMs`. */
export interface RowsOfGrid {
  readonly firstMs: number;
  readonly lastMs: number;
  readonly stepMs: number;
  readonly rows: Int32Array;
}

export function rowsOfGrid(grid: Grid, times: readonly number[]): RowsOfGrid {
  const rows = new Int32Array(times.length);
  let [count, firstMs, lastMs] = [0, Infinity, -Infinity];
  for (let row = 0; row < times.length; row++) {
    const ms = times[row] ?? NaN;
    if (!isOn(grid, ms)) continue;
    if (count === 0) firstMs = ms;
    lastMs = ms;
    rows[count++] = row;
  }
  return { firstMs, lastMs, stepMs: grid.stepMs, rows: rows.subarray(0, count) };
}

const isOn = (grid: Grid, ms: number): boolean =>
  ms >= grid.startMs && ms <= grid.endMs && (ms - grid.startMs) % grid.stepMs === 0;
