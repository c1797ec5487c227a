import { describe, expect, it } from 'vitest';
import { dashboard, figureOf, imported, panel, target } from './given.js';

const ofTheDashboard = 'the time of the dashboard: ';

describe('the range of a figure is that of its dashboard', () => {
  const rangeOf = (time: object, more = {}) => {
    const { manifest, said } = imported(dashboard([panel(), panel({ id: 2 })], { time, ...more }));
    return { range: manifest.defaults?.range, said };
  };

  it.each([
    ['now-6h', 'now', { last: '6h' }],
    ['now-90m', 'now-30m', { end: 'now-30m', duration: '1h' }],
    ['now-1h-30m', 'now', { last: '1h30m' }],
    ['now - 2h', 'now', { last: '2h' }],
    ['now-1M', 'now', { last: '30d' }],
    [
      '2026-01-02T03:04:05.000Z',
      '1767326645000',
      { start: '2026-01-02T03:04:05Z', end: '2026-01-02T04:04:05Z' },
    ],
    ['2026-01-02T03:04:05Z', 'now', { start: '2026-01-02T03:04:05Z', end: 'now' }],
  ])('from %s to %s', (from, to, range) => {
    expect(rangeOf({ from, to })).toEqual({ range, said: [] });
  });

  it('whose times without a zone are in its own', () => {
    const time = { from: '2026-01-02 03:04', to: '2026-01-02 04:04' };
    const range = { start: '2026-01-02T02:04:00Z', end: '2026-01-02T03:04:00Z' };
    expect(rangeOf(time, { timezone: 'Europe/Berlin' })).toEqual({ range, said: [] });
  });

  // A manifest has no days that begin at midnight and move on.
  it.each([
    ['now/d', 'now', { last: '1d' }],
    ['now/d', 'now/d', { last: '1d' }],
    ['now-1d/d', 'now-1d/d', { end: 'now-1d', duration: '1d' }],
    ['now-1d/d', 'now/d', { last: '2d' }],
    ['now/w', 'now/w', { last: '1w' }],
    ['now-1M/M', 'now-1M/M', { end: 'now-30d', duration: '30d' }],
    ['now-2d/d', 'now', { last: '2d' }],
    ['now/fy', 'now', { last: '1y' }],
  ])(
    'as long as that, where Grafana rounds it, which is said once: %s to %s',
    (from, to, range) => {
      const { said, ...rest } = rangeOf({ from, to });
      expect(rest).toEqual({ range });
      const texts = [...new Set([from, to])].filter((text) => text.includes('/'));
      expect(said.map((line) => line.replace(/(is rounded to the) .*/, '$1'))).toEqual(
        texts.map((text) => `${ofTheDashboard}\`${text}\` is rounded to the`),
      );
    },
  );

  it.each([
    ['yesterday', 'now', { last: '6h' }, '"yesterday" is no time'],
    ['now-6h', 'now+1h', { last: '6h' }, '`now+1h` is no time that a manifest has'],
    ['now', 'now-1h', { end: 'now-1h', duration: '1h' }, 'it ends at `now-1h`, before it begins'],
    [
      '2026-01-02T03:00:00Z',
      '2026-01-02T02:00:00Z',
      { start: '2026-01-02T01:00:00Z', end: '2026-01-02T02:00:00Z' },
      'it ends at `2026-01-02T02:00:00Z`, before it begins',
    ],
    // One end moves: what is before what is seen on the clock.
    [
      'now-6h',
      '2026-01-02T02:00:00Z',
      { start: '2026-01-02T01:00:00Z', end: '2026-01-02T02:00:00Z' },
      'it ends at `2026-01-02T02:00:00Z`, before it begins',
    ],
    ['2099-01-02T02:00:00Z', 'now', { last: '1h' }, 'it ends at `now`, before it begins'],
  ])('or another one, where it is none: %s to %s', (from, to, range, why) => {
    const { said, ...rest } = rangeOf({ from, to });
    expect(rest).toEqual({ range });
    expect(said).toEqual([expect.stringContaining(ofTheDashboard + why)]);
  });
});

describe('the range of a panel that has its own', () => {
  it.each([
    [{ timeFrom: '1h' }, { last: '1h' }],
    [{ timeShift: '1d' }, { end: 'now-1d', duration: '6h' }],
    [
      { timeFrom: '1h', timeShift: '1w' },
      { end: 'now-1w', duration: '1h' },
    ],
  ])('is %j', (own, range) => {
    const { manifest, said } = imported(
      dashboard([panel(), panel({ id: 2 }), panel({ id: 3, ...own })]),
    );
    expect(said).toEqual([]);
    // Once for most, and a whole one takes its place.
    expect(manifest.defaults).toEqual({ range: { last: '6h' } });
    expect(Object.values(manifest.figures ?? {})).toEqual([
      { query: 'node_load1' },
      { query: 'node_load1' },
      { query: 'node_load1', range },
    ]);
  });

  it.each([
    [{ timeFrom: 'now/d' }, { last: '1d' }, '`now/d` is rounded to the day'],
    [{ timeFrom: 'soon' }, { last: '6h' }, '`now-soon` is no time'],
    [{ timeShift: 'a bit' }, { last: '6h' }, '`timeShift: a bit` is no duration'],
  ])('is said where a manifest has not: %j', (own, range, why) => {
    const { manifest, said } = imported(dashboard([panel(own)]));
    expect(manifest.defaults?.range).toEqual(range);
    expect(said).toEqual([expect.stringContaining(`panel 1 "Load": ${why}`)]);
  });

  it('is not taken where the dashboard stands still, as in Grafana', () => {
    const time = { from: '2026-01-02T00:00:00Z', to: '2026-01-02T01:00:00Z' };
    const { manifest } = imported(dashboard([panel({ timeFrom: '6h' })], { time }));
    expect(manifest.defaults?.range).toMatchObject({ end: '2026-01-02T01:00:00Z' });
  });
});

describe('numbers of a range that hangs on when it is asked', () => {
  it.each(['x / $__range_s', 'x * $__interval_ms'])('are in no query: %s', (expr) => {
    const time = { from: '2026-01-02T00:00:00Z', to: 'now' };
    const { figure, said } = figureOf(panel({ targets: [target(expr)] }), { time });
    expect(figure).toBeUndefined();
    expect(said.join()).toContain('is a number that hangs on when it is asked');
  });
});
