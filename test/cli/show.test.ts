import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { fixed, paperOf } from './paper.js';
import { type Project, project } from './styx.js';

const startMs = 1_700_000_000_000;
const at = (k: number): number => startMs + k * 15_000;
const gauge = (labels: Readonly<Record<string, string>>, places: readonly number[]) =>
  places.map((k) => ({ labels, value: String(k), ms: at(k) }));
const range = { whole: [0, 1, 2, 3, 4], withGap: [0, 1, 4], late: [3, 4] };

let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({
    openMetrics: openMetrics([
      {
        name: 'load',
        type: 'gauge',
        samples: [
          ...gauge({ host: 'a' }, range.whole),
          ...gauge({ host: 'b' }, range.withGap),
          ...gauge({ host: 'c' }, range.late),
        ],
      },
      {
        name: 'odd',
        type: 'gauge',
        samples: ['1', 'NaN', '+Inf', '4'].map((value, k) => ({ labels: {}, value, ms: at(k) })),
      },
      { name: 'many', type: 'gauge', samples: gauge({}, range.whole) },
    ]),
    flags: ['--query.lookback-delta=10s'],
  });
});
afterAll(() => server.stop());

function paper(figures: string, more = ''): Project {
  const made = project();
  made.write(
    'styx.config.yaml',
    `prometheus: ${server.url}
${more}
defaults: {step: 15s, formats: [csv, gnuplot], ${fixed}}
figures:
${figures}
`,
  );
  return made;
}

interface Shown {
  readonly items: readonly {
    readonly notes: readonly string[];
    readonly result?: string;
    readonly queries: readonly {
      readonly asks: readonly { readonly requests: readonly { readonly url: string }[] }[];
      readonly series: readonly object[] | null;
    }[];
  }[];
}

async function shown(made: Pick<Project, 'styx'>, ...names: readonly string[]): Promise<Shown> {
  const { stdout } = await made.styx('show', ...names, '--json');
  return JSON.parse(stdout) as Shown;
}

describe('styx show', () => {
  it('shows the query, who was asked, when, in which requests, and what each series has', async () => {
    const made = paper(
      `  load: {query: load, label: 'Host {{host}}', title: The load, y: {unit: s}}`,
    );
    await made.styx('build');
    const { status, stdout, stderr } = await made.styx('show', 'load');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('load  line  The load');
    expect(stdout).toContain(`asked of  prometheus, ${server.url}`);
    expect(stdout).toContain('range     2023-11-14T22:13:20Z to 2023-11-14T22:14:20Z, step 15s\n');
    expect(stdout).toMatch(/answer {4}3 series, 10 samples, of prometheus \d+\.\d+/);
    expect(stdout).toContain('kept in   styx-data/load/query.json');
    expect(stdout).toContain('1 request: 5 points, at most 11,000 in one');
    expect(stdout).toContain(`${server.url}/api/v1/query_range?`);
    const cells = lines
      .filter((line) => line.includes('Host '))
      .map((line) => line.trim().split(/ {2,}/));
    const [first, last] = ['2023-11-14T22:13:20Z', '2023-11-14T22:14:20Z'];
    expect(cells).toEqual([
      ['Host a', '5', first, last, '0', '4', '2', '4', 'load{host="a"}'],
      ['Host b', '3', '1, longest 45s', first, last, '0', '4', '1.66667', '4', 'load{host="b"}'],
      ['Host c', '2', '2023-11-14T22:14:05Z', last, '3', '4', '3.5', '4', 'load{host="c"}'],
    ]);
    expect(stdout).toContain('values in s');
  });

  it('shows requests that the server answers as it was asked', async () => {
    const made = paper(`  load: {query: 'load{host="b"} + 0'}`);
    await made.styx('build');
    const [url = ''] = (await shown(made, 'load')).items.flatMap(({ queries }) =>
      queries.flatMap(({ asks }) => asks.flatMap(({ requests }) => requests.map((one) => one.url))),
    );
    expect(await (await fetch(url)).json()).toMatchObject({
      data: {
        result: [
          {
            metric: { host: 'b' },
            values: [
              [1700000000, '0'],
              [1700000015, '1'],
              [1700000060, '4'],
            ],
          },
        ],
      },
    });
  });

  it('counts what is no number and what limits of axes hide, and says what is not drawn', async () => {
    const made = paper(
      `  odd: {query: odd}
  cut: {query: 'load{host="a"}', y: {max: 2.5}}
  top: {query: load, top: 1}`,
    );
    await made.styx('build');
    const { items } = await shown(made, 'odd', 'cut', 'top');
    const [odd, cut, top] = items;
    expect(odd?.queries[0]?.series).toMatchObject([
      { samples: 4, nan: 1, infinite: 1, min: 1, max: 4 },
    ]);
    expect(cut?.queries[0]?.series).toMatchObject([{ samples: 5, beyond: 2 }]);
    expect(top?.notes).toContain('2 of 3 series are not drawn (top: 1)');
    expect(top?.queries[0]?.series?.map((one) => 'name' in one)).toEqual([false, false, true]);
  });

  it('says why there are several requests, and shows some of many unless all are wanted', async () => {
    const made = paper(
      `  many: {query: many, step: 1s, range: {start: 2023-11-14T22:13:20Z, duration: 40000s}}`,
    );
    await made.styx('build');
    const { stdout } = await made.styx('show', 'many');
    expect(stdout).toContain('4 requests: 40,001 points, at most 11,000 in one');
    expect(stdout).toContain('and 2 more requests: --all lists them');
    const urls = (text: string): number => text.split('/api/v1/query_range?').length - 1;
    expect([urls(stdout), urls((await made.styx('show', 'many', '--all')).stdout)]).toEqual([2, 4]);
  });

  it('says when what depends on the clock was fetched', async () => {
    const made = paper(`  now: {query: vector(1), range: {last: 1m}}`);
    await made.styx('build');
    expect((await made.styx('show', 'now')).stdout).toMatch(
      /range {5}last 1m: \S+ to \S+, step 15s\n +answer .*, as of \d{4}-\d\d-\d\dT/,
    );
  });

  it('shows what values, checks and tables come to, and what of', async () => {
    const made = paper(
      '  a: {query: load}',
      `values: {most: {query: 'max(load)', reduce: max, ${fixed}}, other: {query: 'min(load)', reduce: min, ${fixed}}}
checks: {few: {query: load, max: 9, ${fixed}}}
tables: {hosts: {rows: host, query: load, ${fixed}, columns: [{reduce: last, label: Load}]}}`,
    );
    await made.styx('build');
    const { items } = await shown(made, 'most', 'few', 'hosts');
    expect(items).toMatchObject([
      { name: 'most', is: 'value', result: '4', queries: [{ series: [{ samples: 5, max: 4 }] }] },
      { name: 'few', is: 'check', result: 'holds for 3 series, 10 samples' },
      { name: 'hosts', is: 'table', result: '3 rows, 1 column', queries: [{ id: 'Load' }] },
    ]);
  });
});

