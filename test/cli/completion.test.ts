import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
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

describe('zsh', () => {
  /** What stands on the command line of a real zsh, on a terminal, after each of some lines and a tab. */
  async function completed(paper: Project, ...typed: readonly string[]): Promise<string[]> {
    mkdirSync(join(paper.folder, 'bin'));
    symlinkSync(styxProgram, join(paper.folder, 'bin/styx'));
    paper.write(
      '.zshrc',
      `PS1='ready> '
autoload -Uz compinit && compinit -D -u
source <(styx completion zsh)
take() { print -r -- "$BUFFER" >>taken; BUFFER= }
zle -N take
bindkey '^T' take
`,
    );
    const path = `${join(paper.folder, 'bin')}:${process.env['PATH'] ?? ''}`;
    const home = { HOME: paper.folder, ZDOTDIR: paper.folder, TERM: 'dumb' };
    const env = { PATH: path, XDG_CACHE_HOME: join(paper.folder, 'cache'), ...home };
    const child = spawn('script', ['-qec', 'zsh -d -i', '/dev/null'], { cwd: paper.folder, env });
    onTestFinished(() => void child.kill());
    // Keys are read one after the other: what a tab does is done when the next key is.
    const keys = [...typed.map((line) => `${line}\t\x14`), 'exit\r'].join('');
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const isReady = said.includes('ready> ');
      said += text;
      if (!isReady && said.includes('ready> ')) child.stdin.write(keys);
    });
    await once(child, 'close');
    return paper.read('taken').trimEnd().split('\n');
  }

  it('completes commands, figures and the paths of files', async () => {
    const lines = ['styx ver', 'styx show lo', 'styx show lat', 'styx build -c styx.c'];
    expect(await completed(given(), ...lines)).toEqual([
      'styx verify ',
      'styx show load/both ',
      'styx show late',
      'styx build -c styx.config.yaml',
    ]);
  });

  it('completes metrics of the server, and none that would be run', async () => {
    const server = await serve((_request, _params, response) => {
      response.end('{"status":"success","data":["node:cpu","up","q|touch pwned"]}');
    });
    const paper = project();
    paper.write(
      'styx.config.yaml',
      `prometheus: ${server.url}\nfigures: {a: {query: up, range: {last: 1h}}}\n`,
    );
    const lines = ['styx query node:c', 'styx metrics --labels u', 'styx query q'];
    expect(await completed(paper, ...lines)).toEqual([
      'styx query node:cpu ',
      'styx metrics --labels up ',
      'styx query q',
    ]);
    expect(existsSync(join(paper.folder, 'pwned'))).toBe(false);
  });
});

it('an unknown shell is a mistake of the user, with those that there are', async () => {
  const { status, stderr } = await project().styx('completion', 'tcsh');
  expect(status).toBe(2);
  expect(stderr).toContain('Allowed choices are bash, zsh, fish');
});
