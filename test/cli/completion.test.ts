import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from './paper.js';
import { type Project, project, run, styxProgram } from './styx.js';

const text = `prometheus: { eu: 'http://localhost:1', us: 'http://localhost:2' }
vars: { window: 1m }
defaults: { prometheus: eu, range: { last: 1h } }
figures: { latency: { query: up }, load/both: { query: up, title: Load of both } }
values: { late: { query: up, reduce: max } }
`;

function given(): Project {
  const paper = project();
  paper.write('styx.config.yaml', text);
  return paper;
}

/** What may stand in place of the last word. */
async function words(paper: Project, ...typed: readonly string[]): Promise<string[]> {
  const home = { XDG_CACHE_HOME: join(paper.folder, 'cache') };
  const { status, stdout } = await paper.with(home).styx('complete', '--', ...typed);
  expect(status).toBe(0);
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']));
}

describe('what completes', () => {
  it.each([
    [['bui'], ['build']],
    [
      ['mark', 'st'],
      ['start', 'stop'],
    ],
    [['build', '--fo'], ['--force']],
    [
      ['query', 'up', '--layout', ''],
      ['wide', 'long'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['eject', 'gn'], ['gnuplot']],
    [
      ['show', 'la'],
      ['latency', 'late'],
    ],
    [['build', 'latency', 'lo'], ['load/both']],
    [['build', '--set', ''], ['window=']],
    [
      ['query', '--prometheus', ''],
      ['eu', 'us'],
    ],
    [['run', ''], []],
    [['build', '-c', 'x'], [':paths']],
    [['import', 'grafana', 'x'], [':paths']],
    [
      ['preview', 'la'],
      ['latency', 'late'],
    ],
    [['report', 'lo'], ['load/both']],
    [['export', 'grafana', 'la'], ['latency']],
    [
      ['metrics', '--type', 'gauge'],
      ['gauge', 'gaugehistogram'],
    ],
    [['run', '--label', ''], []],
    [['-d', '1h', '--la'], ['--layout']],
    [['schema', 'figures.NAME.y.sc'], ['figures.NAME.y.scale']],
  ])('%j: %j', async (typed, found) => {
    expect(await words(given(), ...typed)).toEqual(found);
  });

  it('are the figures as they are written, where the manifest has mistakes', async () => {
    const paper = given();
    paper.write('styx.config.yaml', text.replace('reduce: max', 'reduce: max, label: "${no}"'));
    expect(await words(paper, 'show', 'lat')).toEqual(['latency', 'late']);
    expect(await words(project(), 'show', '')).toEqual([]);
  });

  it('are metrics of the server, which is asked once', async () => {
    const server = await serve((_request, _params, response) => {
      response.end('{"status":"success","data":["http_requests_total","node:cpu","up"]}');
    });
    const paper = project();
    const args = ['query', '--prometheus', server.url];
    expect(await words(paper, ...args, 'ht')).toEqual(['http_requests_total']);
    expect(await words(paper, '--prometheus', server.url, 'node:')).toEqual(['node:cpu']);
    const metrics = ['metrics', '--prometheus', server.url];
    expect(await words(paper, ...metrics, 'load', 'u')).toEqual(['up']);
    expect(await words(paper, ...metrics, '--labels', 'u')).toEqual(['up']);
    expect(server.requests).toHaveLength(1);
  });

  it('are no words that a shell would take for more than a name', async () => {
    const names = [
      'q$(touch pwned)',
      'q`touch pwned`',
      'q|touch pwned',
      'q;x',
      'q>x',
      'q x',
      'q.é',
    ];
    const server = await serve((_request, _params, response) => {
      response.end(JSON.stringify({ status: 'success', data: names }));
    });
    const args = ['query', '--prometheus', server.url];
    expect(await words(project(), ...args, 'q')).toEqual(['q.é']);
  });

  it('are none of a server that does not answer, soon, and it is not asked again at once', async () => {
    const server = await serve(() => undefined);
    const paper = project();
    const args = ['query', '--prometheus', server.url, 'ht'];
    const begun = performance.now();
    expect(await words(paper, ...args)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(6000);
    expect(await words(paper, ...args)).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});

describe('bash', () => {
  /** What bash would offer, having been told the words up to the cursor as it parts them. */
  async function offered(paper: Project, ...parted: readonly string[]): Promise<string[]> {
    mkdirSync(join(paper.folder, 'bin'));
    symlinkSync(styxProgram, join(paper.folder, 'bin/styx'));
    const script = `source <(styx completion bash)
COMP_WORDS=(styx "$@")
COMP_CWORD=$#
_styx
(($\{#COMPREPLY[@]} == 0)) || printf '%s\\n' "$\{COMPREPLY[@]}"`;
    const path = `${join(paper.folder, 'bin')}:${process.env['PATH'] ?? ''}`;
    const env = { PATH: path, XDG_CACHE_HOME: join(paper.folder, 'cache') };
    const { stdout, stderr } = await run(
      'bash',
      ['-c', script, 'bash', ...parted],
      paper.folder,
      env,
    );
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '');
  }

  it('completes commands, figures and choices', async () => {
    expect(await offered(given(), 'show', 'lat')).toEqual(['latency', 'late']);
    expect(await offered(given(), 'ver')).toEqual(['verify']);
  });

  it('completes a metric with colons, which bash takes for several words', async () => {
    const server = await serve((_request, _params, response) => {
      response.end('{"status":"success","data":["node:cpu","node:load"]}');
    });
    const paper = project();
    paper.write(
      'styx.config.yaml',
      `prometheus: ${server.url}\nfigures: {a: {query: up, range: {last: 1h}}}\n`,
    );
    expect(await offered(paper, 'query', 'node', ':', 'c')).toEqual(['cpu']);
  });

  it('completes the paths of files', async () => {
    expect(await offered(given(), 'build', '-c', 'styx.c')).toEqual(['styx.config.yaml']);
  });

  it('takes the script without a mistake', async () => {
    const { stdout } = await project().styx('completion', 'bash');
    const checked = await run('bash', ['-n', '-c', stdout], '/');
    expect(checked).toMatchObject({ status: 0, stderr: '' });
  });
});

it('fish completes figures, with what they are, and the paths of files', async () => {
  const paper = given();
  mkdirSync(join(paper.folder, 'bin'));
  symlinkSync(styxProgram, join(paper.folder, 'bin/styx'));
  const path = `${join(paper.folder, 'bin')}:${process.env['PATH'] ?? ''}`;
  const env = { PATH: path, XDG_CACHE_HOME: join(paper.folder, 'cache'), HOME: paper.folder };
  const script = `styx completion fish | source
complete -C 'styx show lo'; complete -C 'styx build -c styx.c'`;
  const { stdout, stderr } = await run('fish', ['-c', script], paper.folder, env);
  expect({ stdout, stderr }).toEqual({
    stdout: 'load/both\tLoad of both\nstyx.config.yaml\n',
    stderr: '',
  });
});

it('an unknown shell is a mistake of the user, with those that there are', async () => {
  const { status, stderr } = await project().styx('completion', 'tcsh');
  expect(status).toBe(2);
  expect(stderr).toContain('Allowed choices are bash, zsh, fish');
});
