import { appendFileSync, truncateSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openFiles } from '../../src/frame/cursor.js';
import { type FrameQuery } from '../../src/frame/frame.js';
import { readSamples } from '../../src/frame/samples.js';
import { sinceStart } from '../../src/frame/since-start.js';
import { gridOf } from '../../src/time/grid.js';
import { frameOf, spooled, joinedFrame } from '../spooled.js';

function samplesOf({ series: [one] }: FrameQuery) {
  const files = openFiles();
  try {
    if (one === undefined) throw new Error('a series');
    const { times, values } = readSamples(one, files);
    return [...times].map((ms, i) => [ms, values[i]]);
  } finally {
    files.close();
  }
}

it('the samples of a series are read as numbers, chunk by chunk', () => {
  const chunks = [gridOf(0, 30_000, 15_000), gridOf(45_000, 60_000, 15_000)];
  const values = ['1.50', undefined, 'NaN', '-Inf', '2e3'];
  const query = joinedFrame(
    'q',
    gridOf(0, 60_000, 15_000),
    spooled(chunks, [{ labels: {}, values }]),
  );
  const expected = [
    [0, 1.5],
    [30_000, NaN],
    [45_000, -Infinity],
    [60_000, 2000],
  ];
  expect(samplesOf(query)).toEqual(expected);
  expect(samplesOf(sinceStart(query, 30_000))).toEqual(
    expected.map(([ms = 0, value]) => [ms - 30_000, value]),
  );
});

it('many samples are read through a small window', () => {
  const grid = gridOf(0, 39_999_000, 1000);
  const values = Array.from({ length: 40_000 }, (_, i) => String(i / 8));
  expect(samplesOf(frameOf(grid, [{ labels: {}, values }]))).toEqual(
    values.map((value, i) => [i * 1000, Number(value)]),
  );
});

it('a file that has become shorter is an error', () => {
  const query = frameOf(gridOf(0, 15_000, 15_000), [{ labels: {}, values: ['1', '2'] }]);
  const path = query.series[0]?.segments[0]?.path ?? '';
  truncateSync(path, 60);
  appendFileSync(path, ' ');
  expect(() => samplesOf(query)).toThrow(expect.objectContaining({ code: 'SPOOL' }));
});
