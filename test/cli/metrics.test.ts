import { createServer } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../servers/faulty.js';
import { type ScrapedServer, startScraping } from '../servers/scraping.js';
import { project, run, styxProgram } from './styx.js';

const text = `\
# HELP requests_total Requests that were \\"answered\\", by code.
# TYPE requests_total counter
requests_total{code="200",path="/a"} 1
requests_total{code="404",path="/b, c"} 2
requests_total{code="500",path="/b, c"} 2
# HELP wait_seconds How long requests wait.
# TYPE wait_seconds histogram
wait_seconds_bucket{le="0.5"} 1
wait_seconds_bucket{le="10"} 1
wait_seconds_bucket{le="+Inf"} 1
wait_seconds_sum 1
wait_seconds_count 1
# HELP temperature Of the "room", in degrees;\\nof each.
# TYPE temperature gauge
temperature 20
plain 1
`;

const table = `\
name            type       series  help
plain           unknown         1
requests_total  counter         3  Requests that were \\"answered\\", by code.
temperature     gauge           1  Of the "room", in degrees; of each.
wait_seconds    histogram       5  How long requests wait.
`;

/** Without what a Prometheus adds of its own to what it scrapes. */
const ofText = (stdout: string): string =>
  stdout.replace(/^(?:scrape_\w+|up) .*\n/gm, '').replace(/^(\S+) +(\S+) +/gm, '$1 $2 ');

