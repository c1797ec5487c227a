import { describe, expect, it } from 'vitest';
import { errorsOf, manifest, mistakes, withLine } from './given.js';

describe('bad YAML', () => {
  it.each([
    ['query: "up', 4, '"up'],
    ["query: 'up", 4, "'up"],
    ['query: "a\\d"', 4, '\\'],
    ['query: up\n   label: x', 5, ''],
    ['x: [1, 2', 5, ''],
  ])('is refused where it is: %j', (line, at) => {
    const [[code, found] = []] = mistakes(withLine(line));
    expect([code, found]).toEqual(['MANIFEST_SYNTAX', at]);
  });

  it('is reported wherever it is', () => {
    const text = 'a: "\\d"\nb: "\\e \\q"\nc: "\\z"\n';
    expect(mistakes(text).map(([code, line]) => [code, line])).toEqual([
      ['MANIFEST_SYNTAX', 1],
      ['MANIFEST_SYNTAX', 2],
      ['MANIFEST_SYNTAX', 3],
    ]);
  });

  it('may be a query without quotes between braces, and says what to do', () => {
    for (const query of ['rate(x{mode="idle"}[5s])', 'rate(x[5m])']) {
      const [error] = errorsOf(() => manifest(`figures: {f: { query: ${query} }}`));
      expect(error).toMatchObject({
        code: 'MANIFEST_SYNTAX',
        message: expect.stringMatching(/^a `\{` or `\[` within a text in braces/),
        hint: expect.stringContaining('in quotes'),
      });
    }
  });

  it('may be a tab', () => {
    expect(mistakes('figures:\n\tf: {}')).toEqual([['MANIFEST_SYNTAX', 2, '\t']]);
  });

  it('may be a second document', () => {
    const [mistake] = mistakes('figures: {}\n---\nfigures: {}\n');
    expect(mistake).toEqual(['MANIFEST_SYNTAX', 2, '---']);
  });

  it('may be nested too deeply', () => {
    const [[code, line] = []] = mistakes(`a: ${'['.repeat(50_000)}`);
    expect([code, line]).toEqual(['MANIFEST_SYNTAX', 1]);
  });

  it('may be a key that is no text', () => {
    const [[code, line] = []] = mistakes('a: 1\n? [b]\n: c\n');
    expect([code, line]).toEqual(['MANIFEST_SYNTAX', 1]);
  });
});

describe('a key twice', () => {
  const twice = (text: string) =>
    errorsOf(() => manifest(text)).map(({ code, message, position }) => [
      code,
      message,
      position?.line,
    ]);

  it.each([
    [
      'figures:\n  a: {query: up}\n  a: {query: up}',
      'figure `a` is defined twice, first on line 2',
      3,
    ],
    ['queries:\n  q: a\n  p: b\n  q: c', 'query `q` is defined twice, first on line 2', 4],
    ['prometheus: {eu: a,\n  eu: b}', 'endpoint `eu` is defined twice, first on line 1', 2],
    ['vars: {x: 1, x: 2}', 'variable `x` is defined twice, first on line 1', 1],
    ['timezone: UTC\ntimezone: CET', 'key `timezone` is defined twice, first on line 1', 2],
    ['a: &a {}\nb:\n  <<: *a\n  <<: *a', 'key `<<` is defined twice, first on line 3', 4],
  ])('is named: %j', (text, message, line) => {
    expect(twice(text)).toEqual([['MANIFEST_KEY', message, line]]);
  });
});
