import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { refusedPort } from '../servers/faulty.js';
import { guardedUrl } from '../servers/guarded.js';
import { openMetrics } from '../servers/open-metrics.js';
import type { RunningServer } from '../servers/process.js';
import { startPrometheus } from '../servers/prometheus.js';
import { startSelfScraping } from '../servers/self-scraping.js';
import { startVictoriaMetrics } from '../servers/victoria-metrics.js';
import { serve } from './paper.js';
import { project, run, styxProgram, variables } from './styx.js';

let prometheus: RunningServer;
beforeAll(async () => {
  prometheus = await startSelfScraping();
  // It finds its target after five seconds; until then these are requests to be counted.
  for (;;) {
    const answer = await fetch(`${prometheus.url}/api/v1/query?query=count_over_time(up[1m])>5`);
    if ((await answer.text()).includes('"value"')) break;
    await sleep(500);
  }
});
afterAll(() => prometheus.stop());

const written = ['.gitattributes', '.gitignore', 'styx.config.yaml', 'styx.mk'];

/** What stands at the end when an answer is waited for. */
const question = /\? \[[^\]]*\] $/;

/** Types lines at a terminal, each when there is a question. */
async function typed(folder: string, lines: readonly string[], ...args: string[]) {
  const command = [process.execPath, styxProgram, 'init', ...args].join(' ');
  const env = variables({ TERM: 'dumb' });
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder, env });
  const left = [...lines];
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (!question.test(said)) return;
    const line = left.shift();
    if (line !== undefined) child.stdin.write(`${line}\n`);
  });
  await once(child, 'close');
  return { status: child.exitCode, said: said.replaceAll('\r', '') };
}

