import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { madeFrom } from '../../src/build/figure/made-from.js';
import { planParts } from '../../src/plan/plan.js';
import { loadManifest } from '../../src/manifest/load.js';
import { folderOf } from '../manifest/runs/given.js';

const schema: unknown = JSON.parse(readFileSync('schemas/styx.schema.json', 'utf8'));

/** The keys of all objects of the schema, by where these are: `style`, `figure.csv`. */
function keysBelow(node: unknown, name: string): [string, string[]][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, one]: [string, unknown]): [string, string[]][] => {
    if (key === 'definitions' || key === 'properties') {
      const all = Object.entries(Object(one) as object);
      const below = all.flatMap(([inner, it]) =>
        keysBelow(it, [name, inner].filter(Boolean).join('.')),
      );
      return key === 'properties' ? [[name, all.map(([inner]) => inner)], ...below] : below;
    }
    return keysBelow(one, name);
  });
}

interface Given {
  /** The figure, as the manifest has it. */
  readonly figure: string;
  /** Keys beside `figures`. */
  readonly more?: string;
}

const plain = 'step: 15s, range: {start: 2023-11-14T22:13:20Z, duration: 1m}, formats: [gnuplot]';
const threeRuns = ['r-1', 'r-2', 'r-3'].map(
  (name, i) =>
    `  ${name}: {start: 2023-11-14T2${i}:13:20Z, duration: 1m, scaler: s${i % 2}, n: ${i}, m: ${i + 5}}`,
);

/** What a figure is made from besides its data. */
async function made({ figure, more = '' }: Given) {
  const text = `
prometheus: {local: {url: 'http://127.0.0.1:9'}, other: {url: 'http://127.0.0.1:8'}}
defaults: {prometheus: local, ${plain}}
${more.includes('runs:') ? '' : `runs:\n${threeRuns.join('\n')}`}
${more}
figures:
  a: {${figure}}
`;
  const whole = await loadManifest({ cwd: folderOf({ 'styx.config.yaml': text }), env: {} });
  const [first] = whole.figures;
  if (first === undefined) throw new Error('no figure');
  if (first.problem !== undefined) throw first.problem;
  const plan = await planParts(first, whole, 1_700_000_000_000);
  return madeFrom({ ...plan, hashes: new Map() });
}

type Change = readonly [before: string, after: string, more?: string];

const q = 'query: load';
const two = 'queries: {l: load, c: cpu}';
const right = 'queries: {l: load, c: {query: cpu, axis: right}}';
const panels = 'panels: [{query: load, title: A}, {query: cpu}, {query: mem}]';
const ofRuns = `${q}, runs: all`;

/** Each key of a figure: two figures that differ in it alone. */
const figureKeys: Readonly<Record<string, Change>> = {
  query: [q, 'query: cpu'],
  queries: [two, 'queries: {l: load, c: mem}'],
  label: [`${q}, label: x`, `${q}, label: y`],
  range: [q, `${q}, range: {start: 2023-11-14T22:13:20Z, duration: 2m}`],
  runs: [ofRuns, `${q}, runs: [r-1]`],
  compare: [q, `${q}, compare: previous`],
  combine: [`${ofRuns}, combine: mean`, `${ofRuns}, combine: median`],
  summary: [`${ofRuns}, summary: mean`, `${ofRuns}, summary: median`],
  step: [q, `${q}, step: 30s`],
  prometheus: [q, `${q}, prometheus: other`],
  transform: [q, `${q}, transform: [{scale: 2}]`],
  where: [`${two}, where: {l: {above: 1}}`, `${two}, where: {l: {above: 2}}`],
  align_step: [q, `${q}, align_step: 30s`],
  kind: [q, `${q}, kind: area`],
  title: [`${q}, title: A`, `${q}, title: B`],
  x: [q, `${q}, x: {label: T}`],
  y: [q, `${q}, y: {label: T}`],
  y2: [`${right}, y2: {label: A}`, `${right}, y2: {label: B}`],
  reduce: [`${q}, kind: bar, reduce: mean`, `${q}, kind: bar, reduce: max`],
  spread: [`${q}, kind: bar, reduce: mean`, `${q}, kind: bar, reduce: mean, spread: sd`],
  group_by: [`${ofRuns}, combine: mean`, `${ofRuns}, combine: mean, group_by: [scaler]`],
  band: [`${ofRuns}, combine: mean, band: ci95`, `${ofRuns}, combine: mean, band: minmax`],
  bins: [`${q}, kind: histogram, bins: 3`, `${q}, kind: histogram, bins: 4`],
  top: [q, `${q}, top: 2`],
  facet: [q, `${q}, facet: job`],
  panels: [panels, 'panels: [{query: load, title: A}, {query: cpu}]'],
  columns: [`${panels}, columns: 1`, `${panels}, columns: 3`],
  share: [`${panels}, share: none`, `${panels}, share: y`],
  letters: [`${panels}, letters: true`, `${panels}, letters: false`],
  legend: [q, `${q}, legend: below`],
  events: [q, `${q}, events: [{at: 10s, label: X}]`],
  spans: [q, `${q}, spans: [{start: 10s, end: 20s}]`],
  thresholds: [q, `${q}, thresholds: [{value: 3}]`],
  gaps: [`${q}, gaps: break`, `${q}, gaps: connect`],
  max_points: [q, `${q}, max_points: none`],
  style: [q, `${q}, style: ieee`],
  width: [q, `${q}, width: 5cm`],
  height: [q, `${q}, height: 5cm`],
  aspect: [q, `${q}, aspect: 3`],
  font: [q, `${q}, font: sans`],
  font_size: [q, `${q}, font_size: 11`],
  palette: [q, `${q}, palette: ['#112233']`],
  formats: [q, `${q}, formats: [gnuplot, csv]`],
  csv: [q, `${q}, csv: {layout: long}`],
  on_empty: [q, `${q}, on_empty: warn`],
};

