import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { project } from './styx.js';

/** 2023-11-14T22:13:20Z, which is no multiple of a minute. */
const startMs = 1_700_000_000_000;
const start = '2023-11-14T22:13:20Z';
const seconds = (count: number): number[] =>
  Array.from({ length: count }, (_, k) => startMs + k * 1000);

/** 25,000 points a second apart: three requests. */
const many = 25_000;
const valueAt = (k: number): string => (1 + k / 7).toString();
const largeInteger = '12345678901234567890';
const special = ['0', '-0', '+Inf', '-Inf', 'NaN', '1e+300', '5e-324', largeInteger, '0.1'];
const hostile = `a,b"c\\d\ne'f\`id\`$(id)%s{{x}}😀`;

const data = openMetrics([
  {
    name: 'many',
    type: 'gauge',
    samples: [
      ...seconds(many).map((ms, k) => ({ labels: { part: 'all' }, value: valueAt(k), ms })),
      ...seconds(many)
        .slice(-10)
        .map((ms) => ({ labels: { part: 'last' }, value: '1', ms })),
      ...seconds(many)
        .filter((_, k) => k < 5 || k >= 11_005)
        .map((ms) => ({ labels: { part: 'gap' }, value: '2', ms })),
    ],
  },
  {
    name: 'special',
    type: 'gauge',
    samples: special.map((value, k) => ({ labels: {}, value, ms: startMs + k * 1000 })),
  },
  {
    name: 'labelled',
    type: 'gauge',
    samples: [{ labels: { path: hostile }, value: '1', ms: startMs }],
  },
  {
    name: 'halves',
    type: 'gauge',
    samples: Array.from({ length: 5 }, (_, k) => ({
      labels: {},
      value: String(k),
      ms: startMs + k * 500,
    })),
  },
  {
    name: 'twins',
    type: 'gauge',
    samples: ['x', 'y'].map((twin) => ({ labels: { twin }, value: '1', ms: startMs })),
  },
]);

let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({
    openMetrics: data,
    flags: ['--query.lookback-delta=999ms', '--query.max-samples=30000'],
  });
});
afterAll(() => server.stop());

const styx = (...args: string[]) => project({ STYX_PROMETHEUS: server.url }).styx(...args);

