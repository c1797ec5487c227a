import { describe, expect, it } from 'vitest';
import { cpuTime } from '../cpu-time.js';
import { readSource } from '../../src/manifest/source.js';
import { partsOf } from '../../src/manifest/manifest.js';
import {
  errorsOf,
  figure,
  manifest,
  mistakeOf,
  mistakes,
  query,
  sourceOf,
  withFigure,
} from './given.js';

describe('a file that is no manifest', () => {
  it.each([
    ['', ''],
    ['# only a comment', '# only a comment'],
    ['- a', '- a'],
    ['figures', 'figures'],
    ['5', '5'],
  ])('%j is refused', (text, at) => {
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 1, at]]);
  });

  it('is one that is not UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('# ä\ntitle: '),
      Buffer.from([0xe4]),
      Buffer.from('\n'),
    ]);
    const [error] = errorsOf(() => readSource({ file: '/f', name: 'f', bytes }));
    expect(error && mistakeOf(error)).toEqual(['MANIFEST_SYNTAX', 2, '\ufffd']);
    expect(error?.position?.column).toBe(8);
  });

  it('is one in UTF-16', () => {
    const bytes = Buffer.from('\ufefffigures: {}', 'utf16le');
    expect(errorsOf(() => readSource({ file: '/f', name: 'f', bytes }))).toMatchObject([
      { code: 'MANIFEST_SYNTAX' },
    ]);
  });
});

describe('a manifest', () => {
  const lines = [
    'prometheus: http://a',
    'figures:',
    '  f:',
    '    query: up',
    '    range: {last: 1h}',
  ];

  it('may have Windows line breaks and a byte order mark', () => {
    const text = `\ufeff${lines.join('\r\n')}\r\n`;
    expect(query(text).position).toMatchObject({ line: 4, column: 12, text: '    query: up' });
  });

  it.each([
    ['\n', ''],
    ['\r\n', ''],
    ['\r\n', '\ufeff'],
  ])('has its mistakes where they are, with line breaks %j after %j', (lineBreak, mark) => {
    const text = mark + [...lines, '    stpe: 15s', '    title: |', '      ${x}'].join(lineBreak);
    const errors = errorsOf(() => manifest(text));
    expect(errors.map(mistakeOf)).toEqual([['MANIFEST_KEY', 6, 'stpe']]);
    expect(errors[0]?.position).toMatchObject({ column: 5, text: '    stpe: 15s' });
    const unknown = text.replace('stpe', 'step');
    expect(mistakes(unknown)).toEqual([['UNKNOWN_VARIABLE', 7, 'title']]);
  });

  it('may be JSON, indented by tabs', () => {
    const json = { prometheus: 'http://a', figures: { f: { query: '1', range: { last: '1h' } } } };
    const text = JSON.stringify(json, null, '\t');
    expect(query(text).position).toMatchObject({ line: 5, column: 13 });
    expect(mistakes(text.replace('last', 'lost'))).toContainEqual(['MANIFEST_KEY', 7, '"lost"']);
  });

  it('may be a property of package.json', () => {
    const json = '{"name": "x",\n "styx": {"figures": {}}}';
    const bytes = new TextEncoder().encode(json);
    const source = readSource({
      file: '/p/package.json',
      name: 'package.json',
      bytes,
      property: 'styx',
    });
    expect(source.data).toEqual({ figures: {} });
    expect(source.positionOf(['figures'])).toMatchObject({ line: 2, column: 11, length: 9 });
  });

  it('has characters in its columns, not bytes', () => {
    const text = 'prometheus: http://a\nfigures: {f: {title: "😀 é", ranje: 1}}';
    const [error] = errorsOf(() => manifest(text));
    expect(error?.position).toMatchObject({ line: 2, column: 29, length: 5 });
  });
});

