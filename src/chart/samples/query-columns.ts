import type { RowBlock } from '../../frame/rows.js';
import type { ChartQuery } from '../input.js';
import { readNumber } from '../../frame/number.js';

/** Some columns of a query's rows, in this order; rows without a sample in any are left out. */
export function* rowsOfColumns(
  query: Pick<ChartQuery, 'series' | 'rows'>,
  columns: readonly number[],
): Generator<RowBlock> {
  const isAll =
    columns.length === query.series.length && columns.every((column, i) => column === i);
  for (const block of query.rows()) yield isAll ? block : blockOfColumns(block, columns);
}

function blockOfColumns(block: RowBlock, columns: readonly number[]): RowBlock {
  const rows = block.times.length;
  const times = new Float64Array(rows);
  const starts = new Int32Array(rows * columns.length);
  const ends = new Int32Array(rows * columns.length);
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    const to = kept * columns.length;
    let found = 0;
    for (const [i, column] of columns.entries()) {
      const from = row * block.columns + column;
      const [start, end] = [block.starts[from] ?? 0, block.ends[from] ?? 0];
      starts[to + i] = start;
      ends[to + i] = end;
      if (start !== end) found++;
    }
    if (found > 0) times[kept++] = block.times[row] ?? 0;
  }
  return {
    times: times.subarray(0, kept),
    columns: columns.length,
    starts,
    ends,
    bytes: block.bytes,
  };
}

/** The same rows, in which samples that are not drawn are none. */
export function* drawnRows(
  rows: Iterable<RowBlock>,
  isDrawn: (value: number) => boolean,
): Generator<RowBlock> {
  for (const block of rows) {
    const { starts, bytes } = block;
    const ends = block.ends.slice();
    for (let cell = 0; cell < block.times.length * block.columns; cell++) {
      const [start, end] = [starts[cell] ?? 0, ends[cell] ?? 0];
      if (start !== end && !isDrawn(readNumber(bytes, start, end))) ends[cell] = start;
    }
    yield { ...block, ends };
  }
}
