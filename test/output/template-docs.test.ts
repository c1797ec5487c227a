/** docs/templates.md against what it describes: both say the same, and its examples work. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/chart/model/chart.js';
import { gnuplotScript } from '../../src/output/gnuplot.js';
import { matplotlibScript } from '../../src/output/matplotlib.js';
import { argumentCounts } from '../../src/output/template-calls.js';
import { scriptView } from '../../src/output/view.js';
import { gnuplot, matplotlib, newFolder, runScript, textsOf } from './drawing.js';
import { exampleCharts } from './example-charts.js';

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');
const [, helpers = '', variables = ''] = page.split(/^### (?:Helpers|Variables|What stays)$/m);

/** What is described once, wherever it is. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/^panels\.(x|y|y2|colourBar\.axis)$/, 'axis'],
  [/^(title|panels\.(heading|notice)|axis\.label)$/, 'caption'],
  [/^panels\.(events|spans|thresholds)\.text$/, 'note'],
];

/** With dates below the times. */
const { line } = exampleCharts;
const [panel] = line.panels;
const ticks = panel.x.ticks.map((tick) => ({ ...tick, below: '1 June' }));
const dated: Chart = { ...line, panels: [{ ...panel, x: { ...panel.x, ticks } }] };

function variablesOf(value: unknown, path: string, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) variablesOf(item, path, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const shape = shapes.find(([pattern]) => pattern.test(path))?.[1] ?? path;
  for (const [key, part] of Object.entries(value)) {
    const name = shape === '' ? key : `${shape}.${key}`;
    found.add(name);
    variablesOf(part, name, found);
  }
}

describe('docs/templates.md', () => {
  it('has every variable that some chart has, and no other', () => {
    const found = new Set<string>();
    for (const chart of [...Object.values(exampleCharts), dated]) {
      variablesOf(scriptView(chart, 'tweak'), '', found);
    }
    const described = Array.from(
      variables.matchAll(/^\| `([\w.]+)` +\|/gm),
      ([, name = '']) => name,
    );
    expect(described.sort()).toEqual([...found].sort());
  });

  it('has every helper, with as many arguments as it takes, and no other', () => {
    const rows = helpers.match(/^\| `\{\{.*?\|/gm)?.join('') ?? '';
    const calls = [...rows.matchAll(/(?:\{\{#?|\()(\w+)((?: [@'\w.]+)*)/g)];
    const described = new Map(
      calls.map(([, name = '', given = '']) => [name, given.trim().split(' ').length]),
    );
    expect([...described.keys()].sort()).toEqual([...argumentCounts.keys()].sort());
    for (const [name, count] of described) expect(count).toBe(argumentCounts.get(name)?.[1]);
  });

  it.each(['line', 'facets'] as const)('has templates that draw: %s', async (name) => {
    const own = newFolder();
    for (const path of [
      'gnuplot/kinds/line.hbs',
      'gnuplot/shade.hbs',
      'matplotlib/kinds/line.hbs',
    ]) {
      mkdirSync(dirname(join(own, path)), { recursive: true });
      writeFileSync(join(own, path), example(`templates/${path}`));
    }
    const chart: Chart = exampleCharts[name];
    const byGnuplot = await drawn('gnuplot', gnuplotScript(chart, undefined, own));
    expect(byGnuplot.match(/fill-opacity = '0\.15/g)?.length).toBeGreaterThan(2);
    const byMatplotlib = await drawn('matplotlib', matplotlibScript(chart, undefined, own));
    expect(byMatplotlib.match(/opacity: 0\.15/g)?.length).toBeGreaterThan(2);
  });

  it.each(['line', 'facets'] as const)('has tweaks that work: %s', async (name) => {
    const chart: Chart = exampleCharts[name];
    const byGnuplot = await drawn('gnuplot', gnuplotScript(chart, example('latency.gnuplot')));
    expect(textsOf(byGnuplot)).toContain('warm-up');
    const byMatplotlib = await drawn(
      'matplotlib',
      matplotlibScript(chart, example('latency.tweak.py')),
    );
    expect(byMatplotlib).toContain('>warm-up</text>');
  });
});

/** The block of code that a paragraph announces, which names its file and ends with a colon. */
function example(file: string): string {
  const [, after = ''] = page.split(new RegExp(`\`${file.replaceAll('.', '\\.')}\`[^\\n]*:\\n`));
  const [, code = ''] = /^\n```\w+\n([^]*?)^```$/m.exec(after) ?? [];
  if (code === '') throw new Error(`no example of ${file}`);
  return code;
}

async function drawn(
  engine: 'gnuplot' | 'matplotlib',
  script: Iterable<Uint8Array>,
): Promise<string> {
  const { extension } = { gnuplot, matplotlib }[engine];
  const path = join(newFolder(), `figure.${extension}`);
  writeFileSync(path, Buffer.concat(Array.from(script, (piece) => Buffer.from(piece))));
  const { code, stderr } = await runScript({ gnuplot, matplotlib }[engine], path, ['figure.svg']);
  if (code !== 0) throw new Error(stderr);
  return readFileSync(join(dirname(path), 'figure.svg'), 'utf8');
}
