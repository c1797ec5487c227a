import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StyxError } from '../../src/errors.js';
import { chartQueries } from '../../src/build/data/chart-queries.js';
import type { ChartQuery } from '../../src/chart/input.js';
import { csvQueries } from '../../src/build/data/csv-queries.js';
import type { FetchedQuery, FetchedWindows } from '../../src/build/data/fetched.js';
import { joinFigure } from '../../src/build/data/join.js';
import { shownSeries } from '../../src/build/data/shown-series.js';
import type { FrameQuery } from '../../src/frame/frame.js';
import { loadManifest } from '../../src/manifest/load.js';
import { columnNames } from '../../src/output/csv/columns.js';
import { planFigure, type PlannedFigure } from '../../src/plan/plan.js';
import { withSpool } from '../../src/spool/spool.js';
import { contentOf } from '../derive/frames.js';
import { errorsOf, folderOf } from '../manifest/runs/given.js';
import { partsOf } from '../../src/manifest/manifest.js';
import { mapped } from '../../src/non-empty.js';
import type { QueryWindow } from '../../src/plan/query.js';
import type { FetchedWindow } from '../../src/build/data/window-data.js';

const runs = [
  'runs:',
  '  defaults: {duration: 60s}',
  '  a: {start: 1000, system: x}',
  '  b: {start: 2000.5, system: x, events: [{at: 2010.5, label: kill}, {at: 2000, label: early}]}',
  '  c: {start: 3000, system: y, events: [{at: 3010, label: kill}, {at: 3011, label: kill}]}',
].join('\n');

/** A figure of files alone, planned. */
async function planned(figure: string, files: Record<string, string>, head = runs) {
  const cwd = folderOf({ ...files, 'styx.config.yaml': `${head}\nfigures: {f: ${figure}}` });
  const manifest = await loadManifest({ cwd, env: {} });
  const [only] = manifest.figures.flatMap(partsOf);
  if (only === undefined) throw new Error('there is no figure');
  return { cwd, plan: await planFigure(only, manifest, 4_000_000) };
}

function ofFile(window: QueryWindow): FetchedWindow {
  if (window.file === undefined) throw new Error('no server is asked here');
  return { from: 'file', window };
}

/** What its queries have, by the notations of series, then by time in ms. */
function joined(plan: PlannedFigure) {
  const fetched = plan.queries.map(({ windows: [first, ...others], ...query }): FetchedWindows => {
    const windows = [first, ...others] as const;
    return { query: { ...query, windows }, windows: mapped(windows, ofFile) };
  });
  return withSpool((spool) => {
    const { queries, warnings } = joinFigure(plan, fetched, spool);
    const contents = queries.map((one) => ({
      frame: contentOf(frontOf(one)),
      raw: one.raw && contentOf(one.raw),
      drawn: chartQueries(one, (labels) => labels).flatMap(drawnColumns),
      runs: 'grouped' in one ? contentOf(one.grouped.frame) : undefined,
    }));
    const columns = queries.flatMap((one) => columnNames(csvQueries(one, plan.figure)));
    return Promise.resolve({ queries, warnings, contents, columns });
  });
}

/** The series of a chart: when each has samples, if it is read alone, and the step between these. */
function drawnColumns({ series, rows, ...common }: ChartQuery) {
  return series.map(({ labels, timing: { grid } = common }, column) => ({
    of: labels.map(([, value]) => value).join(' '),
    every: grid.stepMs,
    times: [...rows([column])].flatMap(({ times }) => [...times]),
  }));
}

const noGrid = { startMs: 0, endMs: 0, stepMs: 1 };

/** What is in front of all that is drawn of a query. */
function frontOf(one: FetchedQuery): FrameQuery {
  if (one.shown === 'nothing') return { id: one.query.id, grid: noGrid, series: [] };
  if (one.shown === 'series') return one.frame;
  return one.shown === 'samples' ? one.grouped.frame : one.combined.centre;
}

async function contentsOf(figure: string, files: Record<string, string>, head?: string) {
  return joined((await planned(figure, files, head)).plan);
}

const q = (csv: string, rest = '') => `{queries: {q: {csv: ${csv}}}${rest}}`;
const all =
  'time,value,node\n990,1,n\n1000,2,n\n1060,3,n\n1061,4,n\n2000,5,n\n2001,6,n\n2060.5,7,n\n';
