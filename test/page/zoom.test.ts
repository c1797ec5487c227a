import { describe, expect, it } from 'vitest';
import { momentsIn, momentsOf } from '../../src/page/plot/points.js';
import { rangeText } from '../../src/page/plot/range-text.js';
import { axisTexts, momentText, numberText, sinceText } from '../../src/page/plot/texts.js';
import { moved, zoomed } from '../../src/page/plot/zoom.js';

const at = (text: string) => Date.parse(text) / 1000;
const hour = { start: at('2026-01-01T00:00:05Z'), end: at('2026-01-01T01:00:05Z'), step: 15 };

describe('the range of what a plot shows', () => {
  it('begins and ends at points of the figure, wherever its step begins', () => {
    const seen = { start: at('2026-01-01T00:10:02Z'), end: at('2026-01-01T00:20:01Z') };
    expect(rangeText(seen, hour)).toBe(
      'range: { start: 2026-01-01T00:10:05Z, end: 2026-01-01T00:20:05Z }',
    );
  });

  it('is a step at least, and within the figure', () => {
    const seen = { start: hour.end - 1, end: hour.end + 99 };
    expect(rangeText(seen, hour)).toBe(
      'range: { start: 2026-01-01T00:59:50Z, end: 2026-01-01T01:00:05Z }',
    );
  });

  it('has milliseconds where the step has', () => {
    const plot = { start: 0, end: 10, step: 0.5 };
    expect(rangeText({ start: 0.4, end: 1.1 }, plot)).toBe(
      'range: { start: 1970-01-01T00:00:00.500Z, end: 1970-01-01T00:00:01Z }',
    );
  });
});

describe('zooming and moving', () => {
  const whole = { start: 0, end: 100 };

  it('stay within the whole', () => {
    expect(zoomed({ start: 0, end: 20 }, 2, whole, 1)).toEqual({ start: 0, end: 40 });
    expect(zoomed(whole, 2, whole, 1)).toEqual(whole);
    expect(moved({ start: 70, end: 90 }, 0.5, whole)).toEqual({ start: 80, end: 100 });
  });

  it('end where there are two steps left', () => {
    expect(zoomed({ start: 10, end: 12 }, 0.5, whole, 1)).toEqual({ start: 10, end: 12 });
  });
});

describe('the moments that can be read', () => {
  const table = (...times: number[]) => ({ times, columns: [] });
  const moments = momentsOf({ tables: [table(0, 60, 120), table(30, 60, 90)] });

  it('are those that have a point, of whichever series', () => {
    expect(moments).toEqual([0, 30, 60, 90, 120]);
  });

  it('are those within what is shown', () => {
    expect(momentsIn(moments, { start: 0, end: 120 })).toEqual({ first: 0, last: 4 });
    expect(momentsIn(moments, { start: 31, end: 89 })).toEqual({ first: 2, last: 2 });
    expect(momentsIn(moments, { start: 31, end: 59 })).toBeUndefined();
    expect(momentsIn([], { start: 31, end: 59 })).toBeUndefined();
  });
});

describe('texts of a plot', () => {
  it('are short, whatever the size of a number', () => {
    expect([0, 0.25, 1234.5678, 12e9, -0.0000012].map(numberText)).toEqual([
      ...['0', '0.25', '1234.57', '12G', '-1.2e-6'],
    ]);
  });

  it('say moments in UTC, or since the start', () => {
    expect(momentText(hour.start, { time: 'absolute' })).toBe('2026-01-01 00:00:05 UTC');
    expect([0, 90, 3900, -1.5, 90_000].map(sinceText)).toEqual([
      '0s',
      '1m 30s',
      '1h 5m',
      '-1.5s',
      '1d 1h',
    ]);
  });

  it('say the date below an axis where there is a new one', () => {
    const late = at('2026-01-01T23:30:00Z');
    expect(axisTexts([late, late + 1800, late + 3600], 1800)).toEqual([
      '23:30\n2026-01-01',
      '00:00\n2026-01-02',
      '00:30',
    ]);
  });
});
