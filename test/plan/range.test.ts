import { describe, expect, it } from 'vitest';
import { autoStepMs } from '../../src/plan/auto-step.js';
import { flooredRange, rangeAt } from '../../src/plan/range.js';

const hour = 3_600_000;
const now = 10 * hour + 7_001;

describe('a range at a time', () => {
  it.each([
    [{ start: { ms: 5 }, end: { ms: 9 } }, 5, 9],
    [{ start: { ms: 5 }, durationMs: 4 }, 5, 9],
    [{ end: { ms: 9 }, durationMs: 4 }, 5, 9],
    [{ lastMs: hour }, now - hour, now],
    [{ start: { beforeNowMs: 2 * hour }, end: { beforeNowMs: 0 } }, now - 2 * hour, now],
  ])('%j', (spec, startMs, endMs) => {
    expect(rangeAt(spec, now)).toEqual({ startMs, endMs });
  });
});

describe('what depends on the clock is floored to the step, what is absolute is not', () => {
  it.each([
    [{ start: { ms: 5 }, end: { ms: 9 } }, 5, 9],
    [{ start: { ms: 5 }, durationMs: 4 }, 5, 9],
    [{ lastMs: hour }, 9 * hour, 10 * hour],
    [{ start: { ms: 5 }, end: { beforeNowMs: 0 } }, 5, 10 * hour],
    [{ end: { beforeNowMs: 0 }, durationMs: hour }, 9 * hour, 10 * hour],
    [{ start: { beforeNowMs: hour }, durationMs: hour }, 9 * hour, 10 * hour],
  ])('%j', (spec, startMs, endMs) => {
    expect(flooredRange(spec, 15_000, now)).toEqual({ startMs, endMs });
  });
});

describe('the automatic step', () => {
  it.each([
    [hour, 15_000, 15_000],
    [hour, 1000, 5000],
    [6 * hour, 15_000, 30_000],
    [24 * hour, 1000, 120_000],
    [7 * 24 * hour, 15_000, 900_000],
    [10 * 365 * 24 * hour, 15_000, 4 * 24 * hour],
    [hour, 7000, 10_000],
    [0, 15_000, 15_000],
  ])('for %i ms, scraped every %i ms, is %i ms', (rangeMs, scrapeMs, stepMs) => {
    expect(autoStepMs(rangeMs, scrapeMs)).toBe(stepMs);
  });
});
