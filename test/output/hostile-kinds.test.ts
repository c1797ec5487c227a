/** Figures whose labels, names and units an enemy has written, of every kind and from both engines. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { Chart } from '../../src/chart/model/chart.js';
import { printable, textWidth } from '../../src/chart/text/text.js';
import { plainStyle } from '../../src/style/plain.js';
import {
  chartInput,
  type GivenDrawing,
  type GivenQuery,
  type GivenSeries,
  noon,
} from '../chart/inputs.js';
import { checkXml, gnuplot, newFolder, runScript, textsOf } from './drawing.js';
import { hostileTexts } from './hostile.js';
import { drawnTexts } from './hostile-chart.js';
import { drawCharts } from './matplotlib-run.js';

const texts = hostileTexts.filter((text) => text.trim() !== '');
const types = ['pdf', 'svg', 'png'];
/** So wide that no text is shortened; and coarse, as such a picture would be large. */
const style = { ...plainStyle, width: 6000, height: 600, pngDpi: 72 };

/** The names of rows are no longer than this, however wide the page is. */
const isShort = (text: string) => textWidth(printable(text), style.tickSize) <= 90;

const some = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => texts[(from + i) % texts.length] ?? '');

/** Everything around the series, with another text in each place. */
function around(from: number): GivenDrawing {
  const [x, y, y2, unit, event, span, left, right] = some(from, 8);
  return {
    style,
    x: { label: x },
    y: { label: y, unit },
    y2: { label: y2, unit },
    events: [{ at: { ms: noon + 20_000 }, label: event }],
    spans: [{ start: { ms: noon + 60_000 }, end: { ms: noon + 90_000 }, label: span }],
    thresholds: [
      { value: 2, label: left, axis: 'left' },
      { value: 3, label: right, axis: 'right' },
    ],
  };
}

/** Series that have hostile names and values of labels. */
function named(names: readonly string[], labels: (name: string, i: number) => object = () => ({})) {
  return names.map((name, i): GivenSeries => {
    const values = [1 + i, 2 + ((i * 7) % 5), 3, 4 + (i % 3), 2];
    return { label: name, labels: { pod: name, ...labels(name, i) }, values };
  });
}

function figureOf(
  from: number,
  series: readonly GivenSeries[],
  drawing: GivenDrawing,
  others: readonly GivenQuery[] = [],
): Chart {
  const [title, id = '', expr = '', endpoint = ''] = some(from + 8, 4);
  const all = { ...around(from), ...drawing };
  const queries = [{ id, expr, endpoint, series }, ...others];
  return chart(chartInput(queries, { title, endMs: noon + 240_000, drawing: all }));
}

const few = (from: number) => named(some(from, 9));
const onRight = (from: number): GivenQuery => ({
  ...{ id: texts[from] ?? '', expr: texts[from + 1] ?? '', axis: 'right' },
  series: [{ label: texts[from + 2] ?? '', values: [5, 6, 7, 8, 9] }],
});
const pairs = (systems: readonly string[], ops: readonly string[]) =>
  systems.flatMap((system) =>
    ops.map((op, i) => ({
      ...{ label: system, labels: { system, op } },
      values: [1 + i, 2, 4 + i],
    })),
  );
const grouped = pairs(some(4, 9), ['a\'; `touch pwned-10`"', '$y$ _z']);
const crossed = pairs(some(22, 9), ['a\'; `touch pwned-10`"', some(30, 1)[0] ?? '']);
const identities = new Map([
  [
    'pod',
    new Map(
      some(0, 9).map((value, i) => {
        const text = texts[texts.length - 1 - i];
        return [value, { text, order: i, colour: undefined, dash: undefined, marker: undefined }];
      }),
    ),
  ],
]);
const heat = Array.from({ length: 4 }, (_, i) => ({
  ...{ labels: { le: String(10 ** i), pod: texts[3] ?? '' } },
  values: [1 + i, 4 * i, 9 * i],
}));

