import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignQuery } from '../../src/derive/align.js';
import { csvSeries, readCsv } from '../../src/derive/csv-series.js';
import { gridOf } from '../../src/time/grid.js';
import { numpy, seeded } from '../numpy.js';
import { frameOf } from '../spooled.js';
import { contentOf, every15s, stepsFromZero, testSpool } from './frames.js';

const spool = testSpool();

function aligned(values: readonly (string | undefined)[], startMs: number, stepMs: number) {
  const grid = gridOf(startMs, startMs + (values.length - 1) * 15_000, 15_000);
  const frame = frameOf(grid, [{ labels: {}, values }]);
  return contentOf(alignQuery(frame, stepsFromZero(grid, stepMs), spool))['{}'];
}

describe('samples on another grid', () => {
  it('are the last ones at or before its times, as they were written', () => {
    expect(aligned(['1.50', '2e0', '3', '4', '5'], 7000, 15_000)).toEqual({
      ...{ 15000: '1.50', 30000: '2e0', 45000: '3', 60000: '4' },
    });
  });

  it('stay where they are where they are on it', () => {
    expect(aligned(['1', undefined, '3'], 15_000, 15_000)).toEqual({ 15000: '1', 45000: '3' });
  });

  it('are left out where the steps are longer, not averaged', () => {
    expect(aligned(['1', '2', '3', '4', '5', '6'], 0, 30_000)).toEqual({
      ...{ 0: '1', 30000: '3', 60000: '5' },
    });
  });

  it('hold for a step of their own where the steps are shorter', () => {
    expect(aligned(['1', '2', undefined, '4'], 0, 5000)).toEqual({
      ...{ 0: '1', 5000: '1', 10000: '1', 15000: '2', 20000: '2', 25000: '2', 45000: '4' },
    });
  });

  it('do not fill a gap, whichever grid sees it', () => {
    expect(aligned(['1', undefined, '3', '4'], 0, 15_000)).toEqual({
      ...{ 0: '1', 30000: '3', 45000: '4' },
    });
    expect(aligned(['1', undefined, '3', '4'], 5000, 15_000)).toEqual({ 15000: '1', 45000: '3' });
    expect(aligned(['1', '2', undefined, '4'], 0, 30_000)).toEqual({ 0: '1' });
  });

  it('are what a search for each time finds', () => {
    const sample = fc.option(fc.integer({ min: 0, max: 99 }).map(String), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(sample, { minLength: 1, maxLength: 20 }).filter((all) => all.some(Boolean)),
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (values, start, step) => {
          const [startMs, stepMs] = [start * 1000, step * 1000];
          const expected: Record<number, string> = {};
          const grid = gridOf(startMs, startMs + (values.length - 1) * 15_000, 15_000);
          const target = stepsFromZero(grid, stepMs);
          for (let ms = target.startMs; ms <= target.endMs; ms += stepMs) {
            const value = values[Math.floor((ms - startMs) / 15_000)];
            if (value !== undefined) expected[ms] = value;
          }
          expect(aligned(values, startMs, stepMs) ?? {}).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of a series that has none of its times are no series', () => {
    const query = every15s(['1'], ['1', '2']);
    const grid = { startMs: 15_000, endMs: 15_000, stepMs: 15_000 };
    expect(contentOf(alignQuery(query, grid, spool))).toEqual({ '{i="1"}': { 15000: '2' } });
  });

  /** The last sample at or before each time, unless it is too old. */
  const resampled = `
t, v = np.array(given['times']), np.array(given['values'], float)
at = np.arange(given['from'], given['to'] + 1, given['step'])
last = np.searchsorted(t, at, side='right') - 1
held = (last >= 0) & (at - t[np.maximum(last, 0)] < given['holds'])
result = [[ms, v[i]] for ms, i, ok in zip(at, last, held) if ok]`;
  const byNumpy = (given: object): Record<string, string> => {
    const rows = numpy(resampled, given) as [number, number][];
    return Object.fromEntries(rows.map(([ms, value]) => [String(ms), String(value)]));
  };

  it.each([1000, 5000, 15_000, 20_000, 47_000, 60_000])(
    'are those of numpy on random data with gaps, each %d ms',
    (stepMs) => {
      const random = seeded(stepMs);
      const startMs = Math.floor(random() * 30) * 1000;
      const values = Array.from({ length: 500 }, () =>
        random() < 0.3 ? undefined : String(Math.floor(random() * 1e6)),
      );
      const samples = values.flatMap((value, i) =>
        value === undefined ? [] : [{ ms: startMs + i * 15_000, value: Number(value) }],
      );
      const expected = byNumpy({
        times: samples.map(({ ms }) => ms),
        values: samples.map(({ value }) => value),
        ...{ from: Math.ceil(startMs / stepMs) * stepMs, to: startMs + 499 * 15_000 },
        ...{ step: stepMs, holds: 15_000 },
      });
      expect(Object.keys(expected).length).toBeGreaterThan(80);
      expect(aligned(values, startMs, stepMs)).toEqual(expected);
    },
  );

  it('that are on none are those of numpy on random times with gaps', () => {
    const random = seeded(11);
    let ms = 0;
    const samples = Array.from({ length: 400 }, () => {
      ms += 1 + Math.floor(random() * (random() < 0.1 ? 60_000 : 4000));
      return { ms, value: Math.floor(random() * 1e6) };
    });
    const path = `${spool.newPath()}.csv`;
    const lines = samples.map((one) => `${one.ms / 1000},${one.value}\n`);
    writeFileSync(path, `time,value\n${lines.join('')}`);
    const read = readCsv({
      ...{ path, shownAs: path, time: 'time', value: 'value', labels: [] },
      ...{ timezone: 'UTC', timeUnit: 'auto' },
    });
    const query = csvSeries('load', read, { startMs: -Infinity, endMs: Infinity }, spool);
    const grid = stepsFromZero(query.grid, 7000);
    const expected = byNumpy({
      times: samples.map((one) => one.ms),
      values: samples.map(({ value }) => value),
      ...{ from: grid.startMs, to: grid.endMs, step: 7000, holds: 7000 },
    });
    expect(Object.keys(expected).length).toBeGreaterThan(80);
    expect(contentOf(alignQuery(query, grid, spool))['{}']).toEqual(expected);
  });
});
