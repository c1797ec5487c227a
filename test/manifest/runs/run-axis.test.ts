import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../../src/manifest/load.js';
import { type RunsSpec, type SingleFigure, partsOf } from '../../../src/manifest/manifest.js';
import type { NonEmpty } from '../../../src/non-empty.js';
import { errorsOf, folderOf, mistakeOf } from './given.js';

const head = [
  'prometheus: http://lab',
  'runs:',
  '  defaults: {duration: 10m}',
  '  four: {start: 1770314400, replicas: 4, system: ours, repeat: a}',
  '  one: {start: 1770314400, replicas: 01, system: ours}',
  '  again: {start: 1770314400, replicas: 4.0, system: ours, rate: 0}',
  '  other: {start: 1770314400, replicas: 4, system: theirs, rate: 5}',
  '  none: {start: 1770314400, system: ours, replica: 3}',
  '  odd: {start: 1770314400, replicas: 3 nodes, system: theirs}',
];

/** A figure `f` with these lines, over runs whose number is one. */
async function figure(...lines: string[]): Promise<SingleFigure> {
  return (await partsOfFigure(...lines))[0];
}

/** The same of each of its panels. */
async function partsOfFigure(...lines: string[]): Promise<NonEmpty<SingleFigure>> {
  const runs = lines.some((line) => line.startsWith('runs:'))
    ? []
    : ['runs: [four, one, again, other]'];
  const text = [...head, 'figures:', '  f:', ...[...runs, ...lines].map((line) => `    ${line}`)];
  const cwd = folderOf({ 'styx.config.yaml': `${text.join('\n')}\n` });
  const { figures } = await loadManifest({ cwd, env: {} });
  const [first] = figures;
  if (first === undefined) throw new Error('a manifest with a figure');
  return partsOf(first);
}

async function axisOf(...lines: string[]): Promise<RunsSpec['axis']> {
  const { range } = await figure('query: up', ...lines);
  if (!('runs' in range)) throw new Error('a figure over runs');
  return range.axis;
}

describe('runs along an x axis', () => {
  it('are sorted by their numbers, those of a number one behind the other', async () => {
    expect(await axisOf('x: {run: replicas}')).toEqual({
      label: 'replicas',
      groupBy: [],
      places: [
        { value: 1, text: '01', runs: ['one'] },
        { value: 4, text: '4', runs: ['four'] },
        { value: 4, text: '4.0', runs: ['again'] },
        { value: 4, text: '4', runs: ['other'] },
      ],
    });
  });

  it('share a place where they are combined, and those of several groups', async () => {
    const combined = await axisOf('x: {run: replicas}', 'combine: mean');
    expect(combined?.places.map(({ runs }) => runs)).toEqual([['one'], ['four', 'again', 'other']]);
    const grouped = await axisOf('x: {run: replicas}', 'group_by: system');
    expect(grouped?.places.map(({ runs }) => runs)).toEqual([
      ['one'],
      ['four', 'other'],
      ['again'],
    ]);
    const each = await axisOf('x: {run: replicas}', 'group_by: run');
    expect(each?.places.map(({ runs }) => runs)).toEqual([['one'], ['four', 'again', 'other']]);
  });

  it('are on an axis of values, and points of several have an interval each', async () => {
    const { drawing, range } = await figure(
      'query: up',
      'kind: points',
      'x: {run: replicas, unit: count, scale: log2, min: 1}',
      'combine: mean',
      'reduce: p99',
    );
    expect(drawing).toMatchObject({
      kind: 'points',
      reduce: { quantile: 0.99 },
      x: { run: 'replicas', unit: 'count', scale: 'log2', min: 1, from: undefined },
    });
    expect(range).toMatchObject({ repetitions: { band: { confidence: 0.95 } } });
  });
});

