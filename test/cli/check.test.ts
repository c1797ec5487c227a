import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultyServer, startServer } from '../servers/faulty.js';
import { openMetrics } from '../servers/open-metrics.js';
import type { RunningServer } from '../servers/process.js';
import { prometheusMajor, startPrometheus } from '../servers/prometheus.js';
import { recordingProxy } from '../servers/recording.js';
import { variedFamilies } from '../servers/varied.js';
import { startVictoriaMetrics } from '../servers/victoria-metrics.js';
import { prometheus, serve } from './paper.js';
import { type Project, project } from './styx.js';

const startMs = 1_700_000_000_000;
const range = 'range: {start: 2023-11-14T22:13:20Z, duration: 1h}';

/** A project with a manifest of these figures, and of a server that nobody is at, where none is given. */
function paperOf(figures: string, url = 'http://127.0.0.1:1', more = ''): Project {
  const paper = project();
  const manifest = `prometheus: ${url}\ndefaults: {${range}}\n${more}figures:\n${figures}\n`;
  paper.write('styx.config.yaml', manifest);
  return paper;
}

/** Where mistakes are, and which. */
const places = (stdout: string): string[] =>
  [...stdout.matchAll(/^(?:styx\.config\.yaml:)?(\S*?):? ?(error|warning): .*\[(\w+)\]$/gm)].map(
    ([, place = '', severity = '', code = '']) => `${place} ${severity} ${code}`,
  );