/** What is a file, or which figures there are: `test/cli/snapshots.test.ts` has the files. */
const ofFiles = ['engine', 'template', 'tweak', 'matrix', 'exclude'];
/** What is a part of the request, and so of the data: `test/cli/additions.test.ts` has these. */
const ofRequests = ['params', 'http_headers'];

/**
 * Of values, checks and tables, which are made each time, and of what says which figures there are, what is
 * asked, where all of it is, and how servers are reached.
 */
const ofNoFigure: Readonly<Record<string, string>> = {
  '':
    'version prometheus defaults timezone output_dir data_dir snapshots redact vars python gnuplot ' +
    'labels styles queries runs runs_file figures values checks tables',
  snapshots: 'compress',
  redact: 'keep drop pseudonymise key_file',
  matrix: 'run',
  labelValues: 'label_values of',
  number:
    'query queries figure series at reduce range runs step prometheus params http_headers combine interval ratio ' +
    'difference unit show digits decimals min max label siunitx',
  check: 'query queries at reduce range runs step prometheus params http_headers unit show min max',
  column: 'label query at reduce combine interval unit show digits decimals best',
  table: 'rows head query queries range runs step prometheus params http_headers columns siunitx',
  endpoint:
    'url tunnel kind params max_concurrency requests_per_second max_response_bytes max_series max_samples ' +
    'timeout connect_timeout compression scrape_interval basic_auth authorization oauth2 sigv4 ' +
    'http_headers tls_config proxy_url no_proxy proxy_from_environment',
  basicAuth: 'username username_file password password_file',
  authorization: 'type credentials credentials_file credentials_command',
  oauth2:
    'client_id client_secret client_secret_file scopes token_url endpoint_params tls_config ' +
    'proxy_url no_proxy proxy_from_environment',
  sigv4: 'region access_key secret_key profile',
  httpHeader: 'values secrets files',
  tlsConfig: 'ca ca_file cert cert_file key key_file server_name insecure_skip_verify min_version',
};