const file = '{file: all.csv, labels: [node]}';

describe('a file', () => {
  it('of all runs has, of each run, the rows in its window, time zero its start', async () => {
    const { contents } = await contentsOf(q(file, ', runs: [a, b]'), { 'all.csv': all });
    expect(contents[0]?.frame).toEqual({
      '{node="n",run="a",system="x"}': { 0: '2', 60_000: '3' },
      '{node="n",run="b",system="x"}': { 500: '6', 60_000: '7' },
    });
  });

  it('of a range has the rows in it, both ends included', async () => {
    const range = ', range: {start: 1000, end: 1060}';
    const { contents } = await contentsOf(q(file, range), { 'all.csv': all });
    expect(contents[0]?.frame).toEqual({ '{node="n"}': { 1_000_000: '2', 1_060_000: '3' } });
  });

  it('may be one of its own for each run, and the plan knows which', async () => {
    const files = { 'x-a.csv': 'time,value\n1001,1\n', 'x-b.csv': 'time,value\n2001,2\n' };
    const { plan, cwd } = await planned(
      q("{file: '${system}-${run}.csv'}", ', runs: [a, b]'),
      files,
    );
    const [{ windows, stepMs }] = plan.queries;
    expect(windows.map((window) => window.file?.path)).toEqual([
      join(cwd, 'x-a.csv'),
      join(cwd, 'x-b.csv'),
    ]);
    expect(stepMs).toBeUndefined();
    const { contents } = await joined(plan);
    expect(Object.values(contents[0]?.frame ?? {})).toEqual([{ 1000: '1' }, { 500: '2' }]);
  });

  it('without rows in a window is an error that says where its times are', async () => {
    const errors = await errorsOf(() => contentsOf(q(file, ', runs: [a, c]'), { 'all.csv': all }));
    expect(errors.map(({ code, message, hint, position }) => [code, message, hint, position?.line]))
      .toEqual([
        [
          'EMPTY',
          'all.csv has no samples from 1970-01-01T00:50:00Z to 1970-01-01T00:51:00Z',
          expect.stringMatching(/^its times go from 1970-01-01T00:16:30Z to 1970-01-01T00:34:20\.500Z/),
          6,
        ],
      ]); // prettier-ignore
  });

  it('without rows in a window may be allowed, and moves no other', async () => {
    const own = ', runs: all, on_empty: warn, combine: mean, align_step: 30s';
    const { contents, warnings } = await contentsOf(q(file, own), { 'all.csv': all });
    expect(contents[0]?.frame).toEqual({ '{node="n"}': { 0: '2', 30_000: '4', 60_000: '5' } });
    expect(warnings).toEqual([
      '1 of 3 runs has no series {node="n"}: c',
      'all.csv has no samples from 1970-01-01T00:50:00Z to 1970-01-01T00:51:00Z',
    ]);
  });

  it('against another has, where runs are combined, those that have both', async () => {
    const figure = `{queries: {x: {csv: {file: all.csv}}, y: {csv: {file: y.csv}}}, kind: points,
      runs: [a, b], combine: mean, on_empty: warn, x: {query: x}}`;
    const files = { 'all.csv': all, 'y.csv': 'time,value\n1000,1\n1060,2\n3000,9\n' };
    const { contents, warnings } = await contentsOf(figure, files);
    expect(contents.map(({ frame }) => frame)).toEqual([
      { '{}': { 0: '2.5' } },
      { '{}': { 0: '1.5' } },
    ]);
    expect(warnings).toContain('1 of 2 runs is left out of y against x, without a number in y: b');
  });

  it.each([
    ['is not there', '{file: none.csv}', ['BAD_CSV', 'styx.config.yaml', 6]],
    ['has no such column', '{file: all.csv, value: val}', ['BAD_CSV', 'all.csv', 1]],
    ['has something else than times', '{file: all.csv, time: node}', ['BAD_TIME', 'all.csv', 2]],
  ])('that %s is an error with its place', async (_, csv, expected) => {
    const [error]: readonly StyxError[] = await errorsOf(() =>
      contentsOf(q(csv, ', runs: [a]'), { 'all.csv': all }),
    );
    expect([error?.code, error?.position?.file, error?.position?.line]).toEqual(expected);
  });
});