describe('styx check --offline', () => {
  it('says in a line that all is right, and writes nothing', async () => {
    const paper = paperOf('  a: {query: up}\n  b: {queries: {x: "rate(y[5m])", z: up}}');
    expect(await paper.styx('check', '--offline')).toEqual({
      ...{ status: 0, stderr: '' },
      stdout: 'no mistakes in 2 queries of 2 figures\n',
    });
    expect(readdirSync(paper.folder)).toEqual(['styx.config.yaml']);
  });

  it('shows a mistake where it is, with its remedy and the figures that it is in', async () => {
    const paper = paperOf(
      '  a: {queries: [shared]}\n  b: {queries: [shared]}',
      undefined,
      'queries:\n  shared: |\n    sum by (job) (\n      rat(x[5m])\n    )\n',
    );
    const { status, stdout } = await paper.styx('check', '--offline');
    expect(status).toBe(1);
    expect(stdout).toBe(`\
styx.config.yaml:6:7: error: PromQL has no function \`rat\` [UNKNOWN_FUNCTION]
    6 |       rat(x[5m])
      |       ^^^
  hint: did you mean \`rate\`?
  in: a, b
1 error in 1 query of 2 figures
`);
  });

  it.each([
    ['a string', 'rate(x{namespace="default"})'],
    ['a comment', 'rate(x) # limit'],
    ['a list of labels', 'rate(sum by (limit) (x))'],
    ['the name of a metric', 'rate(kube:cpu:limit)'],
    ['the start of such a name', 'rate(limit:cpu:sum)'],
  ])('takes no word in %s for one of MetricsQL', async (_, query) => {
    const paper = paperOf(`  a: {query: '${query}'}`);
    const { status, stdout } = await paper.styx('check', '--offline');
    expect(status).toBe(1);
    expect(stdout).toMatch(/error: .*`rate`.* \[QUERY_TYPE\]/);
    expect(stdout).not.toContain('MetricsQL');
  });

  it('finds mistakes in queries wherever the manifest has them', async () => {
    const paper = paperOf(
      `  a: {query: 'sum('}
  b: {panels: [{query: up}, {query: rate(x)}]}
  c: {queries: {load: abs(x), is: 'abs(y[5m])'}, where: {is: 1}}
  d: {matrix: {q: [a, b]}, query: 'foo(x{q="\${q}"})'}
  e: {query: '\${broken} + 1'}`,
      undefined,
      `vars: {broken: up up}
runs: {r-1: {start: 2023-11-14T22:13:20Z, duration: 1h, kind: k}}
values: {v: {query: rate(v), reduce: max}}
checks: {c: {query: rate(c), max: 1}}
tables: {t: {rows: job, queries: {q: rate(t)}, columns: [{reduce: max}]}}
`,
    );
    const { status, stdout } = await paper.styx('check', '--offline');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual([
      '5:26 error QUERY_TYPE',
      '6:26 error QUERY_TYPE',
      '7:43 error QUERY_TYPE',
      '9:18 error QUERY_SYNTAX',
      '10:42 error QUERY_TYPE',
      '11:40 error QUERY_TYPE',
      '12:36 error UNKNOWN_FUNCTION',
      '13:15 error QUERY_SYNTAX',
    ]);
    expect(stdout).toContain('in: d-a, d-b');
  });

  it('looks at the figures that are named only', async () => {
    const paper = paperOf("  a: {query: 'sum('}\n  b: {query: up}");
    expect(await paper.styx('check', 'b', '--offline')).toMatchObject({
      ...{ status: 0, stdout: 'no mistakes in 1 query of 1 figure\n' },
    });
    expect(await paper.styx('check', 'nobody', '--offline')).toMatchObject({ status: 2 });
  });

  it('says which ranges are shorter than two scrapes', async () => {
    const figures = "  a: {query: 'rate(x[20s]) + rate(x[30s])'}";
    const said = paperOf(figures, '{url: "http://127.0.0.1:1", scrape_interval: 15s}');
    const { status, stdout } = await said.styx('check', '--offline');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual(['4:21 error SHORT_RANGE']);
    expect(stdout).toContain('the server scrapes every 15s (scrape_interval)');
    // What the manifest does not say may be otherwise.
    const guessed = await paperOf(figures).styx('check', '--offline');
    expect(guessed.status).toBe(0);
    expect(places(guessed.stdout)).toEqual(['4:21 warning SHORT_RANGE']);
    expect(guessed.stdout).toMatch(/^1 warning in 1 query of 1 figure$/m);
  });

  it('takes for PromQL what is not for VictoriaMetrics', async () => {
    const figures = "  a: {query: 'median_over_time(x[5m]) + rate(y)'}";
    const kind = (name: string): string => `{url: "http://127.0.0.1:1", kind: ${name}}`;
    const promql = await paperOf(figures, kind('prometheus')).styx('check', '--offline');
    expect(places(promql.stdout)).toEqual(['4:15 error UNKNOWN_FUNCTION', '4:46 error QUERY_TYPE']);
    expect(promql.stdout).toContain('kind: victoriametrics');
    const metricsql = await paperOf(figures, kind('victoriametrics')).styx('check', '--offline');
    expect(metricsql).toMatchObject({ status: 0, stdout: 'no mistakes in 1 query of 1 figure\n' });
    const newer = await paperOf('  a: {query: new_one(x)}', kind('victoriametrics')).styx(
      'check',
      '--offline',
    );
    expect(newer.status).toBe(0);
    expect(places(newer.stdout)).toEqual(['4:14 warning UNKNOWN_FUNCTION']);
  });

  it('prints one JSON document, whatever happens', async () => {
    const paper = paperOf('  a: {query: rate(x)}');
    const found = await paper.styx('check', '--offline', '--json');
    expect(found.status).toBe(1);
    expect(JSON.parse(found.stdout)).toEqual({
      ...{ version: 1, queries: 1, figures: 1, errors: [] },
      findings: [
        {
          ...{ severity: 'error', of: ['a'], code: 'QUERY_TYPE' },
          message: '`rate` needs a range, such as [5m], and there is none',
          hint: 'write how far it looks back: x[5m]',
          ...{ file: 'styx.config.yaml', line: 4, column: 19 },
        },
      ],
    });
    paper.write('styx.config.yaml', 'figures: 1\n');
    const broken = await paper.styx('check', '--json');
    expect(broken.status).toBe(2);
    expect(JSON.parse(broken.stdout)).toMatchObject({ findings: [], errors: [{ line: 1 }] });
  });

  it('says what keeps a right query from being asked, as a build would', async () => {
    const paper = paperOf(
      '  a: {query: \'rate({job="x"}[5m])\', step: 1s, range: {last: 6h}}',
      '{url: "http://127.0.0.1:1", kind: prometheus, scrape_interval: 1s}',
    );
    const { status, stdout } = await paper.styx('check', '--offline');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual(['4:14 error UNSPLITTABLE']);
  });

  it('says so of values, checks and tables too', async () => {
    const paper = paperOf(
      '  a: {query: up}',
      '{url: "http://127.0.0.1:1", kind: prometheus, scrape_interval: 1s}',
      `values:
  v: {query: 'rate({job="x"}[5m])', step: 1s, range: {last: 6h}, reduce: mean}
  at: {query: 'rate({job="x"}[5m])', step: 1s, range: {last: 6h}, at: end}
checks:
  c: {query: 'rate({job="x"}[5m])', step: 1s, range: {last: 6h}, max: 1}
tables:
  t: {query: 'rate({job="x"}[5m])', step: 1s, range: {last: 6h}, rows: job, columns: [{reduce: max}]}
`,
    );
    const { status, stdout } = await paper.styx('check', '--offline');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual([
      '4:14 error UNSPLITTABLE',
      '7:14 error UNSPLITTABLE',
      '9:14 error UNSPLITTABLE',
    ]);
  });

  it('cannot look at figures that only a server knows', async () => {
    const paper = paperOf('  a: {query: up, matrix: {job: {label_values: job, of: up}}}');
    const { status, stdout } = await paper.styx('check', '--offline');
    expect(status).toBe(0);
    expect(places(stdout)).toEqual([expect.stringMatching(/ warning NOT_KEPT$/)]);
    const wrong = paperOf("  a: {query: up, matrix: {job: {label_values: job, of: 'up{job=1}'}}}");
    expect((await wrong.styx('check', '--offline')).stdout).toContain(
      '`1` stands where a text in quotes should be',
    );
  });
});