describe('styx init --yes', () => {
  it('leads from an empty folder to figures', async () => {
    const paper = project();
    const init = await paper.styx('init', '--yes', '--prometheus', prometheus.url);
    expect(init).toMatchObject({ status: 0, stdout: '' });
    expect(init.stderr).toMatch(/^✓ http:\/\/127\.0\.0\.1:\d+: prometheus \d/);
    expect(init.stderr).toMatch(/\nNext:\n {2}styx build +figures\/\w+\.pdf, figures\/\w+\.pdf, /);
    expect(readdirSync(paper.folder)).toEqual(written);
    const manifest = paper.read('styx.config.yaml');
    expect(manifest).toContain(`  url: ${prometheus.url}\n  scrape_interval: 1s `);
    expect(manifest).toContain('prometheus_http_request_duration_seconds_bucket[1m]');
    expect(await paper.styx('check')).toMatchObject({ status: 0 });
    const build = await paper.styx('build');
    expect(build).toMatchObject({ status: 0 });
    expect(build.stderr).toMatch(/^3 figures built/m);
    const pdfs = readdirSync(join(paper.folder, 'figures')).filter((one) => one.endsWith('.pdf'));
    expect(pdfs).toHaveLength(3);
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
  });

  it('gives make rules that build the same', async () => {
    const paper = project();
    await paper.styx('init', '--yes', '--prometheus', prometheus.url);
    paper.write('Makefile', 'include styx.mk\npaper.pdf: $(FIGURES)\n\tcp $< $@\n');
    const styx = `STYX=${process.execPath} ${styxProgram}`;
    expect(await run('make', ['data', styx], paper.folder)).toMatchObject({ status: 0 });
    expect(await run('make', [styx], paper.folder)).toMatchObject({ status: 0 });
    expect(existsSync(join(paper.folder, 'paper.pdf'))).toBe(true);
  });

  it('adds to what is there, and writes over nothing', async () => {
    const paper = project();
    const before = {
      '.gitattributes': '*.pdf binary\n',
      '.gitignore': '*.log',
      'styx.mk': 'mine:\n',
    };
    for (const [name, text] of Object.entries(before)) paper.write(name, text);
    paper.write('Makefile', 'all:\n');
    const { status, stderr } = await paper.styx('init', '--yes', '--prometheus', prometheus.url);
    expect(status).toBe(0);
    expect(paper.read('.gitattributes')).toBe(
      '*.pdf binary\nstyx.lock -text\nstyx-data/** -text\nfigures/** -text\n',
    );
    expect(paper.read('.gitignore')).toBe('*.log\n.styx/\n');
    expect(paper.read('styx.mk')).toBe('mine:\n');
    expect(paper.read('Makefile')).toBe('all:\n');
    expect(stderr).toContain('styx.mk is there, and stays as it is');
    expect(stderr).toContain('$(FIGURES): styx-build');
  });

  it.each(['styx.config.yaml', '.styxrc.json'])('leaves a manifest, %s, alone', async (name) => {
    const paper = project();
    paper.write(name, '{}');
    const { status, stderr } = await paper.styx('init', '--yes', '--prometheus', prometheus.url);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      new RegExp(`there is ${name.replaceAll('.', '\\.')}, .*\\[EXISTS\\]\n  hint: edit it`),
    );
    expect(readdirSync(paper.folder)).toEqual([name]);
    expect(paper.read(name)).toBe('{}');
  });

  it('takes the address of a page for that of its server', async () => {
    const paper = project();
    const bare = prometheus.url.replace('http://', '');
    expect(
      await paper.styx('init', '-y', '--prometheus', `${bare}/graph?g0.expr=up`),
    ).toMatchObject({
      status: 0,
    });
    expect(paper.read('styx.config.yaml')).toContain(`  url: ${prometheus.url}\n`);
  });

  it('draws with gnuplot, or asks for no pages, where there is nothing else', async () => {
    const python = { STYX_PYTHON: '/nowhere/python' };
    const one = project(python);
    await one.styx('init', '--yes', '--prometheus', prometheus.url);
    expect(one.read('styx.config.yaml')).toMatch(/^ {2}engine: gnuplot /m);
    const two = project({ ...python, STYX_GNUPLOT: '/nowhere/gnuplot' });
    const { stderr } = await two.styx('init', '--yes', '--prometheus', prometheus.url);
    expect(stderr).toContain('nothing here can draw a PDF yet: styx doctor says what to install');
    expect(await two.styx('build')).toMatchObject({ status: 0 });
  });

  it('has windows and a step for what it proposes, be other jobs scraped more often', async () => {
    const nowMs = Date.now();
    const family = (name: string, labels: Record<string, string>, everyMs: number) => ({
      ...{ name, type: 'counter' as const },
      samples: Array.from({ length: 3_600_000 / everyMs }, (_, i) => ({
        ...{ labels, value: 3_600_000 / everyMs - i, ms: nowMs - i * everyMs },
      })),
    });
    const requests = { job: 'shop', instance: 'localhost:9100', code: '200' };
    const twoJobs = await startPrometheus({
      openMetrics: openMetrics([
        family('http_requests_total', requests, 60_000),
        family('prometheus_http_requests_total', { job: 'prometheus', instance: 'a' }, 15_000),
      ]),
    });
    onTestFinished(() => twoJobs.stop());
    const paper = project();
    expect((await paper.styx('init', '-y', '--prometheus', twoJobs.url)).status).toBe(0);
    const manifest = paper.read('styx.config.yaml');
    expect(manifest).toContain('scrape_interval: 1m');
    expect(manifest).toContain('(rate(http_requests_total[4m]))');
  });

  it('asks a server with a password, and keeps that from git', async () => {
    const paper = project();
    const guarded = await guardedUrl(prometheus.url);
    const closed = await paper.styx('init', '--yes', '--prometheus', guarded);
    expect(closed.status).toBe(1);
    expect(closed.stderr).toMatch(
      /answered 401 .*\[DENIED\]\n {2}hint: it wants to know who asks: --user NAME --password-file/,
    );
    const wrong = await paper.styx('init', '-y', '--prometheus', guarded, '--token-file', 'none');
    expect(wrong.stderr).toMatch(/^error: the secret cannot be read: .*from this folder\n$/s);
    writeFileSync(join(paper.folder, 'pass word'), 'hunter2', { mode: 0o600 });
    const flags = ['--user', 'reader', '--password-file', 'pass word'];
    const open = await paper.styx('init', '-y', '--prometheus', guarded, ...flags);
    expect(open.status).toBe(0);
    expect(paper.read('.gitignore')).toBe('.styx/\n/pass word\n');
    expect(await paper.styx('check')).toMatchObject({ status: 0 });
  });

  it('proposes what a VictoriaMetrics has', async () => {
    const now = Date.now();
    const samples = Array.from({ length: 60 }, (_, i) => ({
      ...{ labels: { job: 'lab' }, value: i, ms: now - (60 - i) * 15_000 },
    }));
    const victoria = await startVictoriaMetrics([
      { name: 'lab_jobs_total', type: 'counter', samples },
    ]);
    onTestFinished(() => victoria.stop());
    const paper = project();
    expect(await paper.styx('init', '-y', '--prometheus', victoria.url)).toMatchObject({
      status: 0,
    });
    const manifest = paper.read('styx.config.yaml');
    expect(manifest).toContain('query: sum by (job) (rate(lab_jobs_total[1m]))');
    expect(manifest).toContain('scrape_interval: 15s');
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
  });
});