describe('runs on different grids', () => {
  const files = { 'all.csv': 'time,value\n1000,1\n1015,2\n1030,3\n2001.5,4\n2016.5,5\n2031.5,6\n' };

  it('are not combined, and the error says what does', async () => {
    const own = ', runs: [a, b], combine: mean';
    const [error] = await errorsOf(() => contentsOf(q('{file: all.csv}', own), files));
    expect([error?.code, error?.hint, error?.position?.line]).toEqual([
      ...['BAD_STEP', '`align_step: 15s` puts all runs on one grid', 6],
    ]);
  });

  it('are aligned where the figure says so, each from its own start', async () => {
    const own = ', runs: [a, b], combine: mean, align_step: 15s';
    const { contents } = await contentsOf(q('{file: all.csv}', own), files);
    expect(contents[0]?.frame).toEqual({ '{}': { 0: '1', 15_000: '3', 30_000: '4', 45_000: '6' } });
  });

  it('are drawn side by side where they are', async () => {
    const { contents } = await contentsOf(q('{file: all.csv}', ', runs: [a, b]'), files);
    expect(Object.values(contents[0]?.frame ?? {})).toEqual([
      { 0: '1', 15_000: '2', 30_000: '3' },
      { 1000: '4', 16_000: '5', 31_000: '6' },
    ]);
  });

  it('of a range are on multiples since its start', async () => {
    const own = ', range: {start: 1001, end: 1040}, align_step: 10s';
    const { contents } = await contentsOf(q('{file: all.csv}', own), files);
    expect(contents[0]?.frame).toEqual({
      '{}': { 1_021_000: '2', 1_031_000: '3' },
    });
  });
});

describe('groups of runs', () => {
  const files = {
    'all.csv': 'time,value,node\n1000,1,n\n1030,2,n\n2000.5,3,n\n2030.5,5,n\n3000,9,n\n',
  };
  const grouped = ', runs: all, group_by: system, align_step: 30s';
  it('that are summarized have all runs, and what stands for them', async () => {
    const given = q(file, `${grouped}, summary: mean`);
    const { queries, contents, columns } = await contentsOf(given, files);
    expect(contents[0]?.frame).toEqual({
      '{node="n",system="x"}': { 0: '2', 30_000: '3.5' },
      '{node="n",system="y"}': { 0: '9' },
    });
    const [summarized] = queries;
    if (summarized?.shown !== 'runs and centre') throw new Error('it is not summarized');
    expect(contents[0]?.runs).toEqual({
      '{node="n",run="a",system="x"}': { 0: '1', 30_000: '2' },
      '{node="n",run="b",system="x"}': { 0: '3', 30_000: '5' },
      '{node="n",run="c",system="y"}': { 0: '9' },
    });
    expect(summarized.grouped.groups.map(({ run, runs }) => [run, runs])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 1],
    ]);
    expect(summarized.combined.counts).toEqual([2, 1]);
    expect(queries.flatMap(shownSeries)).toHaveLength(5);
    expect(columns).toEqual([
      '{node="n",run="a",system="x"}',
      '{node="n",run="b",system="x"}',
      '{node="n",run="c",system="y"}',
      ...['x', 'y'].map((system) => `q_mean:{node="n",system="${system}"}`),
      ...['x', 'y'].map((system) => `q_runs:{node="n",system="${system}"}`),
    ]);
  });

  it('that are pooled have the samples of each run as they came', async () => {
    const own = `${grouped}, kind: cdf, combine: pool, label: '{{system}}, {{runs}} runs'`;
    const { queries, contents, columns, warnings } = await contentsOf(q(file, own), files);
    expect(queries.flatMap(shownSeries)).toHaveLength(3);
    expect(contents[0]?.frame).toEqual({
      '{node="n",run="a",system="x"}': { 0: '1', 30_000: '2' },
      '{node="n",run="b",system="x"}': { 0: '3', 30_000: '5' },
      '{node="n",run="c",system="y"}': { 0: '9' },
    });
    expect(warnings).toEqual([]);
    // The name of a group is not that of one of its runs.
    expect(columns).toEqual([
      '{node="n",run="a",system="x"}',
      '{node="n",run="b",system="x"}',
      'y, 1 runs',
    ]);
  });

  it('are told of a run without the series, and of labels that groups do not have', async () => {
    const some = {
      'all.csv': files['all.csv'].replace('2000.5,3,n\n2030.5,5,n\n', '2000.5,3,m\n'),
    };
    const own = `${grouped}, kind: cdf, combine: pool, label: '{{run}}'`;
    const { warnings } = await contentsOf(q(file, own), some);
    expect(warnings).toEqual([
      '1 of 2 runs has no series {node="m",system="x"}: a',
      '1 of 2 runs has no series {node="n",system="x"}: b',
      'no series of all.csv has a label run; it is a label of the runs that are put together: `group_by: [system, run]` keeps it',
    ]);
  });

  it('by a label that no run has are an error', async () => {
    const own = ', runs: all, kind: box, combine: pool, group_by: sytsem';
    const [error] = await errorsOf(() => contentsOf(q(file, own), files));
    expect([error?.code, error?.hint]).toEqual(['MANIFEST_VALUE', 'did you mean `system`?']);
  });
});

