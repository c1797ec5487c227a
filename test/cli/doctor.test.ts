import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedPort } from '../servers/faulty.js';
import { guardedUrl } from '../servers/guarded.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { answering, serve } from './paper.js';
import { type Project, project, run, styxProgram } from './styx.js';

interface Diagnosis {
  of: string;
  name: string;
  status: 'ok' | 'warning' | 'error';
  message: string;
  hint?: string;
}

/** What the doctor says for programs, and how it ends. */
async function examined(paper: Pick<Project, 'styx'>, ...args: string[]) {
  const { status, stdout } = await paper.styx('doctor', '--json', ...args);
  const { diagnoses } = JSON.parse(stdout) as { diagnoses: Diagnosis[] };
  const bad = diagnoses.filter((one) => one.status !== 'ok');
  return { status, diagnoses, bad };
}

const names = (diagnoses: Diagnosis[]): string[] =>
  diagnoses.map(({ name, status }) => `${name} ${status}`);

const csvOnly = 'defaults: { formats: [csv], range: { last: 1h } }\nfigures: { a: { query: up } }';

function paperOf(text: string): Project {
  const paper = project();
  paper.write('styx.config.yaml', text);
  return paper;
}

describe('styx doctor without a manifest', () => {
  it('looks at the machine, and says in words too how each thing is', async () => {
    const { status, stdout, stderr } = await project().styx('doctor');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^this machine\n✓ ok {7}Node\.js {7}\d+\./);
    for (const name of ['gnuplot', 'matplotlib', 'fonts', 'write access'])
      expect(stdout).toMatch(new RegExp(`^✓ ok +${name} `, 'm'));
    expect(stdout).toMatch(/\n\nall is well\n$/);
  });

  it('warns where nothing draws, with what to type, and ends with 0', async () => {
    const env = { STYX_PYTHON: '/nowhere/python', STYX_GNUPLOT: '/nowhere/gnuplot' };
    const { status, bad } = await examined(project(env));
    expect(status).toBe(0);
    expect(names(bad)).toEqual(['gnuplot warning', 'matplotlib warning']);
    expect(bad[1]?.hint).toContain('python3-matplotlib');
  });

  it('warns of a program that cannot draw', async () => {
    const paper = project({ STYX_GNUPLOT: './gnuplot' });
    paper.write('gnuplot', '#!/bin/sh\necho gnuplot 5.4 patchlevel 0\necho broken >&2; exit 7\n');
    chmodSync(join(paper.folder, 'gnuplot'), 0o755);
    const { status, bad } = await examined(paper);
    expect(status).toBe(0);
    expect(bad).toMatchObject([{ name: 'gnuplot, pdf', message: expect.stringContaining('7') }]);
  });

  it('warns where there is no font at all, without which pages have no letters', async () => {
    const bare = project();
    bare.write('fonts.conf', '<fontconfig></fontconfig>\n');
    const env = {
      FONTCONFIG_FILE: join(bare.folder, 'fonts.conf'),
      STYX_PYTHON: '/nowhere/python',
    };
    const { bad } = await examined(project(env));
    expect(bad).toMatchObject([
      {
        ...{ name: 'fonts', message: expect.stringContaining('no font at all') },
        hint: expect.stringContaining('install fonts'),
      },
    ]);
  });

  it('wants a manifest that is named to be there', async () => {
    const { status, stdout } = await project().styx('doctor', '-c', 'talk.yaml', '--json');
    expect(status).toBe(2);
    expect(stdout).toContain('MANIFEST_NOT_FOUND');
  });

  it('keeps to 80 columns', async () => {
    const paper = project({ STYX_PYTHON: '/nowhere/python', STYX_GNUPLOT: '/nowhere/gnuplot' });
    const { stdout } = await paper.styx('doctor');
    expect(stdout).toContain('hint: ');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('what a manifest needs', () => {
  it('is an engine, where pages are drawn, and ends with 1 without one', async () => {
    const url = (await serve(answering(1))).url;
    const paper = paperOf(
      `prometheus: ${url}\npython: /nowhere/python\nfigures: { a: { query: up, range: { last: 1h } } }`,
    );
    const { status, bad } = await examined(paper);
    expect(status).toBe(1);
    expect(names(bad)).toEqual(['matplotlib error']);
    paper.write('styx.config.yaml', `prometheus: ${url}\npython: /nowhere/python\n${csvOnly}`);
    expect(await examined(paper)).toMatchObject({ status: 0, bad: [] });
  });

  it('is a font', async () => {
    const url = (await serve(answering(1))).url;
    const paper = paperOf(
      `prometheus: ${url}\nfigures: { a: { query: up, range: { last: 1h }, font: Nowhere Sans } }`,
    );
    const { status, bad } = await examined(paper);
    expect(status).toBe(0);
    expect(bad).toMatchObject([
      {
        name: 'fonts',
        status: 'warning',
        message: expect.stringContaining('no font Nowhere Sans'),
      },
    ]);
  });

  it('is LaTeX for matplotlib, where figures are .tex', async () => {
    const url = (await serve(answering(1))).url;
    const paper = paperOf(
      `prometheus: ${url}\nfigures: { a: { query: up, range: { last: 1h }, formats: [tex] } }`,
    );
    const { status, bad } = await examined(paper.with({ PATH: '/nowhere' }));
    expect(status).toBe(1);
    expect(bad).toMatchObject([{ name: 'LaTeX', hint: expect.stringContaining('texlive') }]);
    expect(await examined(paper)).toMatchObject({ status: 0, bad: [] });
  });

  it('is a manifest without mistakes: each is shown where it is', async () => {
    const { status, bad } = await examined(
      paperOf('figures:\n  a: { query: up, rnge: 1 }\n  b: { qury: up }\n'),
    );
    expect(status).toBe(1);
    expect(names(bad)).toEqual(['manifest error', 'manifest error']);
    expect(bad[1]).toMatchObject({
      message: expect.stringMatching(/^styx\.config\.yaml:3: /),
      hint: expect.stringContaining('query'),
    });
  });

  it('is a folder that can be written to', async (test) => {
    if (spawnSync('unshare', ['-rm', 'true']).status !== 0) {
      test.skip('no file system can be mounted read-only here');
    }
    const paper = paperOf(`prometheus: ${(await serve(answering(1))).url}\n${csvOnly}`);
    const script = `mount --bind . . && cd "$PWD" && mount -o remount,bind,ro . && exec "$0" "$1" doctor`;
    const program = ['/bin/sh', '-c', script, process.execPath, styxProgram];
    const { status, stdout } = await run('unshare', ['-rm', ...program], paper.folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^✗ error +write access +this folder cannot be written to/m);
    expect(stdout).toContain('hint: check its permissions');
    expect(stdout.match(/^✗/gm)).toHaveLength(1);
  });
});

describe('a server of the manifest', () => {
  let prometheus: RunningPrometheus;
  beforeAll(async () => {
    const flags = ['--storage.tsdb.retention.time=15d'];
    prometheus = await startPrometheus({ openMetrics: '# EOF\n', flags });
  });
  afterAll(() => prometheus.stop());

  it('that is as it should be has a line for each thing', async () => {
    const { status, diagnoses } = await examined(
      paperOf(`prometheus: ${prometheus.url}\n${csvOnly}`),
    );
    expect(status).toBe(0);
    const own = diagnoses.filter(({ of }) => of === `prometheus (${prometheus.url})`);
    expect(names(own)).toEqual(['reachable ok', 'authenticated ok', 'clock ok', 'retention ok']);
    expect(own[0]?.message).toMatch(/^prometheus \d+\.\d+.*, in \d+ ms$/);
    expect(own[3]?.message).toContain('15d');
  });

  it('that has forgotten what a figure asks, or is asked for more than it keeps', async () => {
    const figures = [
      'a: { query: up, range: { start: 2024-01-01T00:00Z, duration: 1h } }',
      'b: { query: up, range: { last: 30d } }',
    ];
    const { status, bad } = await examined(
      paperOf(
        `prometheus: ${prometheus.url}\ndefaults: { formats: [csv] }\nfigures: { ${figures.join(', ')} }`,
      ),
    );
    expect(status).toBe(1);
    expect(bad).toMatchObject([
      { name: 'retention', status: 'error', message: expect.stringContaining('a/query') },
      { name: 'retention', status: 'warning', message: expect.stringContaining('last 30d') },
    ]);
  });

  it('that nobody is at', async () => {
    const url = `http://127.0.0.1:${await refusedPort()}`;
    const { status, bad } = await examined(paperOf(`prometheus: ${url}\n${csvOnly}`));
    expect(status).toBe(1);
    expect(bad).toMatchObject([
      { name: 'reachable', message: expect.stringContaining('nothing listens at') },
    ]);
  });

  it('that nothing asks, and nobody is at: nothing fails of it', async () => {
    const spare = `http://127.0.0.1:${await refusedPort()}`;
    const paper = paperOf(
      `prometheus: { main: "${prometheus.url}", spare: "${spare}" }
defaults: { prometheus: main, formats: [csv], range: { last: 5m } }
figures: { a: { query: up } }`,
    );
    const { status, bad } = await examined(paper);
    expect(status).toBe(0);
    expect(bad).toMatchObject([
      { of: expect.stringMatching(/^spare .*, which nothing asks$/), status: 'warning' },
    ]);
  });

  it('that wants a password, and one in a file that everybody reads', async () => {
    const paper = project();
    const guarded = await guardedUrl(prometheus.url);
    paper.write('styx.config.yaml', `prometheus: ${guarded}\n${csvOnly}`);
    const closed = await examined(paper);
    expect(closed.status).toBe(1);
    expect(closed.bad).toMatchObject([
      { name: 'answers', hint: expect.stringContaining('write basic_auth') },
    ]);
    paper.write('password', 'hunter2');
    chmodSync(join(paper.folder, 'password'), 0o644);
    const auth = 'basic_auth: { username: reader, password_file: password }';
    paper.write('styx.config.yaml', `prometheus: { url: ${guarded}, ${auth} }\n${csvOnly}`);
    const open = await examined(paper);
    expect(open.status).toBe(0);
    expect(open.bad).toMatchObject([
      { name: 'secret', hint: expect.stringContaining('chmod go=') },
    ]);
    expect(open.diagnoses.find(({ name }) => name === 'authenticated')?.message).toBe(
      'by a user and a password',
    );
    expect(JSON.stringify(open.diagnoses)).not.toContain('hunter2');
  });

  it('whose clock is another', async () => {
    const { url } = await serve((...asked) => {
      asked[2].setHeader('date', new Date(Date.now() - 300_000).toUTCString());
      return answering(1)(...asked);
    });
    const { status, bad } = await examined(paperOf(`prometheus: ${url}\n${csvOnly}`));
    expect(status).toBe(0);
    expect(bad).toMatchObject([
      { name: 'clock', message: expect.stringMatching(/(29[0-9]|30[0-9]) s behind/) },
    ]);
    expect(bad[0]?.hint).toContain('NTP');
  });

  it('that fails of every question has a remedy, too', async () => {
    const { url } = await serve((_request, _params, response) => {
      response.statusCode = 500;
      response.end('no');
    });
    const { status, bad } = await examined(paperOf(`prometheus: ${url}\n${csvOnly}`));
    expect(status).toBe(1);
    expect(bad).toMatchObject([{ message: expect.stringContaining('500') }]);
    expect(bad[0]?.hint).toContain('is the server up');
  });

  it('that is none', async () => {
    const { url } = await serve((_request, _params, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<title>Grafana</title>');
    });
    const { status, bad } = await examined(paperOf(`prometheus: ${url}\n${csvOnly}`));
    expect(status).toBe(1);
    expect(bad).toMatchObject([{ message: expect.stringContaining('is a Grafana') }]);
  });
});
