import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultyServer } from '../servers/faulty.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { recordingProxy } from '../servers/recording.js';
import { remoteWrite, type WrittenHistogram } from '../servers/remote-write.js';
import { type Project, project, run } from './styx.js';

/** 2023-11-14T22:13:20Z. */
const startMs = 1_700_000_000_000;
const start = '2023-11-14T22:13:20Z';
const minutes = 40;

/** A counter of what is negative, about 0 and positive; from minute 20 on in buckets twice as wide. */
const histogramAt = (minute: number): WrittenHistogram => {
  const isWide = minute >= 20;
  return {
    ms: startMs + minute * 60_000,
    ...{ schema: isWide ? 1 : 2, sum: 10.5 * (minute + 1) },
    zero: { threshold: 0.001, count: minute },
    negative: [[isWide ? 0 : -1, 2 * minute + 1]],
    positive: isWide
      ? [
          [-3, 9 * minute],
          [0, 5 * minute],
          [5, 3 * minute],
        ]
      : [
          [-7, 4 * minute],
          [-6, 5 * minute],
          [0, 5 * minute],
          [1, Math.max(0, minute - 5)],
        ],
  };
};
const histograms = Array.from({ length: minutes + 1 }, (_, minute) => histogramAt(minute));

let server: RunningPrometheus;
let proxy: FaultyServer;
beforeAll(async () => {
  server = await startPrometheus({
    openMetrics: '# TYPE before gauge\nbefore 1 1600000000\n# EOF\n',
    flags: ['--enable-feature=native-histograms', '--web.enable-remote-write-receiver'],
  });
  const name = { __name__: 'latency' };
  const numbers = [0, 1, 2].map((minute) => ({ ms: startMs + minute * 60_000, value: minute }));
  await remoteWrite(server.url, [
    { labels: { ...name, job: 'all' }, histograms },
    { labels: { ...name, job: 'late' }, numbers },
    { labels: { ...name, job: 'late' }, histograms: histograms.slice(3) },
  ]);
  proxy = await recordingProxy(server.url);
});
afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

const range = (last: number): string => `{start: ${start}, duration: ${last}m}`;

const paper = (figures: string, more = ''): Project => {
  const own = project();
  own.write(
    'styx.config.yaml',
    `prometheus: ${proxy.url}
defaults: {formats: [csv], step: 1m, range: ${range(minutes)}}
${more}
figures:
${figures}
`,
  );
  return own;
};

/** The cells of a wide table by the parts of its histogram, in their order, and by the time. */
function partsIn(csv: string): Map<string, Map<string, string>> {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  const names = [...header.matchAll(/__histogram__=""(.*?)""/g)].map(([, part = '']) => part);
  const rows = lines.map((line) => line.split(','));
  return new Map(
    names.map((name, i) => [
      name,
      new Map(rows.map(([time = '', ...cells]) => [time, cells[i] ?? ''])),
    ]),
  );
}

/** What the server answers, by the time. */
async function answered(query: string): Promise<Map<string, number>> {
  const form = new URLSearchParams({
    ...{ query, start: String(startMs / 1000), end: String(startMs / 1000 + minutes * 60) },
    step: '60',
  });
  const answer = await fetch(`${server.url}/api/v1/query_range`, { method: 'POST', body: form });
  const { data } = (await answer.json()) as {
    data: { result: { values: [number, string][] }[] };
  };
  const values = data.result.flatMap((one) => one.values);
  return new Map(values.map(([time, value]) => [String(time), Number(value)]));
}

const numbers = (cells: ReadonlyMap<string, string> | undefined) =>
  new Map([...(cells ?? [])].map(([time, text]) => [time, Number(text)]));