describe('styx check, with a Prometheus,', () => {
  let server: RunningServer;
  let proxy: FaultyServer;
  beforeAll(async () => {
    server = await startPrometheus({
      openMetrics: openMetrics(variedFamilies(startMs)),
      flags: ['--enable-feature=promql-experimental-functions'],
    });
    proxy = await recordingProxy(server.url);
  });
  afterAll(async () => {
    await proxy.stop();
    await server.stop();
  });

  it('finds nothing where all is there, and fetches no data', async () => {
    const paper = paperOf(
      `  a: {query: 'sum by (instance) (rate(requests_total[5m]))'}
  b: {query: 'temperature offset 10m or vector(0)'}
  c: {query: up, matrix: {job: {label_values: job, of: up}}}`,
      proxy.url,
    );
    const before = proxy.requests.length;
    const { status, stdout, stderr } = await paper.styx('check');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^no mistakes in \d+ queries of \d+ figures\n$/);
    const asked = proxy.requests.slice(before).map(({ path }) => path.replace(/\?.*/, ''));
    expect(asked.filter((path) => path.endsWith('/format_query'))).toHaveLength(3);
    // One for the matrix, and one for each stretch of time that is asked about.
    expect(asked.filter((path) => path.endsWith('/values'))).toHaveLength(4);
    expect(asked.filter((path) => path.endsWith('/query_range'))).toEqual([]);
    expect(readdirSync(paper.folder)).toEqual(['styx.config.yaml']);
  });

  it('tells the tenants of figures apart', async () => {
    const tenants = await serve((request, params, response) => {
      const [own] = [request.headers['x-tenant']].flat();
      const isNames = request.path.endsWith('/values');
      const data = isNames ? [own === 'a' ? 'of_a' : 'of_b'] : params.get('query');
      response.end(JSON.stringify({ status: 'success', data }));
    }, prometheus);
    const figure = (tenant: string): string =>
      `  ${tenant}: {query: of_${tenant}, http_headers: {X-Tenant: {values: [${tenant}]}}}`;
    const paper = paperOf([figure('a'), figure('b')].join('\n'), tenants.url);
    expect(await paper.styx('check')).toMatchObject({
      ...{ status: 0, stdout: 'no mistakes in 2 queries of 2 figures\n' },
    });
  });

  it('names the metric that was meant, and says where one is not in the range', async () => {
    const paper = paperOf(
      `  a: {query: temprature}
  b: {query: 'rate(requests[5m])'}
  c: {query: up, range: {start: 2020-01-01T00:00:00Z, duration: 1h}}
  d: {query: 'absent(nobody{job="x"}) or also_nobody'}
  e: {query: nothing_here, on_empty: warn}`,
      proxy.url,
    );
    const { status, stdout } = await paper.styx('check');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual([
      '4:14 error UNKNOWN_METRIC',
      '5:20 error UNKNOWN_METRIC',
      '6:14 error UNKNOWN_METRIC',
      '7:42 warning UNKNOWN_METRIC',
      '8:14 warning UNKNOWN_METRIC',
    ]);
    expect(stdout).toContain('did you mean `temperature`?');
    expect(stdout).toContain('did you mean `requests_total`?');
    expect(stdout).toContain('it has it at other times: check the range');
  });

  it('names the condition that leaves nothing, with the value that was meant or those there are', async () => {
    const paper = paperOf(
      `  a: {query: 'sum(rate(requests_total{code="4040"}[5m]))'}
  b: {query: 'temperature{rack="r1"}'}
  c: {query: 'requests_total{instance=~"\${node}", job!="x"}'}
  d: {query: 'requests_total{instance=~"x.*"} or vector(0)'}
  e: {query: 'absent(requests_total{instance="x"})'}
  f: {query: 'nobody{instance="x"}'}
  g: {query: 'requests_total{instance="a"}'}`,
      proxy.url,
      "vars: {node: ''}\n",
    );
    const { status, stdout } = await paper.styx('check');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual([
      '5:44 error UNKNOWN_LABEL',
      '6:32 error UNKNOWN_LABEL',
      '7:40 error UNKNOWN_LABEL',
      '8:40 warning UNKNOWN_LABEL',
      '10:15 error UNKNOWN_METRIC',
    ]);
    expect(stdout).toContain('has no series of `requests_total` with `code="4040"` in this range');
    expect(stdout).toContain('did you mean `404`?');
    expect(stdout).toContain('its series have no label `rack`');
    expect(stdout).toContain('`${node}` is empty: give it a value in `vars`');
  });

  it.each([
    // No series has a label of that name.
    ['requests_total{rack!=""}', 'its series have no label `rack`'],
    ['requests_total{rack!~""}', 'its series have no label `rack`'],
    // What leaves out all that there is.
    [
      'requests_total{instance!~".*"}',
      'its `instance` is `a`, `b` and `c`: this leaves all of that out',
    ],
    ['odd{job!="web"}', 'its `job` is `web`: this leaves all of that out'],
    // An expression is of a whole value, and no word that is misspelt.
    [
      'requests_total{code=~"40"}',
      'its `code` is `200`, `404` and `500`, and the expression has to match a whole value',
    ],
    [
      'requests_total{code=~"4040"}',
      'its `code` is `200`, `404` and `500`, and the expression has to match a whole value',
    ],
    [
      'requests_total{code=""}',
      'all of them have a label `code`: write its value, or leave this out',
    ],
  ])('says why no series is left by %s', async (selector, hint) => {
    const paper = paperOf(`  a: {query: '${selector}'}`, proxy.url);
    const { status, stdout } = await paper.styx('check');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringContaining(`hint: ${hint}\n`),
    });
  });

  it('says once of a query what stands in it twice', async () => {
    const paper = paperOf(
      `  a: {query: 'requests_total{code="40"} / requests_total{code="40"}'}
  b: {query: 'temprature - temprature'}
  c: {query: 'requests_total{code="41"} / ignoring (code) requests_total{code="42"}'}`,
      proxy.url,
    );
    expect(places((await paper.styx('check')).stdout)).toEqual([
      '4:35 error UNKNOWN_LABEL',
      '5:15 error UNKNOWN_METRIC',
      '6:35 error UNKNOWN_LABEL',
      '6:79 error UNKNOWN_LABEL',
    ]);
  });

  it('says so where each of several conditions holds for some series, and all for none', async () => {
    const paper = paperOf(`  a: {query: 'requests_total{instance="c",job="web"}'}`, proxy.url);
    const { status, stdout } = await paper.styx('check');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual(['4:15 error UNKNOWN_LABEL']);
    expect(stdout).toContain('and none for all of them');
  });

  it('shows what the server says of a query, with what is known besides', async () => {
    const paper = paperOf(
      "  a: {query: 'rat(up[5m])'}\n  b: {query: '1 + up{a=~\"(\"}'}",
      proxy.url,
    );
    const { status, stdout } = await paper.styx('check');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual(['4:15 error UNKNOWN_FUNCTION', '5:22 error QUERY_REJECTED']);
    expect(stdout).toContain('says: 1:1: parse error: unknown function with name "rat"');
    expect(stdout).toContain('did you mean `rate`?');
    expect(stdout).toContain('missing closing )');
  });

  it('takes what the server takes', async () => {
    // A function that only Prometheus 2 has, one that only 3 has, and one of a later 3.
    const paper = paperOf(
      `  a: {query: 'holt_winters(temperature[5m], 0.5, 0.5)'}
  b: {query: 'double_exponential_smoothing(temperature[5m], 0.5, 0.5)'}
  c: {query: 'max_of(1, 2)'}`,
      proxy.url,
    );
    const [unknown, later] = (await prometheusMajor()) === 2 ? [5, 6] : [4, 6];
    expect(places((await paper.styx('check')).stdout)).toEqual([
      `${unknown}:15 error QUERY_REJECTED`,
      `${later}:15 error QUERY_REJECTED`,
    ]);
  });

  it('finds out that a range has never two samples', async () => {
    const figures = `  a: {query: 'rate(requests_total[10s])'}
  b: {query: 'rate(requests_total[40s])'}`;
    const paper = paperOf(figures, proxy.url);
    const { status, stdout } = await paper.styx('check');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual(['4:34 error SHORT_RANGE']);
    // Who says how often it scrapes is believed, unless there are more samples.
    const said = (interval: string) =>
      paperOf(figures, `{url: "${proxy.url}", scrape_interval: ${interval}}`).styx('check');
    expect((await said('1s')).status).toBe(0);
    expect(places((await said('1m')).stdout)).toEqual(['4:34 error SHORT_RANGE']);
  });
});

