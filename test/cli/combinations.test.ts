import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../numpy.js';
import { type Picture, readPng } from '../output/drawing-png.js';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { project, type Project } from './styx.js';

/** Three systems with three runs each, one after the other; the last one is short. */
const systems = ['none', 'gzip', 'brotli'];
const runs = [1, 2, 3].flatMap((repeat) =>
  systems.map((system, i) => {
    const startMs = 1_700_000_000_000 + ((repeat - 1) * systems.length + i) * 300_000;
    return { system, repeat, i, startMs, points: repeat === 3 && i === 2 ? 25 : 40 };
  }),
);

const both = 'query: load';
const figures: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['ci95', 'stddev', 'minmax', 'p10-p90', 'none'].flatMap((band) => [
      [`line-mean-${band}`, `${both}, combine: mean, group_by: system, band: ${band}`],
      [`bar-mean-${band}`, `kind: bar, ${both}, combine: mean, group_by: system, band: ${band}`],
    ]),
  ),
  'line-overlay': `${both}, label: '{{run}} {{zone}}'`,
  'line-median': `${both}, combine: median, group_by: [system], y: {scale: log}`,
  'line-summary': `${both}, summary: mean, group_by: system, label: '{{system}} {{zone}}'`,
  'step-mean': `kind: step, ${both}, combine: mean, group_by: system`,
  'step-summary': `kind: step, ${both}, summary: median, group_by: system`,
  'points-mean': `kind: points, ${both}, combine: mean, group_by: system`,
  'area-mean': `kind: area, ${both}, combine: mean`,
  'area-facet': `kind: area, ${both}, combine: mean, group_by: system, facet: system, width: full`,
  'bar-overlay': `kind: bar, ${both}, group_by: zone, spread: p5-p95`,
  'bar-facet': `kind: bar, ${both}, combine: median, group_by: system, facet: zone, band: p25-p75`,
  'box-each': `kind: box, ${both}, label: '{{run}} {{zone}}', width: full`,
  'box-pool': `kind: box, ${both}, combine: pool, group_by: system`,
  'box-group': `kind: box, ${both}, group_by: system`,
  'cdf-each': `kind: cdf, ${both}, label: '{{run}} {{zone}}'`,
  'cdf-pool': `kind: cdf, ${both}, combine: pool, group_by: system, x: {scale: log}`,
  'histogram-each': `kind: histogram, ${both}, runs: {repeat: 1}`,
  'histogram-pool': `kind: histogram, ${both}, combine: pool, group_by: system, facet: zone`,
  'band-groups': `kind: band, ${both}, group_by: system`,
  heatmap: `kind: heatmap, ${both}, runs: {repeat: 1}, label: '{{run}} {{zone}}'`,
  'heatmap-facet': `kind: heatmap, ${both}, facet: system, label: '{{run}} {{zone}}', width: full`,
  along: `${both}, x: {run: repeat}, combine: mean, group_by: system`,
  'along-points': `kind: points, ${both}, x: {run: repeat}, combine: mean, y: {scale: log}`,
  versus: `kind: points, queries: {load: load, cost: cost}, x: {query: cost}, combine: mean, group_by: system`,
  'versus-each': `kind: points, queries: {load: load, cost: cost}, x: {query: cost}, label: '{{run}}'`,
  where: `queries: {load: load, cost: cost}, where: {cost: {above: 3}}, label: '{{run}} {{zone}}'`,
  twin: `queries: {load: load, cost: {query: cost, axis: right}}, combine: mean, group_by: system`,
  'facet-grid': `${both}, combine: mean, group_by: system, facet: {rows: zone, columns: system}, width: full`,
  'facet-query': `queries: {load: load, cost: cost}, facet: query, summary: mean, group_by: system`,
  ...Object.fromEntries(
    ['x', 'y', 'both', 'none'].map((share) => [
      `panels-${share}`,
      `share: ${share}, letters: true, columns: 2, width: full, group_by: system, panels: [
        {title: Bands, ${both}, combine: mean, events: [runs]}, {title: Runs, query: cost, label: '{{run}} {{zone}}'},
        {title: Summary, ${both}, summary: mean}, {title: Median, query: cost, combine: median}]`,
    ]),
  ),
  'panels-mixed': `columns: 3, width: full, group_by: system, panels: [
    {${both}, combine: mean}, {kind: bar, ${both}, combine: mean}, {kind: box, ${both}, combine: pool},
    {kind: cdf, ${both}, combine: pool}, {${both}, summary: mean}, {query: cost, range: {start: 1700000000, duration: 5m}}]`,
};

