import { describe, expect, it } from 'vitest';
import type { ComposedFigure } from '../../src/manifest/manifest.js';
import { errorsOf, manifest, mistakes } from './given.js';

/** A figure `f` whose panels are the given ones, with what it says besides; panels from line 5 on. */
function composed(panels: readonly string[], ...own: string[]): string {
  return [
    'prometheus: http://a',
    `defaults: {range: {last: 1h}, gaps: connect}`,
    `figures:`,
    `  f: {${own.map((line) => `${line}, `).join('')}panels: [`,
    ...panels.map((panel) => `    {${panel}},`),
    '    ]}',
  ].join('\n');
}

function panelsOf(text: string): ComposedFigure['panels'] {
  const panels = manifest(text).figures[0]?.panels;
  if (panels === undefined) throw new Error('the figure has no panels');
  return panels;
}

const messages = (text: string) => errorsOf(() => manifest(text)).map(({ message }) => message);

describe('the panels of a figure', () => {
  it('are figures in the small, which have what the figure and the defaults say', () => {
    const text = composed(
      ['title: Load, kind: step', 'query: down, gaps: break, range: {last: 2h}, y: {min: 0}'],
      'query: up',
      'y: {label: Up}',
      'style: usenix',
    );
    const [load, down] = panelsOf(text).parts;
    expect(load).toMatchObject({
      name: 'f-a',
      title: 'Load',
      queries: [{ expr: 'up' }],
      range: { lastMs: 3_600_000 },
      drawing: { kind: 'step', gaps: 'connect', y: { label: 'Up', min: undefined } },
    });
    expect(down).toMatchObject({
      name: 'f-b',
      title: undefined,
      queries: [{ expr: 'down' }],
      range: { lastMs: 7_200_000 },
      drawing: { kind: 'line', gaps: 'break', y: { label: 'Up', min: 0 } },
    });
    expect(load.drawing.style).toEqual(down?.drawing.style);
  });

  it('do not have the title of the figure', () => {
    const text = composed(['query: up', 'query: up, title: B'], 'title: All');
    expect(manifest(text).figures[0]?.title).toBe('All');
    expect(panelsOf(text).parts.map(({ title }) => title)).toEqual([undefined, 'B']);
  });

  it('merge queries by name, and replace lists', () => {
    const [first, second] = panelsOf(
      composed(
        ['queries: {b: y, c: z}, events: []', 'query: w'],
        'queries: {a: x, b: {query: v, label: B}}',
        'events: [{at: 5m}]',
      ),
    ).parts;
    expect(first.queries.map(({ id, expr, label }) => [id, expr, label])).toEqual([
      ['a', 'x', undefined],
      ['b', 'y', 'B'],
      ['c', 'z', undefined],
    ]);
    expect(first.drawing.events).toEqual([]);
    expect(second?.queries.map(({ id }) => id)).toEqual(['query']);
    expect(second?.drawing.events).toHaveLength(1);
  });

  it('are composed as the figure or the defaults say', () => {
    const two = ['query: up', 'query: up'];
    expect(panelsOf(composed(two))).toMatchObject({
      columns: undefined,
      share: { x: false, y: false },
      hasLetters: false,
    });
    expect(panelsOf(composed(two, 'columns: 5', 'share: both', 'letters: true'))).toMatchObject({
      columns: 2,
      share: { x: true, y: true },
      hasLetters: true,
    });
    expect(panelsOf(composed(two).replace('gaps: connect', 'share: x')).share.x).toBe(true);
  });

  it('are each in the figures of a matrix, with its values', () => {
    const text = composed(
      ['query: \'up{job="${job}"}\'', 'query: up, range: {quarter: "${quarter}"}'],
      'matrix: {job: [a, b], quarter: [2026Q1, 2026Q2]}',
    );
    const { figures } = manifest(text);
    expect(figures.map(({ name }) => name)).toEqual([
      ...['f-a-2026Q1', 'f-a-2026Q2', 'f-b-2026Q1', 'f-b-2026Q2'],
    ]);
    const last = figures.at(-1)?.panels?.parts;
    expect(last?.map(({ name }) => name)).toEqual(['f-b-2026Q2-a', 'f-b-2026Q2-b']);
    expect(last?.[0]?.variables?.values.get('job')).toBe('b');
    expect(last?.[1]?.range).toMatchObject({ period: { text: '2026Q2' } });
  });
});

