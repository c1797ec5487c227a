import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../../src/manifest/load.js';
import { type RunsSpec, type SingleFigure, partsOf } from '../../../src/manifest/manifest.js';
import { errorsOf, type Files, folderOf, mistakeOf } from './given.js';

const head = [
  'prometheus: {lab: "http://lab", far: "http://far"}',
  'runs:',
  '  defaults: {duration: 10m, prometheus: lab}',
  '  hpa-1: {start: 2026-02-05T18:00:00Z, scaler: hpa, param: 05}',
  '  hpa-2: {start: 2026-02-05T19:00:00Z, scaler: hpa, param: 5, prometheus: far}',
  '  ours-1: {start: 2026-02-05T20:00:00Z, scaler: ours, param: 05}',
  '  open: {start: 2026-02-05T21:00:00Z, duration: null, scaler: ours}',
  '  bad: {start: 2026-02-05T22:00:00Z, scaler: ours, failed: true}',
].filter((line) => !line.includes('null'));

/** The manifest of a figure `f` with these lines. */
async function figure(
  lines: readonly string[],
  files: Files = {},
  defaults = '{prometheus: lab}',
): Promise<SingleFigure> {
  const text = [
    ...head,
    `defaults: ${defaults}`,
    'figures:',
    '  f:',
    ...lines.map((line) => `    ${line}`),
  ].join('\n');
  const cwd = folderOf({ ...files, 'styx.config.yaml': `${text}\n` });
  const { figures } = await loadManifest({ cwd, env: {} });
  const [first] = figures.flatMap(partsOf);
  if (first === undefined) throw new Error('a manifest with a figure');
  return first;
}

async function runsOf(...lines: string[]): Promise<RunsSpec> {
  const { range } = await figure(['query: up', ...lines]);
  if (!('runs' in range)) throw new Error('a figure over runs');
  return range;
}

const names = ({ runs }: RunsSpec): string[] => runs.map(({ run }) => run.name);

describe('the runs of a figure', () => {
  it('are all that ended well, and those left out are known', async () => {
    const spec = await runsOf('runs: all');
    expect(names(spec)).toEqual(['hpa-1', 'hpa-2', 'ours-1']);
    expect(spec.leftOut).toMatchObject([{ name: 'bad', reason: 'failed' }]);
  });

  it('are those that are named, in that order', async () => {
    expect(names(await runsOf('runs: [ours-1, hpa-1]'))).toEqual(['ours-1', 'hpa-1']);
  });

  it('are those with a value of each label, as texts', async () => {
    expect(names(await runsOf('runs: {scaler: hpa, param: 05}'))).toEqual(['hpa-1']);
    expect(names(await runsOf('runs: {param: [05, "5"]}'))).toEqual(['hpa-1', 'hpa-2', 'ours-1']);
  });

  it('are asked of their own endpoints', async () => {
    const { runs } = await runsOf('runs: all');
    expect(runs.map(({ endpoint }) => endpoint?.name)).toEqual(['lab', 'far', 'lab']);
  });

  it('have relative time', async () => {
    const { drawing } = await figure(['query: up', 'runs: all']);
    expect(drawing.x.time).toBe('relative');
  });

  it('fill in the labels that all of them have', async () => {
    await expect(
      figure(["query: \"x{s='${scaler}', run='${run}'}\"", 'runs: all']),
    ).resolves.toBeTruthy();
  });
});