const sortedKeys = (all: object): object =>
  Object.fromEntries(
    Object.entries(all)
      .map(([name, keys]: [string, string[]]): [string, string[]] => [name, [...keys].sort()])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const relabelled = (label: string, match = 'x', replace = '1'): string =>
  `relabel: {label: ${label}, match: '${match}', replace: '${replace}'}`;

const axis = (name: string, before: string, after: string): Change => [
  `${two}, ${name}: {${before}}`,
  `${two}, ${name}: {${after}}`,
];
const axisKeys = (name: string): Readonly<Record<string, Change>> => ({
  label: axis(name, 'label: A', 'label: B'),
  unit: axis(name, 'unit: seconds', 'unit: bytes'),
  show: axis(name, 'unit: s, show: ms', 'unit: s, show: min'),
  scale: axis(name, 'scale: linear', 'scale: log'),
  ticks: axis(name, 'ticks: 4', 'ticks: 5'),
});

const style = (before: string, after: string): Change => [
  `${q}, style: own`,
  `${q}, style: own `,
  `styles: {own: {${before}}}|styles: {own: {${after}}}`,
];

const transform = (before: string, after: string): Change => [
  `${q}, transform: [{${before}}]`,
  `${q}, transform: [{${after}}]`,
];

const where = (before: string, after: string): Change => [
  `${two}, where: {l: {${before}}}`,
  `${two}, where: {l: {${after}}}`,
];

const range = (before: string, after: string): Change => [
  `${q}, range: {${before}}`,
  `${q}, range: {${after}}`,
];

const asCsv = (before: string, after: string): Change => [
  `${q}, csv: {${before}}`,
  `${q}, csv: {${after}}`,
];

const foreign = (before: string, after: string): Change => [
  `queries: {l: {csv: {file: x.csv, ${before}}}}`,
  `queries: {l: {csv: {file: x.csv, ${after}}}}`,
];

const startOfRun = 'start: 2023-11-14T22:13:20Z';
const runs = (of: string): string => `runs: {r: {${of}}, s: {${startOfRun}, duration: 9m}}`;
const run = (before: string, after: string, of = ''): Change => [
  `${ofRuns}${of}`,
  `${ofRuns}${of} `,
  `${runs(before)}|${runs(after)}`,
];
const withEvent = (label: string, second = '30'): string =>
  `${startOfRun}, duration: 5m, events: [{at: 2023-11-14T22:13:${second}Z, ${label}}]`;

const look = (before: string, after: string): Change => [
  q,
  `${q} `,
  `labels: {job: {a: {${before}}}}|labels: {job: {a: {${after}}}}`,
];

const oneQuery = (before: string, after: string): Change => [
  `queries: {l: {${q}, ${before}}}`,
  `queries: {l: {${q}, ${after}}}`,
];

/** The same of what stands in a figure. */
const innerKeys: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  query: {
    query: ['queries: {l: {query: load}}', 'queries: {l: {query: cpu}}'],
    label: oneQuery('label: x', 'label: y'),
    prometheus: oneQuery('prometheus: local', 'prometheus: other'),
    step: oneQuery('step: 15s', 'step: 30s'),
    unit: oneQuery('unit: seconds', 'unit: bytes'),
    show: oneQuery('unit: s, show: ms', 'unit: s, show: min'),
    axis: [
      `queries: {l: load, c: {query: cpu}}`,
      `queries: {l: load, c: {query: cpu, axis: right}}`,
    ],
    threshold: oneQuery('threshold: 1', 'threshold: 2'),
    reduce: [`queries: {l: {${q}}}, kind: bar`, `queries: {l: {${q}, reduce: max}}, kind: bar`],
    csv: [
      'queries: {l: {csv: {file: x.csv, time: t, value: v}}}',
      'queries: {l: {csv: {file: x.csv, time: t, value: w}}}',
    ],
    transform: oneQuery('transform: [{scale: 2}]', 'transform: [{scale: 3}]'),
  },
  conditionBounds: {
    min: where('min: 1', 'min: 2'),
    max: where('max: 1', 'max: 2'),
    above: where('above: 1', 'above: 2'),
    below: where('below: 1', 'below: 2'),
  },
  transform: {
    scale: transform('scale: 2', 'scale: 3'),
    rolling: transform('rolling: 5m', 'rolling: 6m'),
    clip: transform('clip: {min: 0}', 'clip: {max: 0}'),
    drop_series: transform('drop_series: {min_samples: 1}', 'drop_series: {min_samples: 2}'),
    relabel: transform(relabelled('a'), relabelled('b')),
    sort: transform('sort: {label: a}', 'sort: {reduce: max}'),
    top: transform('top: 1', 'top: 2'),
  },
  'transform.clip': {
    min: transform('clip: {min: 0}', 'clip: {min: 1}'),
    max: transform('clip: {max: 0}', 'clip: {max: 1}'),
  },
  'transform.drop_series': {
    min_samples: transform('drop_series: {min_samples: 1}', 'drop_series: {min_samples: 2}'),
  },
  'transform.relabel': {
    label: transform(relabelled('a'), relabelled('b')),
    match: transform(relabelled('a', 'x'), relabelled('a', 'y')),
    replace: transform(relabelled('a', 'x', '1'), relabelled('a', 'x', '2')),
  },
  'transform.sort': {
    label: transform('sort: {label: a}', 'sort: {label: b}'),
    reduce: transform('sort: {reduce: min}', 'sort: {reduce: max}'),
    order: transform('sort: {label: a}', 'sort: {label: a, order: descending}'),
  },
  rolling: {
    window: transform('rolling: {window: 5m, of: max}', 'rolling: {window: 6m, of: max}'),
    of: transform('rolling: {window: 5m, of: max}', 'rolling: {window: 5m, of: median}'),
  },
  foreignSeries: {
    file: ['queries: {l: {csv: {file: x.csv}}}', 'queries: {l: {csv: {file: y.csv}}}'],
    time: foreign('time: t', 'time: u'),
    value: foreign('value: v', 'value: w'),
    labels: foreign('labels: [a]', 'labels: [b]'),
  },
  range: {
    start: range(`${startOfRun}, end: 2023-11-15`, 'start: 2023-11-14, end: 2023-11-15'),
    end: range(`${startOfRun}, end: 2023-11-15`, `${startOfRun}, end: 2023-11-16`),
    duration: range(`${startOfRun}, duration: 1h`, `${startOfRun}, duration: 2h`),
    last: range('last: 1h', 'last: 2h'),
    quarter: range('quarter: 2023Q1', 'quarter: 2023Q2'),
    month: range('month: 2023-01', 'month: 2023-02'),
    week: range('week: 2023-W01', 'week: 2023-W02'),
  },
  run: {
    start: run('start: 2023-11-14, duration: 1m', 'start: 2023-11-13, duration: 1m'),
    end: run(`${startOfRun}, end: 2023-11-15`, `${startOfRun}, end: 2023-11-16`),
    duration: run(`${startOfRun}, duration: 1m`, `${startOfRun}, duration: 2m`),
    warmup: run(`${startOfRun}, duration: 5m`, `${startOfRun}, duration: 5m, warmup: 1m`),
    cooldown: run(`${startOfRun}, duration: 5m`, `${startOfRun}, duration: 5m, cooldown: 1m`),
    prometheus: run(
      `${startOfRun}, duration: 5m`,
      `${startOfRun}, duration: 5m, prometheus: other`,
    ),
    events: run(withEvent('label: A'), withEvent('label: B'), ', events: [runs]'),
    failed: run(`${startOfRun}, duration: 5m`, `${startOfRun}, duration: 5m, failed: true`),
  },
  runEvent: {
    at: run(withEvent('label: A'), withEvent('label: A', '40'), ', events: [runs]'),
    label: run(withEvent('label: A'), withEvent('label: B'), ', events: [runs]'),
  },
  'figure.csv': {
    data: asCsv('data: drawn', 'data: raw'),
    layout: asCsv('layout: wide', 'layout: long'),
    header: asCsv('header: true', 'header: false'),
    delimiter: asCsv("delimiter: ','", 'delimiter: tab'),
    decimal: asCsv('decimal: .', "decimal: ','"),
    time: asCsv('time: unix', 'time: iso'),
    timezone: asCsv('time: iso, timezone: UTC', 'time: iso, timezone: Europe/Berlin'),
  },
  valueAxis: {
    ...axisKeys('y'),
    min: axis('y', 'min: 0', 'min: 1'),
    max: axis('y', 'max: 7', 'max: 8'),
    headroom: axis('y', 'headroom: 0.1', 'headroom: 0.2'),
  },
  xAxis: {
    label: axis('x', 'label: A', 'label: B'),
    time: axis('x', 'time: absolute', 'time: relative'),
    unit: [`${q}, kind: cdf, x: {unit: seconds}`, `${q}, kind: cdf, x: {unit: bytes}`],
    show: [`${q}, kind: cdf, x: {unit: s, show: ms}`, `${q}, kind: cdf, x: {unit: s, show: min}`],
    scale: [`${q}, kind: cdf, x: {scale: linear}`, `${q}, kind: cdf, x: {scale: log}`],
    min: axis('x', 'time: relative, min: 0s', 'time: relative, min: 10s'),
    max: axis('x', 'time: relative, max: 30s', 'time: relative, max: 40s'),
    ticks: axis('x', 'ticks: 4', 'ticks: 5'),
    query: [`${two}, kind: points, x: {query: l}`, `${two}, kind: points, x: {query: c}`],
    run: [`${ofRuns}, x: {run: n}`, `${ofRuns}, x: {run: m}`],
    reduce: [
      `${two}, runs: all, kind: points, reduce: mean, x: {query: l, reduce: mean}`,
      `${two}, runs: all, kind: points, reduce: mean, x: {query: l, reduce: max}`,
    ],
  },
  legend: {
    position: [`${q}, legend: {position: above}`, `${q}, legend: {position: below}`],
    columns: [`${q}, legend: {columns: 1}`, `${q}, legend: {columns: 2}`],
  },
  event: {
    at: [`${q}, events: [{at: 10s}]`, `${q}, events: [{at: 20s}]`],
    label: [`${q}, events: [{at: 10s, label: A}]`, `${q}, events: [{at: 10s, label: B}]`],
  },
  span: {
    start: [`${q}, spans: [{start: 1s, end: 9s}]`, `${q}, spans: [{start: 2s, end: 9s}]`],
    end: [`${q}, spans: [{start: 1s, end: 9s}]`, `${q}, spans: [{start: 1s, end: 8s}]`],
    label: [
      `${q}, spans: [{start: 1s, end: 9s, label: A}]`,
      `${q}, spans: [{start: 1s, end: 9s, label: B}]`,
    ],
  },
  threshold: {
    value: [`${q}, thresholds: [{value: 1}]`, `${q}, thresholds: [{value: 2}]`],
    label: [`${q}, thresholds: [{value: 1, label: A}]`, `${q}, thresholds: [{value: 1, label: B}]`],
    axis: [`${right}, thresholds: [{value: 1}]`, `${right}, thresholds: [{value: 1, axis: right}]`],
  },
  top: {
    series: [`${q}, top: {series: 1}`, `${q}, top: {series: 2}`],
    rest: [`${q}, top: {series: 1, rest: sum}`, `${q}, top: {series: 1, rest: drop}`],
  },
  facetGrid: {
    rows: [`${q}, facet: {rows: a, columns: b}`, `${q}, facet: {rows: c, columns: b}`],
    columns: [`${q}, facet: {rows: a, columns: b}`, `${q}, facet: {rows: a, columns: c}`],
  },
  style: {
    extends: style('extends: article', 'extends: ieee'),
    column_width: style('column_width: 8cm', 'column_width: 9cm'),
    full_width: [
      `${q}, style: own, width: full`,
      `${q}, style: own, width: full `,
      'styles: {own: {full_width: 18cm}}|styles: {own: {full_width: 17cm}}',
    ],
    height: style('height: 4cm', 'height: 5cm'),
    aspect: style('aspect: 1.5', 'aspect: 2'),
    font: style('font: sans', 'font: serif'),
    font_size: style('font_size: 8', 'font_size: 9'),
    tick_size: style('tick_size: 7', 'tick_size: 6'),
    line_width: style('line_width: 1', 'line_width: 2'),
    marker_size: style('marker_size: 3', 'marker_size: 4'),
    title: style('title: true', 'title: false'),
    grid: style('grid: true', 'grid: false'),
    palette: style("palette: ['#112233']", "palette: ['#112234']"),
    colour_map: style("colour_map: ['#000000', '#112233']", "colour_map: ['#000000', '#112234']"),
    png_dpi: style('png_dpi: 300', 'png_dpi: 301'),
  },
  labelValue: {
    text: look('text: A', 'text: B'),
    order: look('order: 1', 'order: 2'),
    colour: look("colour: '#112233'", "colour: '#112234'"),
    dash: look('dash: solid', 'dash: dotted'),
    marker: look('marker: circle', 'marker: square'),
  },
};