describe.each([
  ['as it was written', 'latency{job="all"}'],
  ['by rate', 'rate(latency{job="all"}[5m])'],
])('the CSV of a native histogram %s', (_, query) => {
  it('has its count, its sum and its buckets, as the functions of the server say', async () => {
    const own = paper(`  a: {query: '${query}'}`);
    expect(await own.styx('build')).toMatchObject({ status: 0 });
    const parts = partsIn(own.read('figures/a.csv'));
    const [first, second, ...buckets] = [...parts.keys()];
    expect([first, second]).toEqual(['count', 'sum']);
    const counts = numbers(parts.get('count'));
    expect(counts).toEqual(await answered(`histogram_count(${query})`));
    expect(numbers(parts.get('sum'))).toEqual(await answered(`histogram_sum(${query})`));
    expect(buckets.length).toBeGreaterThan(7);
    let compared = 0;
    for (const bucket of buckets) {
      const [lower, upper] = bucket.slice(1, -1).split(',');
      const fractions = await answered(`histogram_fraction(${lower}, ${upper}, ${query})`);
      for (const [time, text] of parts.get(bucket) ?? []) {
        // Counted in wider buckets, or in narrower ones.
        if (text === '') continue;
        const expected = (fractions.get(time) ?? NaN) * (counts.get(time) ?? NaN);
        expect(Number(text), `${bucket} at ${time}`).toBeCloseTo(expected, 9);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(minutes * 5);
  });

  it('has columns that may be named by the parts alone', async () => {
    const own = paper(`  a: {query: '${query}', label: '{{__histogram__}}'}`);
    await own.styx('build');
    expect(own.read('figures/a.csv')).toMatch(/^time,count,sum,"\[-1,-0.7/);
  });

  it('has buckets that add up to the count, from the lowest to the highest', async () => {
    const own = paper(`  a: {query: '${query}'}`);
    await own.styx('build');
    const parts = partsIn(own.read('figures/a.csv'));
    const buckets = [...parts].filter(([name]) => name !== 'count' && name !== 'sum');
    for (const [time, count] of numbers(parts.get('count'))) {
      const sum = buckets.reduce((all, [, cells]) => all + Number(cells.get(time) ?? ''), 0);
      expect(sum).toBeCloseTo(count, 9);
    }
    const lowers = buckets.map(([name]) => Number(name.slice(1).split(',')[0]));
    expect(lowers).toEqual([...lowers].sort((a, b) => a - b));
  });
});

describe('a series that has numbers first and native histograms later', () => {
  it('loses neither', async () => {
    const own = paper(`  a: {query: 'latency{job="late"}'}`);
    await own.styx('build');
    const [header = '', ...rows] = own.read('figures/a.csv').trimEnd().split('\n');
    expect(header).toContain('time,"latency{job=""late""}","latency{__histogram__=""count""');
    expect(rows.slice(0, 4).map((row) => row.split(',').slice(1, 4))).toEqual([
      ['0', '', ''],
      ['1', '', ''],
      ['2', '', ''],
      ['', '52', '42'],
    ]);
  });
});

describe('the answer with native histograms', () => {
  it('is the same in one request and in many, wide and long', async () => {
    const own = paper(`
  a: {query: 'latency{job="all"}'}
  many: {query: 'latency{job="all"}', step: 200ms}
  long: {query: 'latency{job="all"}', csv: {layout: long}}`);
    expect(await own.styx('build')).toMatchObject({ status: 0 });
    const all = own.read('figures/a.csv').trimEnd().split('\n');
    const [header, ...many] = own.read('figures/many.csv').trimEnd().split('\n');
    expect(many).toHaveLength(5 * 60 * minutes + 1);
    expect([header, ...many.filter((_, i) => i % 300 === 0)]).toEqual(
      all.map((line) => line.replace(/^(\d+),/, '$1.000,')),
    );
    const asked = ['--start', start, '--duration', `${minutes}m`, '--step', '1m'];
    const { stdout } = await own.styx(
      ...asked,
      ...['--prometheus', server.url, '--layout', 'long', 'latency{job="all"}'],
    );
    expect(stdout).toBe(own.read('figures/long.csv'));
  });

  it('is kept as it was written, and gives the same files without the server', async () => {
    const own = paper(`  a: {query: latency}`);
    await own.styx('build');
    const csv = own.read('figures/a.csv');
    const kept = own.read('styx-data/a/query.json');
    expect(kept).toContain(
      '{"metric":{"__name__":"latency","job":"late"},"values":[[1700000000,"0"]',
    );
    expect(kept).toContain('],"histograms":[[1700000180,{"count":"52","sum":"42","buckets":[[1,"');
    expect(own.read('styx.lock')).toContain(`"samples": ${2 * (minutes + 1)}`);
    expect(await own.styx('build', '--offline', '--force')).toMatchObject({ status: 0 });
    expect(own.read('figures/a.csv')).toBe(csv);
    expect(await own.styx('verify')).toMatchObject({ status: 0 });
  });

  it('is continued where its range grows', async () => {
    const own = paper(`  a: {query: latency, range: ${range(25)}}`);
    await own.styx('build');
    const before = proxy.requests.length;
    const written = own.read('styx.config.yaml');
    own.write('styx.config.yaml', written.replace(range(25), range(minutes)));
    expect(await own.styx('build')).toMatchObject({ status: 0 });
    const asked = proxy.requests.slice(before).map(({ params }) => Number(params.get('start')));
    expect(asked).toEqual([startMs / 1000 + 20 * 60]);
    const whole = paper(`  a: {query: latency}`);
    await whole.styx('build');
    for (const file of ['styx-data/a/query.json', 'figures/a.csv'])
      expect(own.read(file)).toBe(whole.read(file));
  });

  it('is without what is hidden of its labels', async () => {
    const own = paper(`  a: {query: latency}`, 'redact: {drop: [job]}');
    expect((await own.styx('build')).stderr).toContain('without what `redact` hides, 2 series are');
    const named = paper(`  a: {query: latency}`, 'redact: {pseudonymise: [job]}');
    expect(await named.styx('build')).toMatchObject({ status: 0 });
    for (const file of ['styx-data/a/query.json', 'figures/a.csv'])
      expect(named.read(file)).not.toContain('late"');
  });

  it('is compared number by number', async () => {
    const own = paper(`  a: {query: 'latency{job="all"}'}`);
    await own.styx('build');
    const git = (...args: readonly string[]) =>
      run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], own.folder);
    await git('init', '-q');
    await git('add', '.');
    await git('commit', '-qm', 'all');
    const kept = own.read('styx-data/a/query.json');
    own.write('styx-data/a/query.json', kept.replace('"sum":"31.5"', '"sum":"30.5"'));
    const { stdout } = await own.styx('diff');
    expect(stdout).toMatch(
      /1 of \d+ samples .* most that of latency\{__histogram__="sum",job="all"\} .*: 30.5, was 31.5/,
    );
  });
});

describe('what needs a number', () => {
  it('says of native histograms how to take one', async () => {
    const own = paper(
      `  a: {query: latency, formats: [gnuplot]}`,
      'values: {v: {query: latency, reduce: max}}',
    );
    const { status, stderr } = await own.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'query answers native histograms, which `kind: line` cannot draw [NATIVE_HISTOGRAM]',
    );
    expect(stderr).toContain('hint: draw them with `kind: heatmap`, or take numbers from them');
    expect(stderr).toContain('`v` is one number, and its query answers native histograms');
    expect(existsSync(join(own.folder, 'figures/a.gp'))).toBe(false);
  });

  it('may be a part of one', async () => {
    const series = '{job: all, __histogram__: count}';
    const own = paper(
      `  a: {query: latency}`,
      `values: {v: {query: latency, series: ${series}, reduce: max}}`,
    );
    expect(await own.styx('build')).toMatchObject({ status: 0 });
    expect(own.read('figures/values.tex')).toContain(String(Math.max(...counts())));
  });

  it('is no archive: OpenMetrics has no native histograms', async () => {
    const own = paper(`  a: {query: latency}`);
    const asked = ['--start', start, '--duration', '5m', '--output', 'a.om'];
    const { status, stderr } = await own.styx('archive', ...asked, '{__name__="latency"}');
    expect(status).toBe(1);
    expect(stderr).toContain('has native histograms, which OpenMetrics has not');
  });
});

/** How much each histogram has counted. */
function counts(): number[] {
  return histograms.map(({ zero, negative = [], positive }) =>
    [...negative, ...positive].reduce((sum, [, count]) => sum + count, zero.count),
  );
}

describe('a heat map of native histograms', () => {
  it.each(['gnuplot', 'matplotlib'])(
    'is drawn by %s, as wide as its widest buckets',
    async (engine) => {
      const own = paper(
        `  a: {query: 'rate(latency{job="all"}[5m])', kind: heatmap, engine: ${engine}, formats: [${engine}, png]}`,
      );
      expect(await own.styx('build')).toMatchObject({ status: 0 });
      expect(existsSync(join(own.folder, 'figures/a.png'))).toBe(true);
      // It has colours for counts, and none for each bucket.
      expect(own.read('styx.lock')).toContain('"looks": {}');
    },
  );
});
