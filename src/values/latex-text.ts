import { latexNames } from '../output/quoting/latex.js';

/** What LaTeX, with any font encoding, takes for something else than the character. */
const special = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['%', '\\%'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
  ['"', '\\textquotedblright{}'],
  ['`', '\\textasciigrave{}'],
  // Two of them would be a dash or a quotation mark.
  ['-', '-{}'],
  ["'", "'{}"],
  // After a row's end, it would begin an option.
  ['[', '{[}'],
  ['µ', '\\textmu{}'],
]);

/** A text as LaTeX prints it: no character of it is a command. White space is one space. */
export function latexText(text: string): string {
  const characters = Array.from(text.trim().replace(/[\s\p{Cc}]+/gu, ' '));
  const names = new Map(latexNames(characters).map(({ character, name }) => [character, name]));
  return characters
    .map((character) => special.get(character) ?? names.get(character) ?? character)
    .join('')
    .replace(/-\{\}(?!-)/g, '-')
    .replace(/'\{\}(?!')/g, "'");
}
