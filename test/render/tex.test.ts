import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texFile } from '../../src/render/tex-file.js';
import { run, styxProgram } from '../cli/styx.js';
import { hostileTexts } from '../output/hostile.js';
import { startServer } from '../servers/faulty.js';

const more = [
  '[l]{x',
  '\\input{/etc/passwd}',
  '100 % & #1 ~ ^ \\',
  '^^41 -- << >> ?`',
  'µs ≤ −5',
  '日本 αβγ 🚀',
];
const texts = [...hostileTexts, ...more];

let place: string;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'styx-tex-'));
  const server = await startServer((_request, params, response) => {
    const labels = params.get('query') === 'hostile' ? texts : ['a'];
    const result = labels.map((label, i) => ({
      metric: { label, i: String(i) },
      values: [0, 60].map((s) => [Number(params.get('start')) + s, String(i)]),
    }));
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  });
  const text = texts.slice(0, 12).join(' ').replace('${HOME}', '');
  const figure = (query: string, engine: string) =>
    `{query: ${query}, engine: ${engine}, formats: [pdf, tex], title: ${JSON.stringify(text)}, y: {label: ${JSON.stringify(text)}}}`;
  writeFileSync(
    join(place, 'styx.config.yaml'),
    `prometheus: ${server.url}
output_dir: paper/my_figures
defaults: {step: 60s, range: {start: 2023-11-14T22:13:20Z, duration: 1m}, label: "{{label}}"}
figures:
  a: ${figure('x', 'gnuplot')}
  basic/c.p99_x: ${figure('x', 'gnuplot')}
  basic/hostile-gnuplot: ${figure('hostile', 'gnuplot')}
  basic/hostile-matplotlib: ${figure('hostile', 'matplotlib')}
`,
  );
  const { status, stderr } = await run(process.execPath, [styxProgram, 'build'], place);
  await server.stop();
  expect({ status, stderr }).toMatchObject({ status: 0 });
});
afterAll(() => {
  rmSync(place, { recursive: true });
});

/** Typesets figures in a document that is in a folder of the project. */
async function typeset(folder: string, files: readonly string[], preamble = '') {
  mkdirSync(join(place, folder), { recursive: true });
  const lines = files.map((file) => `x\\par\\noindent\\input{${file}}`);
  const packages = `\\usepackage{graphicx,xcolor,pgf}${preamble}`;
  writeFileSync(
    join(place, folder, 'main.tex'),
    `\\documentclass{article}${packages}\\begin{document}\n${lines.join('\n\n')}\n\\end{document}\n`,
  );
  const args = ['-interaction=nonstopmode', '-halt-on-error', 'main.tex'];
  const { status, stdout } = await run('pdflatex', args, join(place, folder));
  const images = await run('pdfimages', ['-list', 'main.pdf'], join(place, folder));
  const shown = await run('pdftotext', ['-layout', 'main.pdf', '-'], join(place, folder));
  return { status, log: stdout.slice(-2000), text: shown.stdout, images: images.stdout };
}

