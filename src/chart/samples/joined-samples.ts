import { largest } from './drawable.js';
import type { ChartQuery } from '../input.js';
import type { RowBlock } from '../../frame/rows.js';
import { readNumber } from '../../frame/number.js';
import { rowsOfColumns } from './query-columns.js';

/** Rows of numbers: `values[row * columns + column]` is the value at `times[row]`, in ms. */
export interface NumberBlock {
  readonly rows: number;
  readonly columns: number;
  readonly times: Float64Array;
  /** NaN where a series has no finite sample. */
  readonly values: Float64Array;
}

interface Column {
  readonly query: Pick<ChartQuery, 'series' | 'rows'>;
  readonly column: number;
}

/** Samples that are read and have no place on any axis. */
export interface Beyond {
  infinite: number;
  /** Beyond 1e150. */
  tooLarge: number;
}

export function noneBeyond(): Beyond {
  return { infinite: 0, tooLarge: 0 };
}

const ROWS = 1024;

/**
 * Reads series of any queries side by side: a row a timestamp at which any of them has a finite
 * sample, ascending. A block is only valid until the next one is asked for. What is left out is added
 * to `beyond`.
 */
export function* joinedSamples(series: readonly Column[], beyond: Beyond): Generator<NumberBlock> {
  const readers = readersOf(series, beyond);
  const times = new Float64Array(ROWS);
  const values = new Float64Array(ROWS * series.length);
  let rows = 0;
  for (;;) {
    let now = Infinity;
    for (const reader of readers) now = Math.min(now, reader.ms());
    if (now === Infinity) break;
    const row = values.subarray(rows * series.length, (rows + 1) * series.length).fill(NaN);
    let found = false;
    for (const reader of readers) if (reader.ms() === now) found = reader.take(row) || found;
    times[rows] = now;
    if (found) rows++;
    if (rows < ROWS) continue;
    yield { rows, columns: series.length, times, values };
    rows = 0;
  }
  if (rows > 0) yield { rows, columns: series.length, times, values };
}

interface Reader {
  /** The time of the next row, infinite at the end. */
  ms(): number;
  /** Puts the finite samples of the next row to their places; whether it had any. */
  take(row: Float64Array): boolean;
}

/** One for each query, so that each is read once. */
function readersOf(series: readonly Column[], beyond: Beyond): Reader[] {
  const queries = [...new Set(series.map(({ query }) => query))];
  return queries.map((query) => {
    const own = [...series.entries()].filter(([, one]) => one.query === query);
    const columns = own.map(([, { column }]) => column);
    const places = Int32Array.from(own, ([place]) => place);
    return readerOf(rowsOfColumns(query, columns), places, beyond);
  });
}

function readerOf(blocks: Generator<RowBlock>, places: Int32Array, beyond: Beyond): Reader {
  let block: RowBlock | undefined;
  let row = 0;
  const advance = (): void => {
    row++;
    while (block === undefined || row >= block.times.length) {
      const next = blocks.next();
      if (next.done === true) {
        block = undefined;
        return;
      }
      block = next.value;
      row = 0;
    }
  };
  advance();
  return {
    ms: () => block?.times[row] ?? Infinity,
    take(to) {
      if (block === undefined) return false;
      const { starts, ends, bytes, columns } = block;
      let found = false;
      for (let column = 0, cell = row * columns; column < columns; column++, cell++) {
        const start = starts[cell] ?? 0;
        const end = ends[cell] ?? 0;
        if (start === end) continue;
        const value = readNumber(bytes, start, end);
        if (!(Math.abs(value) <= largest)) {
          count(value, beyond);
          continue;
        }
        to[places[column] ?? 0] = value;
        found = true;
      }
      advance();
      return found;
    },
  };
}

function count(value: number, beyond: Beyond): void {
  if (Number.isNaN(value)) return;
  if (Number.isFinite(value)) beyond.tooLarge++;
  else beyond.infinite++;
}