/** All kinds, with as many texts as there are, and what else a manifest can ask for. */
const charts: Readonly<Record<string, Chart>> = {
  line: figureOf(0, named(texts), { kind: 'line' }, [onRight(0)]),
  step: figureOf(3, few(9), { kind: 'step', legend: { position: 'right' } }, [onRight(5)]),
  points: figureOf(6, few(18), { kind: 'points', legend: { position: 'below' } }, [onRight(9)]),
  area: figureOf(9, named(texts), { kind: 'area' }, [onRight(12)]),
  bar: figureOf(12, grouped, { kind: 'bar', groupBy: 'op', spread: 'sd' }),
  cdf: figureOf(15, few(27), { kind: 'cdf', legend: { position: 'inside' } }),
  histogram: figureOf(18, few(30), { kind: 'histogram' }),
  box: figureOf(21, named(texts), { kind: 'box' }),
  boxGroups: figureOf(24, grouped, { kind: 'box', groupBy: 'system' }),
  heatmap: figureOf(27, named(texts.filter(isShort)), { kind: 'heatmap' }),
  buckets: figureOf(30, heat, { kind: 'heatmap' }),
  band: figureOf(33, named(texts), { kind: 'band', groupBy: 'pod' }),
  identities: figureOf(2, few(0), { identities }),
  // Headings of what no engine can draw.
  facetsByLabel: figureOf(5, few(24), { facet: { by: 'label', label: 'pod' } }),
  facetsByQuery: figureOf(19, few(16), { facet: { by: 'query' } }, [onRight(29)]),
  facetGrid: figureOf(11, crossed, { facet: { by: 'grid', rows: 'op', columns: 'system' } }),
  pointTexts: figureOf(
    14,
    few(22),
    {
      kind: 'points',
      x: { label: texts[7], query: { id: 'cost', reduce: 'max' } },
      events: [],
      spans: [],
    },
    [{ id: 'cost', series: few(22) }],
  ),
};

const names = Object.keys(charts);

describe('figures of every kind that an enemy has named', { timeout: 120_000 }, () => {
  it.each(Object.entries(charts))('have their texts in the chart: %s', (_, drawn) => {
    expect(drawnTexts(drawn).length).toBeGreaterThan(12);
    expect(drawnTexts(drawn).filter((text) => text.includes('…'))).toEqual([]);
  });

  it('are all that there is', () => {
    const kinds = Object.values(charts).flatMap(({ panels }) => panels.map(({ kind }) => kind));
    expect(new Set(kinds).size).toBe(10);
    const shown = Object.values(charts).flatMap((drawn) => drawnTexts(drawn));
    expect(shown).toEqual(expect.arrayContaining(texts.map(printable)));
  });

  it('are drawn by matplotlib literally, and nothing in them is run', async () => {
    // In two processes at once.
    const halves = [0, 1].map((half) => names.filter((_, i) => i % 2 === half));
    await Promise.all(halves.map(expectFromMatplotlib));
  });

  it('are drawn by gnuplot literally, and nothing in them is run', async () => {
    const folder = newFolder();
    for (const [name, drawn] of Object.entries(charts)) {
      const path = join(folder, `${name}.gnuplot`);
      const pieces = [...gnuplot.script(drawn)].map((piece) => Buffer.from(piece));
      writeFileSync(path, Buffer.concat(pieces));
      const runs = types.map((type) => runScript(gnuplot, path, [`${name}.${type}`]));
      for (const { code, stderr } of await Promise.all(runs)) {
        if (code !== 0) throw new Error(`${name}: ${stderr}`);
      }
      expectTexts(readFileSync(join(folder, `${name}.svg`)), drawn);
    }
    await checkXml(folder, svgs(names));
    expectFiles(folder, names, ['gnuplot']);
  });
});

async function expectFromMatplotlib(some: readonly string[]): Promise<void> {
  const own = Object.entries(charts).filter(([name]) => some.includes(name));
  const { folder, read } = await drawCharts(Object.fromEntries(own), types);
  for (const [name, drawn] of own) expectTexts(read(`${name}.svg`), drawn);
  await checkXml(folder, svgs(some));
  expectFiles(folder, some, ['py'], ['driver.py']);
}

const svgs = (all: readonly string[]): string[] => all.map((name) => `${name}.svg`);

/** Each text that the chart has, once, and no other. */
function expectTexts(svg: Buffer, drawn: Chart): void {
  const written = (all: readonly string[]) =>
    all
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .sort();
  expect(written(textsOf(svg.toString()))).toEqual(written(drawnTexts(drawn)));
}

/** What the scripts were asked for, and nothing that a text in them has made. */
function expectFiles(
  folder: string,
  figures: readonly string[],
  scripts: readonly string[],
  others: readonly string[] = [],
): void {
  const files = figures.flatMap((name) => [...types, ...scripts].map((type) => `${name}.${type}`));
  expect(readdirSync(folder).sort()).toEqual([...files, ...others].sort());
}
