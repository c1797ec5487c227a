/** A command that leads to a server runs for as long as it is asked, and no longer. */
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Handler, startServer } from '../servers/faulty.js';
import { openMetrics } from '../servers/open-metrics.js';
import { freePort, type RunningServer } from '../servers/process.js';
import { startPrometheus } from '../servers/prometheus.js';
import { serve } from './paper.js';
import { type Project, project, styxProgram } from './styx.js';

const forwarder = fileURLToPath(new URL('../servers/forwarder.js', import.meta.url));
const startMs = 1_700_000_000_000;

let server: RunningServer;
beforeAll(async () => {
  const samples = Array.from({ length: 20 }, (_, k) => ({ value: k, ms: startMs + k * 15_000 }));
  const family = { name: 'load', type: 'gauge', samples } as const;
  server = await startPrometheus({ openMetrics: openMetrics([family]) });
});
afterAll(() => server.stop());

interface Tunnelled extends Project {
  readonly port: number;
  /** The processes that were started so far. */
  readonly pids: () => number[];
}

/** A paper whose server is behind a tunnel: `command` by its words, given the port to listen at. */
async function paperBehind(
  command: (port: number) => readonly string[],
  more = '',
): Promise<Tunnelled> {
  const paper = project();
  const port = await freePort();
  const words = command(port).map((word) => JSON.stringify(word));
  paper.write(
    'styx.config.yaml',
    `prometheus: {url: "http://127.0.0.1:${port}", tunnel: [${words.join(', ')}], ${more}}
defaults: {step: 15s, formats: [csv], range: {start: 2023-11-14T22:13:20Z, duration: 1m}}
figures:
  a: {query: load}
  b: {query: load + 1}
`,
  );
  const pids = (): number[] =>
    existsSync(join(paper.folder, 'pids')) ? paper.read('pids').trim().split('\n').map(Number) : [];
  return { ...paper, port, pids };
}

/** Through what all that comes to a port gets to a server. */
const forwarding =
  (url: string) =>
  (port: number): string[] => [
    ...[process.execPath, forwarder],
    ...[String(port), new URL(url).port, 'pids'],
  ];

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function expectNoneLeft({ pids }: Tunnelled, many: number): void {
  expect(pids()).toHaveLength(many);
  expect(pids().filter(isAlive)).toEqual([]);
}

describe('a tunnel', () => {
  it('is started once for all figures, and gone afterwards', async () => {
    const paper = await paperBehind(forwarding(server.url));
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.read('figures/a.csv')).toContain('1700000060,4');
    expect(paper.read('styx-data/a/query.json')).toContain('"server":"prometheus');
    expectNoneLeft(paper, 1);
  });

  it('is never started where nothing is asked', async () => {
    const paper = await paperBehind(forwarding(server.url));
    expect((await paper.styx('build', '--offline')).status).toBe(4);
    expect((await paper.styx('build', '--dry-run')).status).toBe(0);
    expect((await paper.styx('status')).stdout).toContain('there is no snapshot');
    expect(paper.pids()).toEqual([]);
    await paper.styx('build');
    rmSync(join(paper.folder, 'figures'), { recursive: true });
    for (const flags of [['--frozen'], ['--offline'], [], ['--force']])
      expect(await paper.styx('build', ...flags)).toMatchObject({ status: 0 });
    expect((await paper.styx('verify')).status).toBe(0);
    expectNoneLeft(paper, 1);
  });

  it('leads to the server of a single query, and of an archive', async () => {
    const paper = await paperBehind(forwarding(server.url));
    const range = ['-s', '2023-11-14T22:13:20Z', '-d', '1m'];
    expect((await paper.styx('query', 'load', ...range)).stdout).toContain('1700000060,4');
    expect((await paper.styx('archive', 'load', ...range, '-o', 'load.om')).status).toBe(0);
    expectNoneLeft(paper, 2);
  });
});

it.each([
  ['exit 1', 1],
  ['exec "$@"', 0],
])(
  'a process in a session of its own, as ssh leaves one with ControlPersist, keeps nobody: %s',
  async (then, code) => {
    const script = `setsid sleep 30 & echo $! >>left; ${then}`;
    const paper = await paperBehind((port) => [
      ...['sh', '-c', script.replaceAll('$', '$$$$'), 'sh'],
      ...forwarding(server.url)(port),
    ]);
    const begun = performance.now();
    expect(await paper.styx('build')).toMatchObject({ status: code });
    expect(performance.now() - begun).toBeLessThan(15_000);
    process.kill(Number(paper.read('left')));
  },
);

