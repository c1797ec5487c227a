import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startServer } from '../servers/faulty.js';
import { serve } from './paper.js';
import { type Project, project, styxProgram } from './styx.js';

interface Paper extends Project {
  /** What was asked, in order. */
  readonly asked: readonly string[];
  /** How many requests there were at once. */
  readonly most: () => number;
}

/** Figures that are called like their queries: `bad` is none, and `slow` is never answered. */
async function paperOf(...figures: readonly string[]): Promise<Paper> {
  const asked: string[] = [];
  const flights = { now: 0, most: 0 };
  const server = await startServer(async (_request, params, response) => {
    const query = params.get('query') ?? '';
    asked.push(query);
    if (query === 'slow') return;
    flights.now++;
    flights.most = Math.max(flights.most, flights.now);
    await sleep(query === 'bad' ? 400 : 100);
    flights.now--;
    if (query === 'bad') {
      response.statusCode = 400;
      response.end(JSON.stringify({ status: 'error', errorType: 'bad_data', error: 'no' }));
      return;
    }
    const result = [{ metric: {}, values: [[Number(params.get('start')), '1']] }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  });
  onTestFinished(() => server.stop());
  const paper = project({ CI: '' });
  const range = 'range: {start: 2023-11-14T22:13:20Z, duration: 1m}';
  const entries = figures.map((name) => `  ${name}: {query: ${name}}`);
  const defaults = `defaults: {step: 15s, formats: [csv], ${range}}`;
  const manifest = [`prometheus: ${server.url}`, defaults, 'figures:', ...entries];
  paper.write('styx.config.yaml', `${manifest.join('\n')}\n`);
  return { ...paper, asked, most: () => flights.most };
}

describe('styx build --jobs', () => {
  it('builds so many figures at once, in the order of the manifest', async () => {
    const paper = await paperOf('a', 'b', 'c');
    expect(await paper.styx('build', '--jobs', '1')).toMatchObject({ status: 0 });
    expect(paper.most()).toBe(1);
    expect(paper.asked).toEqual(['a', 'b', 'c']);
  });

  it('is all of them otherwise', async () => {
    const paper = await paperOf('a', 'b', 'c');
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    expect(paper.most()).toBe(3);
  });

  it('is a number', async () => {
    const paper = await paperOf('a');
    for (const jobs of ['0', 'x', '-1']) {
      expect(await paper.styx('build', '--jobs', jobs)).toMatchObject({ status: 2 });
    }
  });
});

describe('styx update', () => {
  it('has what a build has of pace, failures and words', async () => {
    const paper = await paperOf('a', 'bad', 'c');
    const { status, stderr } = await paper.styx('update', '-q', '--fail-fast', '--jobs', '1');
    expect(status).toBe(1);
    expect(stderr).not.toContain('a.csv');
    expect(paper.asked).toEqual(['a', 'bad']);
  });
});

describe('styx build --fail-fast', () => {
  it('begins no other figure when one has failed, and says how many are left', async () => {
    const paper = await paperOf('a', 'bad', 'c', 'd');
    const { status, stderr } = await paper.styx('build', '--fail-fast', '--jobs', '1');
    expect(status).toBe(1);
    expect(stderr).toMatch(/1 figure built in figures, 1 failed \(.* s\); 2 figures not built\n$/);
    expect(paper.asked).toEqual(['a', 'bad']);
  });

  it('stops those that have begun, and keeps what was built', async () => {
    const paper = await paperOf('a', 'bad', 'slow');
    const { status, stderr } = await paper.styx('build', '--fail-fast');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('1 figure not built'),
    });
    const again = await paper.styx('build', 'a');
    expect(again.stderr).toContain('1 figure current');
  });

  it('is not what --keep-going is, the default', async () => {
    const paper = await paperOf('bad', 'a');
    const going = await paper.styx('build', '--keep-going', '--jobs', '1');
    expect(going).toMatchObject({ status: 1, stderr: expect.stringContaining('✓ a') });
    expect(await paper.styx('build', '--keep-going', '--fail-fast')).toMatchObject({ status: 2 });
  });
});

describe('what styx build says', () => {
  it('is nothing but failures with -q', async () => {
    const paper = await paperOf('a', 'bad');
    const { status, stderr } = await paper.styx('build', '-q');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^✗ bad\n/);
    expect(stderr).not.toMatch(/built|✓/);
    expect(await paper.styx('build', '-q', 'a')).toMatchObject({ status: 0, stderr: '' });
  });

  it('is also what is current with -v', async () => {
    const paper = await paperOf('a');
    await paper.styx('build');
    expect((await paper.styx('build', '-v')).stderr).toMatch(/^ {2}a: current\n1 figure current/);
  });
});