async function expectOther([one, other, more = '|']: Change): Promise<void> {
  const [before, after = before] = more.split('|');
  const first = await made({ figure: one, ...(before !== undefined && { more: before }) });
  const second = await made({ figure: other, ...(after !== undefined && { more: after }) });
  expect(second).not.toEqual(first);
}

describe('what a figure is made from', () => {
  it.each(Object.entries(figureKeys))('is other with another `%s`', (_, change) =>
    expectOther(change),
  );

  describe.each(Object.entries(innerKeys))('in a %s', (_, keys) => {
    it.each(Object.entries(keys))('is other with another `%s`', (_key, change) =>
      expectOther(change),
    );
  });

  it('is tried with all keys that the schema has, or these are known to make no difference', () => {
    const tried = Object.entries(innerKeys).map(([name, keys]) => [name, Object.keys(keys)]);
    const others = Object.entries(ofNoFigure).map(([name, keys]) => [name, keys.split(' ')]);
    const figure = [...Object.keys(figureKeys), ...ofFiles, ...ofRequests];
    const all = Object.fromEntries([...tried, ...others, ['figure', figure]]) as object;
    expect(sortedKeys(all)).toEqual(sortedKeys(Object.fromEntries(keysBelow(schema, ''))));
  });

  it('is the same with the order and the form of what is written', async () => {
    const one = await made({ figure: `${q}, title: A, y: {min: 0, max: 1}` });
    expect(await made({ figure: `y: {max: 1, min: 0}, title: "A", ${q}` })).toEqual(one);
  });
});
