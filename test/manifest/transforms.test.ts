import { describe, expect, it } from 'vitest';
import { figure, mistakes, withFigure } from './given.js';

const transforms = (list: string) =>
  figure(withFigure('query: up', `transform: ${list}`)).queries[0].transforms;

describe('transform', () => {
  it('is a list of names and of names with their settings, in this order', () => {
    const list =
      '[negate, delta, cumulative, {scale: 0.001}, {clip: {min: 0}}, {drop_series: {min_samples: 3}}, {top: 5}]';
    expect(transforms(list)).toEqual([
      { kind: 'negate' },
      { kind: 'delta' },
      { kind: 'cumulative' },
      { kind: 'scale', factor: 0.001 },
      { kind: 'clip', min: 0, max: undefined },
      { kind: 'drop_series', minSamples: 3 },
      { kind: 'top', count: 5 },
    ]);
  });

  it.each([
    ['{rolling: 90s}', { kind: 'rolling', windowMs: 90_000, of: 'mean' }],
    ['{rolling: {window: 1m}}', { kind: 'rolling', windowMs: 60_000, of: 'mean' }],
    ['{rolling: {window: 1m, of: max}}', { kind: 'rolling', windowMs: 60_000, of: 'max' }],
    ['{sort: {label: zone}}', { kind: 'sort', by: { label: 'zone' }, order: 'ascending' }],
    [
      '{sort: {reduce: p99, order: descending}}',
      { kind: 'sort', by: { reduce: { quantile: 0.99 } }, order: 'descending' },
    ],
    [
      "{relabel: {label: le, match: ' 05', replace: 0.50}}",
      { kind: 'relabel', label: 'le', match: ' 05', replace: '0.50' },
    ],
    [
      "{relabel: {label: job, match: (.*), replace: ''}}",
      { kind: 'relabel', label: 'job', match: '(.*)', replace: '' },
    ],
  ])('may be %s', (text, expected) => {
    expect(transforms(`[${text}]`)).toEqual([expected]);
  });

  it('of a query is in place of that of the figure, which is in place of that of the defaults', () => {
    const text = [
      'defaults: {range: {last: 1h}, transform: [negate, {scale: 2}, {rolling: 1m}]}',
      'prometheus: http://a',
      'queries: {c: {query: up, transform: [{top: 1}]}}',
      'figures:',
      '  f: {queries: {a: {query: up, transform: [{rolling: {window: 5m}}]}, b: up}, transform: [delta]}',
      '  g: {queries: [c]}',
      '  h: {query: up}',
      '  i: {query: up, transform: []}',
    ];
    const kinds = (name: string) =>
      figure([...text.slice(0, 4), text.find((line) => line.startsWith(`  ${name}:`))].join('\n')) // prettier-ignore
        .queries.map((query) => query.transforms.map(({ kind }) => kind));
    expect(kinds('f')).toEqual([['rolling'], ['delta']]);
    expect(kinds('g')).toEqual([['top']]);
    expect(kinds('h')).toEqual([['negate', 'scale', 'rolling']]);
    expect(kinds('i')).toEqual([[]]);
  });

  it.each([
    ['{clip: {min: 3, max: 1}}', 'MANIFEST_VALUE', '1'],
    ["{relabel: {label: a, match: '(', replace: b}}", 'MANIFEST_VALUE', "'('"],
    ['{sort: {order: ascending}}', 'MANIFEST_VALUE', 'sort'],
    ['{sort: {label: a, reduce: mean}}', 'MANIFEST_VALUE', 'mean'],
    ['{scale: 1, top: 2}', 'MANIFEST_VALUE', '2'],
    ['{scale: .inf}', 'MANIFEST_VALUE', '.inf'],
    ['{rolling: 0s}', 'BAD_DURATION', '0s'],
    ['{rolling: 5 m}', 'BAD_DURATION', '5 m'],
    ['{rolling: {window: 0s}}', 'BAD_DURATION', '0s'],
    ['{top: 0}', 'MANIFEST_VALUE', '0'],
    ['deltas', 'MANIFEST_VALUE', 'deltas'],
    ['{deltas: 1}', 'MANIFEST_KEY', 'deltas'],
  ])('%s is a mistake', (text, code, shown) => {
    const [mistake, ...others] = mistakes(withFigure('query: up', `transform: [delta, ${text}]`));
    expect(mistake).toEqual([code, 5, shown]);
    expect(others).toEqual([]);
  });
});

describe('align_step', () => {
  const aligned = (text: string) => withFigure('query: up', `align_step: ${text}`);
  it('is a duration', () => {
    expect(figure(aligned('1m30s')).alignMs).toBe(90_000);
    expect(figure(withFigure('query: up')).alignMs).toBeUndefined();
  });
  it.each(['0s', '15'])('is not %s', (text) => {
    expect(mistakes(aligned(text))).toEqual([['BAD_DURATION', 5, text]]);
  });
});

describe('a foreign series', () => {
  const csv = (own: string, head = '') =>
    `${head}\ndefaults: {range: {last: 1h}}\nfigures: {f: {queries: {q: {csv: ${own}}}}}`;
  const columns = (text: string, env = {}) =>
    figure(text, { env, file: '/project/styx.config.yaml' }).queries[0].csv;

  it('is a file and its columns, and needs no server', () => {
    expect(columns(csv('{file: a/b.csv}'))).toEqual({
      file: [{ text: 'a/b.csv' }],
      ...{ time: 'time', value: 'value', labels: [] },
      ...{ folder: '/project', timezone: 'UTC' },
    });
    const all = '{file: b.csv, time: t, value: 0.50, labels: [05, url]}';
    expect(columns(csv(all, 'timezone: Asia/Tokyo'))).toMatchObject({
      ...{ time: 't', value: '0.50', labels: ['05', 'url'], timezone: 'Asia/Tokyo' },
    });
  });

  it('has a path with variables of the manifest, else of the environment', () => {
    const text = csv("{file: '${DATA:-x}/${part}-$${part}${HOME}.csv'}", 'vars: {part: 1, b: 2}');
    expect(columns(text, { HOME: '/h', part: 'other' })?.file).toEqual([
      ...[{ text: 'x/' }, { name: 'part' }, { text: '-${part}/h.csv' }],
    ]);
  });

  it.each([
    ["{file: 'a/${NOPE}.csv'}", 'UNKNOWN_VARIABLE', "'a/${NOPE}.csv'"],
    ['{time: t}', 'MANIFEST_VALUE', 'csv'],
    ['{file: a.csv, label: x}', 'MANIFEST_KEY', 'label'],
    ['{file: a.csv}, query: up', 'MANIFEST_VALUE', 'q'],
    ['{file: a.csv}, step: 15s', 'MANIFEST_VALUE', 'q'],
    ['{file: a.csv}, prometheus: eu', 'MANIFEST_VALUE', 'q'],
  ])('is not %s', (own, code, shown) => {
    expect(mistakes(csv(own))).toEqual([[code, 3, shown]]);
  });
});

describe('the word `runs` among events', () => {
  it('stands for what only the runs of a figure know', () => {
    expect(mistakes(withFigure('query: up', 'events: [{at: 5m}, runs]'))).toEqual([
      ['MANIFEST_VALUE', 5, 'runs'],
    ]);
  });
  it('may be in the defaults of figures without runs', () => {
    const text = withFigure('query: up').replace('defaults: {', 'defaults: {events: [runs], ');
    expect(figure(text)).toMatchObject({ hasRunEvents: false, drawing: { events: [] } });
  });
});