describe('a tunnel that fails', () => {
  it('says nothing of a secret that stands where its words are cut', async () => {
    const script = 'for i in $(seq 120); do printf %s "$0"; done >&2; exit 1';
    const paper = await paperBehind(() => ['sh', '-c', script.replaceAll('$', '$$$$'), '${TOK}']);
    const secret = Array.from({ length: 41 }, (_, i) => `s${i}`).join('');
    const { status, stderr } = await paper.with({ TOK: secret }).styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('[TUNNEL]');
    expect(stderr).not.toContain(secret.slice(-12));
  });

  it('says what its program said', async () => {
    const command = ['sh', '-c', 'echo no such pod >&2; exit 3'];
    const paper = await paperBehind(() => command);
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('the tunnel of prometheus has ended: sh: it ended with 3');
    expect(stderr).toContain('no such pod');
    expect(stderr).toContain('[TUNNEL]');
  });

  it('because there is no such program says so', async () => {
    const paper = await paperBehind(() => ['no-such-program']);
    expect((await paper.styx('build')).stderr).toContain(
      'no-such-program: there is no such program',
    );
  });

  it.each([
    ['without a name', '', 'it has no name'],
    ['with the character NUL', 'a\0b', 'the character NUL'],
    ['in what is no folder', './styx.config.yaml/x', 'ENOTDIR'],
    ['with a name that is too long', 'x'.repeat(300), 'ENAMETOOLONG'],
  ])('because of a program %s is tried once', async (_, program, why) => {
    const paper = await paperBehind(() => [program]);
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('the tunnel of prometheus cannot be started: ');
    expect(stderr).toContain(why);
    expect(stderr).not.toContain('tried');
  });

  it('shows no secret, be it in the words of its program', async () => {
    const script = 'echo "auth with $$0: $$1, $$2, $$3" >&2; exit 1';
    const words = ['sh', '-c', script, 'pre${WORD}', 'in-clear', 'of-a-file', 'of-a-header'];
    const paper = await paperBehind(
      () => words,
      'basic_auth: {username: u, password: in-clear}, http_headers: {X-Key: {files: [key]}, X-Id: {secrets: [of-a-header]}}',
    );
    paper.write('key', 'of-a-file\n');
    const { styx } = paper.with({ WORD: 'hunter2secret' });
    for (const said of [(await styx('build')).stderr, (await styx('build', '--json')).stdout]) {
      expect(said).toContain('auth with pre***: ***, ***, ***');
      for (const secret of ['hunter2secret', ...words.slice(4)]) expect(said).not.toContain(secret);
    }
  });

  it('to take connections in time is stopped, with all that it has started', async () => {
    // The one of the two that is told to end does not.
    const script =
      "trap '' TERM; echo $$$$ >>pids; sleep 100 & echo $! >>pids; echo hm >&2; wait; wait";
    const paper = await paperBehind(() => ['sh', '-c', script], 'connect_timeout: 500ms');
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain(
      `the tunnel of prometheus takes no connections at 127.0.0.1:${paper.port} within 0.5 s: sh`,
    );
    expect(stderr).toContain('hm');
    expectNoneLeft(paper, 2);
  });

  it('because something is there already is not started', async () => {
    const paper = await paperBehind(forwarding(server.url));
    const other = await startServer((_request, _params, response) => void response.end('{}'), {
      port: paper.port,
    });
    onTestFinished(() => other.stop());
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain(`something listens at 127.0.0.1:${paper.port} before the tunnel`);
    expect(other.requests).toEqual([]);
    expect(paper.pids()).toEqual([]);
  });

  it('in the middle says so, and leaves no figure half', async () => {
    const breaking: Handler = () => {
      for (const pid of paper.pids()) process.kill(pid, 'SIGKILL');
    };
    const paper = await paperBehind(forwarding((await serve(breaking)).url));
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toMatch(/the tunnel of prometheus has ended: \S+node: it was ended by SIGKILL/);
    expect(stderr).toContain(`forwarding from ${paper.port}`);
    expectNoneLeft(paper, 1);
  });
});

describe('the tunnel of two endpoints at one place', () => {
  /** One at 127.0.0.1, and another one that has another name for it. */
  async function paperOfBoth(
    name: string,
    figures: string,
    connectTimeout = '60s',
  ): Promise<Tunnelled> {
    const paper = await paperBehind(forwarding(server.url), 'connect_timeout: 60s');
    const [, endpoint = ''] = /^prometheus: (.*)$/m.exec(paper.read('styx.config.yaml')) ?? [];
    paper.write(
      'styx.config.yaml',
      `prometheus: {one: ${endpoint}, two: ${endpoint.replace('127.0.0.1', name).replace('60s', connectTimeout)}}
defaults: {step: 15s, formats: [csv], range: {start: 2023-11-14T22:13:20Z, duration: 1m}}
figures: {a: {query: load, prometheus: one}, b: {query: load + 1, prometheus: two}${figures}}
`,
    );
    return paper;
  }

  it('is one, where the command is', async () => {
    const paper = await paperOfBoth('localhost', ', c: {query: load, prometheus: [one, two]}');
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expectNoneLeft(paper, 1);
  });

  it('leads one of them to nobody else who listens there by another name', async () => {
    const paper = await paperOfBoth('[::1]', '');
    const other = await startServer((_request, _params, response) => void response.end('{}'), {
      ...{ port: paper.port, host: '::1' },
    });
    onTestFinished(() => other.stop());
    const { status, stderr } = await paper.styx('build', '--jobs', '1');
    expect(status).toBe(1);
    expect(stderr).toContain(`something listens at [::1]:${paper.port} before the tunnel of two`);
    expect(other.requests).toEqual([]);
    expect(existsSync(join(paper.folder, 'figures/a.csv'))).toBe(true);
    expectNoneLeft(paper, 1);
  });

  it('is waited for by each of their names', async () => {
    const paper = await paperOfBoth('[::1]', '', '1s');
    const { status, stderr } = await paper.styx('build', '--jobs', '1');
    expect(status).toBe(1);
    expect(stderr).toContain(`takes no connections at [::1]:${paper.port} within 1 s`);
    expect(existsSync(join(paper.folder, 'figures/a.csv'))).toBe(true);
    expectNoneLeft(paper, 1);
  });
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a tunnel is gone after %s in the middle of a build',
  async (signal) => {
    const silent = await serve(() => undefined);
    const paper = await paperBehind(forwarding(silent.url));
    const child = spawn(process.execPath, [styxProgram, 'build'], {
      ...{ cwd: paper.folder, stdio: 'ignore', env: { ...process.env, CI: '' } },
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (silent.requests.length === 0) await sleep(5);
    child.kill(signal);
    expect(await ended).toBe(130);
    expectNoneLeft(paper, 1);
  },
);
