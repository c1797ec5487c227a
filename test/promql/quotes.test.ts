import { expect, it } from 'vitest';
import { withinQuote } from '../../src/promql/quotes.js';

it.each([
  ['"', 'a"b', 'a\\"b'],
  ['"', "a'b", "a'b"],
  ["'", "a'b", "a\\'b"],
  ["'", 'a"b', 'a"b'],
  ['"', 'C:\\a\\b', 'C:\\\\a\\\\b'],
  ["'", 'a\nb\nc', 'a\\nb\\nc'],
  ['"', '\\"', '\\\\\\"'],
  ['`', 'C:\\a\n"b\'', 'C:\\a\n"b\''],
  ['`', 'a`b', undefined],
] as const)('within %s stands %j as %j', (quote, text, written) => {
  expect(withinQuote(quote, text)).toBe(written);
});
