import { lstatSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadManifest, openManifest } from '../../src/manifest/load.js';
import { readRuns } from '../../src/manifest/runs/read.js';
import { project, type Project, run, styxProgram } from './styx.js';

/** What a build sees of the runs. */
async function seen(own: Project) {
  own.write(
    'styx.config.yaml',
    'prometheus: http://localhost:9090\nruns_file: runs.yaml\nfigures: {x: {query: up, range: {last: 1h}}}\n',
  );
  await loadManifest({ cwd: own.folder, env: {} });
  const file = await openManifest({ cwd: own.folder, env: {} });
  if (file === undefined) throw new Error('the manifest was not found');
  return readRuns(file, { timezone: 'UTC', cwd: own.folder });
}

describe('styx mark', () => {
  it('records the start, the end and what happens between, for figures', async () => {
    const own = project();
    const before = Date.now();
    await own.styx('mark', 'start', 'a', '--label', 'autoscaler=hpa', '--label', 'param=0.50');
    const { stderr } = await own.styx('mark', 'event', 'leader: killed # 1');
    expect(stderr).toBe('✓ a: leader: killed # 1 (runs.yaml)\n');
    await own.styx('mark', 'event', 'later', '--at', '2026-02-05T19:00:00+01:00');
    const { status } = await own.styx('mark', 'stop', 'a');
    expect(status).toBe(0);
    const { complete } = await seen(own);
    expect(complete).toMatchObject([
      {
        name: 'a',
        labels: new Map([['autoscaler', 'hpa'], ['param', '0.50']]), // prettier-ignore
        events: [{ label: 'leader: killed # 1' }, { atMs: Date.parse('2026-02-05T18:00:00Z') }],
      },
    ]);
    const [{ startMs, endMs, events } = { startMs: 0, endMs: 0, events: [] }] = complete;
    const times = [before, startMs, events[0]?.atMs ?? 0, endMs, Date.now()];
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('says nothing on stdout', async () => {
    const own = project();
    expect((await own.styx('mark', 'start', 'a')).stdout).toBe('');
    expect((await own.styx('mark', 'stop', 'a')).stdout).toBe('');
  });

  it('takes the run of STYX_RUN, else the only one that is open', async () => {
    const own = project({ STYX_RUN: 'b' });
    own.write('runs.yaml', 'a: {start: 2026-02-05}\nb: {start: 2026-02-05, duration: 1h}\n');
    await own.styx('mark', 'event', 'x');
    await own.styx('mark', 'event', 'z', '--run', 'a');
    expect(own.read('runs.yaml')).toMatch(
      /^a: \{start: 2026-02-05, events: \[\{at: \S+Z, label: z\}\]\}\nb: \{start: 2026-02-05, duration: 1h, events: \[.*label: x\}\]\}\n$/,
    );
  });

  it('stops what a person began by hand', async () => {
    const own = project();
    // In a time zone that only the manifest knows, where this may be in the past.
    own.write('runs.yaml', 'a: {start: 2226-02-05 12:00:00, x: y} # by hand\n');
    const { status } = await own.styx('mark', 'stop', 'a');
    expect(status).toBe(0);
    expect(own.read('runs.yaml')).toMatch(
      /^a: \{start: 2226-02-05 12:00:00, end: \S+Z, x: y\} # by hand\n$/,
    );
  });
});

describe('a mark that cannot be', () => {
  const file = `a: {start: 2026-02-05}
b: {start: 2026-02-05}
c: {start: 2026-02-05, duration: 1m}
d: {start: 2226-02-05T12:00:00Z}
`;
  it.each<[args: string[], message: string, hint: string]>([
    [['event', 'x'], 'several runs of runs.yaml are open: `a`, `b` and `d`', '--run'],
    [['event', 'x', '--run', 'e'], 'there is no run `e` in runs.yaml', 'there are `a`'],
    [['event', ' '], 'the event has no label', ''],
    [['event', 'x', '--run', 'a', '--at', '2026-02-05T18:00'], 'has no zone', 'now-5s'],
    [['event', 'x', '--run', 'a', '--at', 'soon'], '`soon` is not a time', ''],
    [['stop', 'c'], 'run `c` has an end already', '--replace'],
    [['stop', 'e'], 'there is no run `e`', 'there are `a`, `b` and `d`'],
    [['stop', 'd'], 'the clock says that run `d` has not begun yet', 'by hand'],
    [['start', 'a'], 'there is a run `a` in runs.yaml, still open', '--replace'],
    [['start', 'x', '--label', 'start=1'], '`start` cannot be a label', ''],
  ])('says why, and leaves the file as it is: %s', async (args, message, hint) => {
    const own = project();
    own.write('runs.yaml', file);
    const { status, stderr } = await own.styx('mark', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain('by hand:');
    expect(own.read('runs.yaml')).toBe(file);
  });

  it('refuses a label that is not UTF-8, and records such an event with a warning', async () => {
    const own = project();
    own.write('runs.yaml', 'a: {start: 2026-02-05}\n');
    const latin1 = "$(printf 'caf\\351')";
    const mark = (args: string) =>
      run('sh', ['-c', `"${process.execPath}" "${styxProgram}" mark ${args}`], own.folder);
    const refused = await mark(`start b --label "x=${latin1}"`);
    expect(refused.stderr).toContain('the label `x` is not UTF-8: caf\uFFFD [USAGE]');
    expect(own.read('runs.yaml')).toBe('a: {start: 2026-02-05}\n');
    const event = await mark(`event "${latin1}"`);
    expect(event).toMatchObject({ status: 0 });
    expect(event.stderr).toContain('a: caf\uFFFD is not UTF-8: mend it in runs.yaml');
    expect(own.read('runs.yaml')).toContain('caf\uFFFD');
  });

  it('prints the moment, which cannot be measured again', async () => {
    const own = project();
    own.write('runs.yaml', '- a\n');
    const stop = await own.styx('mark', 'stop', 'a');
    expect(stop.stderr).toMatch(/add it to a in runs.yaml by hand:\nend: 2\S+Z\n/);
    const event = await own.styx('mark', 'event', 'x', '--run', 'a');
    expect(event.stderr).toMatch(/add it to a in .*:\nevents: \[\{at: 2\S+Z, label: x\}\]\n/);
    own.write('styx.config.yaml', 'figures: {\n');
    const start = await own.styx('mark', 'start', 'a', '--warmup', '5s', '--label', 'k=01');
    expect(start.stderr).toMatch(/by hand:\na: \{start: 2\S+Z, warmup: 5s, k: "01"\}\n/);
  });
});

it('a time for which there is no run is said', async () => {
  const own = project();
  own.write('runs.yaml', 'hpa-1: {start: 2026-02-05}\n');
  const { stderr } = await own.styx('mark', 'stop', 'hpa1');
  expect(stderr).toMatch(/^the time was 2\S+Z$/m);
});

describe('an event outside of its run', () => {
  const file = `a: {start: 2026-02-05T12:00:00Z, end: 2026-02-05T12:10:00Z}
b: {start: 2026-02-05T12:00:00Z, duration: 10m}
c: {start: 2026-02-05T12:00:00Z}
d: {start: 2026-02-05 12:00:00, end: 2026-02-05 12:10:00}
`;
  it.each([
    ['a', '2026-02-05T12:10:10Z', '10s after its end'],
    ['b', '2026-02-05T12:12:00Z', '2m after its end'],
    ['c', '2026-02-05T11:59:59Z', '1s before its start'],
    ['a', '2026-02-05T12:10:00Z', undefined],
    ['c', '2026-02-05T13:00:00Z', undefined],
    ['d', '2026-02-05T23:00:00Z', undefined],
  ])('is recorded, with a warning: %s %s', async (name, at, where) => {
    const own = project();
    own.write('runs.yaml', file);
    const { status, stderr } = await own.styx('mark', 'event', 'x', '--run', name, '--at', at);
    const warning = where && `warning: ${name}: x is ${where}: figures leave it out\n`;
    expect(stderr).toBe(`${warning ?? ''}✓ ${name}: x (runs.yaml)\n`);
    expect(status).toBe(0);
    expect(own.read('runs.yaml')).toContain('label: x');
  });
});

describe('the runs file', () => {
  it('keeps its byte order mark', async () => {
    const own = project();
    own.write('runs.yaml', '\ufeffa: {start: 2026-02-05T12:00:00Z, repeat: 01}\n');
    await own.styx('mark', 'start', 'b');
    expect(own.read('runs.yaml')).toMatch(
      /^\ufeffa: \{start: 2026-02-05T12:00:00Z, repeat: 01\}\nb: \{start: \S+Z\}\n$/,
    );
  });

  it('is made where a link to it leads', async () => {
    const own = project();
    own.write('real/other', '');
    symlinkSync('real/runs.yaml', join(own.folder, 'runs.yaml'));
    await own.styx('mark', 'start', 'a');
    expect(lstatSync(join(own.folder, 'runs.yaml')).isSymbolicLink()).toBe(true);
    expect(own.read('real/runs.yaml')).toMatch(/^a: /);
  });

  it.each([
    ['a FIFO', 'mkfifo'],
    ['a folder', 'mkdir'],
  ])('is not put in the place of %s', async (_, make) => {
    const own = project();
    const path = join(own.folder, 'runs.yaml');
    await run(make, [path], '/');
    const kind = statSync(path).mode;
    const { status, stderr } = await own.styx('mark', 'start', 'a');
    expect(stderr).toContain('is no regular file');
    expect(stderr).toMatch(/by hand:\na: \{start: \S+Z\}/);
    expect(status).toBe(1);
    expect(statSync(path).mode).toBe(kind);
  });

  it('is not written where a folder is in the place of its lock', async () => {
    const own = project();
    mkdirSync(join(own.folder, '.runs.yaml.lock'));
    const { status, stderr } = await own.styx('mark', 'start', 'a');
    expect(stderr).toMatch(/cannot read the lock .*\.lock: EISDIR.*\[UNWRITABLE\]/);
    expect(status).toBe(1);
  });

  it.each(['a: {start: 2026-02-05T12:00:00Z, end: }\n', 'a:\n  start: 2026-02-05\n  end: # now\n'])(
    'gets an end where it has none behind `end`: %j',
    async (text) => {
      const own = project();
      own.write('runs.yaml', text);
      expect((await own.styx('mark', 'stop', 'a')).status).toBe(0);
      expect(parse(own.read('runs.yaml'))).toMatchObject({
        a: { end: expect.stringMatching(/Z$/) },
      });
    },
  );
});
