import { describe, expect, it } from 'vitest';
import { errorsOf, manifest, mistakes, withFigure } from './given.js';

describe('figures', () => {
  it.each([
    ['figures:', 'figures'],
    ['figures: {}', 'figures'],
    ['figures: []', 'figures'],
    ['figures: none', 'none'],
  ])('are not given by %s', (line, text) => {
    expect(mistakes(line)).toEqual([['MANIFEST_VALUE', 1, text]]);
  });
  it('are not needed beside values', () => {
    const values = 'values: {load: {query: node_load1, at: now}}';
    expect(mistakes(`prometheus: http://a\n${values}`)).toEqual([]);
  });
  it('are needed where there is nothing else', () => {
    expect(mistakes('prometheus: http://a')).toEqual([
      ['MANIFEST_VALUE', 1, 'prometheus: http://a'],
    ]);
  });
});

describe('a value', () => {
  it.each([
    ['formats: csv', 'csv'],
    ['formats: [cvs]', 'cvs'],
    ['formats: []', 'formats'],
    ['title: [a]', 'title'],
    ['title: {a: b}', 'title'],
    ['title: null', 'title'],
    ['query: ""', '""'],
    ['query: " "', '" "'],
    ['x: {time: rel}', 'rel'],
    ['x: 5', '5'],
    ['gaps: none', 'none'],
    ['csv: {header: yes}', 'yes'],
    ['csv: {layout: narrow}', 'narrow'],
    ['csv: {time: 5}', '5'],
    ['csv: {decimal: ";"}', '";"'],
    ['on_empty: ignore', 'ignore'],
    ['range: 6h', '6h'],
    ['queries: {}', 'queries'],
    ['queries: []', 'queries'],
    ['queries: {a: {label: x}}', 'a'],
    ['queries: [{a: b}]', '{a: b}'],
    ['prometheus: {a: b}', 'prometheus'],
  ])('is refused once, where it stands: %s', (line, text) => {
    const found = mistakes(withFigure(line));
    expect(found).toEqual([['MANIFEST_VALUE', 4, text]]);
  });
});

it('names the one value that there is', () => {
  const [error] = errorsOf(() => manifest('version: 0\nprometheus: http://x\nfigures: {}'));
  expect(error?.message).toBe('`version` must be `1`; it is `0`');
});

it('says of a key that is no name that it comes twice', () => {
  const [error] = errorsOf(() => manifest('? [a]\n: 1\n? [a]\n: 2\n'));
  expect(error?.message).not.toContain('undefined');
});

describe('a key that does not exist', () => {
  it.each([
    ['ranje: {last: 1h}', 'ranje'],
    ['x: {tim: relative}', 'tim'],
    ['range: {form: 1}', 'form'],
    ['csv: {separator: ;}', 'separator'],
    ['queries: {a: {query: up, legend: x}}', 'legend'],
    ['unit: s', 'unit'],
  ])('is named where it stands: %s', (line, key) => {
    expect(mistakes(withFigure('query: up', line))).toContainEqual(['MANIFEST_KEY', 5, key]);
  });

  it('that hides a needed one is one mistake', () => {
    expect(mistakes('figuers: {f: {query: up}}')).toEqual([['MANIFEST_KEY', 1, 'figuers']]);
    const text = withFigure('queries: {a: {qury: up}}');
    expect(mistakes(text)).toEqual([['MANIFEST_KEY', 4, 'qury']]);
  });
});

it('reports all mistakes at once, in the order of the file, those of other figures too', () => {
  const text = [
    'prometheus: http://a',
    'figures:',
    '  a: {query: up, range: {last: 1h}, stpe: 15s}',
    '  b: {query: up, range: {last: 6 h}}',
    '  c: {query: up, range: {last: 1h}, prometheus: eu}',
    '  d: {range: {last: 1h}}',
  ].join('\n');
  expect(mistakes(text)).toEqual([
    ['MANIFEST_KEY', 3, 'stpe'],
    ['BAD_DURATION', 4, '6 h'],
    ['UNKNOWN_ENDPOINT', 5, 'eu'],
    ['MANIFEST_VALUE', 6, 'd'],
  ]);
});

describe('a number of YAML that is infinite', () => {
  it.each([
    ['1e400', 'put it in quotes: "1e400"'],
    ['-.inf', 'put it in quotes: "-.inf"'],
  ])('is a text in quotes, where it may be a text: %s', (text, hint) => {
    const run = `runs: {a: {start: 1000, duration: 10m, load: ${text}}}\n${withFigure('query: up')}`;
    const [error, ...others] = errorsOf(() => manifest(run));
    expect(others).toEqual([]);
    expect(error?.message).toBe(`\`load\` in \`runs.a\` is ${text}, which is no finite number`);
    expect(error?.hint).toBe(hint);
  });

  it('is none that a limit can be', () => {
    const [error] = errorsOf(() => manifest(withFigure('query: up', 'y: {max: 1e400}')));
    expect(error?.message).toBe('`max` in figure `f` is 1e400, which is no finite number');
  });
});
