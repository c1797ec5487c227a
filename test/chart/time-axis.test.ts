import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { along } from '../../src/chart/axes/axis.js';
import { textWidth } from '../../src/chart/text/text.js';
import type { XAxisSpec } from '../../src/manifest/drawing.js';
import { below, textsOf, width } from './axis-inputs.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

interface Given extends Partial<XAxisSpec> {
  readonly timezone?: string;
}

function axisOf(start: string, lengthMs: number, { timezone = 'UTC', ...x }: Given = {}) {
  const startMs = Date.parse(start);
  return below({ of: 'time' }, x, { startMs, endMs: startMs + lengthMs, timezone });
}

describe('an axis of absolute time', () => {
  it.each([
    [
      '2017-06-01T12:00:00Z',
      4,
      ['12:00:00.000', '12:00:00.001', '12:00:00.002', '12:00:00.003', '12:00:00.004'],
    ],
    [
      '2017-06-01T12:00:00Z',
      30 * second,
      ['12:00:00', '12:00:05', '12:00:10', '12:00:15', '12:00:20', '12:00:25', '12:00:30'],
    ],
    ['2017-06-01T12:00:00Z', hour, ['12:00', '12:10', '12:20', '12:30', '12:40', '12:50', '13:00']],
    ['2017-06-01T12:03:00Z', hour, ['12:10', '12:20', '12:30', '12:40', '12:50', '13:00']],
    [
      '2017-06-01T00:00:00Z',
      18 * hour,
      ['00:00', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00'],
    ],
    [
      '2017-06-01T12:00:00Z',
      36 * hour,
      ['12:00/Jun 1', '18:00', '00:00/Jun 2', '06:00', '12:00', '18:00', '00:00/Jun 3'],
    ],
    ['2017-06-01T00:00:00Z', 5 * day, ['Jun 1', 'Jun 2', 'Jun 3', 'Jun 4', 'Jun 5', 'Jun 6']],
    ['2017-12-30T00:00:00Z', 4 * day, ['Dec 30/2017', 'Dec 31', 'Jan 1/2018', 'Jan 2', 'Jan 3']],
    ['2017-01-01T00:00:00Z', 180 * day, ['Jan/2017', 'Feb', 'Mar', 'Apr', 'May', 'Jun']],
    ['2017-01-01T00:00:00Z', 4 * 366 * day, ['2017', '2018', '2019', '2020', '2021']],
  ])('from %s for %d ms has round ticks', (start, length, expected) => {
    expect(textsOf(axisOf(start, length))).toEqual(expected);
  });

  it('goes from edge to edge of what was asked, in true unix seconds', () => {
    const axis = axisOf('2017-06-01T12:00:00.250Z', hour);
    expect([axis.min, axis.max]).toEqual([1496318400.25, 1496322000.25]);
    expect(axis.ticks[0]).toMatchObject({ at: 1496319000, text: '12:10' });
  });

  it.each([
    ['UTC', 'Time (UTC)'],
    ['Europe/Berlin', 'Time (UTC+2)'],
    ['America/New_York', 'Time (UTC−4)'],
    ['Asia/Kolkata', 'Time (UTC+5:30)'],
  ])('in %s is called %s', (timezone, label) => {
    expect(axisOf('2017-06-01T12:00:00Z', hour, { timezone }).label).toBe(label);
  });

  it('is called by its zone where clocks are changed', () => {
    const axis = axisOf('2024-03-30T00:00:00Z', 5 * day, { timezone: 'Europe/Berlin' });
    expect(axis.label).toBe('Time (Europe/Berlin)');
  });

  it('is called by its zone where clocks are changed and changed back', () => {
    const zones = ['Africa/Casablanca', 'Europe/Berlin'];
    for (const timezone of zones) {
      const axis = axisOf('2024-01-15T00:00:00Z', 350 * day, { timezone });
      expect(axis.label).toBe(`Time (${timezone})`);
    }
    const month = axisOf('2024-03-01T00:00:00Z', 50 * day, { timezone: zones[0] ?? '' });
    expect(month.label).toBe('Time (Africa/Casablanca)');
  });

  it('takes the first moment of a day whose midnight is left out', () => {
    const cairo = axisOf('2024-04-25T14:00:00Z', 36 * hour, { timezone: 'Africa/Cairo' });
    expect(textsOf(cairo)).toContain('01:00/Apr 26');
    expect(textsOf(cairo).filter((text) => text.includes('Apr 25'))).toHaveLength(1);
    const havana = axisOf('2024-03-07T12:00:00Z', 5 * day, { timezone: 'America/Havana' });
    expect(textsOf(havana)).toEqual(['Mar 8', 'Mar 9', 'Mar 10', 'Mar 11', 'Mar 12']);
    expect(havana.ticks[2]?.at).toBe(Date.parse('2024-03-10T05:00:00Z') / 1000);
  });

  it('takes the first of two midnights', () => {
    const havana = axisOf('2024-11-01T12:00:00Z', 4 * day, { timezone: 'America/Havana' });
    expect(textsOf(havana)).toEqual(['Nov 2', 'Nov 3', 'Nov 4', 'Nov 5']);
    expect(havana.ticks[1]?.at).toBe(Date.parse('2024-11-03T04:00:00Z') / 1000);
  });

  it('has no two ticks nearer than the others where an hour comes twice', () => {
    const back = axisOf('2024-10-26T20:00:00Z', 12 * hour, { timezone: 'Europe/Berlin' });
    expect(textsOf(back)).toEqual([
      '22:00/Oct 26',
      '00:00/Oct 27',
      '02:00',
      '04:00',
      '06:00',
      '08:00',
    ]);
    const hours = back.ticks.map(({ at }) => (at - (back.ticks[0]?.at ?? 0)) / 3600);
    expect(hours).toEqual([0, 2, 4, 7, 9, 11]);
  });

  it.each([
    ['forward', '2024-03-28T23:00:00Z', '2024-03-31T22:00:00Z'],
    ['back', '2024-10-24T22:00:00Z', '2024-10-27T23:00:00Z'],
  ])('has each tick at midnight when clocks are put %s', (_, start, expected) => {
    const axis = axisOf(start, 5 * day, { timezone: 'Europe/Berlin' });
    expect(axis.ticks[3]?.at).toBe(Date.parse(expected) / 1000);
    expect(textsOf(axis).length).toBeGreaterThanOrEqual(5);
  });

  it('has an hour twice, or not at all, when clocks are changed', () => {
    const timezone = 'Europe/Berlin';
    const back = axisOf('2024-10-26T23:00:00Z', 4 * hour, { timezone });
    expect(textsOf(back)).toEqual(['01:00', '02:00', '02:00', '03:00', '04:00']);
    const forward = axisOf('2024-03-31T00:00:00Z', 3 * hour, { timezone });
    expect(textsOf(forward)).toEqual([
      '01:00',
      '01:30',
      '03:00',
      '03:30',
      '04:00',
      '04:30',
      '05:00',
    ]);
  });

  it('has ticks within the range whose texts keep apart, in every zone', () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'America/Havana',
    ];
    const start = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) });
    const length = fc.double({ min: 0, max: 11.5, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(start, length, fc.constantFrom(...zones), (startMs, lengthMs, timezone) => {
        const axis = axisOf(new Date(startMs).toISOString(), Math.ceil(lengthMs), { timezone });
        expectApart(axis);
      }),
    );
  });
});

