/** What LaTeX makes of the texts of a .tex from gnuplot. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../engines.js';
import { chartInput } from '../chart/inputs.js';
import { gnuplot, runScript, writeScript } from './drawing.js';

/** The lines of the page that has a figure with this title. */
async function shownBy(title: string): Promise<string[]> {
  const path = writeScript(gnuplot, chartInput([{ series: [{ values: [1, 2] }] }], { title }));
  const folder = dirname(path);
  expect(await runScript(gnuplot, path, ['drawn.tex'])).toMatchObject({ code: 0 });
  const page = [
    '\\documentclass{article}\\usepackage{graphicx}\\usepackage{color}\\pagestyle{empty}',
    '\\begin{document}',
    '\\input{drawn.tex}',
    '\\end{document}',
  ];
  writeFileSync(join(folder, 'page.tex'), page.join('\n'));
  const args = ['-halt-on-error', '-interaction=nonstopmode', 'page.tex'];
  const { code, stdout } = await run('pdflatex', args, { cwd: folder });
  if (code !== 0) throw new Error(stdout);
  const shown = await run('pdftotext', ['-layout', join(folder, 'page.pdf'), '-']);
  return shown.stdout.split('\n').map((line) => line.trim());
}

describe('a .tex of gnuplot', { timeout: 60_000 }, () => {
  it.each([
    ['?` !`', '?` !`'],
    ['a -- b --- c', 'a -- b --- c'],
    ['<<a>> ,,b,,', '<<a>> ,,b,,'],
    ["''a'' ``b``", '’’a’’ ``b``'],
  ])('joins no characters of %s', async (title, shown) => {
    // Where words end is a guess of pdftotext's.
    const lines = (await shownBy(title)).map((line) => line.replaceAll(' ', ''));
    expect(lines).toContain(shown.replaceAll(' ', ''));
  });
});