describe('where there is nothing to begin with, styx init', () => {
  it('says that nobody is there', async () => {
    const paper = project();
    const { status, stderr } = await paper.styx(
      'init',
      '-y',
      '--prometheus',
      `http://127.0.0.1:${await refusedPort()}`,
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /nothing listens at .*\[UNREACHABLE\]\n {2}hint: start Prometheus there, .*: --prometheus or/,
    );
    expect(readdirSync(paper.folder)).toEqual([]);
  });

  it('says that a Grafana, or an exporter, is there', async () => {
    const page = (type: string, text: string) =>
      serve((_request, _params, response) => {
        response.setHeader('content-type', type);
        response.end(text);
      });
    const grafana = await page('text/html', '<!doctype html><title>Grafana</title>');
    const exporter = await page('text/plain', '# HELP x Of it.\n# TYPE x gauge\nx 1\n');
    for (const [{ url }, said] of [
      [grafana, 'is a Grafana'],
      [exporter, 'metrics of one program'],
    ] as const) {
      const { status, stderr } = await project().styx('init', '-y', '--prometheus', url);
      expect(status).toBe(1);
      expect(stderr).toContain(said);
      expect(stderr).toMatch(/\n {2}hint: name the Prometheus that /);
    }
  });

  it('says that the server has no metrics now', async () => {
    const empty = await startPrometheus({ openMetrics: '# EOF\n' });
    onTestFinished(() => empty.stop());
    const { status, stderr } = await project().styx('init', '-y', '--prometheus', empty.url);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /has no metric now that makes a figure \[EMPTY\]\n {2}hint: is it scraping/,
    );
  });

  it('says that an address is none, and that nobody can be asked', async () => {
    const none = await project().styx('init', '-y', '--prometheus', 'ftp://host');
    expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('is not the URL') });
    const paper = project();
    const clear = await paper.styx('init', '-y', '--prometheus', 'http://u:hunter2@127.0.0.1:1');
    expect(clear.status).toBe(2);
    expect(clear.stderr).toContain('hint: write the password into a file');
    expect(clear.stderr).not.toContain('hunter2');
    expect(readdirSync(paper.folder)).toEqual([]);
    const nobody = await project().styx('init');
    expect(nobody.status).toBe(2);
    expect(nobody.stderr).toContain('hint: name the server: styx init --yes --prometheus');
    const half = await project().styx('init', '-y', '--user', 'reader');
    expect(half).toMatchObject({ status: 2, stderr: expect.stringContaining('go together') });
  });

  it('writes nothing half where it may not', async (test) => {
    if (spawnSync('unshare', ['-rm', 'true']).status !== 0) {
      test.skip('no file system can be mounted read-only here');
    }
    const { folder } = project();
    const script = `mount --bind . . && cd "$PWD" && mount -o remount,bind,ro . && exec "$0" "$1" init -y --prometheus ${prometheus.url}`;
    const { status, stderr } = await run(
      'unshare',
      ['-rm', '/bin/sh', '-c', script, process.execPath, styxProgram],
      folder,
    );
    expect(status).toBe(1);
    expect(stderr).toContain('[UNWRITABLE]');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('styx init at a terminal', () => {
  it('asks until a server answers, and which figures are wanted', async () => {
    const paper = project();
    const { folder } = paper;
    const nobody = `127.0.0.1:${await refusedPort()}`;
    const lines = [nobody, `${prometheus.url}/nowhere`, prometheus.url, 'nine', '2 1'];
    const { status, said } = await typed(folder, lines);
    expect(said).toContain('Where is Prometheus? [http://localhost:9090]');
    expect(said).toContain('nothing listens at');
    expect(said).toContain('answered 404');
    expect(said).not.toContain('Which user');
    expect(said).toContain('Which of these figures? [1 2 3]');
    expect(said).toMatch(/numbers from 1 to \d, with spaces between them/);
    expect(status).toBe(0);
    const figures = paper.read('styx.config.yaml').match(/^ {2}\w+: # figures\//gm);
    expect(figures).toHaveLength(2);
  });

  it('asks nothing of who has said all, and takes an empty line for yes', async () => {
    const { folder } = project();
    const { status } = await typed(folder, [''], '--prometheus', prometheus.url);
    expect(status).toBe(0);
    expect(readdirSync(folder)).toEqual(written);
  });

  it('ends at Ctrl-C and Ctrl-D, and has written nothing', async () => {
    for (const key of ['\x03', '\x04']) {
      const { folder } = project();
      const { status } = await typed(folder, [key]);
      expect(status).toBe(130);
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});