describe('styx metrics of a file', () => {
  it('lists name, type, number of series and help', async () => {
    const paper = project();
    paper.write('x.prom', text);
    expect(await paper.styx('metrics', 'x.prom')).toEqual({
      ...{ status: 0, stdout: table, stderr: '4 metrics of x.prom\n' },
    });
  });

  it('reads stdin, and what is packed', async () => {
    const paper = project();
    paper.write('x.prom', text);
    const piped = await run(
      'sh',
      ['-c', `cat x.prom | ${process.execPath} ${styxProgram} metrics -`],
      paper.folder,
    );
    expect(piped).toEqual({ status: 0, stdout: table, stderr: '4 metrics of stdin\n' });
    writeFileSync(join(paper.folder, 'x.om.gz'), gzipSync(`${text}# EOF\n`));
    const { status, stdout } = await paper.styx('metrics', 'x.om.gz');
    expect(status).toBe(0);
    expect(stdout).toContain('Requests that were "answered", by code.');
    writeFileSync(join(paper.folder, 'cut.gz'), gzipSync(text).subarray(0, 40));
    expect(await paper.styx('metrics', 'cut.gz')).toMatchObject({
      ...{ status: 2, stdout: '' },
      stderr: expect.stringContaining('cut.gz is damaged'),
    });
  });

  it.each([
    [['REQUESTS'], ['requests_total', 'wait_seconds']],
    [['requests', 'long'], ['wait_seconds']],
    [['wait_seconds_bucket'], ['wait_seconds']],
    [['*_total'], ['requests_total']],
    [['*_BUCKET'], ['wait_seconds']],
    [['plai?'], ['plain']],
    [['/^p|degree/'], ['plain', 'temperature']],
    [
      ['--type', 'gauge,counter'],
      ['requests_total', 'temperature'],
    ],
    [
      ['--sort', 'cardinality'],
      ['wait_seconds', 'requests_total', 'plain', 'temperature'],
    ],
    [
      ['--sort', 'type'],
      ['requests_total', 'temperature', 'wait_seconds', 'plain'],
    ],
    [
      ['--sort', 'help'],
      ['wait_seconds', 'temperature', 'requests_total', 'plain'],
    ],
  ])('finds and sorts: %j', async (words, names) => {
    const paper = project();
    paper.write('x.prom', text);
    const { stdout } = await paper.styx('metrics', 'x.prom', ...words);
    const found = stdout
      .split('\n')
      .slice(1, -1)
      .map((line) => line.replace(/ .*/, ''));
    expect(found).toEqual(names);
  });

  it('prints the same as JSON and as CSV', async () => {
    const paper = project();
    paper.write('x.prom', `# UNIT wait_seconds seconds\n${text}`);
    const { stdout } = await paper.styx('metrics', 'x.prom', '--json', 'wait');
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      metrics: [
        {
          ...{ name: 'wait_seconds', type: 'histogram', help: 'How long requests wait.' },
          ...{ unit: 'seconds', cardinality: 5 },
        },
      ],
      errors: [],
    });
    const csv = await paper.styx('metrics', 'x.prom', '--csv', 'temp');
    expect(csv).toEqual({
      ...{ status: 0, stderr: '' },
      stdout:
        'name,type,help,unit,cardinality\n' +
        'temperature,gauge,"Of the ""room"", in degrees; of each.",,1\n',
    });
  });

  it('shows the labels of a metric, whichever of its names is given', async () => {
    const paper = project();
    paper.write('x.prom', text);
    expect((await paper.styx('metrics', 'x.prom', '--labels', 'requests_total')).stdout).toBe(`\
requests_total  counter, 3 series
Requests that were \\"answered\\", by code.

label  values  examples
code        3  200, 404, 500
path        2  /a, "/b, c"
`);
    const json = await paper.styx('metrics', 'x.prom', '--labels', 'wait_seconds_bucket', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      metric: { name: 'wait_seconds', cardinality: 5 },
      labels: [{ name: 'le', values: 3, examples: ['0.5', '10', '+Inf'] }],
    });
    // As OpenMetrics calls the family.
    const family = await paper.styx('metrics', 'x.prom', '--labels', 'requests');
    expect(family.stdout).toMatch(/^requests_total +counter, 3 series/);
    const csv = await paper.styx('metrics', 'x.prom', '--labels', 'requests_total', '--csv');
    expect(csv.stdout).toContain('path,2,"/b, c"\n');
    expect((await paper.styx('metrics', 'x.prom', '--labels', 'plain')).stdout).toContain(
      'no labels',
    );
  });

  it('says what was meant where nothing is found', async () => {
    const paper = project();
    paper.write('x.prom', text);
    const errors = async (...words: string[]) => {
      const { status, stdout, stderr } = await paper.styx('metrics', 'x.prom', ...words);
      expect(stdout).toBe('');
      return [status, ...stderr.trimEnd().split('\n  hint: ')];
    };
    expect(await errors('temprature')).toEqual([
      1,
      'error: x.prom has no metric with `temprature` [UNKNOWN_METRIC]',
      'did you mean `temperature`?',
    ]);
    expect(await errors('nobody/x.prom')).toEqual([
      1,
      'error: x.prom has no metric with `nobody/x.prom` [UNKNOWN_METRIC]',
      'there is no file nobody/x.prom',
    ]);
    expect(await errors('reqests_totl', '--sort', 'name')).toEqual([
      1,
      'error: x.prom has no metric with `reqests_totl` [UNKNOWN_METRIC]',
      'did you mean `requests_total`?',
    ]);
    expect(await errors('--type', 'gauge', 'plain')).toEqual([
      1,
      'error: x.prom has no metric of type gauge with `plain` [UNKNOWN_METRIC]',
      '`plain` is of type unknown: leave --type out',
    ]);
    expect(await errors('--type', 'summary')).toEqual([
      1,
      'error: x.prom has no metric of type summary [UNKNOWN_METRIC]',
      'those that there are have type `counter`, `gauge`, `histogram` or `unknown`',
    ]);
    expect(await errors('--labels', 'requets_total')).toEqual([
      1,
      'error: x.prom has no metric `requets_total` [UNKNOWN_METRIC]',
      'did you mean `requests_total`?',
    ]);
    const json = await paper.styx('metrics', 'x.prom', 'nobody', '--json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ...{ version: 1, metrics: [] },
      errors: [{ code: 'UNKNOWN_METRIC' }],
    });
  });

  it('says what a text without metrics lacks', async () => {
    const paper = project();
    paper.write('empty.prom', '# nothing\n');
    expect(await paper.styx('metrics', 'empty.prom')).toEqual({
      ...{ status: 1, stdout: '' },
      stderr: `\
error: empty.prom has no metrics [EMPTY]
  hint: a line of it is a name, labels in braces and a value: up{job="a"} 1
`,
    });
  });

  it.each([
    [['x.prom', '--type', 'countr'], 'did you mean `counter`?'],
    [['x.prom', '/(/'], 'no regular expression'],
    [['x.prom', '--since', '1h'], 'ask the Prometheus that scrapes it'],
    [['x.prom', '--until', '1h'], 'say since when'],
    [['x.prom', '--since', '1'], 'write 1h or 1d for the last hours or days'],
    [['x.prom', '--since', '7d', '--until', '12.5'], 'write 12h or 12d'],
    [['x.prom', '--since', '1h', '--until', '2h'], '--since is not before --until'],
    [['x.prom', '--prometheus', 'http://localhost:1'], 'two places where to look'],
    [['x.prom', 'x', '--labels', 'plain'], '--labels is of one metric'],
    [['x.prom', '-c', 'styx.config.yaml'], '--config says nothing of x.prom'],
    [['http://localhost:1', '-c', 'x.yaml'], '--config says nothing of http://localhost:1'],
    [['-', '--http-config', 'x.yaml'], '--http-config says nothing of -'],
    [['x.prom', '--labels', 'plain', '--type', 'gauge'], "cannot be used with option '--type"],
    [['x.prom', '--labels', 'plain', '--sort', 'help'], "cannot be used with option '--sort"],
    [['nobody.prom'], 'there is no file nobody.prom'],
    [['ftp://localhost/x'], 'ftp://localhost/x'],
    [['localhost:9090'], 'write http://localhost:9090'],
    [['x.prom', '--csv', '--json'], "option '--csv' cannot be used with option '--json'"],
  ])('ends with 2 for %j', async (words, said) => {
    const paper = project();
    paper.write('x.prom', text);
    const { status, stderr } = await paper.styx('metrics', ...words);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(said) });
  });

  it('shows a mistake in it where it is', async () => {
    const paper = project();
    paper.write('x.prom', 'a 1\nb{c="d} 2\n');
    const { status, stderr } = await paper.styx('metrics', 'x.prom');
    expect(status).toBe(1);
    expect(stderr).toBe(`\
x.prom:2:5: error: this quote is never closed [BAD_EXPOSITION]
    2 | b{c="d} 2
      |     ^
`);
  });

  it('lets no text of others steer the terminal, or a field of CSV be two', async () => {
    const paper = project();
    paper.write(
      'x.prom',
      '# HELP x \u001b[31m\u202e,"\\n,y\u0007\nx{a="\u001b]0;title\u0007\\n"} 1\n',
    );
    const all = await Promise.all(
      [[], ['--csv'], ['--labels', 'x'], ['--labels', 'x', '--csv']].map((flags) =>
        paper.styx('metrics', 'x.prom', ...flags),
      ),
    );
    for (const { status, stdout } of all) {
      expect(status).toBe(0);
      // eslint-disable-next-line no-control-regex -- what steers a terminal
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
    expect(all[1]?.stdout.split('\n')[1]).toBe('x,unknown,"\uFFFD[31m\uFFFD,"" ,y\uFFFD",,1');
  });
});

