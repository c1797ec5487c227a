import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../servers/faulty.js';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { answering, paperOf } from './paper.js';
import { project } from './styx.js';

/** A Prometheus of a version that the test may change. */
function versions(first: string) {
  let version = first;
  const status: Handler = ({ path }, _params, response) => {
    if (!path.endsWith('/buildinfo')) return void response.writeHead(404).end();
    response.end(JSON.stringify({ status: 'success', data: { version, revision: 'x' } }));
  };
  return { status, become: (next: string) => void (version = next) };
}

describe('what a server says of itself', () => {
  it('is in the snapshots, and asked once a build that asks something', async () => {
    const { status } = versions('2.42.0');
    const paper = await paperOf({}, answering(), status);
    await paper.styx('build');
    expect(JSON.parse(paper.read('styx-data/a/query.json'))).toMatchObject({
      styx: { server: 'prometheus 2.42.0' },
    });
    const asked = (): number =>
      paper.server.statusRequests.filter(({ path }) => path.endsWith('/buildinfo')).length;
    expect(asked()).toBe(1);
    await paper.styx('build', '--force');
    expect(asked()).toBe(1);
  });

  it('is no news where the answer is the same', async () => {
    const { status, become } = versions('2.42.0');
    const paper = await paperOf({}, answering(), status);
    await paper.styx('build');
    const [lock, snapshot] = [
      paper.read('styx.lock'),
      join(paper.folder, 'styx-data/a/query.json'),
    ];
    const { mtimeMs } = statSync(snapshot);
    become('3.5.0');
    expect((await paper.styx('update')).stderr).toContain('2 figures current');
    expect(statSync(snapshot).mtimeMs).toBe(mtimeMs);
    expect(paper.read('styx.lock')).toBe(lock);
  });

  it('fails no build where it says nothing', async () => {
    const paper = await paperOf({}, answering(), (_request, _params, response) => {
      response.writeHead(500).end('<html>');
    });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.read('styx-data/a/query.json')).not.toContain('"server"');
  });
});

const day = 24 * 3600e3;
const daysAgo = (days: number): string => new Date(Date.now() - days * day).toISOString();
const oneHour = (days: number): string => `range: {start: ${daysAgo(days)}, duration: 1h}`;

/** A Prometheus that keeps data for 15 days, and says so. */
const keeping: Handler = ({ path }, _params, response) => {
  const build = { version: '2.42.0', revision: 'x' };
  const data = path.endsWith('/buildinfo') ? build : { storageRetention: '15d' };
  response.end(JSON.stringify({ status: 'success', data }));
};