describe('a figure for LaTeX', () => {
  it('has companions of its own, and leaves its PDF alone', () => {
    expect(readdirSync(join(place, 'paper/my_figures')).sort()).toEqual(
      ['a-tex.pdf', 'a.pdf', 'a.tex', 'basic'].sort(),
    );
    const [own, companion] = ['a.pdf', 'a-tex.pdf'].map((file) =>
      readFileSync(join(place, 'paper/my_figures', file)),
    );
    expect(own?.includes('/Font')).toBe(true);
    expect(companion?.includes('/FontFile')).toBe(false);
  });

  it.each([
    ['where the manifest is', '.', 'paper/my_figures/'],
    ['in a folder between', 'paper', 'my_figures/'],
    ['in the folder of the figures', 'paper/my_figures', ''],
  ])('is found from LaTeX that runs %s', async (_, folder, before) => {
    const files = ['a', 'basic/c.p99_x'].map((name) => `${before}${name}.tex`);
    const { status, log } = await typeset(folder, files);
    expect({ status, log }).toMatchObject({ status: 0 });
    expect(log).not.toMatch(/File .* not found/);
  });

  it('is found beside the document, and by \\graphicspath', async () => {
    expect((await typeset('paper/my_figures/basic', ['c.p99_x.tex'])).status).toBe(0);
    const path = '\\graphicspath{{../paper/my_figures/}}';
    expect((await typeset('elsewhere', ['../paper/my_figures/a.tex'], path)).status).toBe(0);
  });

  it.each(['gnuplot', 'matplotlib'])(
    'of %s shows any text as it is, and runs none',
    async (engine) => {
      const { status, log, text } = await typeset('.', [
        `paper/my_figures/basic/hostile-${engine}.tex`,
      ]);
      expect({ status, log }).toMatchObject({ status: 0 });
      expect(text).not.toContain('root:');
      for (const shown of ['$(touch pwned-4)', '# comment #}', '[l]{x', '100 % & #1', '%d %s']) {
        expect(text.replaceAll(' ', '')).toContain(shown.replaceAll(' ', ''));
      }
      expect(readdirSync(place).some((name) => name.startsWith('pwned'))).toBe(false);
    },
  );

  it('can be typeset where hyphens, quotes and underscores have a meaning', async () => {
    const files = ['gnuplot', 'matplotlib'].map(
      (engine) => `paper/my_figures/basic/hostile-${engine}.tex`,
    );
    const preamble = '\\usepackage[T1]{fontenc}\\catcode`\\"=\\active\\def"{\\undefined}';
    const { status, log } = await typeset('.', files, preamble);
    expect({ status, log }).toMatchObject({ status: 0 });
  });
});

describe('the names of companions', () => {
  const tex = '% head\n\\begingroup%\n\\includegraphics[width=1in]{a-tex-img0.png}{a-tex}{b-tex}\n';

  it('are looked for from the manifest downwards', () => {
    expect(texFile(tex, 'a-tex', '../my paper/figures/basic').split('\n')).toEqual([
      '% head',
      '\\begingroup%',
      expect.stringMatching(/^% Characters/),
      expect.stringMatching(/UTFviii/),
      expect.stringMatching(/^% Where/),
      '\\def\\styxFolder{}%',
      '\\IfFileExists{basic/a-tex-img0.png}{\\def\\styxFolder{basic/}}{}%',
      '\\IfFileExists{figures/basic/a-tex-img0.png}{\\def\\styxFolder{figures/basic/}}{}%',
      '\\IfFileExists{my paper/figures/basic/a-tex-img0.png}{\\def\\styxFolder{my paper/figures/basic/}}{}%',
      '\\IfFileExists{../my paper/figures/basic/a-tex-img0.png}{\\def\\styxFolder{../my paper/figures/basic/}}{}%',
      '\\includegraphics[width=1in]{\\styxFolder a-tex-img0.png}{\\styxFolder a-tex.pdf}{b-tex}',
      '',
    ]);
  });

  it('are not, where there is none or TeX would misread the folder', () => {
    expect(texFile('\\begingroup%\nx\n', 'a-tex', 'figures')).not.toContain('styxFolder');
    expect(texFile(tex, 'a-tex', '50%/f')).toContain('{f/a-tex-img0.png}');
    expect(texFile(tex, 'a-tex', '50%/f')).not.toContain('50%');
  });
});

describe('texts that are longer in the font of the paper', () => {
  it('are not cut at the edges of a figure', () => {
    const edges = '\\pgfpathrectangle{\\pgfpointorigin}{\\pgfqpoint{3in}{2in}}%';
    const page = (use: string) => `${edges}\n\\pgfusepath{${use}}%\n\\pgfusepath{clip}%`;
    const tex = texFile(
      `\\begingroup%\n${page('use as bounding box, clip')}\n`,
      'a-tex',
      'figures',
    );
    expect(tex).toContain(page('use as bounding box'));
  });

  it('of matplotlib have their place in what it writes', () => {
    const tex = readFileSync(join(place, 'paper/my_figures/basic/hostile-matplotlib.tex'), 'utf8');
    expect(tex).toContain('\\pgfusepath{use as bounding box}%');
    expect(tex).not.toContain('bounding box, clip');
  });
});
