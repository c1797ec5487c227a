import { existsSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numpy } from '../numpy.js';
import { refusedPort, startServer } from '../servers/faulty.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { project, type Project } from './styx.js';

const data = fileURLToPath(new URL('../golden/data.om', import.meta.url));
let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({
    openMetrics: { file: data },
    flags: ['--query.lookback-delta=14s'],
  });
});
afterAll(() => server.stop());

/** Three runs of 30 s; of the last one, series c has no sample. */
const runs = `runs:
  defaults: {duration: 30s}
  a-1: {start: 1700000000, system: a}
  a-2: {start: 1700000075, system: a}
  b-1: {start: 1700000030, system: b}`;

function given(...lines: string[]): Project {
  const paper = project();
  paper.write(
    'styx.config.yaml',
    [
      `prometheus: ${server.url}`,
      'defaults: {formats: [csv], step: 15s, range: {start: 1700000000, duration: 2m}}',
      runs,
      'figures: {f: {query: "load{instance=\\"a\\",zone=\\"x\\"}"}}',
      ...lines,
    ].join('\n'),
  );
  return paper;
}

interface Values {
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function valuesOf(paper: Project): Values['values'] {
  return (JSON.parse(paper.read('figures/values.json')) as Values).values;
}

const load = 'load{instance="a",zone="x"}';

describe('styx build', () => {
  it('asks at the very end of a period, which no point of a figure has', async () => {
    const november = 'range: {month: 2023-11}, step: 1d';
    const rows = `label_replace(vector(time()), "i", "a", "", "")`;
    const paper = project();
    paper.write(
      'styx.config.yaml',
      [
        `prometheus: ${server.url}`,
        `figures: {m: {formats: [csv], query: time(), ${november}}}`,
        'values:',
        `  end: {query: time(), ${november}, at: end}`,
        `  start: {query: time(), ${november}, at: start}`,
        '  drawn: {figure: m, at: end}',
        '  counted: {figure: m, reduce: last}',
        '  quarter: {query: time(), range: {quarter: 2023Q4}, step: 1h, at: end}',
        'tables:',
        `  t: {query: '${rows}', rows: i, ${november}, columns: [{at: end, label: end}]}`,
      ].join('\n'),
    );
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const values = valuesOf(paper);
    const at = (text: string) => ({ value: Date.parse(text) / 1000 });
    expect(values).toMatchObject({
      end: at('2023-12-01T00:00Z'),
      start: at('2023-11-01T00:00Z'),
      drawn: at('2023-11-30T00:00Z'),
      counted: at('2023-11-30T00:00Z'),
      quarter: at('2024-01-01T00:00Z'),
    });
    expect(paper.read('figures/t.csv')).toContain(`a,${Date.parse('2023-12-01T00:00Z') / 1000}`);
  });

  it('measures values at a time, over a range, and over runs', async () => {
    const paper = given(
      'values:',
      `  then: {query: '${load}', at: 1700000045}`,
      `  most: {query: '${load}', reduce: max}`,
      `  over-runs: {query: '${load}', runs: {system: a}, reduce: mean, interval: ci95}`,
      `  whole: {query: 'max_over_time(${load}[\${range}])', at: end}`,
      `  of-run: {query: 'max_over_time(${load}[\${range}])', runs: [a-1], at: end}`,
      '  gain: {ratio: [most, then]}',
    );
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const values = valuesOf(paper);
    expect(values['then']).toEqual({ value: 4.72, text: '4.72' });
    expect(values['most']).toMatchObject({ value: 17.15 });
    expect(values['whole']).toMatchObject({ value: 17.15 });
    expect(values['of-run']).toMatchObject({ value: 2.93, runs: 1 });
    expect(values['gain']?.['value']).toBeCloseTo(17.15 / 4.72, 12);
    const [mean, low, high] = numpy(
      `
from scipy import stats
means = [np.mean([2.45, 2.93, 1.58]), np.mean([2.28, 4.87, 1.96])]
low, high = stats.t.interval(0.95, 1, np.mean(means), stats.sem(means))
result = [np.mean(means), low, high]`,
      null,
    ) as number[];
    const overRuns = values['over-runs'] as { value: number; interval: Record<string, number> };
    expect(overRuns.value).toBeCloseTo(mean ?? NaN, 12);
    expect(overRuns.interval['low']).toBeCloseTo(low ?? NaN, 9);
    expect(overRuns.interval['high']).toBeCloseTo(high ?? NaN, 9);
  });

  it('measures what a figure shows: aligned, transformed, a series, a figure of a matrix', async () => {
    const paper = given(
      'values:',
      '  most: {figure: aligned, series: {instance: b}, reduce: max}',
      '  least: {figure: load-b, reduce: min}',
      '  lost: {figure: aligned, series: {instance: z}, reduce: max}',
    );
    const figures = `figures: {
  aligned: {query: 'load{zone="x"}', align_step: 30s, transform: [{scale: 2}], y: {unit: s}},
  load: {matrix: {host: [a, b]}, query: 'load{zone="x",instance="\${host}"}'},
  `;
    const written = paper.read('styx.config.yaml');
    paper.write('styx.config.yaml', written.replace('figures: {', figures));
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('no series is {instance="z"} [EMPTY]');
    expect(stderr).toContain('hint: there are load{instance="a",zone="x"}, ');
    const column = (file: string, index: number): number[] => {
      const [, ...rows] = paper.read(`figures/${file}.csv`).trimEnd().split('\n');
      const fields = rows.map((row) => row.split(',')[index] ?? '');
      return fields.filter((field) => field !== '').map(Number);
    };
    const { most, least } = valuesOf(paper);
    expect(most).toMatchObject({ value: Math.max(...column('aligned', 2)), unit: 's' });
    expect(least).toMatchObject({ value: Math.min(...column('load-b', 1)) });
  });

  it('measures what a figure shows at an end, be it made of the samples at other times', async () => {
    const paper = given(
      'values:',
      '  defaults: {at: end}',
      '  sum: {figure: sum}',
      '  first: {figure: mean, at: start}',
      '  mean: {figure: mean}',
      '  of-run: {figure: step, runs: [a-1]}',
      '  aligned: {figure: aligned}',
      '  doubled: {figure: doubled, max: 40}',
      '  named: {queries: [grown], runs: [a-1]}',
      '  none: {figure: step, at: start}',
    );
    const figures = `queries: {grown: {query: '${load}', transform: [delta]}}
figures: {
  sum: {query: '${load}', transform: [cumulative]},
  mean: {query: '${load}', transform: [{rolling: 30s}]},
  step: {query: '${load}', runs: {system: a}, transform: [delta]},
  aligned: {query: '${load}', align_step: 25s, transform: [{drop_series: {min_samples: 3}}]},
  doubled: {query: '${load}', transform: [{scale: 2}]},
  `;
    const written = paper.read('styx.config.yaml');
    paper.write('styx.config.yaml', written.replace('figures: {', figures));
    const { stderr } = await paper.styx('build');
    expect(stderr).toContain(`no sample of ${load} is left at the start [EMPTY]`);
    const values = valuesOf(paper);
    const lastOf = (name: string): number =>
      Number(paper.read(`figures/${name}.csv`).trimEnd().split('\n').at(-1)?.split(',')[1]);
    expect(values['sum']?.['value']).toBe(lastOf('sum'));
    expect(values['sum']?.['value']).toBeCloseTo(41.44, 9);
    expect(values['mean']?.['value']).toBe(lastOf('mean'));
    expect(values['first']?.['value']).toBe(2.45);
    expect(values['of-run']?.['value']).toBeCloseTo(1.58 - 2.93, 12);
    expect(values['named']?.['value']).toBeCloseTo(1.58 - 2.93, 12);
    expect(values['aligned']?.['value']).toBe(lastOf('aligned'));
    // At 100 s there is the sample of 90 s.
    expect(values['aligned']?.['value']).toBe(4.87);
    expect(values['doubled']?.['value']).toBe(34.3);
    expect(values).not.toHaveProperty('none');
  });

  it('measures what a figure of files shows at an end, where they are aligned', async () => {
    const paper = given(
      'values:',
      '  end: {figure: aligned, at: end}',
      '  start: {figure: aligned, at: start}',
      '  of-run: {figure: runs, runs: [a-1], at: end}',
    );
    const rows = [[0, 1], [12, 2], [19, 4], [24, 8], [29, 16]]; // prettier-ignore
    const lines = rows.map(([second = 0, value]) => `${1_700_000_000 + second},${value}\n`);
    paper.write('load.csv', `time,value\n${lines.join('')}`);
    const file = 'queries: {q: {csv: {file: load.csv}}}, align_step: 10s';
    const range = 'range: {start: 1700000000, end: 1700000025}';
    const figures = `figures: {
  aligned: {${file}, ${range}, transform: [{scale: 2}]},
  runs: {${file}, runs: {system: a}},
  `;
    const written = paper.read('styx.config.yaml').replace('figures: {', figures);
    paper.write('styx.config.yaml', written);
    await paper.styx('build');
    expect(paper.read('figures/aligned.csv')).toBe(
      'time,{} [scale 2]\n1700000000,2\n1700000020,8\n',
    );
    expect(valuesOf(paper)).toMatchObject({
      ...{ start: { value: 2 }, end: { value: 8 }, 'of-run': { value: 16 } },
    });
  });

  it('fails of a claim that does not hold, and writes what is so', async () => {
    const paper = given(
      'values:',
      `  most: {query: '${load}', reduce: max, unit: s, show: ms, max: 17s}`,
      `  runs: {query: '${load}', runs: all, reduce: max, min: 10}`,
      '  fine: {query: vector(5), at: end, min: 5, max: 5}',
    );
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('`most` is 17150 ms, and must be at most 17000 ms [CLAIM_FAILED]');
    expect(stderr).toMatch(/styx.config.yaml:10:\d+: error/);
    expect(stderr).toContain('`runs` is 4.173, and must be at least 10');
    expect(stderr).toContain('it is the mean of 3 runs: a-1 2.93, a-2 4.87, b-1 4.72');
    expect(stderr).toContain('1 figure, 1 value built in figures, 2 failed');
    expect(valuesOf(paper)).toMatchObject({
      most: { value: 17.15, max: 17, holds: false },
      runs: { holds: false },
      fine: { holds: true },
    });
    expect(paper.read('figures/values.md')).toContain('| most | 17150 ms |  | ≤ 17000 ms | no |');
  });

  it('tells a value from its bound, however near they are', async () => {
    const paper = given('values: {v: {query: vector(5.0000001), at: end, max: 5}}');
    const { stderr } = await paper.styx('build');
    expect(stderr).toContain('`v` is 5.0000001, and must be at most 5 [CLAIM_FAILED]');
  });

  it('leaves values out that are none, says why, and does not stop the others', async () => {
    const paper = given(
      'values:',
      '  none: {query: nothing, at: end}',
      '  several: {query: "load{zone=\\"x\\"}", reduce: max}',
      '  nan: {query: "vector(0) / 0", at: end}',
      '  zero: {query: vector(0), at: end}',
      '  divided: {ratio: [zero, zero]}',
      '  of-none: {difference: [zero, none]}',
      '  wrong: {query: "sum(", at: end}',
    );
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(Object.keys(valuesOf(paper))).toEqual(['zero']);
    for (const words of [
      'no data for nothing from 2023',
      '`several` is one number, and its query has 3 series: load{instance="a",zone="x"}, ',
      'no sample is a number [NO_VALUE]',
      'nothing can be divided by `zero`, which is 0',
      'it is calculated of `none`, which has failed',
      '[QUERY_REJECTED]',
      '1 figure, 1 value built in figures, 6 failed',
    ]) {
      expect(stderr).toContain(words);
    }
  });

  it('keeps the files that have all values where some fail later, and says which', async () => {
    const paper = given(
      'values: {zero: {query: vector(0), at: end}, one: {query: vector(1), at: end}}',
    );
    await paper.styx('build');
    const before = paper.read('figures/values.tex');
    const manifest = paper.read('styx.config.yaml');
    paper.write('styx.config.yaml', manifest.replace('vector(1)', 'nothing'));
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('✗ one');
    expect(paper.read('figures/values.tex')).toBe(before);
  });

  it('holds every sample of every series and run to a check', async () => {
    const paper = given(
      'checks:',
      '  holds: {query: load, min: 0, max: 20}',
      '  samples: {query: "load{zone=\\"x\\"}", runs: all, max: 4.8}',
      '  means: {query: "load{zone=\\"x\\"}", runs: all, reduce: mean, max: 3.5}',
    );
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toMatch(/✓ holds: holds for 6 series, \d+ samples/);
    expect(stderr).toContain(
      'load{instance="a",zone="x"} of run a-2 is 4.87 at 2023-11-14T22:14:50Z, 15s after its start, ' +
        'and must be at most 4.8; 2 of 9 series do not hold [CLAIM_FAILED]',
    );
    expect(stderr).toMatch(
      /load\{instance="b",zone="x"\} of run a-1 is 3.73, and must be at most 3.5; \d of 9/,
    );
  });

  it('writes tables by a label of runs and by one of series', async () => {
    const paper = given(
      'labels: {system: {b: Theirs & co., a: Our_s}}',
      'tables:',
      '  systems:',
      '    rows: system',
      '    runs: all',
      `    query: '${load}'`,
      '    columns: [{reduce: mean, label: Load, interval: ci95, best: min}, {reduce: max, label: "Most|all"}]',
      '  t/instances:',
      '    rows: instance',
      '    query: sum by (instance) (load)',
      '    columns: [{reduce: max, unit: s, show: ms, digits: 2}]',
    );
    const { status, stderr } = await paper.styx('build');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).toContain('warning: Load of b: no interval, since there is one run only');
    expect(paper.read('figures/systems.md')).toBe(
      [
        '| system | Load | Most\\|all |',
        '| --- | ---: | ---: |',
        '| Theirs \\& co. | 3.27 | 4.72 |',
        '| Our\\_s | **2.7 ± 4.6** | 3.90 |',
        '',
      ].join('\n'),
    );
    const [header, ...rows] = paper.read('figures/systems.csv').trimEnd().split('\n');
    expect(header).toBe('system,Load,Load_low,Load_high,Load_runs,Most|all,Most|all_runs');
    expect(rows.map((row) => row.split(',')[0])).toEqual(['b', 'a']);
    expect(rows[0]).toBe('b,3.2666666666666666,,,1,4.72,1');
    expect(paper.read('figures/systems.tex')).toContain('  Theirs \\& co. & 3\\rlap{.27}');
    expect(paper.read('figures/t/instances.tex')).toContain('instance & max (ms) \\\\');
  });

  it('warns of what print does not say: intervals that are rounded to 0, and characters', async () => {
    const paper = given(
      'labels: {system: {a: 日本}}',
      'values:',
      `  defaults: {query: '${load} / 2', runs: {system: a}, reduce: mean, interval: stddev}`,
      '  rounded: {decimals: 0}',
      '  known: {decimals: 1, unit: 個, label: 数}',
      'tables:',
      '  systems:',
      '    rows: system',
      '    runs: {system: a}',
      `    query: '${load} * 9'`,
      '    columns: [{reduce: mean, label: Load, interval: stddev, digits: 1, unit: 個}]',
      '  chosen: {rows: [rounded, known]}',
    );
    const { status, stderr } = await paper.styx('build');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const warningsOf = (name: string): string[] => {
      const [, lines = ''] = stderr.split(`✓ ${name}: `);
      const [warnings = ''] = lines.split('✓');
      return [...warnings.matchAll(/warning: (.*)/g)].map(([, text = '']) => text);
    };
    const rounded = 'its interval is printed as ± 0, and is not: ask for more';
    expect(warningsOf('rounded')).toEqual([`${rounded} \`decimals\`, or for none`]);
    expect(warningsOf('known')).toEqual(['the .tex has ? in place of 個']);
    expect(warningsOf('systems')).toEqual([
      `Load of 日本: ${rounded} \`digits\`, or for none`,
      'the .tex has ? in place of 個, 日, 本',
    ]);
    expect(warningsOf('chosen')).toEqual(['the .tex has ? in place of 数']);
  });

  it('writes tables of values, unless one of them has failed', async () => {
    const paper = given(
      'values:',
      `  most: {label: The_most, query: '${load}', reduce: max, unit: a_b}`,
      '  none: {query: nothing, at: end}',
      'tables: {t: {rows: [most], head: Value}, u: {rows: [most, none]}}',
    );
    const { status, stderr } = await paper.styx('build', 't', 'u');
    expect(status).toBe(1);
    expect(stderr).toContain('it has `none`, which has failed [NO_VALUE]');
    expect(paper.read('figures/t.md')).toBe(
      '| Value |  |\n| --- | ---: |\n| The\\_most | 17.1 a\\_b |\n',
    );
    expect(paper.read('figures/t.tex')).toContain('  The\\_most & 17.1\\,\\textup{a\\_b} \\\\\n');
    expect(paper.read('figures/t.csv')).toBe(
      'name,label,value,unit,low,high,runs\nmost,The_most,17.15,a_b,,,\n',
    );
    expect(existsSync(join(paper.folder, 'figures/u.tex'))).toBe(false);
  });

  it('builds what is named, and leaves files alone that say the same', async () => {
    const paper = given(
      `values: {v: {query: '${load}', reduce: max}, w: {query: '${load}', reduce: min}}`,
      'checks: {c: {query: load, min: 100}}',
    );
    const first = await paper.styx('build', 'v');
    expect(first).toMatchObject({ status: 0 });
    expect(first.stderr).toContain('✓ values: tex, json, md (2 values)');
    expect(existsSync(join(paper.folder, 'figures/f.csv'))).toBe(false);
    const before = statSync(join(paper.folder, 'figures/values.tex')).mtimeMs;
    const again = await paper.styx('build', 'values', 'f');
    expect(again.stderr).toMatch(/^✓ f: .*\n1 figure built, 2 values current in figures .*\n$/);
    expect(statSync(join(paper.folder, 'figures/values.tex')).mtimeMs).toBe(before);
    expect(await paper.styx('build', 'checks')).toMatchObject({ status: 1 });
  });

  it('says in one line that nothing has changed, and touches no file, whatever may have', async () => {
    const paper = given(
      `values: {v: {query: '${load}', reduce: max}, w: {query: '${load}', reduce: min}}`,
      'checks: {c: {query: load, max: 100}}',
      'tables: {t: {rows: instance, query: sum by (instance) (load), columns: [{reduce: max}]}, u: {rows: [v]}}',
    );
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const names = ['.', 'styx.lock', 'styx-data', 'figures', 'figures/values.tex', 'figures/t.csv'];
    const times = () => names.map((name) => statSync(join(paper.folder, name)).mtimeMs);
    const before = times();
    const now = new Date();
    utimesSync(join(paper.folder, 'styx.config.yaml'), now, now);
    expect(await paper.styx('build')).toEqual({
      ...{ status: 0, stdout: '' },
      stderr: expect.stringMatching(
        /^1 figure, 2 values, 1 check, 2 tables current in figures \(.* s\)\n$/,
      ),
    });
    expect(times()).toEqual(before);
    const { stdout } = await paper.styx('build', '--json');
    const { numbers } = JSON.parse(stdout) as { numbers: readonly { status: string }[] };
    expect(numbers.map(({ status }) => status)).toEqual(Array(6).fill('current'));
    expect((await paper.styx('build', '-v')).stderr).toMatch(/✓ v: 17.1\n[^]*✓ c: holds for /);
  });

  it('tells of the values that are others than before, and of no others', async () => {
    const values = (...more: readonly string[]): string =>
      [`values:`, `  v: {query: '${load}', reduce: max}`, ...more].join('\n');
    const w = (reduce: string): string => `  w: {query: '${load}', reduce: ${reduce}}`;
    const checks = 'checks: {c: {query: load, max: 100}}';
    const paper = given(values(w('min')), checks);
    const text = paper.read('styx.config.yaml');
    await paper.styx('build');
    paper.write('styx.config.yaml', text.replace('reduce: min', 'reduce: mean'));
    expect((await paper.styx('build')).stderr).toMatch(
      /^✓ w: .*\n✓ values: tex, json, md \(2 values\)\n2 values built, 1 figure, 1 check current in figures .*\n$/,
    );
    rmSync(join(paper.folder, 'figures/values.md'));
    expect((await paper.styx('build')).stderr).toMatch(
      /^✓ values: md \(tex, json unchanged\) \(2 values\)\n2 values built, 1 figure, 1 check /,
    );
  });

  it('--json has them too', async () => {
    const paper = given(`values: {v: {query: '${load}', reduce: max, max: 1}}`);
    const { stdout, status } = await paper.styx('build', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      numbers: [
        {
          ...{ kind: 'value', name: 'v', status: 'failed', text: '17.1' },
          error: { code: 'CLAIM_FAILED', line: 9 },
        },
        { kind: 'values', name: 'values', status: 'built', files: [{}, {}, {}] },
      ],
    });
  });

