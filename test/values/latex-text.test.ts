import { expect, it } from 'vitest';
import { latexText } from '../../src/values/latex-text.js';

it.each([
  ['a_b & 100% #1 $x$', 'a\\_b \\& 100\\% \\#1 \\$x\\$'],
  ['{\\input{x}}', '\\{\\textbackslash{}input\\{x\\}\\}'],
  ['^~', '\\textasciicircum{}\\textasciitilde{}'],
  ['<|>', '\\textless{}\\textbar{}\\textgreater{}'],
  ['a-b--c', 'a-b-{}-c'],
  ["it's ''x''", "it's '{}'x'{}'"],
  ['[l]{x', '{[}l]\\{x'],
  ['two\nlines\t here ', 'two lines here'],
  ['α ≤ 5 µs', '\\ensuremath{\\alpha} \\ensuremath{\\leq} 5 \\textmu{}s'],
  ['日', '?'],
])('%s is the text %s', (text, tex) => {
  expect(latexText(text)).toBe(tex);
});
