import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime } from '../../src/time/instant.js';
import { isoText, zoneOffsets } from '../../src/time/zone.js';

const noon = Date.UTC(2017, 5, 1, 12);

function codeOf(text: string, timezone = 'UTC'): string | undefined {
  try {
    parseTime(text, timezone);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no StyxError';
  }
}

describe('a time with a zone', () => {
  it.each([
    '2017-06-01T12:00:00Z',
    '2017-06-01t12:00z',
    '2017-06-01 12:00:00 Z',
    '2017-06-01T12:00:00.000000Z',
    '2017-06-01T14:00:00+02:00',
    '2017-06-01T14:00+0200',
    '2017-06-01T14:00+02',
    '2017-06-01T06:30:00-05:30',
  ])('%s is noon in UTC, whatever the timezone', (text) => {
    expect(parseTime(text, 'Asia/Tokyo')).toEqual({ ms: noon });
  });

  it('has milliseconds', () => {
    expect(parseTime('2017-06-01T12:00:00.5Z', 'UTC')).toEqual({ ms: noon + 500 });
  });
});

describe('a time without a zone', () => {
  it.each([
    ['2017-06-01T14:00:00', noon],
    ['2017-06-01 14:00', noon],
    ['2017-06-01', Date.UTC(2017, 4, 31, 22)],
    ['2017-12-01', Date.UTC(2017, 10, 30, 23)],
  ])('%s is read in the timezone', (text, ms) => {
    expect(parseTime(text, 'Europe/Berlin')).toEqual({ ms });
  });

  it.each([
    ['2017-10-29T02:30', 'exists twice', '02:30:00+02:00 or 2017-10-29T02:30:00+01:00'],
    ['2017-03-26T02:30', 'does not exist', '01:30:00+01:00 or 2017-03-26T03:30:00+02:00'],
  ])('%s is refused where clocks are changed', (text, problem, choices) => {
    expect(() => parseTime(text, 'Europe/Berlin')).toThrow(
      expect.objectContaining({
        code: 'BAD_TIME',
        message: expect.stringContaining(problem),
        hint: expect.stringContaining(choices),
      }),
    );
  });

  it('is what it was after it is written in that zone and read, but where clocks are changed', () => {
    const offsets = zoneOffsets('America/New_York');
    const time = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(time, (ms) => {
        const local = isoText(ms + offsets(ms), 0).slice(0, -1);
        const isTold = codeOf(local, 'America/New_York') === 'BAD_TIME';
        if (!isTold) expect(parseTime(local, 'America/New_York')).toEqual({ ms });
      }),
    );
  });
});

describe('Unix seconds', () => {
  it.each([
    ['1496318400', noon],
    ['1496318400.5', noon + 500],
    ['1496318400.125', noon + 125],
    ['1496318400.125000', noon + 125],
    ['0', 0],
    ['-1.5', -1500],
  ])('%s is %d ms', (text, ms) => {
    expect(parseTime(text, 'Europe/Berlin')).toEqual({ ms });
  });

  it.each(['1496318400.1234', '1.496e9', '1496318400000', '1.2.3', '.'])(
    '%s is refused',
    (text) => {
      expect(codeOf(text)).toBe('BAD_TIME');
    },
  );
});

describe('now', () => {
  it.each([
    ['now', 0],
    ['now-6h', 21_600_000],
    ['now-1h30m', 5_400_000],
    ['now - 6h', 21_600_000],
  ])('%s is %d ms ago', (text, beforeNowMs) => {
    expect(parseTime(text, 'UTC')).toEqual({ beforeNowMs });
  });

  it.each([
    ['now+1h', 'BAD_TIME'],
    ['nowhere', 'BAD_TIME'],
    ['now-six', 'BAD_DURATION'],
  ])('%s is refused', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });
});

it.each([
  '',
  'yesterday',
  '12:00',
  '01.06.2017',
  '2017-6-1',
  '2017-02-30',
  '2017-13-01',
  '2017-06-01T25:00Z',
  '2017-06-01T24:00Z',
  '2017-06-01T12:00:60Z',
  '2017-06-01T12:00:00.0001Z',
  '2017-06-01T12:00+25:00',
  '2017-06-01T12:00 Europe/Berlin',
  '2017-06-01T12Z',
])('%j is not a time', (text) => {
  expect(codeOf(text)).toBe('BAD_TIME');
});
