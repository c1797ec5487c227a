import { latexText } from './latex-text.js';
import { latexNumber, siunitxNumber } from './latex-number.js';
import type { KnownValue } from './known-value.js';
import { plainText } from './shown-number.js';

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const lowered = letters.map((one) => `\\styx@letter ${one.toUpperCase()}${one}`).join('');

/**
 * Commands for LaTeX. Names are looked up in lower case: headings may have made capitals of them.
 * The first command of a cell must be one that TeX does not expand, so that \ifmmode is right.
 */
const commands = String.raw`\makeatletter
\DeclareRobustCommand*\styxvalue[1]{%
  \edef\styx@name{#1}%
  \lowercase\expandafter{\expandafter\def\expandafter\styx@name\expandafter{\styx@name}}%
  \@ifundefined{styx@v@\styx@name}{\styx@unknown}{%
    \ifmmode{\csname styx@v@\styx@name\endcsname}\else\mbox{\csname styx@v@\styx@name\endcsname}\fi}}
% The same as plain text, for bookmarks of PDF files: that command is expanded.
\def\styxvaluetext#1{%
  \ifcsname styx@t@#1\endcsname\csname styx@t@#1\endcsname
  \else\ifcsname styx@t@\styx@lower#1\styx@end\endcsname
    \csname styx@t@\styx@lower#1\styx@end\endcsname\else??\fi\fi}
% \lowercase is not expanded: this is, letter by letter.
\def\styx@end{\@gobble{styx}}
\def\styx@lower#1{\ifx#1\styx@end\else
  \ifcsname styx@l@#1\endcsname\csname styx@l@#1\endcsname\else#1\fi\expandafter\styx@lower\fi}
\def\styx@letter#1#2{\expandafter\def\csname styx@l@#1\endcsname{#2}}
${lowered}
\def\styx@unknown{%
  \PackageError{styx}{There is no value '\styx@name' in values.tex}{%
    The names are those of 'values' in the manifest. Say 'styx build' to write the file anew.}%
  \ifmmode\mathbf{??}\else\textbf{??}\fi}
\def\styx@unit#1{\ifmmode\mbox{\textup{#1}}\else\textup{#1}\fi}
\def\styx@define#1#2#3#4{%
  \expandafter\def\csname styx@t@#1\endcsname{#4}%
  \expandafter\def\csname styx@t@#2\endcsname{#4}%
  \expandafter\def\csname styx@v@#2\endcsname{#3}}
\def\styx@bookmarks{%
  \@ifundefined{pdfstringdefDisableCommands}{}{%
    \pdfstringdefDisableCommands{\let\styxvalue\styxvaluetext}}}
\ifx\@nodocument\relax\styx@bookmarks\else\AtBeginDocument{\styx@bookmarks}\fi
`;

/** `values.tex`: numbers as `\styxvalue{name}`. */
export function valuesTex(values: readonly KnownValue[]): string {
  const names = values.map(({ spec }) => spec.name);
  const first = names[0] ?? 'name';
  const packages = values.some(({ spec }) => spec.hasSiunitx)
    ? '% It needs \\usepackage{siunitx}, version 3.\n'
    : '';
  const lines = values.map(({ spec, shown }) => {
    const typeset = spec.hasSiunitx ? siunitxNumber(shown) : latexNumber(shown);
    const { name } = spec;
    return `\\styx@define{${name}}{${name.toLowerCase()}}{${typeset}}{${latexText(plainText(shown))}}`;
  });
  return [
    '% Numbers of the text, written by Styx: say \\input{values} in the preamble,',
    `% and \\styxvalue{${first}} where the number belongs.`,
    `${packages}${commands}${lines.join('\n')}`,
    '\\makeatother',
    '',
  ].join('\n');
}