describe('panels that share x', () => {
  const shared = (x: string, other: string) =>
    partsOfFigure('query: up', 'share: x', `panels: [{x: ${x}}, {x: ${other}}]`);

  it('are along one label of runs', async () => {
    const panels = await shared('{run: replicas}', '{run: replicas}');
    expect(panels.map(({ drawing }) => drawing.x.run)).toEqual(['replicas', 'replicas']);
  });

  it.each([
    ['{run: rate}', 'runs by their replicas', 'runs by their rate'],
    ['{query: query}', 'runs by their replicas', 'values'],
  ])('are not along %s as well', async (other, first, second) => {
    const found = await errorsOf(() =>
      figure(
        'queries: {query: up, load: load}',
        'runs: [again, other]',
        'share: x',
        `panels: [{x: {run: replicas}}, {x: ${other}}]`,
      ),
    );
    expect(found.map(({ message }) => message)).toEqual([
      `panels that share x have one axis, and (a) shows ${first} and (b) shows ${second}`,
    ]);
    expect(found[0]?.position?.line).toBe(15);
  });
});

describe('mistakes', () => {
  it.each([
    ['kind: bar', 'x: {run: replicas}', '`x.run` is for `kind: line` and `kind: points`'],
    ['x: {run: replicas, query: query}', '', 'the x axis has a `query` or a `run`, not both'],
    ['runs: all', 'x: {run: replica}', 'run `four` has no label `replica`, and so no place'],
    ['x: {run: nodes}', '', 'no run has a label `nodes`'],
    ['runs: [one, odd]', 'x: {run: replicas}', 'the replicas of run `odd` is `3 nodes`, which'],
    ['runs: [again, other]', 'x: {run: rate, scale: log}', 'and the rate of run `again` is 0'],
    ['x: {run: replicas}', 'group_by: [replicas]', '`replicas` is along the x axis'],
    ['x: {run: replicas, time: relative}', '', '`x.time` is for an x axis of times'],
    ['x: {run: replicas, reduce: max}', '', '`x.reduce` goes with `x.query`'],
    ['x: {run: replicas, min: 5m}', '', '`x.min` must be a number here'],
    ['x: {run: replicas}', 'events: [runs]', '`events` is for an x axis of times'],
    ['x: {run: replicas}', 'spans: [{start: 1m, end: 2m}]', '`spans` is for an x axis of times'],
    ['x: {run: replicas}', 'gaps: connect', '`gaps` is for an x axis of times'],
    ['x: {run: replicas}', 'transform: [{sort: {reduce: mean}}]', '`sort` orders series before'],
  ])('%s %s', async (first, second, message) => {
    const found = await errorsOf(() => figure('query: up', first, ...(second ? [second] : [])));
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.position?.line).toBeGreaterThan(2);
  });

  it('is where the run is written, for a number that is none', async () => {
    const found = await errorsOf(() =>
      figure('query: up', 'runs: [one, odd]', 'x: {run: replicas}'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.position?.line).toBe(9);
  });

  it.each([
    ['run', 'the names of runs are no numbers along an axis'],
    ['system', 'no run has a number as its system, which is to be along the x axis'],
  ])('is a label that is never a number, told once: %s', async (label, message) => {
    const found = await errorsOf(() => figure('query: up', `x: {run: ${label}}`));
    expect(found.map((error) => [error.message, error.hint])).toEqual([
      [message, 'name a label that is one: `replicas`'],
    ]);
    const at = ['MANIFEST_VALUE', 'styx.config.yaml:14:14', label];
    expect(found.map(mistakeOf)).toEqual([at]);
  });

  it.each([
    ['load: "1e400"', ['the load of run `big` is `1e400`, which is too large a number on an axis']],
    ['load: 1e308', []],
  ])('is a number that is infinite: %s', async (load, messages) => {
    const text = [
      'prometheus: http://lab',
      'runs:',
      `  big: {start: 1770314400, duration: 10m, ${load}}`,
      '  small: {start: 1770314400, duration: 10m, load: 1}',
      'figures: {f: {query: up, runs: all, x: {run: load}}}',
    ].join('\n');
    const cwd = folderOf({ 'styx.config.yaml': text });
    const found = await errorsOf(() => loadManifest({ cwd, env: {} }));
    expect(found.map(({ message }) => message)).toEqual(messages);
  });

  it('is to have a run axis without runs', async () => {
    const found = await errorsOf(() => {
      const text =
        'prometheus: http://lab\nfigures: {f: {query: up, range: {last: 1h}, x: {run: a}}}\n';
      return loadManifest({ cwd: folderOf({ 'styx.config.yaml': text }), env: {} });
    });
    expect(found[0]?.message).toBe('`x.run` is for `runs`, and there are none');
  });
});