const engines = ['matplotlib', 'gnuplot'] as const;
type Engine = (typeof engines)[number];

/** Waves of two zones, with gaps in the load of one, which is about as high as its system's number. */
function samplesOf(zones: readonly string[]) {
  const random = seeded(4);
  return runs.flatMap(({ startMs, points, i }) =>
    zones.flatMap((zone, k) =>
      Array.from({ length: points }, (_, at) => ({
        labels: { zone },
        ms: startMs + at * 1000,
        value: 2 + 2 * i + 3 * k + Math.sin(at / 6) + random(),
      })).filter(({ ms }) => zone === 'b' || ms % 17_000 > 2000),
    ),
  );
}

const manifest = (url: string): string =>
  [
    `prometheus: {url: '${url}', scrape_interval: 1s}`,
    'runs:',
    ...runs.map(({ system, repeat, startMs, points }) => {
      const start = startMs / 1000;
      const events = `[{at: ${start + 9 + repeat}, label: killed}]`;
      return `  ${system}-${repeat}: {start: ${start}, duration: ${points - 1}s, system: ${system}, repeat: ${repeat}, events: ${events}}`;
    }),
    'styles: {test: {extends: acm-sigconf, png_dpi: 100}}',
    'defaults: {runs: all, step: 1s, style: test, formats: [png]}',
    'figures:',
    ...engines.flatMap((engine) =>
      Object.entries(figures).map(([name, keys]) => `  ${engine}/${name}: {engine: ${engine}, ${keys}}`),
    ),
  ].join('\n'); // prettier-ignore

let server: RunningPrometheus;
let paper: Project;
beforeAll(async () => {
  server = await startPrometheus({
    openMetrics: openMetrics([
      { name: 'load', type: 'gauge', samples: samplesOf(['a', 'b']) },
      { name: 'cost', type: 'gauge', samples: samplesOf(['b']) },
    ]),
    flags: ['--query.lookback-delta=1s'],
  });
});
afterAll(() => server.stop());

const pictureOf = (engine: Engine, name: string): Picture =>
  readPng(readFileSync(join(paper.folder, 'figures', engine, `${name}.png`)));

/** Pixels between the points at which two pictures are compared, each of which sees as far. */
const spacing = 8;

/** What the colours around each point lack to white; near ones count more, as the eye blurs. */
function inkOf({ width, height, pixel }: Picture): Map<string, number[]> {
  const ink = new Map<string, number[]>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dark = pixel(x, y).map((value) => 255 - value);
      if (dark.every((value) => value === 0)) continue;
      for (const [key, weight] of nearPoints(x / spacing, y / spacing)) {
        const sum = ink.get(key) ?? [0, 0, 0];
        dark.forEach((value, i) => (sum[i] = (sum[i] ?? 0) + value * weight));
        ink.set(key, sum);
      }
    }
  }
  return ink;
}

function nearPoints(x: number, y: number): [key: string, weight: number][] {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return [0, 1].flatMap((dx) =>
    [0, 1].map((dy): [string, number] => [
      `${left + dx} ${top + dy}`,
      (1 - Math.abs(left + dx - x)) * (1 - Math.abs(top + dy - y)),
    ]),
  );
}

/** How much of the ink of two pictures is elsewhere, or of another colour, from 0 to 1. */
function difference(one: Picture, other: Picture): number {
  const [a, b] = [inkOf(one), inkOf(other)];
  let apart = 0;
  let ink = 0;
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    for (const i of [0, 1, 2]) {
      const [left, right] = [a.get(key)?.[i] ?? 0, b.get(key)?.[i] ?? 0];
      apart += Math.abs(left - right);
      ink += left + right;
    }
  }
  return apart / ink;
}

/** How far two pictures of one figure are apart at most: lines differ by a part of a pixel. */
const alike = 0.15;

it('both engines draw every combination of kinds, runs, bands and panels, and draw them alike', async () => {
  paper = project();
  paper.write('styx.config.yaml', manifest(server.url));
  const { status, stderr } = await paper.styx('build');
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const names = Object.keys(figures);
  const pictures = names.map((name) => {
    return { name, one: pictureOf('matplotlib', name), other: pictureOf('gnuplot', name) };
  });
  const apart = pictures.map(({ name, one, other }) => [name, difference(one, other)] as const);
  expect(apart.filter(([, much]) => much > alike)).toEqual([]);
  // Neighbours in the list, which are not the same figure, are further apart.
  const others = pictures.slice(1).map(({ one }, i) => difference(one, pictures[i]?.other ?? one));
  expect(Math.min(...others)).toBeGreaterThan(alike);
}, 240_000);
