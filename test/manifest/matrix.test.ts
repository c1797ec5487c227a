import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { manifestOf } from '../../src/manifest/load.js';
import { errorsOf, manifest, mistakeOf, mistakes, sourceOf } from './given.js';
import { cpuTime } from '../cpu-time.js';
import { type Manifest, partsOf } from '../../src/manifest/manifest.js';

/** A manifest with one figure, `latency`, on line 3, whose keys begin on line 4. */
function withMatrix(...lines: string[]): string {
  return [
    'prometheus: http://a',
    'defaults: {query: up, range: {last: 1h}}',
    'figures: {latency: {',
    ...lines.map((line) => ` ${line},`),
    ' }}',
  ].join('\n');
}

const names = (text: string): string[] => manifest(text).figures.map(({ name }) => name);
const chosen = (text: string, ...figures: string[]): string[] =>
  manifestOf(sourceOf(text), { env: {}, figures }).figures.map(({ name }) => name);
const values = (text: string): Record<string, string>[] =>
  manifest(text).figures.map(({ variables }) => Object.fromEntries(variables?.values ?? []));
const hints = (text: string): (string | undefined)[] =>
  errorsOf(() => manifest(text)).map(({ hint }) => hint);

describe('a matrix', () => {
  it('makes one figure a combination, the first key varying slowest', () => {
    const text = withMatrix('matrix: {instance: [a, b], quantile: ["0.5", "0.99"]}');
    expect(names(text)).toEqual([
      ...['latency-a-0.5', 'latency-a-0.99'],
      ...['latency-b-0.5', 'latency-b-0.99'],
    ]);
    expect(values(text)[1]).toEqual({ instance: 'a', quantile: '0.99' });
  });

  it('takes values as they are written', () => {
    const text = withMatrix('matrix: {v: [05, 0.50, " 5", true, 1e3, 0x10]}');
    expect(values(text).map(({ v }) => v)).toEqual(['05', '0.50', ' 5', 'true', '1e3', '0x10']);
  });

  it('fills in what `vars` say in values', () => {
    const text = `vars: {host: h}\n${withMatrix('matrix: {v: ["${host}:1"]}')}`;
    expect(values(text)).toEqual([{ v: 'h:1' }]);
    expect(names(text)).toEqual(['latency-h-1']);
  });

  it.each([
    ['http://localhost:9090/', 'http-localhost-9090'],
    ['../../etc/passwd', '..-..-etc-passwd'],
    ['-1', '-1'],
    ['größe', 'große'.replace('ß', '-')],
    ['a\\u0000b', 'a-b'],
    ['$(touch x)', 'touch-x'],
    ['*', '_2a'],
    ['..', '_2e_2e'],
    ['日本', '_65e5_672c'],
  ])('makes of a value what can be part of a name: %s', (value, slug) => {
    expect(names(withMatrix(`matrix: {v: ["${value}"]}`))).toEqual([`latency-${slug}`]);
  });

  it('gives its names to every text of the figure, and to the range', () => {
    const lines = [
      ...['query: "up${v}"', 'title: "T ${v}"', 'label: "L ${v}"', 'x: {label: "X ${v}"}'],
      ...['y: {label: "Y ${v}"}', 'range: {last: "${v}"}'],
      ...['events: [{at: 5m, label: "${v}"}]', 'spans: [{start: 5m, end: 6m, label: "${v}"}]'],
      'thresholds: [{value: 2, label: "T ${v}"}]',
    ];
    const { figures } = manifest(withMatrix('matrix: {v: [1h, 1d]}', ...lines));
    expect(figures.flatMap(partsOf).map(({ range }) => range)).toEqual([
      { lastMs: 3.6e6 },
      { lastMs: 86.4e6 },
    ]);
  });

  it('gives them to no other figure', () => {
    const text = withMatrix('matrix: {v: [a]}').replace(/ }}$/, ' }, f: {query: "up${v}"}}');
    expect(mistakes(text)).toEqual([['UNKNOWN_VARIABLE', 5, '"up${v}"']]);
  });

  it('tells a mistake of all its figures once, in its place', () => {
    expect(mistakes(withMatrix('matrix: {v: [a, b, c]}', 'query: "${w}"'))).toEqual([
      ['UNKNOWN_VARIABLE', 5, '"${w}"'],
    ]);
    expect(mistakes(withMatrix('matrix: {v: [1h, x, 0s]}', 'range: {last: "${v}"}'))).toEqual([
      ['BAD_DURATION', 5, '"${v}"'],
      ['BAD_RANGE', 5, '"${v}"'],
    ]);
  });
});