  it('--json tells of names in `labels` that no series has, as the lines for people do', async () => {
    const paper = given('labels: {instance: {a: A, aa: Double}}');
    expect((await paper.styx('build')).stderr).toContain('`labels` has instance aa');
    const { stdout } = await paper.styx('build', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      warnings: ['`labels` has instance aa, which no series has'],
    });
  });
});

it('what several values ask for is asked once', async () => {
  let requests = 0;
  const counting = await startServer((_request, params, response) => {
    requests++;
    const values = [[Number(params.get('start')), '1']];
    const result = [{ metric: {}, values }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  });
  const paper = project();
  const range = '{start: 1700000000, duration: 1m}';
  paper.write(
    'styx.config.yaml',
    `prometheus: ${counting.url}
figures: {f: {query: x, range: ${range}, formats: [csv]}}
values: {defaults: {query: y, range: ${range}}, a: {reduce: max}, b: {reduce: min}, c: {at: end}}`,
  );
  expect(await paper.styx('build', 'values')).toMatchObject({ status: 0 });
  expect(requests).toBe(2);
});

it('a server that nobody has started is waited for once, by figures and numbers together', async () => {
  const port = await refusedPort();
  const paper = project();
  const names = Array.from({ length: 40 }, (_, i) => `n${i}`);
  paper.write(
    'styx.config.yaml',
    `prometheus: http://127.0.0.1:${port}
defaults: {range: {start: 1700000000, duration: 1m}, formats: [csv]}
figures: {${names.map((name) => `${name}: {query: ${name}}`).join(', ')}}
values: {${names.map((name) => `v${name}: {query: v${name}, at: end}`).join(', ')}}
checks: {c: {query: c, max: 1}}`,
  );
  const begun = performance.now();
  const { status, stderr } = await paper.styx('build');
  // It is over a minute if each four of them wait for themselves.
  expect(performance.now() - begun).toBeLessThan(30_000);
  expect(status).toBe(1);
  expect(stderr.split('nothing listens at')).toHaveLength(82);
  expect(stderr).toMatch(/styx.config.yaml:4:\d+: error: nothing listens/);
}, 60_000);