describe('the source', () => {
  const source = sourceOf('a: {b: 05, c: [x, 0.50]}\nd:\n  e: |\n    text\n');

  it.each([
    [['a'], 1, 1, 1],
    [['a', 'b'], 1, 8, 2],
    [['a', 'c', 1], 1, 19, 4],
    [['d', 'e'], 3, 3, 1],
    [['a', 'x', 'y'], 1, 1, 1],
    [['nowhere'], 1, 1, 24],
  ])('knows where %j is', (path, line, column, length) => {
    expect(source.positionOf(path)).toMatchObject({ line, column, length });
  });

  it('knows scalars as they are written', () => {
    expect(source.textOf(['a', 'b'])).toBe('05');
    expect(source.textOf(['a', 'c', 1])).toBe('0.50');
    expect(source.textOf(['a'])).toBeUndefined();
  });
});

it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'a figure, a query, an endpoint and a variable may be called %s',
  (name) => {
    const text = [
      `prometheus: {${name}: http://a}`,
      `vars: {${name}: x}`,
      `queries: {${name}: up, b: '\${${name}}'}`,
      `defaults: {queries: {${name}: {label: L}}, range: {last: 1h}}`,
      `figures: {${name}: {queries: {${name}: up}}, b: {queries: [${name}, b]}}`,
    ].join('\n');
    const { figures: all, vars } = manifest(text);
    const figures = all.flatMap(partsOf);
    expect(vars.get(name)).toBe('x');
    expect(figures.map((made) => [made.name, made.queries.map(({ id }) => id)])).toEqual([
      [name, [name]],
      ['b', [name, 'b']],
    ]);
    expect(figures[0]?.queries[0]).toMatchObject({ expr: 'up', label: 'L' });
    const wrong = withFigure('query: up', `${name}: 1`, `x: {${name}: 1}`, `formats: [${name}]`);
    expect(mistakes(wrong)).toEqual([
      ['MANIFEST_KEY', 5, name],
      ['MANIFEST_KEY', 6, name],
      ['MANIFEST_VALUE', 7, name],
    ]);
  },
);

it.each(['figures: {f: {}, __proto__: {}}', 'queries: {__proto__: up}', 'vars: {__proto__: x}'])(
  'nothing may be called __proto__: %s',
  (line) => {
    const figures = line.startsWith('figures') ? '' : '\nfigures: {f: {query: up}}';
    const text = `defaults: {range: {last: 1h}}\nprometheus: http://a\n${line}${figures}`;
    expect(mistakes(text)).toContainEqual(['MANIFEST_KEY', 3, '__proto__']);
  },
);

describe('a manifest of 5,000 figures', () => {
  const figures = Array.from({ length: 5000 }, (_, i) => ({
    name: `f${i}`,
    query: `up{a="${i}"}`,
  }));
  const yaml = [
    'prometheus: http://a',
    'defaults: {range: {last: 1h}}',
    'figures:',
    ...figures.map(({ name, query }) => `  ${name}:\n    query: ${query}\n    title: T`),
  ].join('\n');
  const json = JSON.stringify({
    prometheus: 'http://a',
    defaults: { range: { last: '1h' } },
    figures: Object.fromEntries(figures.map(({ name, query }) => [name, { query, title: 'T' }])),
  });

  it.each([
    ['a line a key', yaml],
    ['one line, as programs write it', json],
  ])('is read in a few seconds: %s', (_, text) => {
    expect(cpuTime(() => expect(manifest(text).figures).toHaveLength(5000))).toBeLessThan(8000);
  });
});

it('names of JavaScript mean nothing', () => {
  const text =
    'prometheus: {constructor: http://a}\nvars: {toString: x}\nqueries: {valueOf: up}\n' +
    'figures: {constructor: {queries: [valueOf], range: {last: 1h}}}';
  expect(figure(text)).toMatchObject({ name: 'constructor' });
  expect(manifest(text).vars.get('toString')).toBe('x');
  const [mistake] = mistakes('figures: {__proto__: {query: up}}');
  expect(mistake).toEqual(['MANIFEST_KEY', 1, '__proto__']);
});
