import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultyServer, Handler } from '../servers/faulty.js';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { recordingProxy } from '../servers/recording.js';
import { answering, paperOf, prometheus } from './paper.js';
import { type Project, project } from './styx.js';

/** 2023-11-14T22:13:20Z. */
const startMs = 1_700_000_000_000;
const start = '2023-11-14T22:13:20Z';
const samples = (labels: Record<string, string>, from: number, to: number, every = 15) =>
  Array.from({ length: Math.floor((to - from) / every) }, (_, k) => ({
    labels,
    value: String(1 + (from + k * every) / 7),
    ms: startMs + (from + k * every) * 1000,
  }));

/** Two hours: some series end, begin, or have a gap around the 30 minutes where ranges end first. */
const data = openMetrics([
  {
    name: 'load',
    type: 'gauge',
    samples: [
      ...samples({ host: 'all' }, 0, 7200),
      ...samples({ host: 'ends' }, 0, 1500),
      ...samples({ host: 'ends at the seam' }, 0, 1790),
      ...samples({ host: 'late' }, 1830, 7200),
      ...samples({ host: 'gap' }, 0, 1400),
      ...samples({ host: 'gap' }, 2400, 7200),
      ...samples({ host: 'uneven' }, 0, 7200, 137),
    ],
  },
]);

let server: RunningPrometheus;
let proxy: FaultyServer;
beforeAll(async () => {
  server = await startPrometheus({ openMetrics: data });
  proxy = await recordingProxy(server.url);
});
afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

interface Given {
  readonly query?: string;
  readonly minutes: number;
  readonly step?: string;
}

const manifest = ({ query = 'load', minutes, step = '15s' }: Given): string => `
prometheus: ${proxy.url}
defaults: {formats: [csv], step: ${step}}
figures:
  a: {query: '${query}', range: {start: ${start}, duration: ${minutes}m}}
`;

const snapshot = (paper: Project): string => paper.read('styx-data/a/query.json');

/** The snapshot of a range that is fetched whole. */
async function whole(given: Given): Promise<string> {
  const paper = project();
  paper.write('styx.config.yaml', manifest(given));
  expect(await paper.styx('build')).toMatchObject({ status: 0 });
  return snapshot(paper);
}

/** Where the requests since then begin, in seconds since the start. */
const startsSince = (first: number): number[] =>
  proxy.requests.slice(first).map(({ params }) => Number(params.get('start')) - startMs / 1000);