describe('a matrix is refused where', () => {
  it.each([
    ['{}', 'MANIFEST_VALUE', 'matrix'],
    ['[a]', 'MANIFEST_VALUE', 'matrix'],
    ['{v: []}', 'MANIFEST_VALUE', 'v'],
    ['{v: a}', 'MANIFEST_VALUE', 'a'],
    ['{v: [a, {b: c}]}', 'MANIFEST_VALUE', '{b: c}'],
    ['{v: [~]}', 'MANIFEST_VALUE', '~'],
    ['{range: [a]}', 'MANIFEST_KEY', 'range'],
    ['{1: [a]}', 'MANIFEST_KEY', '1'],
    ['{run: [a]}', 'UNKNOWN_RUN', 'a'],
    ['{v: [a, b, a]}', 'MANIFEST_VALUE', 'a'],
    ['{v: ["${w}"]}', 'UNKNOWN_VARIABLE', '"${w}"'],
    ['{v: [a, ""]}', 'MANIFEST_VALUE', '""'],
    ['{v: [a, "?", _3f]}', 'MANIFEST_VALUE', '_3f'],
    ['{v: {label_values: x}}', 'MANIFEST_VALUE', 'v'],
    ['{v: {label_value: x, of: up}}', 'MANIFEST_KEY', 'label_value'],
  ])('it is %s', (matrix, code, text) => {
    expect(mistakes(withMatrix(`matrix: ${matrix}`))).toEqual([[code, 4, text]]);
  });

  it('a name of it is a variable too: which of them is meant?', () => {
    const text = `vars: {v: 1}\n${withMatrix('matrix: {v: [a]}')}`;
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 5, 'v']]);
  });

  it('two values make one name, and both are named', () => {
    const errors = errorsOf(() => manifest(withMatrix('matrix: {v: ["a/b", c, "a b"]}')));
    expect(errors.map(mistakeOf)).toEqual([['MANIFEST_VALUE', 4, '"a b"']]);
    expect(errors[0]?.message).toContain('`v: a/b` and `v: a b`');
    const upper = errorsOf(() => manifest(withMatrix('matrix: {v: [a, A]}')));
    expect(upper.map(mistakeOf)).toEqual([['MANIFEST_VALUE', 4, 'A']]);
  });

  it('two combinations make one name, and both are named', () => {
    const text = withMatrix('matrix: {v: [a, a-b], w: [b-c, c]}');
    const errors = errorsOf(() => manifest(text));
    expect(errors.map(mistakeOf)).toEqual([['MANIFEST_VALUE', 4, 'matrix']]);
    expect(errors[0]?.message).toContain('`v: a, w: b-c` and `v: a-b, w: c`');
    expect(names(text.replace(' }}', ' exclude: [{v: a, w: b-c}] }}'))).toHaveLength(3);
  });

  it('it has more figures than Styx makes', () => {
    const list = (count: number): string => Array.from({ length: count }, (_, i) => i).join(',');
    const text = withMatrix(`matrix: {v: [${list(101)}], w: [${list(100)}]}`);
    const [error, ...others] = errorsOf(() => manifest(text));
    expect(error && mistakeOf(error)).toEqual(['MANIFEST_VALUE', 4, 'matrix']);
    expect(error?.message).toBe('the matrix has 10,100 combinations');
    expect(others).toEqual([]);
  });
});

