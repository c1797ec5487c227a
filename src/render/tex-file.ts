import { literally } from '../literally.js';

/** What LaTeX reads as something else in the name of a file. */
const special = /[\\{}%#~^$&"]/;

/**
 * A figure's .tex as LaTeX finds what belongs to it. The engine wrote the names of companions for
 * its own folder; LaTeX runs where the manifest is, or in a folder below, down to the figure's own.
 * `base` is the companions' name without folders, `folder` that of the figure, seen from where the
 * manifest is. Characters that LaTeX has no glyph for become `?` and are no errors.
 */
export function texFile(tex: string, base: string, folder: string): string {
  const companion = new RegExp(`\\{(?:\\./)?(${literally(base)}(?:-img\\d+\\.png)?)\\}`, 'g');
  const whole = tex.replace(cutAtEdges, '\\pgfusepath{use as bounding box}');
  const named = whole.replace(companion, (_, name: string) => `{\\styxFolder ${withEnding(name)}}`);
  const first = companion.exec(tex)?.[1];
  const lines = [unknownCharacters, ...(first ? folderLines(withEnding(first), folder) : [])];
  return named.replace(/^\\begingroup.*\n/m, (begin) => `${begin}${lines.join('\n')}\n`);
}

/** How matplotlib begins the page. */
const cutAtEdges = /\\pgfusepath\{use as bounding box, clip\}/;

const unknownCharacters =
  '% Characters that LaTeX does not know are shown as ?.\n' +
  '\\expandafter\\def\\csname UTFviii@undefined@err\\endcsname#1{?}%';

/** With the ending, a name may have dots. */
const withEnding = (name: string): string => (name.endsWith('.png') ? name : `${name}.pdf`);

/** The longest path that is there is taken; without any, TeX looks for the bare name. */
function folderLines(file: string, folder: string): string[] {
  const parts = folder.split('/').filter((part) => part !== '' && part !== '.');
  const tails = parts.map((_, from) => parts.slice(from).join('/')).filter((tail) => tail !== '..');
  const tested = tails
    .filter((tail) => !special.test(tail) && !/^\.\.$|\/\.\.$/.test(tail))
    .reverse()
    .map((tail) => `\\IfFileExists{${tail}/${file}}{\\def\\styxFolder{${tail}/}}{}%`);
  return [
    '% Where the file below is, seen from where LaTeX runs.',
    '\\def\\styxFolder{}%',
    ...tested,
  ];
}
