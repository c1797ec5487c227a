import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { parsePeriod, type PeriodUnit, previousPeriod } from '../../src/time/calendar.js';
import { isoSeconds } from '../../src/time/zone.js';

function borders(unit: PeriodUnit, text: string, timezone = 'UTC'): string[] {
  const { startMs, endMs } = parsePeriod(unit, text, timezone);
  return [startMs, endMs].map((ms) => isoSeconds(ms, 0));
}

function mistake(unit: PeriodUnit, text: string): StyxError {
  try {
    parsePeriod(unit, text, 'UTC');
  } catch (error) {
    if (error instanceof StyxError) return error;
  }
  throw new Error(`${text} was taken for a ${unit}`);
}

const units: PeriodUnit[] = ['quarter', 'month', 'week'];
const texts = {
  quarter: (year: number, i: number) => `${year}Q${(i % 4) + 1}`,
  month: (year: number, i: number) => `${year}-${String((i % 12) + 1).padStart(2, '0')}`,
  week: (year: number, i: number) => `${year}-W${String((i % 52) + 1).padStart(2, '0')}`,
};

describe('a period', () => {
  it.each([
    ['quarter', '2026Q3', '2026-07-01T00:00:00Z', '2026-10-01T00:00:00Z'],
    ['quarter', '2026-Q4', '2026-10-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['month', '2024-02', '2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z'],
    ['month', '2026-12', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['week', '2026-W31', '2026-07-27T00:00:00Z', '2026-08-03T00:00:00Z'],
    ['week', '2026W01', '2025-12-29T00:00:00Z', '2026-01-05T00:00:00Z'],
    ['week', '2027-W01', '2027-01-04T00:00:00Z', '2027-01-11T00:00:00Z'],
    ['week', '2020-W53', '2020-12-28T00:00:00Z', '2021-01-04T00:00:00Z'],
  ] as const)('of %s %s begins and ends with its days', (unit, text, start, end) => {
    expect(borders(unit, text)).toEqual([start, end]);
  });

  it('begins at local midnight, in whichever half of the year the clocks are changed', () => {
    expect(borders('month', '2026-03', 'Europe/Berlin')).toEqual([
      '2026-02-28T23:00:00Z',
      '2026-03-31T22:00:00Z',
    ]);
    expect(borders('month', '2026-10', 'Europe/Berlin')).toEqual([
      '2026-09-30T22:00:00Z',
      '2026-10-31T23:00:00Z',
    ]);
    expect(borders('week', '2026-W13', 'America/New_York')).toEqual([
      '2026-03-23T04:00:00Z',
      '2026-03-30T04:00:00Z',
    ]);
  });

  it('begins with the first moment of a day that has no midnight, or has two', () => {
    expect(borders('month', '2017-10', 'America/Asuncion')[0]).toBe('2017-10-01T04:00:00Z');
    expect(borders('month', '2020-11', 'America/Havana')[0]).toBe('2020-11-01T04:00:00Z');
  });

  it('is shorter where a day was left out', () => {
    expect(borders('month', '2011-12', 'Pacific/Apia')).toEqual([
      '2011-12-01T10:00:00Z',
      '2011-12-31T10:00:00Z',
    ]);
  });

  it('ends where the next one begins, in every zone', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.integer({ min: 1971, max: 2100 }),
        fc.nat(50),
        fc.constantFrom(...zones),
        (unit, year, i, zone) => {
          const before = { quarter: 3, month: 11, week: 51 }[unit];
          const index = i % before;
          const one = parsePeriod(unit, texts[unit](year, index), zone);
          const next = parsePeriod(unit, texts[unit](year, index + 1), zone);
          expect(one.endMs).toBe(next.startMs);
          expect(one.endMs).toBeGreaterThan(one.startMs);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is none', () => {
  it.each([
    ['quarter', '2026Q5', '2026Q3'],
    ['quarter', '2026-07', '2026Q3'],
    ['quarter', '26Q3', '2026Q3'],
    ['quarter', '0000Q1', '2026Q3'],
    ['month', '2026-13', '2026-07'],
    ['month', '2026-7', '2026-07'],
    ['month', '2026-07-01', '2026-07'],
    ['week', '2026-31', '2026-W31'],
    ['week', '2026-W00', '2026-W31'],
    ['week', '', '2026-W31'],
  ] as const)('is refused, and what it is like is said: %s %s', (unit, text, example) => {
    const { code, message, hint } = mistake(unit, text);
    expect(code).toBe('BAD_TIME');
    expect(message).toContain(`\`${text}\` is not a ${unit}`);
    expect(hint).toContain(example);
  });

  it('is a week 53 of a year that has 52', () => {
    expect(mistake('week', '2025-W53').message).toBe('`2025-W53` is not a week: 2025 has 52');
    expect(mistake('week', '2026-W54').message).toBe('`2026-W54` is not a week: 2026 has 53');
  });
});

describe('the period before', () => {
  const before = (unit: PeriodUnit, text: string, timezone = 'UTC') =>
    previousPeriod(parsePeriod(unit, text, timezone));

  it.each([
    ['quarter', '2026Q1', '2025Q4'],
    ['quarter', '2026-Q3', '2026-Q2'],
    ['month', '2026-01', '2025-12'],
    ['month', '2026-10', '2026-09'],
    ['week', '2027-W01', '2026-W53'],
    ['week', '2026W01', '2025W52'],
    ['week', '2026-W10', '2026-W09'],
  ] as const)('the %s %s is %s', (unit, text, previous) => {
    expect(before(unit, text).text).toBe(previous);
  });

  it('ends where this one begins, in every zone, though its length is another', () => {
    const zones = ['UTC', 'Europe/Berlin', 'Pacific/Apia', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.integer({ min: 1971, max: 2100 }),
        fc.nat(50),
        fc.constantFrom(...zones),
        (unit, year, i, zone) => {
          const one = parsePeriod(unit, texts[unit](year, i), zone);
          const previous = previousPeriod(one);
          expect(previous.endMs).toBe(one.startMs);
          expect(parsePeriod(unit, previous.text, zone)).toEqual(previous);
        },
      ),
      { numRuns: 300 },
    );
  });
});
