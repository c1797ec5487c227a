import { describe, expect, it } from 'vitest';
import type { RangeSpec } from '../../src/manifest/manifest.js';
import { fixedRange, writtenRange } from '../../src/plan/written-range.js';
import { parsePeriod } from '../../src/time/calendar.js';

const startMs = Date.UTC(2026, 1, 5, 18, 15, 52);
const start = { ms: startMs };
const hour = 3_600_000;
const now = { beforeNowMs: 0 };
const nowMs = Date.UTC(2026, 8, 1);

describe('a range as the manifest means it', () => {
  it.each<[text: string, spec: RangeSpec]>([
    ['2026-02-05T18:15:52Z to 2026-02-05T19:15:52Z', { start, end: { ms: startMs + hour } }],
    ['2026-02-05T18:15:52Z to 2026-02-05T19:15:52Z', { start, durationMs: hour }],
    ['2026-02-05T17:15:52Z to 2026-02-05T18:15:52Z', { end: start, durationMs: hour }],
    [
      '2026-02-05T18:15:52.120Z to 2026-02-05T18:15:53Z',
      { start: { ms: startMs + 120 }, end: { ms: startMs + 1000 } },
    ],
    ['2026Q2 Europe/Berlin', { period: parsePeriod('quarter', '2026Q2', 'Europe/Berlin') }],
  ])('is %s, and does not move', (text, spec) => {
    expect(writtenRange(spec, nowMs)).toEqual({ text, isMoving: false, doesStartMove: false });
  });

  it.each<[text: string, spec: RangeSpec]>([
    ['last 6h', { lastMs: 6 * hour }],
    ['now-2h to now', { start: { beforeNowMs: 2 * hour }, end: now }],
    ['now-1h to now', { end: now, durationMs: hour }],
    ['now-3h to now-2h', { end: { beforeNowMs: 2 * hour }, durationMs: hour }],
    ['now-2h to now+1h', { start: { beforeNowMs: 2 * hour }, durationMs: 3 * hour }],
    ['now-2h to now', { start: { beforeNowMs: 2 * hour }, durationMs: 2 * hour }],
    ['now-2h to 2026-02-05T18:15:52Z', { start: { beforeNowMs: 2 * hour }, end: start }],
  ])('is %s, and moves with the clock', (text, spec) => {
    expect(writtenRange(spec, nowMs)).toEqual({ text, isMoving: true, doesStartMove: true });
  });

  it.each<[text: string, spec: RangeSpec]>([
    ['2026-02-05T18:15:52Z to now', { start, end: now }],
    ['2026Q3 UTC', { period: parsePeriod('quarter', '2026Q3', 'UTC') }],
  ])('is %s, and only its end moves', (text, spec) => {
    expect(writtenRange(spec, nowMs)).toEqual({ text, isMoving: true, doesStartMove: false });
  });

  it('is that of a period that is over from the first moment of the next', () => {
    const period = parsePeriod('month', '2026-08', 'UTC');
    expect(writtenRange({ period }, nowMs - 1).isMoving).toBe(true);
    expect(writtenRange({ period }, nowMs).isMoving).toBe(false);
  });

  it('is from the start to the end of a run', () => {
    expect(fixedRange({ startMs, endMs: startMs + 5 })).toEqual({
      text: '2026-02-05T18:15:52Z to 2026-02-05T18:15:52.005Z',
      isMoving: false,
      doesStartMove: false,
    });
  });
});