describe('where nothing is kept, styx show', () => {
  it('shows what a build would ask, asks nobody and writes nothing', async () => {
    const made = await paperOf({ more: '# none' });
    const { status, stdout } = await made.styx('show', 'a');
    expect(status).toBe(0);
    expect(stdout).toContain('answer    not kept: there is no snapshot of a/query');
    expect(stdout).toContain('1 request: 5 points');
    expect(made.server.requests).toEqual([]);
    expect(readdirSync(made.folder)).toEqual(['styx.config.yaml']);
    expect(existsSync(join(made.folder, '.styx'))).toBe(false);
    expect((await shown(made, 'a')).items[0]?.queries[0]?.series).toBeNull();
  });

  it('says that the query was changed since', async () => {
    const made = await paperOf();
    await made.styx('build');
    made.change({ figures: '  a: {query: other}' });
    expect((await made.styx('show', 'a')).stdout).toContain('query is other and was load');
  });

  it('names the figure that is meant', async () => {
    const made = await paperOf({ figures: '  latency: {query: load}' });
    const { status, stderr } = await made.styx('show', 'latncy');
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean `latency`?');
  });
});

it('shows no password, token or key', async () => {
  const made = project({ KEY: 'k-secret', HEADER: 'h-secret' });
  made.write(
    'styx.config.yaml',
    `prometheus:
  url: https://user:u-secret@example.org/prom?apikey=q-secret&tenant=a
  params: {token: '\${KEY}', dedup: 'true'}
  http_headers: {X-Scope-OrgID: {secrets: ['\${HEADER}']}}
figures: {a: {query: up, range: {last: 1h}}}
`,
  );
  for (const flags of [[], ['--json'], ['--all']]) {
    const { stdout, status } = await made.styx('show', 'a', ...flags);
    expect(status).toBe(0);
    expect(stdout).not.toContain('secret@');
    expect(stdout).not.toMatch(/[kuqh]-secret/);
    expect(stdout).toContain('tenant=a');
    expect(stdout).toContain('a password');
    expect(stdout).toContain('X-Scope-OrgID');
  }
});