describe('a range that grew at its end', () => {
  it.each([
    ['load', 'samples as they are'],
    ['sum(load)', 'sums'],
    ['rate(load[4m])', 'rates'],
    ['load offset 10m', 'what was before'],
    ['absent(load{host="gap"})', 'what is not there'],
    ['time()', 'no series'],
    ['load > 200', 'what comes and goes'],
  ])('%s is asked for what is new alone, and is the same to the byte: %s', async (query) => {
    const paper = project();
    paper.write('styx.config.yaml', manifest({ query, minutes: 30 }));
    await paper.styx('build');
    const before = proxy.requests.length;
    paper.write('styx.config.yaml', manifest({ query, minutes: 120 }));
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(startsSince(before)).toEqual([25 * 60]);
    expect(snapshot(paper)).toBe(await whole({ query, minutes: 120 }));
  });

  it('is so at any seam, several times', async () => {
    const paper = project();
    for (const minutes of [7, 24, 60]) {
      paper.write('styx.config.yaml', manifest({ minutes, step: '7s' }));
      await paper.styx('build');
      expect(snapshot(paper)).toBe(await whole({ minutes, step: '7s' }));
    }
  });

  it('is so where it is packed, and takes several requests', async () => {
    const paper = project();
    const packed = (minutes: number): string =>
      `snapshots: {compress: true}\n${manifest({ minutes, step: '250ms' })}`;
    paper.write('styx.config.yaml', packed(30));
    await paper.styx('build');
    const before = proxy.requests.length;
    paper.write('styx.config.yaml', packed(120));
    const { stdout } = await paper.styx('build', '--dry-run');
    expect(stdout).toContain('(3 requests)');
    await paper.styx('build');
    expect(startsSince(before)).toHaveLength(3);
    const bytes = readFileSync(join(paper.folder, 'styx-data/a/query.json.gz'));
    expect(gunzipSync(bytes).toString()).toBe(await whole({ minutes: 120, step: '250ms' }));
  });

  it.each<[string, Given]>([
    ['is not as long', { minutes: 20 }],
    ['has another step', { minutes: 60, step: '30s' }],
    ['has another query', { minutes: 60, query: 'sum(load)' }],
    ['must not be split', { minutes: 60, query: 'load @ end()' }],
    ['looks ahead', { minutes: 60, query: 'load offset -5m' }],
  ])('is asked for whole where it %s', async (_, given) => {
    const query = given.query?.startsWith('load') === true ? given.query : 'load';
    const paper = project();
    paper.write('styx.config.yaml', manifest({ query, minutes: 30 }));
    await paper.styx('build');
    const before = proxy.requests.length;
    paper.write('styx.config.yaml', manifest(given));
    await paper.styx('build');
    expect(startsSince(before)).toEqual([0]);
  });

  it('is asked for whole by --force, which the plan says too', async () => {
    const paper = project();
    const long = { minutes: 120, step: '500ms' };
    paper.write('styx.config.yaml', manifest({ ...long, minutes: 100 }));
    await paper.styx('build');
    paper.write('styx.config.yaml', manifest(long));
    expect((await paper.styx('build', '--dry-run')).stdout).toContain('(1 request)');
    expect((await paper.styx('build', '--dry-run', '--force')).stdout).toContain('(2 requests)');
    const before = proxy.requests.length;
    await paper.styx('build', '--force');
    expect(startsSince(before)).toEqual([0, 3600.5]);
  });

  it('is asked for whole where somebody has edited its snapshot', async () => {
    const paper = project();
    paper.write('styx.config.yaml', manifest({ minutes: 30 }));
    await paper.styx('build');
    const text = snapshot(paper);
    paper.write('styx-data/a/query.json', text.replace('[1700000015,"3.14', '[1700000015,"9.14'));
    expect(snapshot(paper)).not.toBe(text);
    paper.write('styx.config.yaml', manifest({ minutes: 60 }));
    await paper.styx('build');
    expect(snapshot(paper)).toBe(await whole({ minutes: 60 }));
  });
});

/** Answers with a sample a point until a time (s), all of a value that the test may change. */
function changing() {
  const now = { value: '1', fromS: 0 };
  const handler: Handler = (_request, params, response) => {
    const [from, to, step] = ['start', 'end', 'step'].map((name) => Number(params.get(name)));
    const values: [number, string][] = [];
    for (let s = from ?? 0; s <= (to ?? 0); s += step ?? 1)
      if (s >= now.fromS) values.push([s, now.value]);
    const result = values.length === 0 ? [] : [{ metric: { a: 'b' }, values }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  };
  return { now, handler };
}

const range = (minutes: number): string => `range: {start: ${start}, duration: ${minutes}m}`;
const figures = '  a: {query: load}';

describe('a server that contradicts what is kept', () => {
  it('is asked for all', async () => {
    const { now, handler } = changing();
    const paper = await paperOf({ figures, defaults: range(30) }, handler, prometheus);
    await paper.styx('build');
    now.value = '2';
    paper.change({ defaults: range(60) });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.asked()).toHaveLength(3);
    expect(paper.read('styx-data/a/query.json')).not.toContain('"1"');
  });

  it('and has forgotten some takes nothing from what is kept', async () => {
    const { now, handler } = changing();
    const paper = await paperOf({ figures, defaults: range(30) }, handler, prometheus);
    await paper.styx('build');
    const kept = paper.read('styx-data/a/query.json');
    now.fromS = startMs / 1000 + 40 * 60;
    paper.change({ defaults: range(60) });
    expect((await paper.styx('build')).stderr).toContain('[FEWER_SAMPLES]');
    expect(paper.read('styx-data/a/query.json')).toBe(kept);
  });

  it('but has forgotten only what is kept is asked for the rest', async () => {
    const { now, handler } = changing();
    const paper = await paperOf({ figures, defaults: range(30) }, handler, prometheus);
    await paper.styx('build');
    now.fromS = startMs / 1000 + 20 * 60;
    paper.change({ defaults: range(60) });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.read('styx.lock')).toContain('"samples": 241');
  });
});