describe('styx metrics of a Prometheus', () => {
  let server: ScrapedServer;
  beforeAll(async () => {
    server = await startScraping(text);
  });
  afterAll(() => server.stop());

  it('lists what it scrapes, with what it was told of it', async () => {
    const paper = project();
    const { status, stdout, stderr } = await paper.styx('metrics', server.url);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^\d+ metrics of 127\.0\.0\.1:\d+\n$/),
    });
    expect(ofText(stdout)).toBe(ofText(table));
    expect(await paper.styx('metrics', '--prometheus', server.url)).toMatchObject({ stdout });
    expect(await paper.with({ STYX_PROMETHEUS: server.url }).styx('metrics')).toMatchObject({
      stdout,
    });
    paper.write(
      'styx.config.yaml',
      `prometheus: {a: ${server.url}, b: 'http://127.0.0.1:1'}
defaults: {prometheus: a}
figures: {f: {query: up}}
`,
    );
    expect(await paper.styx('metrics')).toMatchObject({ stdout });
    expect(await paper.styx('metrics', '--prometheus', 'c')).toMatchObject({ status: 2 });
  });

  it('lists those of its exporter, at its URL and above it, and its own', async () => {
    const paper = project();
    const { stdout, stderr } = await paper.styx('metrics', `${server.exporter.url}/metrics`);
    expect({ stdout, stderr }).toEqual({
      ...{ stdout: table, stderr: `4 metrics of ${server.exporter.url}/metrics\n` },
    });
    expect(await paper.styx('metrics', server.exporter.url)).toMatchObject({ stdout, stderr });
    const own = await paper.styx('metrics', `${server.url}/metrics`, 'http', 'duration');
    expect(own.stdout).toMatch(/^prometheus_http_request_duration_seconds +histogram /m);
    const neither = await paper.styx('metrics', `${server.exporter.url}/nothing`);
    expect(neither).toMatchObject({
      ...{ status: 1, stdout: '' },
      stderr: expect.stringContaining('/nothing is neither a Prometheus nor an exporter'),
    });
  });

  it('lists what there was in the past, and says so where there is nothing now', async () => {
    const paper = project();
    const past = await paper.styx(
      ...['metrics', server.url, '--since', '2020-09-13T00:00:00Z'],
      ...['--until', '2020-09-14T00:00:00Z', '--json'],
    );
    expect(JSON.parse(past.stdout)).toMatchObject({
      metrics: [{ name: 'before', cardinality: 1 }],
    });
    const never = ['--since', '2019-09-13T00:00:00Z', '--until', '2019-09-14T00:00:00Z'];
    expect(await paper.styx('metrics', server.url, ...never)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        'has no metrics from 2019-09-13T00:00:00Z to 2019-09-14T00:00:00Z [EMPTY]',
      ),
    });
    const recent = await paper.styx('metrics', server.url, '--since', '1h', 'requests');
    expect(recent.stdout).toMatch(/^requests_total +counter +3 /m);
  });

  it('shows the labels of a metric', async () => {
    const { stdout } = await project().styx('metrics', server.url, '--labels', 'wait_seconds');
    expect(stdout).toMatch(
      /^wait_seconds {2}histogram, 5 series\nHow long requests wait\.\n\nlabel/,
    );
    // Prometheus 3 writes bounds with a fraction.
    expect(stdout).toMatch(/^le +3 {2}0\.5, 10(\.0)?, \+Inf$/m);
  });
});