describe('transforms', () => {
  it('that leave no series at all are an error, as no data are', async () => {
    const transform = 'transform: [{drop_series: {min_samples: 99}}]';
    const files = { 'f.csv': 'time,value\n1000,1\n1010,2\n2000.5,1\n' };
    const figure = (more: string) =>
      `{queries: {q: {csv: {file: f.csv}}}, runs: [a, b], ${transform}${more}}`;
    const { plan } = await planned(figure(''), files);
    await expect(joined(plan)).rejects.toMatchObject({
      code: 'EMPTY',
      message: 'no series of q is left by drop_series',
      position: { line: 6 },
    });
    const allowed = await joined((await planned(figure(', on_empty: warn'), files)).plan);
    expect(allowed.warnings).toContain('no series of q is left by drop_series');
  });

  const files = {
    'all.csv':
      'time,value,node\n1000,1,n\n1010,3,n\n1020,9,n\n2000.5,2,n\n2010.5,4,n\n2020.5,6,n\n1000,1,m\n',
  };

  it('are of each run, before runs are combined', async () => {
    const own = ', runs: [a, b], combine: mean, transform: [delta]';
    const { contents, warnings } = await contentsOf(q(file, own), files);
    expect(contents[0]?.frame).toEqual({ '{node="n"}': { 10_000: '2', 20_000: '4' } });
    expect(warnings).toEqual([
      'q, run a: 1 of 2 series have no samples left and are left out (delta): {node="m"}',
    ]);
  });

  it('leave the samples as they came for those who ask', async () => {
    const own = ', runs: [a, b], combine: mean, transform: [delta], csv: {data: raw}';
    const { contents } = await contentsOf(q(file, own), files);
    expect(contents[0]?.raw).toEqual({
      '{node="m",run="a",system="x"}': { 0: '1' },
      '{node="n",run="a",system="x"}': { 0: '1', 10_000: '3', 20_000: '9' },
      '{node="n",run="b",system="x"}': { 0: '2', 10_000: '4', 20_000: '6' },
    });
  });

  it('that leave out what was asked for say it in the script, not in a warning', async () => {
    const { queries, warnings } = await contentsOf(
      q(file, ', runs: [a], transform: [{top: 1}]'),
      files,
    );
    expect(warnings).toEqual([]);
    expect(queries[0]?.notes).toEqual([
      'q, run a: 1 of 2 series are left out (top: 1): {node="m"}',
    ]);
  });

  it('do not sort what is combined afterwards', async () => {
    const own = ', runs: [a, b], combine: mean, transform: [delta, {sort: {label: node}}]';
    const [error] = await errorsOf(() => contentsOf(q(file, own), files));
    expect([error?.code, error?.position?.line]).toEqual(['MANIFEST_VALUE', 6]);
  });
});

it('events of runs are at their times since the starts of these, each once', async () => {
  const { plan } = await planned(q(file, ', runs: all, events: [{at: 5s, label: own}, runs]'), {
    'all.csv': all,
  });
  expect(plan.drawing.events.map(({ at, label }) => [at.ms, label])).toEqual([
    [5000, 'own'],
    [10_000, 'kill'],
    [11_000, 'kill'],
  ]);
});