describe('a mistake in a panel', () => {
  it('has the place of what is wrong', () => {
    const panels = ['query: up, bins: 5', 'query: "${nope}"', 'query: up, step: zero'];
    expect(mistakes(composed(panels))).toEqual([['BAD_DURATION', 7, 'zero']]);
    expect(mistakes(composed(panels.slice(0, 2)))).toEqual([
      ['MANIFEST_VALUE', 5, '5'],
      ['UNKNOWN_VARIABLE', 6, '"${nope}"'],
    ]);
  });

  it('names its panel where the schema finds it', () => {
    expect(messages(composed(['query: up', 'query: up, kindd: bar']))).toEqual([
      'unknown key `kindd` in panel (b) of figure `f`',
    ]);
    expect(messages(composed([]))).toEqual(['`panels` in figure `f` is empty']);
    expect(messages(composed(Array.from({ length: 27 }, () => 'query: up')))).toEqual([
      '`panels` in figure `f` has more than 26 items',
    ]);
  });

  it.each([
    ['style: usenix', 'usenix'],
    ['width: full', 'full'],
    ['legend: right', 'right'],
    ['formats: [pdf]', 'formats'],
    ['engine: gnuplot', 'gnuplot'],
    ['csv: {layout: long}', 'csv'],
    ['share: x', 'x'],
    ['facet: job', 'job'],
    ['panels: [{query: up}]', 'panels'],
    ['matrix: {job: [a]}', 'matrix'],
  ])('is a key that is of the whole figure: %s', (key, text) => {
    expect(mistakes(composed(['query: up', `query: up, ${key}`]))).toEqual([
      ['MANIFEST_VALUE', 6, text],
    ]);
  });

  it.each(['columns: 2', 'share: x', 'letters: true'])('is %s where there are no panels', (key) => {
    const text = `prometheus: http://a\nfigures: {f: {query: up, range: {last: 1h}, ${key}}}`;
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 2, key.split(': ')[1]]]);
    const shared = `prometheus: http://a\ndefaults: {${key}}\nfigures: {f: {query: up, range: {last: 1h}}}`;
    expect(mistakes(shared)).toEqual([]);
  });

  it('is a facet beside them, unless the defaults have it', () => {
    expect(mistakes(composed(['query: up'], 'facet: job'))).toEqual([['MANIFEST_VALUE', 4, 'job']]);
    const text = composed(['query: up']).replace('gaps: connect', 'facet: job');
    expect(panelsOf(text).parts[0].drawing.facet).toBeUndefined();
  });

  it('is a name that another figure has, whatever is written of it', () => {
    const text = `${composed(['query: up', 'query: up'])}\n  f-b: {query: up}`;
    const clash = 'the figure `f-b` and the panel `f-b` (line 4) would have the same name';
    expect(messages(text)).toEqual([clash]);
    expect(messages(text.replace('f: {', 'f: {formats: [pdf], '))).toEqual([clash]);
  });
});

describe('axes that panels share', () => {
  it.each([
    ['x', 'query: up', 'query: up, kind: bar', 'shows time', 'shows a place for each series'],
    ['x', 'query: up', 'query: up, x: {time: relative}', 'shows time', 'shows time since a start'],
    ['x', 'query: up, kind: cdf', 'query: up, kind: cdf, x: {scale: log}', 'is linear', 'is log'],
    ['x', 'query: up', 'query: up, x: {label: T}', 'has no `label`', 'has `label: T`'],
    ['x', 'query: up, x: {max: 5m}', 'query: up', 'has `max: 5m`', 'has no `max`'],
    ['y', 'query: up, y: {unit: s}', 'query: up', 'is in s', 'is in no unit'],
    ['y', 'query: up', 'query: up, kind: cdf', 'shows samples', 'shows parts of samples'],
    ['y', 'query: up', 'query: up, y: {scale: log}', 'is linear', 'is log'],
    ['y', 'query: up, y: {max: 5}', 'query: up, y: {max: 6}', 'has `max: 5`', 'has `max: 6`'],
  ])('are of one sort: %s, %s, and %s', (share, first, second, one, other) => {
    const text = composed([first, second], `share: ${share}`);
    expect(messages(text)).toEqual([
      `panels that share ${share} have one axis, and (a) ${one} and (b) ${other}`,
    ]);
    expect(mistakes(text)[0]?.[1]).toBe(6);
    expect(messages(composed([first, second]))).toEqual([]);
  });

  it.each([
    ['x', 'query: up, kind: histogram', 'queries: {a: up}, kind: line', 'line'],
    ['x', 'query: up, kind: histogram', 'queries: {a: up, b: up}, x: {query: b, unit: s}', 's'],
    ['x', 'query: up', 'queries: {a: up, b: up}, x: {query: b, unit: s}', 'b'],
    ['x', 'query: up', 'query: up, x: {time: relative}', 'relative'],
    ['y', 'query: up', 'queries: {a: {query: up, unit: s}}', 's'],
    ['y', 'query: up', 'query: up, kind: cdf', 'cdf'],
  ])('are told where they differ: %s, %s, and %s', (share, first, second, text) => {
    expect(mistakes(composed([first, second], `share: ${share}`))).toEqual([
      ['MANIFEST_VALUE', 6, text],
    ]);
  });

  it('may be so in all but what they do not share', () => {
    const bars = 'query: up, kind: bar, y: {unit: s}';
    expect(messages(composed([bars, bars], 'share: both'))).toEqual([]);
    expect(messages(composed([bars, 'query: up, y: {unit: s}'], 'share: y'))).toEqual([]);
  });
});
