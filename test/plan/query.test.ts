import { describe, expect, it } from 'vitest';
import { planFigure } from '../../src/plan/plan.js';
import { manifest, mistakes, single, withFigure } from '../manifest/given.js';
import { askedOf } from './asked.js';

const midnight = Date.UTC(2026, 0, 1);

/** The plan of a figure, some of whose variables may come from a server. */
const planOf = (
  text: string,
  nowMs = midnight,
  fromServer: Readonly<Record<string, string>> = {},
) => {
  const given = manifest(`vars: {job: pluto, pod: here}\ntimezone: Europe/Berlin\n${text}`);
  const one = single(given.figures[0]);
  const names = Object.keys(fromServer);
  const variables = { values: new Map(Object.entries(fromServer)), fromServer: new Set(names) };
  return planFigure(names.length === 0 ? one : { ...one, variables }, given, nowMs);
};

describe('${step} and ${rate_interval} of a query', () => {
  /** What is asked, of a server that scrapes so often. */
  const asked = async (query: string, step: string, last: string, interval = '15s') => {
    const server = `{url: http://a, scrape_interval: ${interval}}`;
    const figure = `{query: '${query}', range: {last: ${last}}, step: ${step}}`;
    const text = `prometheus: ${server}\nfigures: {f: ${figure}}`;
    const given = manifest(text);
    const planned = await planFigure(single(given.figures[0]), given, midnight);
    return askedOf(planned.queries[0].windows[0]).expr;
  };
  const both = 'rate(x[${rate_interval}]) + max_over_time(y[${step}])';

  it.each([
    ['1m', '1h', '15s', 'rate(x[1m15s]) + max_over_time(y[1m])'],
    ['15s', '1h', '15s', 'rate(x[1m]) + max_over_time(y[15s])'],
    ['1s', '1h', '1s', 'rate(x[4s]) + max_over_time(y[1s])'],
    ['auto', '1h', '15s', 'rate(x[1m]) + max_over_time(y[15s])'],
    ['auto', '7d', '15s', 'rate(x[15m15s]) + max_over_time(y[15m])'],
    ['auto', '7d', '30m', 'rate(x[2h]) + max_over_time(y[30m])'],
  ])('of step %s, the last %s, scraped each %s', async (step, last, interval, expr) => {
    expect(await asked(both, step, last, interval)).toBe(expr);
  });

  it('are those of the manifest where it has such variables, as it always had', async () => {
    const text = withFigure("query: 'x[${step}]'", 'range: {last: 1h}', 'step: 1m');
    const given = manifest(`vars: {step: 7s}\n${text}`);
    const planned = await planFigure(single(given.figures[0]), given, midnight);
    expect(askedOf(planned.queries[0].windows[0]).expr).toBe('x[7s]');
  });

  it('are of queries only: a title has no step', () => {
    expect(mistakes(withFigure('query: up', "title: 'T ${step}'"))).toEqual([
      ['UNKNOWN_VARIABLE', 5, "'T ${step}'"],
    ]);
  });
});

