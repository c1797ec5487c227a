import { describe, expect, it } from 'vitest';
import type { FigureRun } from '../../src/manifest/manifest.js';
import { rangeWarnings } from '../../src/plan/range-warnings.js';
import { parsePeriod } from '../../src/time/calendar.js';

const nowMs = Date.UTC(2026, 8, 1);

describe('what there is to say of what a figure shows', () => {
  it.each([
    ['a range of the clock', { lastMs: 5 }],
    ['a period that is over', { period: parsePeriod('month', '2026-08', 'UTC') }],
  ])('is nothing of %s', (_, range) => {
    expect(rangeWarnings(range, nowMs)).toEqual([]);
  });

  it('is of a period that is not over', () => {
    const period = parsePeriod('month', '2026-09', 'UTC');
    expect(rangeWarnings({ period }, nowMs)).toEqual([
      expect.stringMatching(/^the month 2026-09 is not over: /),
    ]);
  });

  it('is of runs that are left out, and why', () => {
    const run = { name: 'a', startMs: 0, endMs: 5, labels: new Map<string, string>(), events: [] };
    const shown: FigureRun = {
      run: { ...run, prometheus: undefined, position: undefined },
      endpoint: undefined,
    };
    const unlabelled = { labels: new Map<string, string>(), position: undefined };
    const leftOut = [
      { ...unlabelled, name: 'b', reason: 'open' },
      { ...unlabelled, name: 'c', reason: 'failed' },
    ] as const;
    const range = { runs: [shown], repetitions: undefined, axis: undefined, leftOut } as const;
    expect(rangeWarnings(range, nowMs)).toEqual([
      'run b is left out: it has no end yet',
      'run c is left out: it has failed',
    ]);
  });
});
