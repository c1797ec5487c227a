import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alignQuery } from '../../src/derive/align.js';
import { applyTransforms } from '../../src/derive/apply.js';
import { combineRuns } from '../../src/derive/combine.js';
import { csvSeries, readCsv } from '../../src/derive/csv-series.js';
import type { FrameQuery } from '../../src/frame/frame.js';
import { joinRuns, sinceStart } from '../../src/frame/since-start.js';
import { gridOf } from '../../src/time/grid.js';
import { contentOf, testSpool } from './frames.js';

const spool = testSpool();
let files = 0;

type Times = Readonly<Record<string, readonly number[]>>;

/** A file of series with samples at such times (seconds), each its number; as one file has them. */
function read(series: Times): FrameQuery {
  const rows = Object.entries(series).flatMap(([name, times]) =>
    times.map((time, i) => `${time},${i},${name}\n`),
  );
  const path = join(spool.folder, `${files++}-timing.csv`);
  writeFileSync(path, `time,value,n\n${rows.join('')}`);
  const named = { path, shownAs: path, time: 'time', value: 'value', labels: ['n'] };
  const samples = readCsv({ ...named, timezone: 'UTC', timeUnit: 's' });
  return csvSeries('q', samples, { startMs: -Infinity, endMs: Infinity }, spool);
}

/** Of each series, its own step in seconds, or `none` where it is on no grid; `file` where it has none. */
function stepsOf({ series }: FrameQuery): Record<string, number | 'none' | 'file'> {
  const step = ({ timing }: FrameQuery['series'][number]) => {
    if (timing === undefined) return 'file';
    return timing.times === undefined ? timing.grid.stepMs / 1000 : 'none';
  };
  return Object.fromEntries(series.map((one) => [one.labels[0]?.[1] ?? '', step(one)]));
}

const every = (seconds: number, from: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + i * seconds);
/** As a log has them, about every second. */
const now = [0.013, 0.992, 2.05, 3.001, 3.97, 5.02, 6.011, 7.3, 7.96, 9.04];
const later = now.map((time) => time + 0.31 + (time % 0.17));

describe('series of one file', () => {
  it.each([
    ['at the same times', { a: every(2, 0, 9), b: every(2, 0, 9) }],
    ['of which one begins later and ends before', { a: every(2, 0, 9), b: every(2, 4, 3) }],
    ['of which one was dead for long', { a: every(1, 0, 40), b: [0, 1, 2, 3, 36, 37, 38] }],
    ['on no grid, but at the same times', { a: now, b: now }],
    [
      'on no grid, of which one was dead',
      { a: now, b: now.filter((time) => time < 3 || time > 6) },
    ],
  ] satisfies [string, Times][])('are at the times of the file: %s', (_, series) => {
    expect(stepsOf(read(series))).toEqual({ a: 'file', b: 'file' });
  });

  it.each([
    ['where they take turns', { a: every(2, 0, 9), b: every(2, 1, 9) }, { a: 2, b: 2 }],
    ['where one is coarser', { a: every(1, 0, 20), b: every(5, 0, 4) }, { a: 'file', b: 5 }],
    ['with a gap', { a: every(2, 0, 9), b: [1, 3, 9, 11] }, { a: 2, b: 2 }],
    ['on no grid', { a: now, b: later }, { a: 'none', b: 'none' }],
    [
      'on no grid, of which one has most of the samples',
      { a: later, b: [now[2] ?? 0, now[7] ?? 0] },
      { a: 'none', b: 'none' },
    ],
  ] satisfies [string, Times, object][])('have their own times %s', (_, series, expected) => {
    expect(stepsOf(read(series))).toEqual(expected);
  });

  it('have all of their samples', () => {
    const query = read({ a: every(2, 0, 3), b: every(2, 1, 2) });
    const expected = { '{n="a"}': { 0: '0', 2000: '1', 4000: '2' } };
    expect(contentOf(query)).toEqual({ ...expected, '{n="b"}': { 1000: '0', 3000: '1' } });
  });
});

describe('series that take turns', () => {
  const query = read({ a: every(2, 0, 3), b: every(2, 1, 3) });

  it('have differences from their own sample before', () => {
    const delta = applyTransforms(query, [{ kind: 'delta' }], spool).query;
    expect(contentOf(delta)).toEqual({
      '{n="a"}': { 2000: '1', 4000: '1' },
      '{n="b"}': { 3000: '1', 5000: '1' },
    });
    expect(stepsOf(delta)).toEqual({ a: 2, b: 2 });
  });

  it('hold for their own step where they are put on another grid', () => {
    const aligned = alignQuery(query, gridOf(0, 4000, 2000), spool);
    expect(contentOf(aligned)).toEqual({
      '{n="a"}': { 0: '0', 2000: '1', 4000: '2' },
      '{n="b"}': { 2000: '0', 4000: '1' },
    });
    expect(stepsOf(aligned)).toEqual({ a: 'file', b: 'file' });
  });

  it('are still apart when their runs are combined', () => {
    const run = (name: string) => ({
      run: { name, labels: new Map<string, string>() },
      frame: query,
    });
    const how = { centre: 'mean', band: 'min-max', groupBy: [] } as const;
    const { centre, band } = combineRuns([run('r1'), run('r2')], how, spool);
    expect(contentOf(centre)).toEqual(contentOf(query));
    for (const part of [centre, band?.low, band?.high])
      expect(part && stepsOf(part)).toEqual({ a: 2, b: 2 });
  });
});

describe('series of runs', () => {
  const started = (frame: FrameQuery): FrameQuery => sinceStart(frame, -1000);

  it('are on the grid of all runs, where there is one', () => {
    const runs = [read({ a: every(2, 0, 3) }), read({ b: every(2, 4, 5) })] as const;
    expect(stepsOf(joinRuns(runs))).toEqual({ a: 'file', b: 'file' });
  });

  it('are on those of their runs, where the runs are not on one', () => {
    const [a, b, c] = [
      started(read({ a: every(2, 0, 3) })),
      started(read({ b: every(3, 0, 3) })),
      started(read({ c: now, d: later })),
    ];
    const joined = joinRuns([a, b, c]);
    expect(stepsOf(joined)).toEqual({ a: 2, b: 3, c: 'none', d: 'none' });
    expect(joined.series.map(({ timing }) => timing?.grid.startMs)).toEqual([
      1000,
      1000,
      1013,
      Math.round((later[0] ?? 0) * 1000) + 1000,
    ]);
  });
});