describe('data that are not kept, of a server that says how long it keeps them', () => {
  const given = {
    figures: `  a: {query: load}\n  b: {query: cpu, ${oneHour(5)}}`,
    defaults: oneHour(1),
  };

  it('will be lost, which the status tells, and when', async () => {
    const paper = await paperOf(given, answering(), keeping);
    await paper.styx('build', 'a');
    const day10 = daysAgo(-10).slice(0, 10);
    const { stdout } = await paper.styx('status');
    expect(stdout).toMatch(/^✓ a .* old\n✗ b /);
    expect(stdout).toContain(
      `there is no snapshot of b/query; prometheus keeps data for 15d, and forgets those of b/query from ${day10}T`,
    );
    expect(JSON.parse((await paper.styx('status', '--json')).stdout)).toMatchObject({
      figures: [{ notes: [] }, { notes: [expect.stringContaining('forgets those of b/query')] }],
    });
  });

  it('will be lost, which a build that fails tells', async () => {
    const answer = answering();
    const failing: Handler = (request, params, response) => {
      if (params.get('query') !== 'cpu') return answer(request, params, response);
      response.writeHead(422).end('{"status":"error","errorType":"execution","error":"no"}');
    };
    const paper = await paperOf(given, failing, keeping);
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /✗ b\n[^]*\[QUERY_REJECTED\][^]*warning: prometheus keeps data for 15d, and forgets those of b\/query from/,
    );
  });

  it('will be lost, which is still known while the server says nothing', async () => {
    const paper = await paperOf(given, answering(), keeping);
    await paper.styx('build', 'a');
    await paper.server.stop();
    const said = 'prometheus keeps data for 15d, and forgets those of b/query from';
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect((await paper.styx('status')).stdout).toContain(said);
  });

  it('are nothing to tell of when it does not say so any more', async () => {
    let isBounded = true;
    const paper = await paperOf(given, answering(), (request, params, response) => {
      const isBuild = request.path.endsWith('/buildinfo');
      if (isBounded || isBuild) return keeping(request, params, response);
      response.end(JSON.stringify({ status: 'success', data: { storageRetention: '2GiB' } }));
    });
    await paper.styx('build', 'a');
    isBounded = false;
    await paper.styx('build', 'a', '--force');
    expect((await paper.styx('status')).stdout).toContain('keeps data for 15d');
    await paper.styx('update', 'a');
    expect((await paper.styx('status')).stdout).not.toContain('keeps data');
  });

  it('are forgotten, where there are none and their range is older', async () => {
    const figures = `  a: {query: load}\n  b: {query: cpu, formats: [csv], on_empty: warn}`;
    const old = { figures, defaults: oneHour(20) };
    const paper = await paperOf(old, answering(0), keeping);
    const { stderr } = await paper.styx('build');
    const since = daysAgo(15).slice(0, 10);
    for (const name of ['a', 'b']) {
      expect(stderr).toContain(
        `prometheus keeps data for 15d, and has forgotten those of ${name}/query before ${since}T`,
      );
    }
  });

  it('are nothing to tell of where the range begins later each time, or nobody has said anything', async () => {
    const figures = '  a: {query: load}\n  b: {query: cpu, range: {last: 14d}, step: 1h}';
    const paper = await paperOf({ ...given, figures }, answering(), keeping);
    await paper.styx('build', 'a');
    expect((await paper.styx('status')).stdout).not.toContain('keeps data');
    paper.change(given);
    expect((await paper.styx('status')).stdout).toContain('keeps data');
    rmSync(join(paper.folder, '.styx'), { recursive: true });
    expect((await paper.styx('status')).stdout).not.toContain('keeps data');
  });
});

describe('what servers say of themselves', () => {
  it('need not be written down for a build to be right', async () => {
    const paper = await paperOf({}, answering(), keeping);
    mkdirSync(join(paper.folder, '.styx/retention.json'), { recursive: true });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
  });

  it('is not waited for by figures behind one that has failed', async () => {
    let wasDrawn: boolean | undefined;
    const isDrawn = (): boolean => existsSync(join(paper.folder, 'figures/b.gnuplot'));
    const slow: Handler = async (...asked) => {
      const until = performance.now() + 1800;
      while (!isDrawn() && performance.now() < until) await sleep(10);
      wasDrawn ??= isDrawn();
      await keeping(...asked);
    };
    const csv = '{csv: {file: x.csv, time: t, value: v}}';
    const figures = `  a: {query: load}\n  b: {queries: {x: ${csv}}}`;
    const paper = await paperOf(
      { figures },
      (_request, _params, response) => {
        response.writeHead(422).end('{"status":"error","errorType":"execution","error":"no"}');
      },
      slow,
    );
    paper.write('x.csv', 't,v\n1700000000,1\n');
    expect(await paper.styx('build')).toMatchObject({ status: 1 });
    expect(wasDrawn).toBe(true);
  });
});

describe('a real Prometheus', () => {
  let server: RunningPrometheus;
  beforeAll(async () => {
    const samples = [{ value: 1, ms: Date.now() - day }];
    const data = openMetrics([{ name: 'load', type: 'gauge', samples }]);
    const flags = ['--storage.tsdb.retention.time=30d'];
    server = await startPrometheus({ openMetrics: data, flags });
  });
  afterAll(() => server.stop());

  it('says its version, and how long it keeps data', async () => {
    const paper = project();
    const figures = `  a: {query: vector(1)}\n  b: {query: up}`;
    paper.write(
      'styx.config.yaml',
      `prometheus: ${server.url}\ndefaults: {formats: [csv], step: 15s, ${oneHour(40)}}\nfigures:\n${figures}\n`,
    );
    const { stderr } = await paper.styx('build');
    expect(paper.read('styx-data/a/query.json')).toMatch(/"server":"prometheus [23]\.\d+\.\d+/);
    expect(stderr).toContain('prometheus keeps data for 30d, and has forgotten those of b/query');
  });
});
