import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime } from '../../src/time/instant.js';
import {
  isoMillis,
  isoSeconds,
  isoText,
  isTimezone,
  timezoneNames,
  zoneOffsets,
} from '../../src/time/zone.js';

const hour = 3600e3;
const noon = Date.UTC(2017, 5, 1, 12);

describe('a time zone', () => {
  it.each([
    'UTC',
    'Europe/Berlin',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT+5',
    'US/Eastern',
    'CET',
  ])('%s is one', (name) => {
    expect(isTimezone(name)).toBe(true);
  });

  it.each([
    '',
    'Berlin',
    'europe/berlin',
    'EUROPE/BERLIN',
    'utc',
    '+02:00',
    'Mars/Olympus',
    '../etc',
  ])('%j is none', (name) => {
    expect(isTimezone(name)).toBe(false);
  });

  it('is one for every name that is suggested', () => {
    expect(timezoneNames().filter((name) => !isTimezone(name))).toEqual([]);
  });
});

describe('the offset of a zone', () => {
  it('is none for UTC', () => {
    expect(zoneOffsets('UTC')(1_500_000_000_000)).toBe(0);
  });

  it('changes in the very millisecond in which clocks are changed', () => {
    const offsets = zoneOffsets('Europe/Berlin');
    const change = Date.UTC(2017, 9, 29, 1);
    expect([change - 1, change].map(offsets)).toEqual([2 * hour, hour]);
  });

  it.each([
    ['Asia/Kathmandu', Date.UTC(2020, 0), 5.75 * hour],
    ['America/St_Johns', Date.UTC(2020, 0), -3.5 * hour],
    ['Africa/Monrovia', Date.UTC(1971, 0), -(44 * 60 + 30) * 1000],
  ])('of %s may be odd', (name, ms, offset) => {
    expect(zoneOffsets(name)(ms)).toBe(offset);
  });

  it('changes within a quarter of an hour where history has it so', () => {
    const offsets = zoneOffsets('Africa/Monrovia');
    const change = Date.UTC(1972, 0, 7, 0, 44, 30);
    expect([change - 1, change].map(offsets)).toEqual([-(44 * 60 + 30) * 1000, 0]);
  });
});

describe('a time in ISO 8601', () => {
  it.each([
    [0, '2017-06-01T12:00:00Z'],
    [2 * hour, '2017-06-01T14:00:00+02:00'],
    [-3.5 * hour, '2017-06-01T08:30:00-03:30'],
    [-(44 * 60 + 30) * 1000, '2017-06-01T11:15:30-00:44:30'],
  ])('%d ms ahead of UTC', (offset, text) => {
    expect(isoSeconds(noon, offset)).toBe(text);
  });

  it('has three decimals where milliseconds are asked for', () => {
    expect(isoMillis(noon, 0)).toBe('2017-06-01T12:00:00.000Z');
    expect(isoMillis(noon + 5, hour)).toBe('2017-06-01T13:00:00.005+01:00');
  });

  it('has them where it needs them', () => {
    expect(isoText(noon, 0)).toBe('2017-06-01T12:00:00Z');
    expect(isoText(noon + 5, hour)).toBe('2017-06-01T13:00:00.005+01:00');
    expect(isoText(-5, 0)).toBe('1969-12-31T23:59:59.995Z');
  });

  it('is what it was after it is written in any zone and read', () => {
    const name = fc.constantFrom(...timezoneNames());
    const time = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(name, time, (zone, ms) => {
        const text = isoText(ms, zoneOffsets(zone)(ms));
        expect(parseTime(text, 'UTC')).toEqual({ ms });
      }),
    );
  });
});
