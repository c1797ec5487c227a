import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboard, panel, target } from '../grafana/given.js';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { serve } from './paper.js';
import { project, run, styxProgram } from './styx.js';

const startMs = 1_700_000_000_000;
const times = Array.from({ length: 241 }, (_, k) => startMs + k * 15_000);
const data = openMetrics([
  {
    ...{ name: 'requests_total', type: 'counter' },
    samples: ['a.b', 'c'].flatMap((pod, i) =>
      times.map((ms, k) => ({ labels: { pod, job: 'web' }, value: k * (i + 1), ms })),
    ),
  },
]);

let prometheus: RunningPrometheus;
beforeAll(async () => {
  prometheus = await startPrometheus({ openMetrics: data });
});
afterAll(() => prometheus.stop());

const rate = 'sum by (pod) (rate(requests_total{job="$job", pod=~"$pod"}[$__rate_interval]))';
const variables = [
  { name: 'job', type: 'query', current: { value: 'web' } },
  { name: 'pod', type: 'query', multi: true, current: { value: ['a.b', 'c'] } },
];
const whole = dashboard(
  [
    panel({
      title: 'Requests',
      targets: [target(rate, { legendFormat: '{{pod}}' })],
      fieldConfig: {
        defaults: { unit: 'reqps', custom: { stacking: { mode: 'normal' } } },
        overrides: [],
      },
    }),
    panel({
      id: 2,
      title: 'Each',
      repeat: 'pod',
      targets: [target('increase(requests_total{pod=~"$pod"}[$__range])')],
    }),
    panel({ id: 3, title: 'Now', type: 'stat' }),
  ],
  {
    templating: { list: variables },
    time: { from: '2023-11-14T22:13:20.000Z', to: '2023-11-14T23:13:20.000Z' },
  },
);