describe('styx check, with a VictoriaMetrics,', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startVictoriaMetrics(variedFamilies(startMs));
  });
  afterAll(() => server.stop());

  it('takes MetricsQL, and shows what the server says of what is none', async () => {
    const paper = paperOf(
      `  a: {query: 'median_over_time(temperature[5m]) + rate(requests_total)'}
  b: {query: 'WITH (x = up) x'}
  c: {query: 'foo(up)'}
  d: {query: 'sum(rate(up)'}
  e: {query: temprature}`,
      server.url,
    );
    const { status, stdout } = await paper.styx('check');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual([
      '6:15 error QUERY_REJECTED',
      '7:15 error QUERY_REJECTED',
      '8:14 error UNKNOWN_METRIC',
    ]);
    // So VictoriaMetrics 1.79 and 1.145 say it.
    expect(stdout).toMatch(/(?:unknown func|unsupported function) "foo"/);
    expect(stdout).toContain('did you mean `temperature`?');
  });
});

describe('a server that', () => {
  it('is not there is said once, behind what is known without it', async () => {
    const paper = paperOf('  a: {query: rate(x)}\n  b: {query: up}');
    const { status, stdout } = await paper.styx('check');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual(['4:19 error QUERY_TYPE', ' error UNREACHABLE']);
  });

  it('does not parse and tells nobody its names leaves what is known without it', async () => {
    const refusing = await serve((_request, _params, response) => {
      response.writeHead(403, { 'content-type': 'text/plain' }).end('no');
    }, prometheus);
    const paper = paperOf('  a: {query: rate(x)}\n  b: {query: up}', refusing.url);
    const { status, stdout } = await paper.styx('check');
    expect(status).toBe(1);
    expect(places(stdout)).toEqual(['4:19 error QUERY_TYPE', ' warning DENIED']);
  });

  it('lets nobody in is an error', async () => {
    const closed = await startServer((_request, _params, response) => {
      response.writeHead(401).end();
    });
    const { status, stdout } = await paperOf('  a: {query: up}', closed.url).styx('check');
    await closed.stop();
    expect(status).toBe(1);
    expect(places(stdout)).toEqual([' error DENIED']);
  });
});
