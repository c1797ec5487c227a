import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/chart/model/chart.js';
import { run } from '../engines.js';
import { exampleCharts } from './example-charts.js';
import { hostileChart } from './hostile-chart.js';
import { drawCharts, type Drawn } from './matplotlib-run.js';

const hostile = Object.fromEntries(
  Object.entries(exampleCharts).map(([name, chart]) => [name, hostileChart(chart)]),
);

describe('a .tex of matplotlib', () => {
  it('is what LaTeX takes, whatever the texts are, for each kind', async () => {
    const drawn = await drawCharts(hostile, ['tex']);
    await compiled(drawn, Object.keys(hostile));
    const files = readdirSync(drawn.folder).map((file) => file.replace(/^.*(?=-img\d)/, ''));
    expect(files.filter((file) => !/\.(py|tex|pdf|aux|log|txt)$/.test(file))).toEqual([
      '-img0.png',
      '-img1.png',
    ]);
  });

  it('shows each character that LaTeX would take for its own', async () => {
    const text = String.raw`50% of $x_1^2 & {a}\b #3 ~c --- ''q'' <1>|2| "r"`;
    const [title] = await shownBy(text);
    // LaTeX draws an underscore as a rule, and has other signs for some.
    const drawn: Record<string, string> = { _: ' ', '^': 'ˆ', '~': '˜', "'": '’', '"': '”' };
    expect(title).toBe(text.replace(/[_^~'"]/g, (sign) => drawn[sign] ?? sign));
  });

  it.each([
    ['?` !`', '?` !`'],
    ['a -- b --- c', 'a -- b --- c'],
    ['<<a>> ,,b,,', '<<a>> ,,b,,'],
    ["''a'' ``b``", '’’a’’ ``b``'],
  ])('joins no characters of %s', async (text, shown) => {
    // Where words end is a guess of pdftotext's.
    const lines = (await shownBy(text)).map((line) => line.replaceAll(' ', ''));
    expect(lines).toEqual([shown.replaceAll(' ', '')]);
  });

  it('shows letters with accents, Greek and signs, and others as they can be read', async () => {
    const signs = 'µs λ Ω ≤ ∞ × 5 → 6 “x” – y';
    // Some of these have two numbers in Unicode.
    const shown = (await shownBy(signs)).map((line) => line.normalize('NFKC'));
    expect(shown).toEqual([signs.normalize('NFKC')]);
    expect(await shownBy('Ąę 中 😀 ①ﬁ')).toEqual(['Ae ? ? 1fi']);
    const accents = await texOf('größe Łódź façade 5 °C');
    expect(accents).toContain(
      String.raw`gr\"{o}\ss{}e \L{}\'{o}d\'{z} fa\c{c}ade 5 \textdegree{}C`,
    );
    expect(await shownBy('größe Łódź façade 5 °C')).toHaveLength(1);
  });

  it('names no font: the document has them', async () => {
    const { read } = await drawCharts({ line: exampleCharts.line }, ['tex']);
    const tex = read('line.tex').toString();
    expect(tex).toContain('latency (s)');
    expect(tex).not.toMatch(/\\(rm|sf|tt)family|STIX|setmainfont/);
  });

  it('is the same again', async () => {
    const [first, second] = [
      await drawCharts({ heatmap: exampleCharts.heatmap }, ['tex']),
      await drawCharts({ heatmap: exampleCharts.heatmap }, ['tex']),
    ];
    expect(first.read('heatmap.tex')).toEqual(second.read('heatmap.tex'));
  });
});

/** The lines of a PDF whose figure has nothing but a title. */
async function shownBy(text: string): Promise<string[]> {
  const drawn = await drawCharts({ chart: titled(text) }, ['tex']);
  await compiled(drawn, ['chart']);
  const { stdout } = await run('pdftotext', ['-layout', join(drawn.folder, 'page.pdf'), '-']);
  return stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

async function texOf(text: string): Promise<string> {
  return (await drawCharts({ chart: titled(text) }, ['tex'])).read('chart.tex').toString();
}

function titled(text: string): Chart {
  const { empty } = exampleCharts;
  const [panel] = empty.panels;
  const bare = { ...panel.x, ticks: [], label: undefined };
  return {
    ...empty,
    title: { lines: [text], at: 100, middle: 120 },
    panels: [{ ...panel, x: bare, y: { ...panel.y, ticks: [] }, notice: undefined }],
  };
}

async function compiled({ folder }: Drawn, names: readonly string[]): Promise<void> {
  const page = [
    '\\documentclass{article}',
    '\\usepackage{pgf}',
    '\\pagestyle{empty}',
    '\\begin{document}',
    ...names.map((name) => `\\input{${name}.tex}\\clearpage`),
    '\\end{document}',
    '',
  ];
  writeFileSync(join(folder, 'page.tex'), page.join('\n'));
  const args = ['-halt-on-error', '-interaction=nonstopmode', 'page.tex'];
  const { code, stdout } = await run('pdflatex', args, { cwd: folder });
  if (code !== 0) throw new Error(stdout);
}