describe('repetitions', () => {
  it.each([
    ['combine: mean', { centre: 'mean', band: { confidence: 0.95 }, groupBy: [] }],
    ['combine: median', { centre: 'median', band: 'min-max', groupBy: [] }],
    ['combine: mean, band: ci99.9', { band: { confidence: 0.999 } }],
    ['combine: mean, band: stddev', { band: 'sd' }],
    ['combine: mean, band: none', { band: undefined }],
    ['combine: median, band: p10-p90', { band: { low: 0.1, high: 0.9 } }],
    ['combine: mean, group_by: [scaler, param]', { groupBy: ['scaler', 'param'] }],
    ['combine: mean, kind: area', { band: undefined, shown: 'centre' }],
    [
      'summary: median, kind: step',
      { shown: 'runs and centre', centre: 'median', band: undefined },
    ],
    ['summary: mean, group_by: scaler', { shown: 'runs and centre', groupBy: ['scaler'] }],
    ['combine: pool, kind: cdf', { shown: 'samples', groupBy: [] }],
    ['combine: pool, kind: box, group_by: [scaler, param]', { groupBy: ['scaler', 'param'] }],
  ])('%s', async (text, expected) => {
    expect((await runsOf('runs: all', ...text.split(/, (?=\w+:)/))).repetitions).toMatchObject(
      expected,
    );
  });

  it('are drawn each without `combine`', async () => {
    expect((await runsOf('runs: all', 'combine: overlay')).repetitions).toBeUndefined();
  });

  it.each([
    ['combine: mean', 'summary: median', { shown: 'runs and centre', centre: 'median' }],
    ['summary: mean', 'combine: median', { shown: 'centre', centre: 'median' }],
    ['summary: mean', 'combine: overlay', undefined],
    ['summary: mean', 'kind: points', undefined],
    ['summary: mean', 'kind: bar', undefined],
  ])('of the defaults, `%s`, give way to `%s`', async (before, own, expected) => {
    const lines = ['query: up', 'runs: all', own];
    const { range } = await figure(lines, {}, `{prometheus: lab, ${before}}`);
    const { repetitions } = range as RunsSpec;
    if (expected === undefined) expect(repetitions).toBeUndefined();
    else expect(repetitions).toMatchObject(expected);
  });

  it('have groups along the axis of boxes, and nowhere else once they are grouped', async () => {
    const groupOf = async (...lines: string[]) =>
      (await figure(['query: up', 'runs: all', 'group_by: scaler', ...lines])).drawing.groupBy;
    expect(await groupOf('kind: box', 'combine: pool')).toBe('scaler');
    expect(await groupOf('kind: box')).toBe('scaler');
    expect(await groupOf('kind: cdf', 'combine: pool')).toBeUndefined();
    expect(await groupOf('summary: mean')).toBeUndefined();
  });
});

