import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Chart, Panel } from '../../src/chart/model/chart.js';
import { eject } from '../../src/output/eject.js';
import { gnuplotScript } from '../../src/output/gnuplot.js';
import { matplotlibScript } from '../../src/output/matplotlib.js';
import { newFolder } from './drawing.js';
import { exampleCharts } from './example-charts.js';

const kinds = [
  'line',
  'step',
  'points',
  'area',
  'bar',
  'cdf',
  'histogram',
  'box',
  'heatmap',
  'band',
] as const satisfies Panel['kind'][];
const engines = { gnuplot: gnuplotScript, matplotlib: matplotlibScript };
type Engine = keyof typeof engines;

const { signal } = new AbortController();

function scriptOf(engine: Engine, chart: Chart, own?: string): string {
  const pieces = Array.from(engines[engine](chart, undefined, own), (piece) => Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}

/** A folder with templates of one's own. */
function templates(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe.each(['gnuplot', 'matplotlib'] as const)('templates of %s', (engine) => {
  it.each(kinds)('are ejected for %s, and draw what the built-in ones do', async (kind) => {
    const own = newFolder();
    const { written, kept } = await eject(engine, kind, own, signal);
    expect(kept).toEqual([]);
    expect(written).toContain(join(own, engine, 'figure.hbs'));
    expect(written).toContain(join(own, engine, 'kinds', `${kind}.hbs`));
    expect(readdirSync(join(own, engine, 'kinds'))).toEqual([`${kind}.hbs`]);
    const charts = Object.values(exampleCharts).filter((chart: Chart) =>
      chart.panels.some((panel) => panel.kind === kind),
    );
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      expect(scriptOf(engine, chart, own)).toBe(scriptOf(engine, chart));
    }
  });

  it('are used where they are changed, and built in where they are not there', () => {
    const own = templates({ [`${engine}/kinds/line.hbs`]: '# mine: {{comment @root.name}}\n' });
    expect(scriptOf(engine, exampleCharts.line, own)).toContain('\n# mine: line\n');
    expect(scriptOf(engine, exampleCharts.bar, own)).toBe(scriptOf(engine, exampleCharts.bar));
  });

  it('may begin with a byte order mark, and have line ends of any system', () => {
    const own = templates({ [`${engine}/kinds/line.hbs`]: '\uFEFF# one\r\n# two\r\n' });
    expect(scriptOf(engine, exampleCharts.line, own)).toContain('\n# one\n# two\n');
  });

  it('are built in for an engine that has no folder', () => {
    const other = engine === 'gnuplot' ? 'matplotlib' : 'gnuplot';
    const own = templates({ [`${other}/kinds/line.hbs`]: '' });
    expect(scriptOf(engine, exampleCharts.line, own)).toBe(scriptOf(engine, exampleCharts.line));
  });

  it('may call others of one’s own', () => {
    const own = templates({
      [`${engine}/kinds/line.hbs`]:
        '{{#each @root.panels.[0].series}}\n{{> own/part mark=2}}\n{{/each}}\n',
      [`${engine}/own/part.hbs`]: '# {{mark}}: {{comment name}}\n',
    });
    expect(scriptOf(engine, exampleCharts.line, own)).toContain('\n# 2: 1 replica\n# 2: 2 rep');
  });

  it.each([
    ['setings.hbs', 'did you mean settings.hbs?'],
    ['kind/line.hbs', 'did you mean kinds/line.hbs?'],
    ['mine.hbs', 'call it, {{> mine}}, or delete it'],
  ])('are wrong if none calls them: %s', (name, hint) => {
    const own = templates({ [`${engine}/${name}`]: '' });
    expect(() => scriptOf(engine, exampleCharts.line, own)).toThrow(
      expect.objectContaining({
        code: 'TEMPLATE',
        message: `no template calls ${join(own, engine, name)}`,
        hint,
      }),
    );
  });

  it('name their file where they are wrong', () => {
    const file = join(engine, 'kinds/line.hbs');
    const own = templates({ [file]: '\n{{#each @root.pannels}}{{/each}}' });
    expect(() => scriptOf(engine, exampleCharts.line, own)).toThrow(
      expect.objectContaining({
        code: 'TEMPLATE',
        message: 'there is no variable pannels',
        hint: 'did you mean `panels`?',
        position: expect.objectContaining({ file: join(own, file), line: 2, column: 9 }),
      }),
    );
  });
});

describe('a folder without templates', () => {
  it('is an error that says what to do', () => {
    const own = newFolder();
    expect(() => scriptOf('gnuplot', exampleCharts.line, own)).toThrow(
      expect.objectContaining({
        code: 'TEMPLATE',
        message: `${own} has no folder gnuplot or matplotlib`,
        hint: `\`styx eject gnuplot line --to ${own}\` writes the built-in templates there`,
      }),
    );
  });

  it('may be one too deep', () => {
    const own = templates({ 'gnuplot/kinds/line.hbs': '' });
    expect(() => scriptOf('gnuplot', exampleCharts.line, join(own, 'gnuplot'))).toThrow(
      expect.objectContaining({ hint: `name the folder above: template: ${own}` }),
    );
  });
});

describe('files that are there already', () => {
  it('stay as they are, and what is missing is written', async () => {
    const own = templates({ 'gnuplot/figure.hbs': 'mine' });
    await eject('gnuplot', 'line', own, signal);
    const { written, kept } = await eject('gnuplot', 'bar', own, signal);
    const missing = ['gnuplot/kinds/bar.hbs'];
    expect(written).toEqual(missing.map((path) => join(own, path)));
    expect(kept).toContain(join(own, 'gnuplot/figure.hbs'));
    expect(readFileSync(join(own, 'gnuplot/figure.hbs'), 'utf8')).toBe('mine');
  });

  it('are an error where nothing is missing', async () => {
    const own = newFolder();
    await eject('gnuplot', 'line', own, signal);
    await expect(eject('gnuplot', 'line', own, signal)).rejects.toMatchObject({
      code: 'USAGE',
      message: `all templates of gnuplot line are in ${own} already`,
    });
  });
});

describe('a kind that does not exist', () => {
  it('is an error that names the one that was meant, or all', async () => {
    await expect(eject('gnuplot', 'lines', newFolder(), signal)).rejects.toMatchObject({
      code: 'USAGE',
      message: 'there is no kind `lines`',
      hint: 'did you mean `line`?',
    });
    await expect(eject('gnuplot', 'pie', newFolder(), signal)).rejects.toMatchObject({
      hint: expect.stringMatching(/`area`.*`step`/),
    });
  });
});
