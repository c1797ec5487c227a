import { describe, expect, it } from 'vitest';
import { errorsOf, manifest, mistakeOf, mistakes } from './given.js';

function withFigures(...names: string[]): string {
  const figures = names.map((name) => `  ${name}: {query: up, range: {last: 1h}}`);
  return ['prometheus: http://a', 'figures:', ...figures].join('\n');
}

it.each([
  ['a', 'A'],
  ['basic/cpu', 'Basic/CPU'],
  ['a', 'a.csv/b'],
  ['a', 'A.GNUPLOT/b/c'],
  ['a', 'a.py/b'],
  ['a', 'a.pdf/b'],
  ['a', 'a.tex/b'],
])('figures %s and %s cannot be written beside each other', (first, second) => {
  expect(mistakes(withFigures(first, second))).toEqual([['PATH_CLASH', 4, second]]);
});

it('it does not matter which of the two comes first', () => {
  expect(mistakes(withFigures('a.csv/b', 'a'))).toEqual([['PATH_CLASH', 3, 'a.csv/b']]);
});

it.each([
  ['a', 'a/b'],
  ['a', 'a.csv'],
  ['basic/a', 'Basic/b'],
  ['a', 'a.jpg/b'],
  ['a', 'a-tex'],
])('figures %s and %s can', (first, second) => {
  expect(mistakes(withFigures(first, second))).toEqual([]);
});

describe('a figure for LaTeX', () => {
  const given = (formats: string) =>
    `prometheus: http://a\ndefaults: {query: up, range: {last: 1h}}\nfigures:\n  a: {formats: [${formats}]}\n  a-tex: {}`;
  it('has a second file, which is no other figure', () => {
    expect(mistakes(given('csv, tex'))).toEqual([['PATH_CLASH', 5, 'a-tex']]);
    expect(mistakes(given('csv, pdf'))).toEqual([]);
  });
});

describe('a part of a name', () => {
  it('may be as long as a file may be called, with the endings that Styx needs', () => {
    const longest = 'x'.repeat(200);
    expect(mistakes(withFigures(longest, `${longest}/${longest}`))).toEqual([]);
  });

  it.each([
    ['x'.repeat(201), 201],
    [`a/${'x'.repeat(250)}/b`, 250],
    [`a/${'x'.repeat(300)}`, 300],
  ])('is refused where no file may be called so: %s', (name, length) => {
    const errors = errorsOf(() => manifest(withFigures('a', name)));
    expect(errors.map(mistakeOf)).toEqual([['MANIFEST_VALUE', 4, name]]);
    expect(errors[0]?.message).toContain(`${length} characters`);
  });
});
