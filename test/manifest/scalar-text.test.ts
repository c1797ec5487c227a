import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, Scalar } from 'yaml';
import { readSource } from '../../src/manifest/source.js';
import '../properties.js';

const sourceOf = (text: string) =>
  readSource({ file: '/x.yaml', name: 'x.yaml', bytes: new TextEncoder().encode(text) });

/** What stands where a part of the text at `query` is said to be. */
function foundAt(yaml: string, part: string): string {
  const source = sourceOf(yaml);
  const start = (source.textOf(['query']) ?? '').indexOf(part);
  const { line, column, length, text } = source.positionOf(['query'], [start, start + part.length]);
  const found = Array.from(text)
    .slice(column - 1, column - 1 + length)
    .join('');
  return `${line}:${column} ${found}`;
}

describe('a part of a text is found', () => {
  it.each([
    ['query: sum(rate(x))', 'rate', '1:12 rate'],
    ['query:   sum(rate(x)) # why', 'rate', '1:14 rate'],
    ["query: 'a{b=\"''\"} + rate(x)'", 'rate', '1:21 rate'],
    ['query: "a{b=\\"c\\"} + rate(x)"', 'rate', '1:22 rate'],
    ['query: "a\\u0020\\x20+\\t\\U0001F600 rate"', 'rate', '1:34 rate'],
    ['{"query": "a{b=\\"\\\\d\\"} + rate"}', 'rate', '1:27 rate'],
    ['query: |\n  sum(\n    rate(x))\n', 'rate', '3:5 rate'],
    ['query: |-\n\n  # a comment\n\n\n      rate', 'rate', '6:7 rate'],
    ['query: >\n  sum(\n  rate(x))\n', 'rate', '3:3 rate'],
    ['query: >- # folded\n  a +\n\n  b +\n    rate', 'rate', '5:5 rate'],
    ['query: sum(\n  rate(x)\n  )', 'rate', '2:3 rate'],
    ["query: 'sum(\n\n  rate(x))'", 'rate', '3:3 rate'],
    ['query: "sum(\n  rate(x) \\n y)"', 'rate', '2:3 rate'],
    ['query: "sum(\n  rate(x) \\n y)"', 'y', '2:14 y'],
    ['a: &q sum(rate(x))\nquery: *q', 'rate', '1:11 rate'],
    ['x: &b\n  query: sum(rate(x))\n<<: *b', 'rate', '2:14 rate'],
    ['query: 🎉 + rate', 'rate', '1:12 rate'],
    ['query: 007', '07', '1:9 07'],
  ])('in %j: %s', (yaml, part, place) => {
    expect(foundAt(yaml, part)).toBe(place);
  });

  it('behind its end', () => {
    const { line, column } = sourceOf('query: "sum("').positionOf(['query'], [4, 4]);
    expect([line, column]).toEqual([1, 13]);
  });

  it('not where the line goes on behind its end: there, it is the text as a whole', () => {
    const { line, column } = sourceOf('query: "sum(\\\n  rate"').positionOf(['query'], [4, 8]);
    expect([line, column]).toEqual([1, 8]);
  });
});

it('each character of any text stands where it is said to be, however the text is written', () => {
  const characters = fc.constantFrom(...Array.from(`ab:{}[]"'\\|#>&*!% \n\téß🎉0-,`));
  const text = fc.array(characters, { minLength: 1, maxLength: 25 }).map((all) => all.join(''));
  const type = fc.constantFrom(
    ...([Scalar.PLAIN, Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE] as const),
    ...([Scalar.BLOCK_LITERAL, Scalar.BLOCK_FOLDED] as const),
  );
  fc.assert(
    fc.property(text, type, fc.constantFrom(20, 80), (written, style, lineWidth) => {
      const scalar = new Scalar(`a${written}b`);
      scalar.type = style;
      const yaml = new Document({ x: 1, query: scalar }).toString({ lineWidth });
      const source = sourceOf(yaml);
      const said = source.textOf(['query']) ?? '';
      const whole = source.positionOf(['query']);
      for (const [i, character] of Array.from(said).entries()) {
        if (!/[a-z0-9é]/.test(character)) continue;
        const start = Array.from(said).slice(0, i).join('').length;
        const position = source.positionOf(['query'], [start, start + character.length]);
        const isWhole = position.line === whole.line && position.column === whole.column && i > 0;
        if (!isWhole) expect(Array.from(position.text)[position.column - 1]).toBe(character);
      }
    }),
  );
});