describe('mistakes', () => {
  it.each([
    ['{scaler: hpb}', 'hpb'],
    ['{scaler: [hpa, hpb]}', 'hpb'],
    ['[hpa-1, hpa-3]', 'hpa-3'],
  ])('are told where they are: %s', async (runs, text) => {
    const [error] = await errorsOf(() => figure(['query: up', `runs: ${runs}`]));
    expect(error && mistakeOf(error)).toEqual([
      'UNKNOWN_RUN',
      `styx.config.yaml:12:${11 + runs.indexOf(text)}`,
      text,
    ]);
  });

  it.each([
    ['runs: [hpa-3]', 'UNKNOWN_RUN', 'there is no run `hpa-3`'],
    ['runs: [bad]', 'BAD_RUN', 'run `bad` has failed'],
    ['runs: {scalar: hpa}', 'UNKNOWN_RUN', 'no run has a label `scalar`'],
    ['runs: {scaler: hpb}', 'UNKNOWN_RUN', 'no run has the scaler `hpb`'],
    [
      'runs: all\nrange: {last: 1h}',
      'MANIFEST_VALUE',
      'a figure has a `range` or `runs`, not both',
    ],
    ['runs: all\nx: {time: absolute}', 'MANIFEST_VALUE', 'the time of runs is since their starts'],
    [
      'runs: all\ncsv: {time: iso}',
      'MANIFEST_VALUE',
      'the time of runs is since their starts: it is no date',
    ],
    ['runs: all\ncombine: mean\nkind: cdf', 'MANIFEST_VALUE', '`kind: cdf` does not combine runs'],
    [
      'runs: all\ncombine: median\nband: ci95',
      'MANIFEST_VALUE',
      '`ci95` is around the mean, not around the median',
    ],
    [
      'runs: all\ncombine: mean\nkind: bar\nspread: sd',
      'MANIFEST_VALUE',
      '`spread` is of the samples of a series, and these are of runs',
    ],
    [
      'runs: all\ncombine: mean\nkind: area\nband: ci95',
      'MANIFEST_VALUE',
      '`kind: area` has no band of combined runs',
    ],
    ['runs: all\ntitle: "${scalar}"', 'UNKNOWN_VARIABLE', 'there is no variable `${scalar}`'],
    [
      'range: {last: 1h}\ncombine: mean',
      'MANIFEST_VALUE',
      '`combine` is for `runs`, and there are none',
    ],
    [
      'range: {last: 1h}\nsummary: mean',
      'MANIFEST_VALUE',
      '`summary` is for `runs`, and there are none',
    ],
    [
      'range: {last: 1h}\ncombine: mean\nband: ci95\ngroup_by: scaler',
      'MANIFEST_VALUE',
      '`combine` is for `runs`, and there are none',
    ],
    [
      'runs: all\nsummary: mean\ncombine: mean',
      'MANIFEST_VALUE',
      '`summary` draws each run, and `combine: mean` none',
    ],
    [
      'runs: all\nsummary: mean\nkind: points',
      'MANIFEST_VALUE',
      '`summary` is for `kind: line` and `kind: step`; figure `f` is of `kind: points`',
    ],
    [
      'runs: all\nsummary: mean\nband: ci95',
      'MANIFEST_VALUE',
      '`summary` draws the runs themselves, and no band around their mean',
    ],
    [
      'runs: all\nband: ci95',
      'MANIFEST_VALUE',
      'runs that are drawn each by itself have no band around them',
    ],
    ['runs: all\nsummary: mean\ntop: 2', 'MANIFEST_VALUE', '`top` is not for groups of runs'],
    [
      'runs: all\ncombine: pool\nkind: line',
      'MANIFEST_VALUE',
      '`kind: line` does not pool the samples of runs',
    ],
    [
      'runs: all\ngroup_by: scaler\nkind: cdf',
      'MANIFEST_VALUE',
      'runs that are drawn each by itself are not grouped by a label',
    ],
    [
      'runs: all\nkind: bar\ngroup_by: [scaler, param]',
      'MANIFEST_VALUE',
      'several labels make groups of combined runs only',
    ],
  ])('%s', async (lines, code, message) => {
    const errors = await errorsOf(() => figure(['query: up', ...lines.split('\n')]));
    expect(errors.map((error) => [error.code, error.message])).toEqual([[code, message]]);
    expect(errors[0]?.position?.line).toBeGreaterThan(9);
  });

  it.each([
    ['band: ci95', 'add `combine: mean`, or remove it'],
    ['combine: mean\nkind: cdf', '`combine: pool` takes their samples together'],
    ['combine: median\nkind: box', '`combine: pool` takes their samples together'],
    ['combine: pool\nkind: band', 'leave `combine` out'],
    ['combine: pool\nkind: bar', 'write `combine: mean`'],
    ['group_by: scaler\nkind: cdf', 'add `combine: pool`'],
    ['group_by: scaler', 'add `combine: mean`'],
  ])('%s: the hint has the remedy', async (lines, hint) => {
    const [error] = await errorsOf(() => figure(['query: up', 'runs: all', ...lines.split('\n')]));
    expect(error?.hint).toContain(hint);
  });
});

it.each([
  ['combine: mean', 'kind: cdf'],
  ['combine: mean', 'kind: band'],
  ['combine: mean, band: ci95', 'kind: heatmap'],
  ['combine: pool', 'kind: line'],
  ['combine: mean, band: ci95', 'kind: band'],
])('`%s` of the defaults is for the kinds that can: not for `%s`', async (defaults, kind) => {
  const given = `{prometheus: lab, ${defaults}, group_by: scaler}`;
  const { range, drawing } = await figure(['query: up', 'runs: all', kind], {}, given);
  expect('runs' in range && range.repetitions).toBeUndefined();
  expect(drawing.band).toEqual({ low: 0.1, high: 0.9 });
});

it('a band of the defaults that is around a mean gives way to that around a median', async () => {
  const given = '{prometheus: lab, band: ci95}';
  const { range } = await figure(['query: up', 'runs: all', 'combine: median'], {}, given);
  expect('runs' in range && range.repetitions).toMatchObject({ band: 'min-max' });
});