it('a matrix of 10,000 figures is there in a second or so, each with its own name and place', () => {
  const list = Array.from({ length: 100 }, (_, i) => i).join(', ');
  const text = withMatrix(`matrix: {v: [${list}], w: [${list}]}`, 'title: "${v}"');
  let figures: Manifest['figures'] = [];
  const elapsedMs = cpuTime(() => ({ figures } = manifest(text)));
  expect(elapsedMs).toBeLessThan(1500);
  expect(new Set(figures.map(({ name }) => name)).size).toBe(10_000);
  expect(figures[9_999]?.positionOf('title')?.line).toBe(5);
});

describe('what is excluded', () => {
  const matrix = 'matrix: {v: [a, b], w: [x, y, "0.50"]}';

  it('are all combinations that have the values', () => {
    expect(names(withMatrix(matrix, 'exclude: [{v: a, w: 0.50}, {w: x}]'))).toEqual([
      ...['latency-a-y', 'latency-b-y', 'latency-b-0.50'],
    ]);
  });

  it.each([
    ['[{v: c}]', 'c', 'there are `a` and `b`'],
    ['[{w: 0.5}]', '0.5', 'did you mean `0.50`?'],
    ['[{u: a}]', 'a', 'there are `v` and `w`'],
    ['[{v: a, w: z}, {v: b, w: x}]', 'z', 'there are `x`, `y` and `0.50`'],
  ])('is a combination that there is: %s', (exclude, text, hint) => {
    const given = withMatrix(matrix, `exclude: ${exclude}`);
    expect(mistakes(given)).toEqual([['MANIFEST_VALUE', 5, text]]);
    expect(hints(given)).toEqual([hint]);
  });

  it('is not all of it', () => {
    const given = withMatrix(matrix, 'exclude: [{v: a}, {v: b}]');
    expect(mistakes(given)).toEqual([['MANIFEST_VALUE', 5, 'exclude']]);
  });

  it.each(['[]', '[{}]', '{v: a}', '[a]'])(
    'is a list of maps that say something: %s',
    (exclude) => {
      expect(mistakes(withMatrix(matrix, `exclude: ${exclude}`))).toHaveLength(1);
    },
  );

  it('is something of a matrix', () => {
    expect(mistakes(withMatrix('exclude: [{v: a}]'))).toEqual([['MANIFEST_VALUE', 4, 'exclude']]);
  });
});

describe('a matrix in the defaults', () => {
  const given = (...figures: string[]): string =>
    [
      'prometheus: http://a',
      'defaults: {query: up, range: {last: 1h}, matrix: {v: [a, b]}, exclude: [{v: b}]}',
      'figures:',
      ...figures.map((figure) => `  ${figure}`),
    ].join('\n');

  it("is every figure's; a figure adds keys, or has lists of its own", () => {
    expect(names(given('f: {}', 'g: {matrix: {w: [x, y]}}', 'h: {matrix: {v: [c]}}'))).toEqual([
      ...['f-a', 'g-a-x', 'g-a-y', 'h-c'],
    ]);
  });

  it('is none where a figure says so, and what is excluded from it neither', () => {
    expect(names(given('f: {matrix: none}'))).toEqual(['f']);
  });

  it('and its exclusions give way to those of a figure', () => {
    expect(names(given('f: {exclude: [{v: a}]}'))).toEqual(['f-b']);
  });

  it('is wrong once for all figures', () => {
    const text = given('f: {}', 'g: {}').replace('[a, b]', '[a, a]');
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 2, 'a']]);
  });

  it('is wrong in the figure where its own list is', () => {
    expect(mistakes(given('f: {}', 'g: {matrix: {w: [x, x]}}'))).toEqual([
      ['MANIFEST_VALUE', 5, 'x'],
    ]);
  });
});

