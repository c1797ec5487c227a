import { expect, it } from 'vitest';
import { rowBlocks } from '../../src/frame/row-blocks.js';
import { joinRuns, sinceStart } from '../../src/frame/since-start.js';
import type { FrameQuery } from '../../src/frame/frame.js';
import { gridOf } from '../../src/time/grid.js';
import { frameOf } from '../spooled.js';

/** `time: value, value`, a line a row; an empty place where a series has no sample. */
function rowsOf(queries: readonly FrameQuery[]): string[] {
  const lines: string[] = [];
  for (const { times, columns, starts, ends, bytes } of rowBlocks(queries)) {
    for (const [row, ms] of times.entries()) {
      const texts = Array.from({ length: columns }, (_, column) => {
        const cell = row * columns + column;
        return Buffer.from(bytes.subarray(starts[cell], ends[cell])).toString();
      });
      lines.push(`${ms}: ${texts.join(', ')}`);
    }
  }
  return lines;
}

const first = 1_767_225_600_250;
const second = first + 3_600_000 + 7;

it('puts time zero at the start of a run, whatever sample comes first', () => {
  const grid = gridOf(first, first + 30_000, 15_000);
  const frame = frameOf(grid, [{ labels: { a: 'late' }, values: [undefined, '1.50', '2e0'] }]);
  expect(rowsOf([sinceStart(frame, first)])).toEqual(['15000: 1.50', '30000: 2e0']);
});

it('joins runs of different times and lengths by the time since their starts', () => {
  const short = frameOf(gridOf(first, first + 15_000, 15_000), [
    { labels: {}, values: ['1', '2'] },
  ]);
  const long = frameOf(gridOf(second, second + 30_000, 15_000), [
    { labels: {}, values: ['3', undefined, '5'] },
  ]);
  const runs = [sinceStart(short, first), sinceStart(long, second)] as const;
  expect(rowsOf([joinRuns(runs)])).toEqual(rowsOf(runs));
  expect(rowsOf([joinRuns(runs)])).toEqual(['0: 1, 3', '15000: 2, ', '30000: , 5']);
});

it('keeps a start that is not the first time of the grid', () => {
  const grid = gridOf(first + 5000, first + 20_000, 15_000);
  const frame = frameOf(grid, [{ labels: {}, values: ['1', '2'] }]);
  expect(rowsOf([sinceStart(frame, first)])).toEqual(['5000: 1', '20000: 2']);
});

it('undoes itself', () => {
  const grid = gridOf(first, first + 30_000, 15_000);
  const frame = frameOf(grid, [{ labels: {}, values: ['1', '2', '3'] }]);
  expect(rowsOf([sinceStart(sinceStart(frame, first), -first)])).toEqual(rowsOf([frame]));
});