describe('beyond 11,000 points', () => {
  it('a series is whole, each point once, each number as it was written', async () => {
    const { stdout, status } = await styx(
      'many{part="all"}',
      '-s',
      start,
      '-d',
      '24999s',
      '--step',
      '1s',
    );
    expect(status).toBe(0);
    const rows = seconds(many).map((ms, k) => `${ms / 1000},${valueAt(k)}`);
    expect(stdout).toBe(['time,"many{part=""all""}"', ...rows, ''].join('\n'));
  });

  it('a series that appears in the last chunk has its column, and a gap is an empty field', async () => {
    const { stdout } = await styx('many', '-s', start, '-d', '24999s', '--step', '1s');
    const [header, ...rows] = stdout.trimEnd().split('\n');
    expect(header).toBe('time,"many{part=""all""}","many{part=""gap""}","many{part=""last""}"');
    expect(rows).toHaveLength(many);
    expect(rows.map((row) => row.split(',')[2])).toEqual(
      seconds(many).map((_, k) => (k < 5 || k >= 11_005 ? '2' : '')),
    );
    expect(rows.findIndex((row) => row.endsWith(',1'))).toBe(many - 10);
  });

  it('the long layout says the same, streamed', async () => {
    const { stdout } = await styx(
      'many',
      '-s',
      start,
      '-d',
      '24999s',
      '--step',
      '1s',
      '--layout',
      'long',
    );
    const rows = stdout.trimEnd().split('\n');
    expect(rows[0]).toBe('time,__name__,part,value');
    expect(rows).toHaveLength(1 + many + 10 + (many - 11_000));
    expect(rows.at(-1)).toBe(`${(startMs + (many - 1) * 1000) / 1000},many,last,1`);
  });

  it('the start and the end of a query are those of the whole range', async () => {
    const query = 'sum(many @ end() - many @ start())';
    const { stdout } = await styx(query, '-s', start, '-d', '24999500ms', '--step', '1s');
    const rows = stdout.trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(many);
    const difference = String(Number(valueAt(many - 1)) - Number(valueAt(0)));
    expect(new Set(rows.map((row) => row.split(',')[1]))).toEqual(new Set([difference]));
  });

  it('a query whose answer a split would change is refused, with the way out', async () => {
    const query = 'abs({__name__=~"many|other"})';
    const { status, stderr, stdout } = await styx(
      query,
      '-s',
      start,
      '-d',
      '24999s',
      '--step',
      '1s',
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('[UNSPLITTABLE]');
    expect(stderr).toMatch(/coarser step|shorter range/);
  });

  it('but not where one request is enough', async () => {
    const query = 'abs({__name__=~"many|other"})';
    const { status } = await styx(query, '-s', start, '-d', '10999s', '--step', '1s');
    expect(status).toBe(0);
  });
});

describe('numbers', () => {
  it('are those of the server, to the letter', async () => {
    const { stdout } = await styx(
      'special',
      '-s',
      start,
      '-d',
      '8s',
      '--step',
      '1s',
      '--no-header',
    );
    const values = stdout
      .trimEnd()
      .split('\n')
      .map((row) => row.split(',')[1]);
    // Prometheus keeps 64-bit floating-point numbers: the large integer is the server's own text.
    expect(values).toEqual(
      special.map((text) => (text === largeInteger ? '12345678901234567000' : text)),
    );
  });

  it('may be those of a scalar', async () => {
    const { stdout } = await styx('42', '-s', start, '-d', '1s', '--step', '1s');
    expect(stdout).toBe('time,{}\n1700000000,42\n1700000001,42\n');
  });
});

describe('the grid', () => {
  it('is one point where the range has no length', async () => {
    const { stdout } = await styx('42', '-s', start, '--end', start, '--step', '1s', '--no-header');
    expect(stdout).toBe('1700000000,42\n');
  });

  it('hangs on the start, and ends before an end that is off it', async () => {
    const { stdout } = await styx(
      '42',
      '-s',
      '1700000000.25',
      '-d',
      '1s',
      '--step',
      '400ms',
      '--no-header',
    );
    expect(stdout).toBe('1700000000.250,42\n1700000000.650,42\n1700000001.050,42\n');
  });

  it('may be finer than a second', async () => {
    const { stdout } = await styx(
      'halves',
      '-s',
      start,
      '-d',
      '2s',
      '--step',
      '500ms',
      '--time',
      'iso',
    );
    expect(stdout.split('\n')[2]).toBe('2023-11-14T22:13:20.500Z,1');
  });
});

describe('labels', () => {
  it('are quoted as RFC 4180 has it, whatever is in them', async () => {
    const { stdout } = await styx(
      'labelled',
      '-s',
      start,
      '--end',
      start,
      '--step',
      '1s',
      '--layout',
      'long',
    );
    expect(stdout).toBe(
      `time,__name__,path,value\n1700000000,labelled,"${hostile.replaceAll('"', '""')}",1\n`,
    );
  });
});

describe('what the server refuses is told in its own words', () => {
  it.each([
    ['a syntax error', 'sum(', 'parse error'],
    ['a string', '"x"', 'invalid expression type'],
    ['many-to-many', 'twins * on() twins', 'many-to-many'],
    ['too many samples', 'many + on(part) many', 'too many samples'],
  ])('%s', async (_, query, words) => {
    const { status, stdout, stderr } = await styx(
      'query',
      '-s',
      start,
      '-d',
      '3h',
      '--step',
      '1s',
      '--',
      query,
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('[QUERY_REJECTED]');
    expect(stderr).toContain(words);
  });

  it('an empty answer is an error', async () => {
    const { status, stdout, stderr } = await styx('nothing', '-s', start);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('[EMPTY]');
  });
});
