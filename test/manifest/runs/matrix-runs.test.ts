import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../../src/manifest/load.js';
import { type Manifest, partsOf } from '../../../src/manifest/manifest.js';
import { errorsOf, folderOf, mistakeOf } from './given.js';

const head = [
  'prometheus: {lab: "http://lab", far: "http://far"}',
  'runs:',
  '  defaults: {duration: 10m, prometheus: lab}',
  '  hpa-1: {start: 2026-02-05T18:00:00Z, scaler: hpa, load: 05}',
  '  hpa-2: {start: 2026-02-05T19:00:00Z, scaler: hpa, load: 5, prometheus: far}',
  '  ours-1: {start: 2026-02-05T20:00:00Z, scaler: ours, load: 05}',
  '  bad: {start: 2026-02-05T22:00:00Z, scaler: hpa, load: 05, failed: true}',
];

/** A manifest with a figure `f`, which begins on line 10, of one line each. */
async function manifest(lines: readonly string[], defaults = ''): Promise<Manifest> {
  const text = [
    ...head,
    `defaults: {prometheus: lab, ${defaults}}`,
    'figures:',
    '  f:',
    ...['query: up', ...lines].map((line) => `    ${line}`),
  ].join('\n');
  return loadManifest({ cwd: folderOf({ 'styx.config.yaml': `${text}\n` }), env: {} });
}

/** The figures, and their runs. */
async function figures(lines: readonly string[], defaults = '') {
  const given = await manifest(lines, defaults);
  return given.figures
    .flatMap(partsOf)
    .map(({ name, range }) => [
      name,
      ...('runs' in range ? range.runs.map(({ run }) => run.name) : ['a range']),
    ]);
}

async function mistakes(lines: readonly string[], defaults = '') {
  return (await errorsOf(() => manifest(lines, defaults))).map(mistakeOf);
}

describe('a matrix of runs', () => {
  it.each([
    ['all', ['hpa-1', 'hpa-2', 'ours-1']],
    ['{scaler: hpa}', ['hpa-1', 'hpa-2']],
    ['{scaler: hpa, load: 05}', ['hpa-1']],
    ['{load: [5, 05]}', ['hpa-1', 'hpa-2', 'ours-1']],
    ['[ours-1, hpa-1]', ['ours-1', 'hpa-1']],
  ])('makes a figure a run: %s', async (runs, names) => {
    const expected = names.map((name) => [`f-${name}`, name]);
    expect(await figures([`matrix: {run: ${runs}}`])).toEqual(expected);
  });

  it('goes with other keys, and with combinations that are left out', async () => {
    const lines = [
      'matrix: {run: {scaler: hpa}, quantile: ["0.5", "0.99"]}',
      'exclude: [{run: hpa-2, quantile: "0.5"}]',
    ];
    expect(await figures(lines)).toEqual([
      ['f-hpa-1-0.5', 'hpa-1'],
      ['f-hpa-1-0.99', 'hpa-1'],
      ['f-hpa-2-0.99', 'hpa-2'],
    ]);
  });

  it('has time zero at the start of each, its labels as variables, and its server', async () => {
    const lines = ['matrix: {run: all}', 'title: "${run}: ${scaler}"', 'events: [runs]'];
    const given = await manifest(lines);
    const [first, second] = given.figures
      .flatMap(partsOf)
      .map(({ range }) => ('runs' in range ? range.runs[0] : 0));
    expect(given.figures.flatMap(partsOf)[0]?.drawing.x.time).toBe('relative');
    expect([first, second]).toMatchObject([
      { run: { name: 'hpa-1' }, endpoint: { name: 'lab' } },
      { run: { name: 'hpa-2' }, endpoint: { name: 'far' } },
    ]);
  });

  it('tells of runs that are left out once', async () => {
    const given = await manifest(['matrix: {run: all}']);
    const leftOut = given.figures
      .flatMap(partsOf)
      .map(({ range }) => ('runs' in range ? range.leftOut.length : 0));
    expect(leftOut).toEqual([1, 0, 0]);
  });

  it('asks servers in the time of its runs', async () => {
    const lines = ['matrix: {run: {scaler: hpa}, pod: {label_values: pod, of: up}}'];
    const { matrices } = await manifest(lines);
    expect(matrices[0]?.questions).toMatchObject([
      {
        key: 'pod',
        ranges: [{ runs: [{ run: { name: 'hpa-1' } }] }, { runs: [{ run: { name: 'hpa-2' } }] }],
      },
    ]);
    const made = matrices[0]?.figuresWith(new Map([['pod', ['a']]]), []);
    expect(made?.map(({ name }) => name)).toEqual(['f-hpa-1-a', 'f-hpa-2-a']);
  });

  it('takes the place of a range and of runs of the defaults', async () => {
    const runs = ['matrix: {run: [hpa-1]}'];
    expect(await figures(runs, 'range: {last: 1h}')).toEqual([['f-hpa-1', 'hpa-1']]);
    expect(await figures(runs, 'runs: all')).toEqual([['f-hpa-1', 'hpa-1']]);
  });

  it('gives way to the range or the runs of a figure where it is one of the defaults', async () => {
    const defaults = 'matrix: {run: all, pod: [a]}';
    expect(await figures([], defaults)).toHaveLength(3);
    expect(await figures(['range: {last: 1h}'], defaults)).toEqual([['f-a', 'a range']]);
    expect(await figures(['runs: [hpa-1, hpa-2]'], defaults)).toEqual([['f-a', 'hpa-1', 'hpa-2']]);
  });
});