describe('a step', () => {
  it('that makes more points than anybody means is refused', async () => {
    const range = 'range: {start: 2026-01-01T00:00:00Z, duration: 100000s}';
    const planned = planOf(withFigure('query: up', range, 'step: 1ms'));
    await expect(planned).rejects.toMatchObject({
      code: 'BAD_STEP',
      message: 'a step of 1ms over this range makes 100,000,001 points',
      hint: 'a coarser step, or a shorter range',
      position: { line: 8 },
    });
    const less = await planOf(
      withFigure('query: up', range.replace('100000s', '99999s'), 'step: 1ms'),
    );
    expect(askedOf(less.queries[0].windows[0]).grid.stepMs).toBe(1);
  });

  it('that is longer than a range up to now is refused', async () => {
    const text = withFigure(
      'query: up',
      'range: {start: 2026-01-01T00:00:30Z, end: now}',
      'step: 1m',
    );
    await expect(planOf(text, midnight + 50_000)).rejects.toMatchObject({
      code: 'BAD_RANGE',
      message: 'the range is shorter than its step, 1m',
      hint: 'an end that depends on now is moved back to a multiple of the step',
      position: { line: 7 },
    });
    const { range } = await planOf(text, midnight + 60_000);
    expect(range.endMs - range.startMs).toBe(30_000);
  });

  it('that is longer than a range of absolute times leaves its start', async () => {
    const text = withFigure(
      'query: up',
      'range: {start: 2026-01-01T00:00:30Z, duration: 10s}',
      'step: 1m',
    );
    const { grid } = askedOf((await planOf(text)).queries[0].windows[0]);
    expect(grid).toEqual({ startMs: midnight + 30_000, endMs: midnight + 30_000, stepMs: 60_000 });
  });

  it('that is automatic and leaves few points is warned of, but not of a moment', async () => {
    const warningsOf = async (duration: string, ...lines: string[]) => {
      const range = `range: {start: 2026-01-01T00:00:00Z, duration: ${duration}}`;
      return (await planOf(withFigure('query: up', range, ...lines))).queries[0].warnings;
    };
    expect(await warningsOf('44s', 'step: auto')).toEqual([
      'the step of query, 15s, leaves 3 points of the range: write how often the server scrapes ' +
        '(scrape_interval), or a step',
    ]);
    expect(await warningsOf('14s', 'step: auto')).toEqual([
      expect.stringContaining('leaves 1 point of the range'),
    ]);
    expect(await warningsOf('45s', 'step: auto')).toEqual([]);
    expect(await warningsOf('44s', 'step: 15s')).toEqual([]);
    const moment = 'range: {start: 2026-01-01T00:00:00Z, end: 2026-01-01T00:00:00Z}';
    const [{ warnings }] = (await planOf(withFigure('query: up', moment, 'step: auto'))).queries;
    expect(warnings).toEqual([]);
  });
});

describe('a label', () => {
  const labelOf = async (label: string, fromServer?: Readonly<Record<string, string>>) =>
    (await planOf(withFigure('query: up', `label: '${label}'`), midnight, fromServer)).queries[0]
      .label;

  it('is a template, in which variables of the manifest may be any part', async () => {
    expect(await labelOf('{{le}} of ${job} in ${range}')).toBe('{{le}} of pluto in 1h');
  });

  it('has what a server says as it is, be it like a template', async () => {
    expect(await labelOf('${pod} {{le}}', { pod: '{{a}} {{b}}' })).toBe(
      '{{"{{"}}a}} {{"{{"}}b}} {{le}}',
    );
  });

  it('is none where there is none', async () => {
    expect((await planOf(withFigure('query: up'))).queries[0].label).toBeUndefined();
  });
});

describe('a file that is read', () => {
  const fileOf = async (name: string, fromServer?: Readonly<Record<string, string>>) => {
    const csv = `{file: '${name}', time: at, value: v, labels: [a]}`;
    const plan = await planOf(
      withFigure(`queries: {q: {csv: ${csv}}}`),
      midnight + 1500,
      fromServer,
    );
    const [{ windows, stepMs, warnings }] = plan.queries;
    expect([stepMs, warnings, windows.length]).toEqual([undefined, [], 1]);
    return windows[0];
  };

  it('is named from the manifest, and has its columns', async () => {
    expect(await fileOf('data/${job}.csv')).toMatchObject({
      of: undefined,
      file: {
        path: '/project/data/pluto.csv',
        name: 'data/pluto.csv',
        shownAs: 'data/pluto.csv',
        ...{ time: 'at', value: 'v', labels: ['a'], timezone: 'Europe/Berlin' },
      },
      range: { startMs: midnight + 1500 - 3_600_000, endMs: midnight + 1500 },
      position: { line: 6 },
    });
  });

  it('may be anywhere', async () => {
    const window = await fileOf('/data/a.csv');
    expect(window.file).toMatchObject({ path: '/data/a.csv', shownAs: '/data/a.csv' });
  });

  it('has a part of its name from a server only where that leads nowhere else', async () => {
    expect((await fileOf('${pod}.csv', { pod: 'web-1.eu' })).file?.name).toBe('web-1.eu.csv');
    await expect(fileOf('${pod}.csv', { pod: '-x' })).rejects.toMatchObject({
      code: 'MANIFEST_VALUE',
      message: 'the value "-x" of `pod`, which the server has, cannot be part of a path',
      hint: 'exclude this value from the matrix',
      position: { line: 6 },
    });
  });
});

it('the range of files alone ends with a whole second where the clock decides it', async () => {
  const { range } = await planOf(
    withFigure("queries: {q: {csv: {file: 'a.csv'}}}"),
    midnight + 1500,
  );
  expect(range).toEqual({ startMs: midnight + 1000 - 3_600_000, endMs: midnight + 1000 });
});