it('a label that no series has is warned of, with the one that was meant or those there are', async () => {
  const warned = async (label: string) =>
    (await contentsOf(q(file, `, runs: [a, b], label: '{{${label}}}'`), { 'all.csv': all }))
      .warnings;
  const warning = (label: string) => `no series of all.csv has a label ${label}`;
  expect(await warned('systm')).toEqual([`${warning('systm')}; did you mean \`system\`?`]);
  expect(await warned('zone')).toEqual([
    `${warning('zone')}; there are \`node\`, \`run\` and \`system\``,
  ]);
});

it('groups that are for others, of runs, are no matter of a line over a range', async () => {
  const range = q(file, ', range: {start: 1000, duration: 60s}');
  const head = 'defaults: {group_by: system}\nruns: {a: {start: 1000, duration: 60s}}';
  expect((await contentsOf(range, { 'all.csv': all }, head)).warnings).toEqual([]);
});

it.each([
  [
    'runs: all, combine: mean',
    'it is a label of the runs that are put together: `group_by: system` keeps it',
  ],
  [
    'runs: all, x: {run: level}',
    'it is a label of the runs that are put together: `group_by: system` keeps it',
  ],
  ['runs: all, x: {run: level}, group_by: other', '`group_by: [other, system]` keeps it'],
  ['runs: all, x: {run: system}', 'it is along the x axis'],
])('panels by a label of runs that groups of them do not have: %s', async (rest, hint) => {
  const head = [
    'runs:',
    '  defaults: {duration: 60s, level: 1, other: o}',
    '  a: {start: 1000, system: 1}',
    '  b: {start: 2000, system: 2}',
  ].join('\n');
  const files = { 'all.csv': 'time,value\n1000,1\n2000,4\n' };
  const own = `, ${rest}, facet: system`;
  const { warnings } = await contentsOf(q('{file: all.csv}', own), files, head);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('no series has a label system, which `facet` names; ');
  expect(warnings[0]?.endsWith(hint)).toBe(true);
});

