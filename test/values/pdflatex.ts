/** pdflatex as the judge of what is written for LaTeX. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { run } from '../cli/styx.js';

export interface Printed {
  readonly text: string;
  readonly words: readonly Word[];
  readonly log: string;
  readonly bookmarks: string;
}

/** Where a word is on its page, in points. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A log in which LaTeX has found no mistake. */
export const withoutErrors: unknown = expect.not.stringMatching(/^!/m);

/** What LaTeX makes of an article, in two passes; with mistakes, what it says of them. */
export async function pdflatex(
  files: Readonly<Record<string, string>>,
  preamble: string,
  body: string,
): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'styx-latex-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const main = `\\documentclass{article}${preamble}\n\\begin{document}${body}\\end{document}`;
  for (const [name, text] of Object.entries({ ...files, 'main.tex': main })) {
    writeFileSync(join(folder, name), text);
  }
  let log = '';
  for (let pass = 0; pass < 2; pass++) {
    log = (await run('pdflatex', ['-interaction=nonstopmode', 'main.tex'], folder)).stdout;
  }
  const { stdout: text } = await run('pdftotext', ['-layout', 'main.pdf', '-'], folder);
  const { stdout: boxes } = await run('pdftotext', ['-bbox', 'main.pdf', '-'], folder);
  return { text, words: wordsOf(boxes), log, bookmarks: bookmarksOf(join(folder, 'main.out')) };
}

/** The texts of hyperref's bookmarks, which are in UTF-16. */
function bookmarksOf(file: string): string {
  if (!existsSync(file)) return '';
  const bytes = readFileSync(file, 'latin1').replace(/\\(\d{3})/g, (_, octal: string) =>
    String.fromCharCode(parseInt(octal, 8)),
  );
  return bytes.replaceAll('\0', '');
}

function wordsOf(boxes: string): Word[] {
  const word = /<word xMin="([^"]*)" .* xMax="([^"]*)" .*>(.*)<\/word>/g;
  return Array.from(boxes.matchAll(word), ([, left, right, text = '']) => ({
    ...{ text, left: Number(left), right: Number(right) },
  }));
}