describe('an axis of relative time', () => {
  it.each([
    [500, 's', ['0', '0.1', '0.2', '0.3', '0.4', '0.5']],
    [90 * second, 's', ['0', '20', '40', '60', '80']],
    [15 * minute, 'min', ['0', '2', '4', '6', '8', '10', '12', '14']],
    [hour, 'min', ['0', '10', '20', '30', '40', '50', '60']],
    [12 * hour, 'h', ['0', '2', '4', '6', '8', '10', '12']],
    [5 * day, 'd', ['0', '1', '2', '3', '4', '5']],
  ])('of %d ms counts %s from the start', (length, unit, expected) => {
    const axis = axisOf('2017-06-01T12:34:56.789Z', length, { time: 'relative' });
    expect(axis.label).toBe(`Time (${unit})`);
    expect([axis.min, axis.max]).toEqual([0, length / 1000]);
    expect(textsOf(axis)).toEqual(expected);
  });

  it('around one moment goes as far back as forward', () => {
    const axis = axisOf('2017-06-01T12:00:00Z', 0, { time: 'relative' });
    expect([axis.min, axis.max]).toEqual([-1, 1]);
    expect(textsOf(axis)).toEqual(['−1', '−0.5', '0', '0.5', '1']);
  });
});

describe('what the manifest says of an axis of time', () => {
  const start = '2017-06-01T12:00:00Z';

  it('is a label, which stands for the zone too', () => {
    expect(axisOf(start, hour, { label: 'Clock' }).label).toBe('Clock');
  });

  it('is a label of relative time, to which its unit is added once', () => {
    const labelOf = (label: string) => axisOf(start, hour, { time: 'relative', label });
    expect(labelOf('Since the start').label).toBe('Since the start (min)');
    expect(labelOf('Since the start (min)').label).toBe('Since the start (min)');
  });

  it('is a unit, by itself or in the label', () => {
    const inSeconds = axisOf(start, hour, { time: 'relative', unit: 's' });
    expect(inSeconds.label).toBe('Time (s)');
    expect(textsOf(inSeconds)).toEqual([
      '0',
      '500',
      '1000',
      '1500',
      '2000',
      '2500',
      '3000',
      '3500',
    ]);
    const inHours = axisOf(start, hour, { time: 'relative', label: 'Age (hours)' });
    expect(inHours.label).toBe('Age (hours)');
    expect(textsOf(inHours)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1']);
  });

  it.each([
    ['ms', 5 * day],
    ['s', 5 * day],
    ['min', 5 * day],
    ['min', 400],
    ['h', 400 * day],
    ['h', second],
    ['d', minute],
  ])('is a unit, %s, that has ticks for any length, as for %d ms', (unit, length) => {
    const { ticks } = axisOf(start, length, { time: 'relative', unit });
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(9);
  });

  it('is where it begins and ends', () => {
    const from = { ms: Date.parse('2017-06-01T12:10:00Z') };
    const to = { ms: Date.parse('2017-06-01T12:40:00Z') };
    const absolute = axisOf(start, hour, { from, to });
    expect(textsOf(absolute).slice(0, 2)).toEqual(['12:10', '12:15']);
    expect([absolute.min, absolute.max]).toEqual([1496319000, 1496320800]);
    const relative = axisOf(start, hour, { time: 'relative', from, to });
    expect([relative.min, relative.max]).toEqual([600, 2400]);
  });

  it('may leave it without a length, which gets room', () => {
    const to = { ms: Date.parse(start) - hour };
    const axis = axisOf(start, hour, { time: 'relative', to });
    expect([axis.min, axis.max]).toEqual([-1, 1]);
  });

  it('is about how many ticks there are, or which, in seconds since the start', () => {
    expect(axisOf(start, hour, { ticks: 3 }).ticks).toHaveLength(3);
    expect(axisOf(start, hour, { ticks: 0 }).ticks).toEqual([]);
    const listed = axisOf(start, hour, { time: 'relative', ticks: [900, 0, 1800, 9000] });
    expect(textsOf(listed)).toEqual(['0', '15', '30']);
  });

  it('is which ticks there are, in Unix seconds', () => {
    const noon = Date.parse(start) / 1000;
    const axis = axisOf(start, hour, { ticks: [noon + 1800, noon, noon + 990, noon - 60] });
    expect(textsOf(axis)).toEqual(['12:00:00', '12:16:30', '12:30:00']);
    const days = [0, 86_400].map((more) => Date.parse('2017-06-01T22:00:00Z') / 1000 + more);
    const berlin = axisOf(start, 3 * day, { timezone: 'Europe/Berlin', ticks: days });
    expect(textsOf(berlin)).toEqual(['Jun 2', 'Jun 3']);
  });

  it('is told to those who edit the script', () => {
    expect(axisOf(start, hour).meaning).toBe('Unix time in seconds');
    const relative = axisOf(start, hour, { time: 'relative' });
    expect(relative.meaning).toBe('seconds since the start, shown in min');
  });
});

function expectApart(axis: ReturnType<typeof axisOf>): void {
  let end = -Infinity;
  for (const { at, text, below = '' } of axis.ticks) {
    const half = Math.max(textWidth(text, 7), textWidth(below, 7)) / 2;
    const x = along(axis, at) * width;
    expect(at >= axis.min && at <= axis.max && x - half > end).toBe(true);
    end = x + half;
  }
}