describe('where', () => {
  it('that no series can be judged by says how it could be', async () => {
    const text = [
      'queries: {q: {csv: {file: l.csv, labels: [node]}}, load: {csv: {file: m.csv, labels: [core]}}}',
      'where: {load: 1}',
      'range: {start: 1000, end: 1060}',
    ].join(', ');
    const files = {
      'l.csv': 'time,value,node\n1000,1,n\n',
      'm.csv': 'time,value,core\n1000,1,0\n1000,1,1\n',
    };
    const [error] = await errorsOf(() => contentsOf(`{${text}}`, files));
    expect(error?.message).toBe(
      'no sample of q is where load = 1: no series of load has the labels of one of q',
    );
    expect(error?.hint).toContain('make load one series, for example by `sum(…)`');
  });

  it('that series can be judged by in one run, but that holds in none, says that alone', async () => {
    const text = [
      'queries: {q: {csv: {file: l.csv, labels: [node]}}, load: {csv: {file: m.csv, labels: [core]}}}',
      'where: {load: 1}, runs: all',
    ].join(', ');
    const files = {
      'l.csv': 'time,value,node\n1000,1,n\n2000,1,n\n',
      'm.csv': 'time,value,core\n1000,1,0\n1000,1,1\n2000,9,0\n',
    };
    const head = 'runs: {defaults: {duration: 60s}, a: {start: 1000}, b: {start: 2000}}';
    const [error] = await errorsOf(() => contentsOf(`{${text}}`, files, head));
    expect(error?.message).toBe('no sample of q is where load = 1');
  });

  const rows = 'time,value,load\n1000,1.0,5\n1030,2,50\n1060,3,60\n2001,4,70\n2031,5,1\n3000,6,0\n';
  const both =
    'queries: {q: {csv: {file: l.csv}}, load: {csv: {file: l.csv, value: load}, label: "{{none}}"}}';
  const busy = 'where: {load: {min: 50}}';

  it('keeps the samples of a range at the times at which a condition holds', async () => {
    const range = 'range: {start: 1000, end: 1060}';
    const { contents, warnings, queries } = await contentsOf(`{${both}, ${busy}, ${range}}`, {
      'l.csv': rows,
    });
    expect(contents.map(({ frame }) => frame)).toEqual([
      { '{}': { 1_030_000: '2', 1_060_000: '3' } },
      {},
    ]);
    expect(queries[0]?.notes).toEqual(['q is where load >= 50: 2 of 3 samples']);
    expect(warnings).toEqual([]);
  });

  it('is judged in each run by itself, before these are combined, and leaves raw data alone', async () => {
    const runs = 'runs: [a, b, c], combine: mean, band: none, align_step: 30s, csv: {data: raw}';
    const { contents, warnings } = await contentsOf(`{${both}, ${busy}, ${runs}}`, {
      'l.csv': rows,
    });
    expect(contents[0]?.frame).toEqual({ '{}': { 30_000: '3', 60_000: '3' } });
    expect(Object.keys(contents[1]?.raw ?? {})).toHaveLength(3);
    expect(warnings).toEqual([
      '1 of 3 runs has no series: c',
      'q, run c: 1 of 1 series left out, without a sample where load >= 50',
    ]);
  });

  it('tells once of what several runs have left out', async () => {
    const files = { 'l.csv': `${rows}3001,7,0\n`.replace('2001,4,70', '2001,4,0') };
    const { warnings } = await contentsOf(`{${both}, ${busy}, runs: all}`, files);
    expect(warnings).toEqual([
      'q, run b, run c: 1 of 1 series left out, without a sample where load >= 50',
    ]);
  });

  it('on a query without data says that it has none', async () => {
    const text = `{${both}, ${busy}, range: {start: 1000, end: 1060}, on_empty: warn}`;
    const { warnings } = await contentsOf(text, { 'l.csv': 'time,value,load\n1000,1,\n' });
    expect(warnings).toContain('no sample of q is where load >= 50: load has no data');
  });

  it('that never holds is an error, or is told', async () => {
    const never = `{${both}, where: {load: {above: 1000}}, range: {start: 1000, end: 1060}`;
    const [error] = await errorsOf(() => contentsOf(`${never}}`, { 'l.csv': rows }));
    expect(error).toMatchObject({ code: 'EMPTY', message: 'no sample of q is where load > 1000' });
    const { warnings } = await contentsOf(`${never}, on_empty: warn}`, { 'l.csv': rows });
    expect(warnings).toContain('no sample of q is where load > 1000');
  });
});

it('what stands for runs of which some end early is warned of, unless the axis ends there', async () => {
  const head = [
    'runs:',
    '  a: {start: 1000, duration: 60s}',
    '  b: {start: 2000, duration: 30s}',
  ].join('\n');
  const files = { 'all.csv': 'time,value\n1000,1\n1030,2\n1060,3\n2000,4\n2030,5\n' };
  const warned = async (rest: string) => {
    const own = `, runs: all, combine: mean, align_step: 15s${rest}`;
    return (await contentsOf(q('{file: all.csv}', own), files, head)).warnings;
  };
  const warning = 'behind 30s, q is of fewer runs: they end earlier (x: {max: 30s} ends there)';
  expect(await warned('')).toEqual([warning]);
  expect(await warned(', x: {max: 45s}')).toEqual([warning]);
  expect(await warned(', x: {max: 30s}')).toEqual([]);
  expect(await warned(', group_by: run')).toEqual([]);
});

describe('what is drawn of a file', () => {
  it('has, of series that lie between each other, the times of each alone', async () => {
    const figure = q("{file: '${run}.csv', labels: [n]}", ', runs: [a, b, c]');
    const { contents } = await contentsOf(figure, {
      'a.csv': 'time,value,n\n1000,1,p\n1002,2,p\n1004,3,p\n1001,4,q\n1003,5,q\n',
      'b.csv': 'time,value,n\n2000.5,6,p\n2003.5,7,p\n2006.5,8,p\n',
      'c.csv': 'time,value,n\n3000,9,p\n3006,10,p\n',
    });
    expect(contents[0]?.drawn).toEqual([
      { of: 'p a x', every: 2000, times: [0, 2000, 4000] },
      { of: 'q a x', every: 2000, times: [1000, 3000] },
      { of: 'p b x', every: 3000, times: [0, 3000, 6000] },
      { of: 'p c y', every: 6000, times: [0, 6000] },
    ]);
  });
});
