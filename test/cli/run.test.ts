import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { project, type Project, run, styxProgram } from './styx.js';

interface RecordedRun {
  readonly start: string;
  readonly end?: string;
  readonly failed?: boolean;
  readonly [key: string]: unknown;
}

const styxCommand = `"${process.execPath}" "${styxProgram}"`;

function runsOf(own: Project, file = 'runs.yaml'): Record<string, RecordedRun> {
  return parse(own.read(file)) as Record<string, RecordedRun>;
}

/** How many ms a run was. */
const lengthOf = ({ start, end = '' }: RecordedRun): number => Date.parse(end) - Date.parse(start);

describe('styx run', () => {
  it('runs the command, leaves its output alone, and records the window', async () => {
    const own = project();
    const before = Date.now();
    const { status, stdout, stderr } = await own.styx(
      ...['run', 'hpa-1', '--label', 'autoscaler=hpa', '--label', 'repeat=01', '--warmup', '10ms'],
      ...['--', 'sh', '-c', 'echo "out $0 $1"; echo err >&2; sleep 0.3', 'a b', '--label'],
    );
    expect(status).toBe(0);
    expect(stdout).toBe('out a b --label\n');
    expect(stderr).toMatch(
      /^run hpa-1 begins \(runs.yaml\)\nerr\n✓ hpa-1: \d{3}ms in runs.yaml\n$/,
    );
    expect(own.read('runs.yaml')).toMatch(
      /^hpa-1: \{start: \S+Z, end: \S+Z, warmup: 10ms, autoscaler: hpa, repeat: "01"\}\n$/,
    );
    const { 'hpa-1': recorded } = runsOf(own);
    expect(Date.parse(recorded?.start ?? '')).toBeGreaterThanOrEqual(before);
    expect(recorded && lengthOf(recorded)).toBeGreaterThanOrEqual(300);
    expect(readdirSync(own.folder)).toEqual(['runs.yaml']);
  });

  it('gives the command its standard input', async () => {
    const own = project();
    const shell = `echo given | ${styxCommand} run a -- cat`;
    const { stdout } = await run('sh', ['-c', shell], own.folder);
    expect(stdout).toBe('given\n');
  });

  it('tells the command what styx mark needs to know', async () => {
    const own = project();
    mkdirSync(join(own.folder, 'deep'));
    const script = `cd deep && ${styxCommand} mark event 'leader killed' && echo $STYX_RUN $STYX_RUNS_FILE`;
    const { stdout, stderr } = await own.styx('run', 'a', '--', 'sh', '-c', script);
    expect(stdout).toBe(`a ${join(own.folder, 'runs.yaml')}\n`);
    expect(stderr).toContain('✓ a: leader killed');
    const { a } = runsOf(own);
    expect(a).toMatchObject({ end: expect.any(String), events: [{ label: 'leader killed' }] });
    expect(existsSync(join(own.folder, 'deep/runs.yaml'))).toBe(false);
  });

  it('exits as the command does, and records that it failed', async () => {
    const own = project();
    const { status, stderr } = await own.styx('run', 'a', '--', 'sh', '-c', 'exit 42');
    expect(status).toBe(42);
    expect(stderr).toMatch(/✗ a: failed after .*exit code 42.*recorded as failed in runs.yaml/);
    expect(runsOf(own)['a']).toMatchObject({ end: expect.any(String), failed: true });
  });

  it('takes a run of which the margins leave nothing for a failed one', async () => {
    const own = project();
    const { status, stderr } = await own.styx('run', 'a', '--cooldown', '1h', '--', 'true');
    expect(status).toBe(0);
    expect(stderr).toContain('warmup and cooldown leave nothing');
    expect(runsOf(own)['a']).toMatchObject({ failed: true });
  });

  it('keeps the end that the command has marked itself', async () => {
    const own = project();
    const begun = performance.now();
    const command = `${styxCommand} mark stop a; sleep 1`;
    const { stderr } = await own.styx('run', 'a', '--label', 'repeat=1', '--', 'sh', '-c', command);
    const { a } = runsOf(own);
    expect(a && lengthOf(a)).toBeLessThan(performance.now() - begun - 1000);
    expect(stderr).toMatch(
      /✓ a: the command took .*runs\.yaml keeps the end that was marked before/,
    );
    expect(own.read('runs.yaml')).toMatch(/^a: \{start: \S+, end: \S+, repeat: 1\}\n$/);
  });

  it('leaves what is in the file as it is', async () => {
    const own = project();
    const text = `# measured by hand
hpa-1:   { start: 2026-02-05T18:15:52Z, duration: 15m }   # good
defaults:
    autoscaler:  hpa  # the old one
`;
    own.write('runs.yaml', text);
    await own.styx('run', 'hpa-2', '--', 'true');
    expect(own.read('runs.yaml')).toMatch(text);
    expect(own.read('runs.yaml').slice(text.length)).toMatch(/^hpa-2: \{start: \S+, end: \S+\}\n$/);
  });

  it('replaces a run where it is told to', async () => {
    const own = project();
    own.write('runs.yaml', 'a: {start: 2026-02-05, failed: true} # 1\nb: {start: 2026-02-05}\n');
    const { status } = await own.styx('run', 'a', '--replace', '--', 'true');
    expect(status).toBe(0);
    expect(own.read('runs.yaml')).toMatch(
      /^a: \{start: \S+, end: \S+\} # 1\nb: \{start: 2026-02-05\}\n$/,
    );
  });

  it('ends later than it starts, also where the clock is set back meanwhile', async () => {
    const back =
      'const now = Date.now; Date.now = () => now() - (performance.now() > 3000 ? 3600e3 : 0);';
    const own = project({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(back)}`,
    });
    const { stderr } = await own.styx('run', 'a', '--', 'sleep', '3.5');
    expect(stderr).toContain('warning: the clock was set by 1h during run a');
    const { a } = runsOf(own);
    expect(a && lengthOf(a)).toBeGreaterThan(3490);
    expect(a && lengthOf(a)).toBeLessThan(10_000);
  });
});

describe('the file of styx run', () => {
  const config = 'figures: {x: {query: up, range: {last: 1h}}}\n';

  it('is that of the manifest, or runs.yaml beside it, which it says', async () => {
    const own = project();
    own.write('styx.config.yaml', `runs_file: data/runs.yaml\n${config}`);
    own.write('data/runs.yaml', '');
    await own.styx('run', 'a', '--', 'true');
    expect(Object.keys(runsOf(own, 'data/runs.yaml'))).toEqual(['a']);
    own.write('styx.config.yaml', config);
    const { stderr } = await own.styx('run', 'b', '--', 'true');
    expect(Object.keys(runsOf(own))).toEqual(['b']);
    expect(stderr).toContain('hint: write `runs_file: runs.yaml` in styx.config.yaml');
  });

  it('is what --runs-file names, else STYX_RUNS_FILE, whatever the manifest is like', async () => {
    const own = project({ STYX_RUNS_FILE: 'env.yaml' });
    own.write('styx.config.yaml', 'runs_file: [\n');
    await own.styx('run', 'a', '--runs-file', 'flag.yaml', '--', 'true');
    await own.styx('run', 'b', '--', 'true');
    expect(Object.keys(runsOf(own, 'flag.yaml'))).toEqual(['a']);
    expect(Object.keys(runsOf(own, 'env.yaml'))).toEqual(['b']);
  });

  it('may be a link, which stays one', async () => {
    const own = project();
    own.write('real/runs.yaml', '# real\n');
    symlinkSync('real/runs.yaml', join(own.folder, 'runs.yaml'));
    await own.styx('run', 'a', '--', 'true');
    expect(own.read('real/runs.yaml')).toMatch(/^# real\na: /);
  });
});

describe('styx run, before it runs anything', () => {
  const proof = (own: Project): boolean => existsSync(join(own.folder, 'ran'));
  it.each<[what: string, args: string[], code: string, files?: Record<string, string>]>([
    ['a name that is taken', ['a'], 'RUN_TAKEN', { 'runs.yaml': 'a: {start: 2026-02-05}\n' }],
    [
      'a name that the manifest has',
      ['a'],
      'RUN_TAKEN',
      { 'styx.config.yaml': 'runs: {a: {start: 2026-02-05, duration: 1m}}\nruns_file: r.yaml\n' },
    ],
    ['a name that is none', ['a/b'], 'USAGE'],
    ['the name of the defaults', ['defaults'], 'USAGE'],
    ['a label that is a key', ['a', '--label', 'end=x'], 'USAGE'],
    ['a label that is taken', ['a', '--label', 'run=x'], 'MANIFEST_KEY'],
    ['a label that is none', ['a', '--label', 'a-b=x'], 'MANIFEST_KEY'],
    ['a label without a value', ['a', '--label', 'x='], 'USAGE'],
    ['a margin that is none', ['a', '--warmup', '30'], 'BAD_DURATION'],
    ['a CSV file', ['a', '--runs-file', 'r.csv'], 'RUNS_FILE'],
    ['a file that is not YAML', ['a'], 'RUNS_FILE', { 'runs.yaml': 'a: {b\n' }],
    ['a file that is no map', ['a'], 'RUNS_FILE', { 'runs.yaml': '- a\n' }],
    ['a folder that is not there', ['a', '--runs-file', 'none/r.yaml'], 'RUNS_FILE'],
    ['a folder in its place', ['a', '--runs-file', '.'], 'RUNS_FILE'],
    ['a manifest that is not YAML', ['a'], 'MANIFEST_SYNTAX', { 'styx.config.yaml': '"' }],
  ])('refuses %s', async (_, args, code, files = {}) => {
    const own = project();
    for (const [name, text] of Object.entries(files)) own.write(name, text);
    const { status, stderr } = await own.styx('run', ...args, '--', 'touch', 'ran');
    expect(stderr).toContain(`[${code}]`);
    expect(status).toBe(2);
    expect(proof(own)).toBe(false);
    for (const [name, text] of Object.entries(files)) expect(own.read(name)).toBe(text);
  });

  it('refuses a command that is none, and records nothing', async () => {
    const own = project();
    own.write('plain', 'x');
    for (const command of ['no-such-command', './no-such', './plain', '.']) {
      const { status, stderr } = await own.styx('run', 'a', '--', command);
      expect(stderr).toMatch(/there is no command|not executable/);
      expect(status).toBe(2);
    }
    expect((await own.styx('run', 'a')).status).toBe(2);
    expect((await own.styx('run', 'a', '--label', 'x', '--', 'true')).status).toBe(2);
    expect(existsSync(join(own.folder, 'runs.yaml'))).toBe(false);
  });
});

describe('a window that cannot be recorded', () => {
  const windowText =
    /add it to runs.yaml \(in place of a, if that is there\) by hand:\na: (\{start: \S+Z, end: \S+Z, x: "1 #"\})\n$/;

  it('is printed where the file is no runs file any more', async () => {
    const own = project();
    const script = 'echo "- x" > runs.yaml; sleep 0.1';
    const { status, stderr } = await own.styx('run', 'a', '--label', 'x=1 #', '--', 'sh', '-c', script); // prettier-ignore
    expect(status).toBe(1);
    expect(stderr).toContain('error: runs.yaml is no runs file');
    expect(stderr).toMatch(windowText);
    const [, window = ''] = windowText.exec(stderr) ?? [];
    expect(lengthOf(parse(window) as RecordedRun)).toBeGreaterThanOrEqual(100);
  });

  it('is printed where the disk is full, and the file stays as it was', async () => {
    const own = project();
    const before = `# ${'x'.repeat(430)}\n`;
    own.write('runs.yaml', before);
    // A limit of 512 bytes a file: the start fits in, the end does not.
    const shell = `ulimit -f 1; ${styxCommand} run a --label 'x=1 #' -- sh -c 'exit 7'`;
    const { status, stderr } = await run('sh', ['-c', shell], own.folder);
    expect(status).toBe(7);
    expect(stderr).toMatch(/cannot write .*runs.yaml: EFBIG/);
    expect(stderr).toMatch(/a: \{start: \S+Z, end: \S+Z, failed: true, x: "1 #"\}\n$/);
    expect(own.read('runs.yaml')).toMatch(/^# x+\na: \{start: \S+Z, x: "1 #"\}\n$/);
    expect(readdirSync(own.folder)).toEqual(['runs.yaml']);
  });
});

/** A run of a script that prints `ready`, in a process group of its own. */
async function started(own: Project, script: string): Promise<ChildProcess> {
  const args = [styxProgram, 'run', 'a', '--', 'sh', '-c', script];
  const child = spawn(process.execPath, args, { cwd: own.folder, detached: true });
  onTestFinished(() => {
    if (child.pid !== undefined && child.exitCode === null) signalGroup(child, 'SIGKILL');
  });
  await new Promise<void>((resolve) => {
    child.stdout.once('data', () => resolve());
  });
  return child;
}

function signalGroup({ pid = 0 }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended.
  }
}

const endOf = (child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> =>
  new Promise((resolve) => child.on('exit', (code, signal) => resolve([code, signal])));

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Notes each signal, and goes on for long enough to be sent another one. */
const noting = `n=0; trap 'n=$((n+1))' INT TERM HUP; echo ready
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do sleep 0.1; done; echo $n > count; exit 5`;

describe.each(signals)('%s', (signal) => {
  it('that styx run is sent reaches the command, once', async () => {
    const own = project();
    const child = await started(own, noting);
    child.kill(signal);
    expect(await endOf(child)).toEqual([5, null]);
    expect(own.read('count')).toBe('1\n');
  });

  it('that its whole group is sent, as by Ctrl-C, reaches the command once', async () => {
    const own = project();
    const child = await started(own, noting);
    signalGroup(child, signal);
    expect(await endOf(child)).toEqual([5, null]);
    expect(own.read('count')).toBe('1\n');
    expect(runsOf(own)['a']).toMatchObject({ end: expect.any(String), failed: true });
  });

  it('that ends the command ends styx run too, as a shell sees it, once all is recorded', async () => {
    const own = project();
    const child = await started(own, 'echo ready; exec sleep 60');
    signalGroup(child, signal);
    expect(await endOf(child)).toEqual([null, signal]);
    expect(runsOf(own)['a']).toMatchObject({ end: expect.any(String), failed: true });
    expect(readdirSync(own.folder)).toEqual(['runs.yaml']);
  });
});

it('a signal between the record of the start and the command ends the run, which has failed', async () => {
  const once = `import files from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const { rename } = files;
    files.rename = async (...names) => {
      await rename(...names);
      if (!process.env.STYX_RUN) process.kill(process.pid, 'SIGTERM');
      process.env.STYX_RUN = 'sent';
    };
    syncBuiltinESMExports();`;
  const own = project({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(once)}`,
  });
  const { status, stderr } = await own.styx('run', 'a', '--', 'touch', 'ran');
  expect(status).toBe(143);
  expect(stderr).toMatch(
    /✗ a: failed after \S+, ended by SIGTERM; recorded as failed in runs.yaml/,
  );
  expect(runsOf(own)['a']).toMatchObject({ end: expect.any(String), failed: true });
  expect(readdirSync(own.folder)).toEqual(['runs.yaml']);
});

describe('kill -9', () => {
  it('of the command is told by the exit code', async () => {
    const own = project();
    const { status, stderr } = await own.styx('run', 'a', '--', 'sh', '-c', 'kill -9 $$');
    expect(status).toBe(137);
    expect(stderr).toContain('SIGKILL');
    expect(runsOf(own)['a']).toMatchObject({ failed: true });
  });

  it('of styx run leaves an open run, whose name is taken', async () => {
    const own = project();
    const child = await started(own, 'echo ready; exec sleep 60');
    signalGroup(child, 'SIGKILL');
    await endOf(child);
    expect(own.read('runs.yaml')).toMatch(/^a: \{start: \S+Z\}\n$/);
    const { status, stderr } = await own.styx('run', 'a', '--', 'true');
    expect(status).toBe(2);
    expect(stderr).toContain('there is a run `a` in runs.yaml, still open');
    expect((await own.styx('run', 'a', '--replace', '--', 'true')).status).toBe(0);
  });
});