describe('a matrix of runs is refused', () => {
  it.each([
    [['range: {last: 1h}'], 'MANIFEST_VALUE', '13:5', 'range'],
    [['runs: all'], 'MANIFEST_VALUE', '13:11', 'all'],
    [['compare: previous'], 'MANIFEST_VALUE', '13:14', 'previous'],
    [['x: {time: absolute}'], 'MANIFEST_VALUE', '13:15', 'absolute'],
    [['csv: {time: iso}'], 'MANIFEST_VALUE', '13:17', 'iso'],
    [['title: "${repeat}"'], 'UNKNOWN_VARIABLE', '13:12', '"${repeat}"'],
    [['exclude: [{run: hpa-3}]'], 'MANIFEST_VALUE', '13:21', 'hpa-3'],
    [['combine: mean', 'band: ci95', 'group_by: scaler'], 'MANIFEST_VALUE', '13:14', 'mean'],
    [['summary: mean'], 'MANIFEST_VALUE', '13:14', 'mean'],
    [['x: {run: repeat}'], 'MANIFEST_VALUE', '13:14', 'repeat'],
  ])('beside %s', async (lines, code, where, text) => {
    expect(await mistakes(['matrix: {run: all}', ...lines])).toEqual([
      [code, `styx.config.yaml:${where}`, text],
    ]);
  });

  it.each([
    ['[hpa-3]', 'UNKNOWN_RUN', '12:20', 'hpa-3'],
    ['[hpa-1, hpa-1]', 'BAD_RUN', '12:27', 'hpa-1'],
    ['[bad]', 'BAD_RUN', '12:20', 'bad'],
    ['{scaler: theirs}', 'UNKNOWN_RUN', '12:28', 'theirs'],
    ['{scalar: hpa}', 'UNKNOWN_RUN', '12:28', 'hpa'],
    ['{scaler: ours, load: 5}', 'UNKNOWN_RUN', '12:14', 'run'],
    ['some', 'MANIFEST_VALUE', '12:19', 'some'],
  ])('of %s', async (runs, code, where, text) => {
    expect(await mistakes([`matrix: {run: ${runs}}`])).toEqual([
      [code, `styx.config.yaml:${where}`, text],
    ]);
  });

  it.each([
    ['combine: mean', 'combine'],
    ['summary: mean', 'summary'],
    ['x: {run: repeat}', 'x.run'],
  ])('beside what makes one thing of several runs, since it has one: %s', async (line, key) => {
    const [error] = await errorsOf(() => manifest(['matrix: {run: all}', line]));
    expect(error?.message).toBe(
      `\`${key}\` is of several runs, and the matrix makes a figure for each run`,
    );
    expect(error?.hint).toBe(
      `remove \`${key}\`, or write \`runs: all\` in place of \`run\` in the matrix`,
    );
  });

  it('where a variable has the name, or there are no runs', async () => {
    const text =
      'prometheus: http://a\nvars: {run: a}\nfigures: {f: {query: up, matrix: {run: all}}}\n';
    const errors = await errorsOf(() =>
      loadManifest({ cwd: folderOf({ 'styx.config.yaml': text }), env: {} }),
    );
    expect(errors.map(({ code }) => code)).toEqual(['MANIFEST_VALUE', 'UNKNOWN_RUN']);
  });
});

describe('a matrix of other values', () => {
  it('chooses runs by them', async () => {
    const lines = ['matrix: {s: [hpa, ours]}', 'runs: {scaler: "${s}"}', 'title: ${s} at ${load}'];
    expect(await figures(lines)).toEqual([
      ['f-hpa', 'hpa-1', 'hpa-2'],
      ['f-ours', 'ours-1'],
    ]);
  });

  it.each([
    ['matrix: {s: [hpa, none]}', 'runs: {scaler: "${s}"}', 'UNKNOWN_RUN', '"${s}"'],
    ['matrix: {s: [hpa]}', 'runs: {scaler: "${x}"}', 'UNKNOWN_VARIABLE', '"${x}"'],
  ])('is a mistake where there is none: %s, %s', async (matrix, runs, code, text) => {
    expect(await mistakes([matrix, runs])).toEqual([[code, 'styx.config.yaml:13:20', text]]);
  });
});