describe('styx import grafana', () => {
  it('writes a manifest that builds at once, against a real Prometheus', async () => {
    const paper = project();
    paper.write('dashboard.json', JSON.stringify(whole));
    const { status, stderr, stdout } = await paper.styx(
      ...['import', 'grafana', 'dashboard.json', '-o', 'styx.config.yaml'],
      ...['--prometheus', prometheus.url],
    );
    expect({ status, stdout, stderr }).toEqual({
      ...{ status: 0, stdout: '' },
      stderr: `\
warning: panel 3 "Now": left out: the type \`stat\` is one number (panels[2])
2 figures of 3 panels
`,
    });
    const text = paper.read('styx.config.yaml').replace('  range:', '  formats: [csv]\n  range:');
    paper.write('styx.config.yaml', text);
    const built = await paper.styx('build');
    expect(built.stderr).not.toContain('error');
    expect(built.status).toBe(0);
    expect(paper.read('figures/requests.csv').split('\n')[0]).toBe('time,a.b,c');
    expect(paper.read('figures/each-c.csv').split('\n').length).toBeGreaterThan(200);
  });

  it('reads standard input, and writes to stdout', async () => {
    const paper = project();
    paper.write('in.json', JSON.stringify(whole));
    const shell = `"${process.execPath}" "${styxProgram}" import grafana - --var job=other < in.json`;
    const { status, stdout } = await run('sh', ['-c', shell], paper.folder);
    expect(status).toBe(0);
    expect(stdout).toContain('\nvars:\n  job: other\n');
    expect(stdout).toContain(
      'prometheus: http://localhost:9090 # edit: the server that has the data\n',
    );
  });

  it('asks a Grafana, with a token, for the dashboard that a browser shows', async () => {
    const grafana = await serve((request, _, response) => {
      const isLetIn = request.headers.authorization === 'Bearer secret-token';
      response.writeHead(isLetIn ? 200 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isLetIn ? { meta: {}, dashboard: whole } : { message: 'no' }));
    });
    const paper = project();
    paper.write('token', 'secret-token\n');
    const address = `${grafana.url}/sub/d/abc-1/requests?orgId=1&var-job=mine`;
    const asked = await paper.styx('import', 'grafana', address, '--token-file', 'token');
    expect(asked.stdout).toContain('  job: mine\n');
    expect(grafana.requests.map(({ path }) => path)).toEqual(['/sub/api/dashboards/uid/abc-1']);
    const refused = await paper.styx('import', 'grafana', address);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('answered 401: {"message":"no"} [DENIED]');
    expect(refused.stderr).toContain('--token-file');
  });

  it('asks where a Grafana has a dashboard of the second schema', async () => {
    const path = '/apis/dashboard.grafana.app/v2beta1/namespaces/default/dashboards/abc';
    const grafana = await serve((request, _, response) => {
      const isThere = request.path === path;
      const said = { message: `dashboard api version not supported, use ${path} instead` };
      response.writeHead(isThere ? 200 : 406, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isThere ? { kind: 'Dashboard', spec: whole } : said));
    });
    const { status } = await project().styx('import', 'grafana', `${grafana.url}/d/abc`);
    expect(status).toBe(0);
    expect(grafana.requests.map((request) => request.path)).toEqual([
      ...['/api/dashboards/uid/abc', path],
    ]);
  });

  it('never writes over a file', async () => {
    const paper = project();
    paper.write('dashboard.json', JSON.stringify(whole));
    paper.write('styx.config.yaml', 'mine');
    const { status, stderr } = await paper.styx(
      'import',
      'grafana',
      'dashboard.json',
      '-o',
      'styx.config.yaml',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('styx.config.yaml is there already, and stays as it is [EXISTS]');
    expect(paper.read('styx.config.yaml')).toBe('mine');
  });

  it('fails with --strict where anything could not be mapped, and writes nothing', async () => {
    const paper = project();
    paper.write('dashboard.json', JSON.stringify(whole));
    const { status, stdout, stderr } = await paper.styx(
      'import',
      'grafana',
      'dashboard.json',
      '--strict',
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('panel 3 "Now": left out');
    expect(stderr).toContain('not all of the dashboard could be mapped [NOT_MAPPED]');
  });

  it.each([
    [['missing.json'], 2, 'missing.json cannot be read'],
    [['https://grafana.example.org/explore'], 2, 'this is no address of a dashboard'],
    [['bad.json'], 2, 'this is no dashboard'],
    [['empty.json'], 1, 'no panel of the dashboard became a figure'],
    [['bad.json', '--prometheus', 'localhost:9090'], 2, 'is not the URL of a server'],
    [['bad.json', '--var', 'x'], 2, 'It must be name=value.'],
    [['bad.json', '--token-file', 'none'], 2, '--token-file says nothing of bad.json'],
    [['-', '--http-config', 'none'], 2, '--http-config says nothing of standard input'],
  ])('helps with %j', async (args, code, text) => {
    const paper = project();
    paper.write('bad.json', '{"a": 1}');
    paper.write('empty.json', '{"panels": []}');
    const { status, stderr } = await paper.styx('import', 'grafana', ...args);
    expect(stderr).toContain(text);
    expect(status).toBe(code);
  });
});

describe('styx export grafana', () => {
  const manifest =
    'prometheus: http://a\nfigures: {load: {query: x, range: {last: 1h}}, rest: {query: y, kind: cdf, range: {last: 1h}}}\n';

  it('prints a dashboard of the figures that are named, and says what is lost', async () => {
    const paper = project();
    paper.write('styx.config.yaml', manifest);
    const one = await paper.styx('export', 'grafana', 'load', '--title', 'Paper');
    expect(one).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(one.stdout)).toMatchObject({ title: 'Paper', panels: [{ title: 'load' }] });
    const all = await paper.styx('export', 'grafana', '-o', 'dashboard.json');
    expect(all.stderr).toBe('warning: figure rest: `kind: cdf` is lines over time there\n');
    expect(JSON.parse(paper.read('dashboard.json'))).toMatchObject({ panels: [{}, {}] });
    const strict = await paper.styx('export', 'grafana', '--strict');
    expect([strict.status, strict.stdout]).toEqual([1, '']);
  });
});