describe('a matrix whose values servers know', () => {
  const asked = 'matrix: {v: {label_values: x, of: "up{${sel}}"}, w: [1h, 2h]}';
  const given = (...lines: string[]): string => `vars: {sel: a}\n${withMatrix(asked, ...lines)}`;

  it('is left to be asked for, in the place of its figures', () => {
    const { figures, matrices } = manifest(given('range: {last: "${w}"}'));
    expect(figures).toEqual([]);
    expect(matrices).toMatchObject([
      {
        name: 'latency',
        place: 0,
        questions: [
          { key: 'v', label: 'x', match: 'up{a}', ranges: [{ lastMs: 3.6e6 }, { lastMs: 7.2e6 }] },
        ],
      },
    ]);
  });

  it('has its mistakes told before anyone is asked', () => {
    expect(mistakes(given('step: 1001ms', 'title: "${u}"', 'exclude: [{w: 3h}]'))).toEqual([
      ['BAD_STEP', 6, '1001ms'],
      ['UNKNOWN_VARIABLE', 7, '"${u}"'],
      ['MANIFEST_VALUE', 8, '3h'],
    ]);
    expect(mistakes(given('prometheus: x'))).toEqual([['UNKNOWN_ENDPOINT', 6, 'x']]);
    expect(mistakes(given().replace('sel}', 'sal}'))).toEqual([
      ['UNKNOWN_VARIABLE', 5, '"up{${sal}}"'],
    ]);
  });

  it('has no range that depends on them', () => {
    expect(mistakes(given('range: {last: "${v}"}'))).toEqual([['MANIFEST_VALUE', 6, '"${v}"']]);
  });

  it('has not more figures than Styx makes, and names that differ', () => {
    const [matrix] = manifest(given()).matrices;
    const figuresWith = (values: string[]) =>
      errorsOf(() => matrix?.figuresWith(new Map([['v', values]]), []));
    const many = Array.from({ length: 5001 }, (_, i) => String(i));
    expect(figuresWith(many).map(mistakeOf)).toEqual([['MANIFEST_VALUE', 5, 'matrix']]);
    expect(figuresWith(['a/b', 'a b']).map(mistakeOf)).toEqual([['MANIFEST_VALUE', 5, 'v']]);
    expect(figuresWith(['a', '']).map(mistakeOf)).toEqual([['MANIFEST_VALUE', 5, 'v']]);
    expect(figuresWith(['a', '→'])).toEqual([]);
  });
});

describe('the names of figures', () => {
  const text = [
    'prometheus: http://a',
    'defaults: {query: up, range: {last: 1h}}',
    'figures:',
    '  a: {matrix: {v: [x, y]}}',
    '  b: {}',
    '  c/d: {matrix: {v: [z]}}',
  ].join('\n');

  it('choose a matrix, some of its figures, or others', () => {
    expect(chosen(text, 'a')).toEqual(['a-x', 'a-y']);
    expect(chosen(text, 'c/d-z', 'a-y')).toEqual(['a-y', 'c/d-z']);
    expect(chosen(text, 'b')).toEqual(['b']);
  });

  it('are suggested with their values', () => {
    const hintsFor = (name: string) => errorsOf(() => chosen(text, name)).map(({ hint }) => hint);
    expect(hintsFor('a_x')).toEqual(['did you mean `a-x`?']);
    expect(hintsFor('c/d-y')).toEqual(['did you mean `c/d-z`?']);
  });

  it.each([
    ['a: {matrix: {v: [x]}}', 'a-X: {}', 'a-X'],
    ['a-x: {}', 'a: {matrix: {v: [b, x]}}', 'a'],
    ['a: {matrix: {v: [b-c]}}', 'a-b: {matrix: {v: [c]}}', 'a-b'],
    ['a: {matrix: {v: [x]}}', 'a-x.csv/b: {}', 'a-x.csv/b'],
    ['a: {formats: [tex], matrix: {v: [x]}}', 'a-x-tex: {}', 'a-x-tex'],
  ])('of %s and %s are the same on disk', (first, second, at) => {
    const head = 'prometheus: http://a\ndefaults: {query: up, range: {last: 1h}}\nfigures:';
    const errors = errorsOf(() => manifest(`${head}\n  ${first}\n  ${second}`));
    expect(errors.map(mistakeOf)).toEqual([['PATH_CLASH', 5, at]]);
    expect(errors[0]).toBeInstanceOf(StyxError);
  });

  it('are refused once where all of a matrix are too long', () => {
    const long = 'x'.repeat(200);
    expect(mistakes(withMatrix(`matrix: {v: [${long}, ${long}y]}`))).toEqual([
      ['MANIFEST_VALUE', 3, 'latency'],
    ]);
  });
});