describe('styx metrics of an exporter', () => {
  it('reads OpenMetrics, packed, and asks for both formats', async () => {
    let accepted: string | undefined;
    const server = createServer((request, response) => {
      accepted = request.headers.accept;
      response.setHeader('content-type', 'application/openmetrics-text; version=1.0.0');
      response.setHeader('content-encoding', 'gzip').end(gzipSync(`${text}# EOF\n`));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { status, stdout } = await project().styx('metrics', `http://127.0.0.1:${port}/metrics`);
    expect(status).toBe(0);
    expect(stdout).toContain('Requests that were "answered", by code.');
    expect(accepted).toMatch(/openmetrics-text.*text\/plain/);
  });

  it('that stops in the middle is tried again', async () => {
    let tries = 0;
    const exporter = await startServer((_request, _params, response) => {
      response.setHeader('content-type', 'application/openmetrics-text; version=1.0.0');
      response.end(++tries === 1 ? 'a 1\n' : 'a 1\nb 1\n# EOF\n');
    });
    onTestFinished(() => exporter.stop());
    const { stderr } = await project().styx('metrics', `${exporter.url}/metrics`);
    expect(stderr).toMatch(/^2 metrics /m);
  });

  it('that never ends is read so far, and no farther', async () => {
    const lines = `# ${'x'.repeat(1000)}\n`.repeat(1000);
    const exporter = await startServer(async (_request, _params, response) => {
      while (response.writable) {
        if (!response.write(lines)) await once(response, 'drain').catch(() => undefined);
      }
    });
    onTestFinished(() => exporter.stop());
    const { status, stderr } = await project().styx('metrics', `${exporter.url}/metrics`);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `\
error: ${exporter.url}/metrics has more than 64 MiB [TOO_LARGE]
  hint: does it ever end? Take a part of it: curl -s ${exporter.url}/metrics | grep http_ | styx metrics -
`,
    });
  });

  it('that has moved elsewhere says where', async () => {
    const exporter = await startServer((_request, _params, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/metrics' }).end();
    });
    onTestFinished(() => exporter.stop());
    const { stderr } = await project().styx('metrics', `${exporter.url}/metrics`);
    expect(stderr).toBe(`\
error: ${exporter.url}/metrics redirects to http://127.0.0.1:1/metrics [HTTP_STATUS]
  hint: give the address it redirects to
`);
  });

  it('that answers a web page says so', async () => {
    const exporter = await startServer((_request, _params, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end('<html>');
    });
    onTestFinished(() => exporter.stop());
    const { status, stderr } = await project().styx('metrics', `${exporter.url}/metrics`);
    expect(status).toBe(1);
    expect(stderr).toContain(`${exporter.url}/metrics is a web page, not metrics [NOT_PROMETHEUS]`);
  });
});

describe('styx metrics of 20,000 metrics', () => {
  it('answers while one waits', async () => {
    const many = Array.from(
      { length: 20_000 },
      (_, i) =>
        `# HELP service_${i}_requests_total Requests that the service ${i} has answered.\n` +
        `# TYPE service_${i}_requests_total counter\nservice_${i}_requests_total{code="200"} ${i}\n`,
    );
    const server = await startScraping(many.join(''));
    onTestFinished(() => server.stop());
    const command = [process.execPath, styxProgram, 'metrics', server.url, '--json'];
    const { stdout, stderr } = await run('/usr/bin/time', ['-f', '%U %S', ...command], '.');
    const { metrics } = JSON.parse(stdout) as { metrics: { help: string }[] };
    expect(metrics.filter(({ help }) => help.startsWith('Requests'))).toHaveLength(20_000);
    // Processor time, in seconds: the same on a busy machine.
    const [user = NaN, system = NaN] = stderr.trim().split(' ').map(Number);
    expect(user + system).toBeLessThan(2);
  });
});