describe('a server that is busy', () => {
  it('is asked less at once, until all is there, and the build says so', async () => {
    let inFlight = 0;
    const server = await startServer(async (_request, params, response) => {
      inFlight++;
      await sleep(50);
      if (inFlight-- > 1) {
        response.writeHead(503).end('Service Unavailable');
        return;
      }
      const result = [{ metric: {}, values: [[Number(params.get('start')), '1']] }];
      response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
    });
    onTestFinished(() => server.stop());
    const paper = project({ CI: '' });
    const names = Array.from({ length: 8 }, (_, i) => `f${i}`);
    paper.write(
      'styx.config.yaml',
      `prometheus: {url: ${server.url}, max_concurrency: 8}
defaults: {step: 15s, formats: [csv], range: {start: 2023-11-14T22:13:20Z, duration: 1m}}
figures: {${names.map((name) => `${name}: {query: ${name}}`).join(', ')}}
`,
    );
    const { status, stderr } = await paper.styx('build', '--jobs', '8');
    expect(status).toBe(0);
    expect(stderr).toContain(
      'prometheus was busy: it was asked with 1 request at once for a while, where max_concurrency is 8',
    );
  });
});

describe('a server that is asked slowly', () => {
  it('is not taken for a busy one', async () => {
    const server = await startServer((_request, params, response) => {
      const result = [{ metric: {}, values: [[Number(params.get('start')), '1']] }];
      response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
    });
    onTestFinished(() => server.stop());
    const paper = project({ CI: '' });
    const figures = ['a', 'b', 'c', 'd'].map((name) => `${name}: {query: ${name}}`).join(', ');
    paper.write(
      'styx.config.yaml',
      `prometheus: {url: ${server.url}, timeout: 2s, requests_per_second: 1}
defaults: {step: 15s, formats: [csv], range: {start: 2023-11-14T22:13:20Z, duration: 1m}}
figures: {${figures}}
`,
    );
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(0);
    expect(stderr).not.toContain('was busy');
  });
});

describe('Ctrl-C', () => {
  it.each(['build', 'check'])(
    'does not wait for what a server may be asked in a minute: styx %s',
    async (verb) => {
      const server = await serve(undefined, (_request, _params, response) => {
        response.end('{"status":"success","data":{"version":"3.5.0","revision":"x"}}');
      });
      const paper = project({ CI: '' });
      paper.write(
        'styx.config.yaml',
        `prometheus: {url: ${server.url}, requests_per_second: 0.001}
defaults: {step: 1s, formats: [csv], range: {start: 2023-11-14T22:13:20Z, duration: 6h}}
figures: {a: {query: load}}
`,
      );
      const child = spawn(process.execPath, [styxProgram, verb], {
        ...{ cwd: paper.folder, stdio: 'ignore', env: { ...process.env, CI: '' } },
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const ended = new Promise((resolve) => child.on('close', resolve));
      await vi.waitUntil(() => server.statusRequests.length > 0, { timeout: 30_000 });
      child.kill('SIGINT');
      expect(await ended).toBe(130);
    },
  );
});

describe('a server that is slow', () => {
  it('is asked less at once, and more again as it becomes faster, and the build says so', async () => {
    /** At each request, how many there are now. */
    const flights: number[] = [];
    let now = 0;
    const server = await startServer(async (_request, params, response) => {
      flights.push(++now);
      // More than half of the timeout at first.
      await sleep(flights.length <= 8 ? 6000 : 250);
      now--;
      const result = [{ metric: {}, values: [[Number(params.get('start')), '1']] }];
      response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
    });
    onTestFinished(() => server.stop());
    const paper = project({ CI: '' });
    const figures = Array.from({ length: 60 }, (_, i) => `f${i}: {query: f${i}}`).join(', ');
    paper.write(
      'styx.config.yaml',
      `prometheus: {url: ${server.url}, timeout: 10s, max_concurrency: 8}
defaults: {step: 15s, formats: [csv], range: {start: 2023-11-14T22:13:20Z, duration: 1m}}
figures: {${figures}}
`,
    );
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(0);
    expect(stderr).toContain('prometheus was busy: it was asked with 4 requests at once');
    expect(Math.max(...flights.slice(0, 8))).toBe(8);
    expect(Math.max(...flights.slice(8, 12))).toBeLessThanOrEqual(4);
    expect(Math.max(...flights.slice(40))).toBe(8);
  });
});
