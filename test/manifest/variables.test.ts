import { describe, expect, it } from 'vitest';
import { errorsOf, manifest, mistakes, withFigure } from './given.js';

describe('an unknown ${name}', () => {
  it.each([
    ['query: "up${x}"', '"up${x}"'],
    ['queries: {a: up, b: "down${x}"}', '"down${x}"'],
    ['queries: {a: {query: "down${x}"}}', '"down${x}"'],
    ['title: "T ${x}"', '"T ${x}"'],
    ['label: "L ${x}"', '"L ${x}"'],
    ['x: {label: "X ${x}"}', '"X ${x}"'],
    ['y: {label: "Y ${x}"}', '"Y ${x}"'],
    ['y2: {label: "Y ${x}"}', '"Y ${x}"'],
    ['events: [{at: 5m, label: "E ${x}"}]', '"E ${x}"'],
    ['spans: [{start: 5m, end: 6m, label: "S ${x}"}]', '"S ${x}"'],
    ['thresholds: [1, {value: 2, label: "T ${x}"}]', '"T ${x}"'],
  ])('is found when the manifest is loaded, in its very text: %s', (line, text) => {
    const given = /^quer/.test(line) ? [line] : [line, 'query: up'];
    expect(mistakes(withFigure(...given))).toEqual([['UNKNOWN_VARIABLE', 4, text]]);
  });

  it("of a query's own label is found there, and not at the figure's label", () => {
    const text = withFigure('label: fine', 'queries: {a: {query: up, label: "own ${x}"}}');
    expect(mistakes(text)).toEqual([['UNKNOWN_VARIABLE', 5, '"own ${x}"']]);
  });

  it("of a figure's label is found once, and also where every query has its own", () => {
    const text = withFigure('label: "L ${x}"', 'queries: {a: up, b: {query: up, label: fine}}');
    expect(mistakes(text)).toEqual([['UNKNOWN_VARIABLE', 4, '"L ${x}"']]);
    const own = withFigure('label: "L ${x}"', 'queries: {a: {query: up, label: fine}}');
    expect(mistakes(own)).toEqual([['UNKNOWN_VARIABLE', 4, '"L ${x}"']]);
  });

  it('of what figures share is found once for all of them', () => {
    const text = [
      'prometheus: http://a',
      'queries: {q: "up${x}"}',
      'defaults: {range: {last: 1h}, title: "T ${y}"}',
      'figures: {f: {queries: [q]}, g: {queries: [q]}}',
    ].join('\n');
    expect(mistakes(text)).toEqual([
      ['UNKNOWN_VARIABLE', 2, '"up${x}"'],
      ['UNKNOWN_VARIABLE', 3, '"T ${y}"'],
    ]);
  });

  it('is reported with every other one, and with the other mistakes', () => {
    const found = mistakes(withFigure('query: "${x}${y}${x}"', 'step: 1001ms'));
    expect(found).toEqual([
      ['UNKNOWN_VARIABLE', 4, '"${x}${y}${x}"'],
      ['UNKNOWN_VARIABLE', 4, '"${x}${y}${x}"'],
      ['BAD_STEP', 5, '1001ms'],
    ]);
  });

  it.each([
    ['', 'x', 'define it: vars: {x: ...}'],
    ['vars: {job: pluto}\n', 'x', 'define it: vars: {x: ...}'],
    ['vars: {job: pluto}\n', 'jop', 'did you mean `job`?'],
    ['', 'rnage', 'did you mean `range`?'],
  ])('comes with what can be done: %j, %s', (vars, name, hint) => {
    const text = vars + withFigure(`query: "up\${${name}}"`);
    expect(errorsOf(() => manifest(text)).map((error) => error.hint)).toEqual([hint]);
  });
});

describe('a known ${name}', () => {
  it.each(['${job}', '${range}', '${load-1}', '${toString}', '$1 ${1} ${__range} ${job:regex}'])(
    'is none: %s',
    (form) => {
      const vars = 'vars: {job: pluto, load-1: 1, toString: x}\n';
      const text = withFigure(`query: 'up${form}'`, `title: 'T ${form}'`, `label: '${form}'`);
      expect(mistakes(vars + text)).toEqual([]);
    },
  );

  it('is one of the manifest: names of JavaScript mean nothing', () => {
    expect(mistakes(withFigure('query: "${toString}"'))).toEqual([
      ['UNKNOWN_VARIABLE', 4, '"${toString}"'],
    ]);
  });
});
