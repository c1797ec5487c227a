import { type Labels, seriesText } from '../frame/labels.js';
import { named } from '../frame/names-listed.js';
import { readNumber } from '../frame/number.js';
import type { RowBlock } from '../frame/rows.js';

/** What runs lack that are to be one series. */
export interface LackingRuns {
  readonly all: number;
  /** The names of those without a finite number at any time. */
  readonly empty: readonly string[];
  /** How many have a number at one time, at most. */
  readonly together: number;
}

/** Rows of a column a run, which are read one by one. */
export interface RunRows {
  /** The finite values of a row, in memory that the next one takes. */
  finite(block: RowBlock, row: number): Float64Array;
  /** What all rows so far have: infinite samples, and what runs lack. */
  readonly infinite: () => number;
  readonly lacking: () => LackingRuns;
}

/** Reads rows of runs of such names. */
export function runRows(names: readonly string[]): RunRows {
  const into = new Float64Array(names.length);
  const isSome = new Array<boolean>(names.length).fill(false);
  let [infinite, together] = [0, 0];
  return {
    finite({ columns, starts, ends, bytes }, row) {
      let count = 0;
      for (let column = 0; column < columns; column++) {
        const cell = row * columns + column;
        const [start, end] = [starts[cell] ?? 0, ends[cell] ?? 0];
        if (start === end) continue;
        const value = readNumber(bytes, start, end);
        if (Number.isFinite(value)) {
          into[count++] = value;
          isSome[column] = true;
        } else if (!Number.isNaN(value)) infinite++;
      }
      together = Math.max(together, count);
      return into.subarray(0, count);
    },
    infinite: () => infinite,
    lacking: () => {
      return { all: names.length, empty: names.filter((_, i) => isSome[i] !== true), together };
    },
  };
}

/** Says of a series which of its runs have no number, or that it is of one run wherever it is. */
export function lackingNotes({
  labels,
  lacking: { all, empty, together },
}: {
  readonly labels: Labels;
  readonly lacking: LackingRuns;
}): string[] {
  const series = seriesText(labels);
  const has = empty.length === 1 ? 'has' : 'have';
  const left = all - empty.length;
  return [
    ...(empty.length > 0
      ? [`${empty.length} of ${all} runs ${has} no number in ${series}: ${named(empty)}`]
      : []),
    ...(left > 1 && together === 1
      ? [`no two of ${left} runs have a number at one time in ${series}: it is of one run at each`]
      : []),
  ];
}