it('a range from a fixed time to now grows with `styx update`', async () => {
  const from = new Date(Date.now() - 3600_000).toISOString();
  const { handler } = changing();
  const paper = await paperOf(
    { figures: '  a: {query: load, step: 1s}', defaults: `range: {start: ${from}, end: now}` },
    handler,
    prometheus,
  );
  await paper.styx('build');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await paper.styx('update');
  const [first, second] = paper.server.requests.map(({ params }) => Number(params.get('start')));
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(3000);
  await paper.styx('update', '--force');
  expect(paper.server.requests.at(-1)?.params.get('start')).toBe(String(first));
});

it.each([
  ['VictoriaMetrics', '{"status":"success","data":{}}'],
  ['a server that does not say what it is', ''],
])('%s is asked for all, since its parts may differ near gaps', async (_, says) => {
  const paper = await paperOf(
    { figures, defaults: range(30) },
    answering(),
    (_request, _params, response) => void response.end(says),
  );
  await paper.styx('build');
  paper.change({ defaults: range(60) });
  await paper.styx('build');
  const starts = paper.server.requests.map(({ params }) => params.get('start'));
  expect(starts).toHaveLength(2);
  expect(starts[1]).toBe(starts[0]);
});

describe('a range that is not over yet', () => {
  const from = (secondsAgo: number): string =>
    new Date(Math.floor(Date.now() / 1000 - secondsAgo) * 1000).toISOString();
  /** Answers with all that there is by then. */
  const live: Handler = (_request, params, response) => {
    const [start, end] = ['start', 'end'].map((name) => Number(params.get(name)));
    const last = Math.min(end ?? 0, Date.now() / 1000);
    const values = Array.from({ length: Math.floor(last - (start ?? 0)) + 1 }, (_, k) => [
      (start ?? 0) + k,
      '1',
    ]);
    const result = [{ metric: { a: 'b' }, values }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  };
  const sleepUntil = (ms: number) => new Promise((wake) => setTimeout(wake, ms - Date.now()));

  it('is warned of, also by the status, until `styx update` has fetched the rest of it', async () => {
    const range = `range: {start: ${from(1200)}, duration: 1215s}`;
    const more = `values: {most: {query: load, step: 1s, ${range}, reduce: max}}`;
    const given = {
      figures: '  a: {query: load, step: 1s, formats: [csv]}',
      defaults: range,
      more,
    };
    const paper = await paperOf(given, live, prometheus);
    const endMs = Date.now() + 15_000;
    const note =
      /the data of a\/query end at \S+Z, when they were fetched, and their range at \S+Z: `styx update a` completes them after that/;
    const { stderr } = await paper.styx('build');
    expect(stderr).toMatch(note);
    expect(stderr).toContain('`styx update most` completes them');
    expect((await paper.styx('status')).stdout).toMatch(
      /^✓ a {8}current .*`styx update a`.*\n✓ numbers {2}current .*`styx update most`.*\n$/,
    );
    await sleepUntil(endMs);
    expect((await paper.styx('update')).stderr).not.toContain('completes them');
    const [first, , rest] = paper.server.requests.map(({ params }) => Number(params.get('start')));
    expect((rest ?? 0) - (first ?? 0)).toBeGreaterThan(800);
    expect(paper.read('styx.lock')).toContain('"samples": 1216');
    expect(paper.read('styx.lock')).not.toContain('"now"');
    expect((await paper.styx('status')).stdout).not.toContain('completes them');
  });
});
