import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { paperOf } from './paper.js';
import { type Project, styxProgram } from './styx.js';

interface Watcher {
  /** What was said since it was last asked, as soon as that matches. */
  says(what: RegExp): Promise<string>;
  /** Sends it a signal and gives its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** `styx build --watch` in a project. */
function watching(
  { folder }: Pick<Project, 'folder'>,
  args: readonly string[] = [],
  given: Readonly<Record<string, string>> = {},
): Watcher {
  const env = { ...process.env, NO_COLOR: '1', CI: '', STYX_PROMETHEUS: '', ...given };
  const child: ChildProcess = spawn(process.execPath, [styxProgram, 'build', '--watch', ...args], {
    ...{ cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    async says(what) {
      const until = performance.now() + 20_000;
      while (!what.test(said)) {
        if (performance.now() > until) throw new Error(`not said: ${String(what)}, but:\n${said}`);
        await sleep(5);
      }
      const all = said;
      said = '';
      return all;
    },
    end(signal) {
      child.kill(signal);
      return new Promise((resolve) => child.on('close', resolve));
    },
  };
}

const BUILT = / in figures.*\(\d+\.\d s\)\n$/;
const foreign = (file: string): string =>
  `{queries: {x: {csv: {file: ${file}, time: t, value: v}}}}`;

describe('styx build --watch', () => {
  it('builds what a change of the manifest makes stale, in a line and without asking', async () => {
    const paper = await paperOf();
    const styx = watching(paper);
    expect(await styx.says(BUILT)).toContain('2 figures built');
    paper.change({ figures: '  a: {query: load}\n  b: {query: cpu, y: {label: New}}' });
    expect(await styx.says(BUILT)).toMatch(
      /^\d\d:\d\d:\d\d styx\.config\.yaml changed\n✓ b: gnuplot \(csv unchanged\).*\n1 figure built, 1 figure current in figures \(0\.\d s\)\n$/,
    );
    expect(paper.asked()).toEqual(['load', 'cpu']);
  });

  it('builds no project above while an editor has taken the manifest away', async () => {
    const paper = await paperOf();
    mkdirSync(join(paper.folder, 'p'));
    const [own, away] = ['p/styx.config.yaml', 'p/away'].map((name) => join(paper.folder, name));
    paper.write('p/styx.config.yaml', paper.read('styx.config.yaml'));
    const styx = watching({ folder: join(paper.folder, 'p') });
    await styx.says(BUILT);
    renameSync(own ?? '', away ?? '');
    expect(await styx.says(/error/)).not.toMatch(BUILT);
    renameSync(away ?? '', own ?? '');
    await styx.says(BUILT);
    expect(readdirSync(paper.folder).sort()).toEqual(['p', 'styx.config.yaml']);
  });

  it('goes by no lock, though CI is set', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    paper.change({ figures: '  a: {query: load, y: {label: New}}' });
    const styx = watching(paper, [], { CI: '1' });
    expect(await styx.says(BUILT)).toContain('1 figure built');
  });

  it('fetches what a change asks anew', async () => {
    const paper = await paperOf();
    const styx = watching(paper);
    await styx.says(BUILT);
    paper.change({ figures: '  a: {query: load}\n  b: {query: memory}' });
    expect(await styx.says(BUILT)).toMatch(/✓ b: csv, gnuplot/);
    expect(paper.asked()).toEqual(['load', 'cpu', 'memory']);
  });

  it('sees a tweak, a template, runs, and the file of a foreign series', async () => {
    const paper = await paperOf({
      more: 'runs_file: runs.yaml',
      figures: `  a: {query: load, tweak: own.gnuplot}\n  b: ${foreign('x.csv')}
  c: {query: cpu, template: plots}\n  d: {query: up, runs: all}`,
    });
    paper.write('runs.yaml', 'one: {start: 2023-11-14T22:13:20Z, duration: 1m}\n');
    paper.write('own.gnuplot', 'set key off\n');
    paper.write('x.csv', 't,v\n1700000000,1\n');
    await paper.styx('eject', 'gnuplot', 'line', '--to', 'plots');
    const [template = ''] = readdirSync(join(paper.folder, 'plots/gnuplot/kinds'));
    const ejected = `plots/gnuplot/kinds/${template}`;
    const styx = watching(paper);
    await styx.says(BUILT);
    paper.write('own.gnuplot', 'set key on\n');
    expect(await styx.says(BUILT)).toMatch(/own\.gnuplot changed\n✓ a: .*\n1 figure built, 3/);
    paper.write('x.csv', 't,v\n1700000000,2\n');
    expect(await styx.says(BUILT)).toMatch(/x\.csv changed\n✓ b: .*\n1 figure built, 3/);
    paper.write(ejected, `# mine\n${paper.read(ejected)}`);
    expect(await styx.says(BUILT)).toMatch(/\.hbs changed\n✓ c: .*\n1 figure built, 3/);
    expect(paper.read('figures/c.gnuplot')).toContain('# mine');
    paper.write('runs.yaml', 'one: {start: 2023-11-14T22:13:20Z, duration: 2m}\n');
    expect(await styx.says(BUILT)).toMatch(/runs\.yaml changed\n✓ d: .*\n1 figure built, 3/);
  });

  it('sees files that the manifest begins to name, be they not there yet', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    const styx = watching(paper);
    await styx.says(BUILT);
    paper.change({ figures: `  a: {query: load}\n  b: ${foreign('data/x.csv')}` });
    expect(await styx.says(BUILT)).toContain('1 failed');
    mkdirSync(join(paper.folder, 'data'));
    paper.write('data/x.csv', 't,v\n1700000000,1\n');
    expect(await styx.says(BUILT)).toMatch(/data\/x\.csv changed\n✓ b: /);
  });

  it('sees a file where a folder of its files was, and the folder when that is back', async () => {
    const paper = await paperOf({
      figures: `  a: {query: load}\n  b: ${foreign('data/x.csv')}`,
    });
    paper.write('data/x.csv', 't,v\n1700000000,1\n');
    const styx = watching(paper);
    await styx.says(BUILT);
    renameSync(join(paper.folder, 'data'), join(paper.folder, 'aside'));
    paper.write('data', '');
    expect(await styx.says(BUILT)).toMatch(/data\/x\.csv changed\n✗ b\n/);
    paper.change({ figures: `  a: {query: load, y: {label: New}}\n  b: ${foreign('data/x.csv')}` });
    expect(await styx.says(BUILT)).toMatch(/styx\.config\.yaml changed\n/);
    rmSync(join(paper.folder, 'data'));
    renameSync(join(paper.folder, 'aside'), join(paper.folder, 'data'));
    expect(await styx.says(BUILT)).toMatch(/data\/x\.csv changed\n2 figures current/);
  });

  it('shows what is wrong with the manifest, and goes on when it is right again', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    const right = paper.read('styx.config.yaml');
    paper.write('styx.config.yaml', right.replace('figures:', 'figurs:'));
    const styx = watching(paper);
    expect(await styx.says(/MANIFEST_KEY\][^]*\n$/)).toContain('styx.config.yaml:4:1: error');
    paper.write('styx.config.yaml', right);
    expect(await styx.says(BUILT)).toContain('✓ a: csv, gnuplot');
    paper.write('styx.config.yaml', right.replace('{query', '{{query'));
    await styx.says(/error[^]*\n$/);
    renameSync(join(paper.folder, 'styx.config.yaml'), join(paper.folder, 'styx.config.yaml~'));
    await styx.says(/MANIFEST_NOT_FOUND/);
    paper.write('styx.config.yaml', right);
    expect(await styx.says(BUILT)).toContain('1 figure current');
  });

  it('finds an engine that was not there before', async () => {
    const paper = await paperOf({
      more: 'gnuplot: own/gnuplot',
      figures: '  a: {query: load, engine: gnuplot, formats: [svg]}',
    });
    const styx = watching(paper);
    expect(await styx.says(/1 failed .*\n$/)).toContain('[ENGINE_MISSING]');
    paper.write('own/gnuplot', '#!/bin/sh\nexec gnuplot "$@"\n');
    chmodSync(join(paper.folder, 'own/gnuplot'), 0o755);
    paper.change({ figures: '  a: {query: load, engine: gnuplot, formats: [svg, csv]}' });
    expect(await styx.says(BUILT)).toMatch(/✓ a: .*\ndrawn with gnuplot/);
    paper.change({ figures: '  a: {query: load, engine: gnuplot, formats: [svg]}' });
    expect(await styx.says(BUILT)).not.toContain('drawn with');
  });

  it('is no way to go on without a manifest', async () => {
    const paper = await paperOf();
    expect(await paper.styx('build', '--watch', '-c', 'none.yaml')).toMatchObject({ status: 2 });
  });

  it('is not woken by what it writes, nor by other builds, which need not wait', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    const styx = watching(paper);
    await styx.says(BUILT);
    expect(await paper.styx('build', '--force')).toMatchObject({ status: 0 });
    await sleep(300);
    paper.change({ figures: '  a: {query: load, y: {label: New}}' });
    expect(await styx.says(BUILT)).toMatch(/^\d\d:\d\d:\d\d styx\.config\.yaml changed\n✓ a: /);
  });

  it('builds once for saves that come together, and sees those that come while it builds', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    const styx = watching(paper);
    await styx.says(BUILT);
    const save = (label: string): void => {
      paper.change({ figures: `  a: {query: load, y: {label: ${label}}}` });
    };
    for (let label = 0; label < 20; label++) save(`Early${label}`);
    let said = await styx.says(/changed\n/);
    save('Late');
    while (!paper.read('figures/a.gnuplot').includes('Late')) await sleep(10);
    said += await styx.says(BUILT);
    expect(said.match(/changed\n/g)?.length).toBeLessThanOrEqual(3);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 130 of %s, and leaves nothing',
    async (signal) => {
      const paper = await paperOf();
      const styx = watching(paper);
      await styx.says(BUILT);
      expect(await styx.end(signal)).toBe(130);
      expect(
        readdirSync(join(paper.folder, '.styx')).filter((name) => /lock|part/.test(name)),
      ).toEqual([]);
    },
  );

  it.each([
    ['a CSV file', '[csv, gnuplot]', 'csv'],
    ['a picture by gnuplot', '[gnuplot, svg]', 'svg'],
  ])('takes less than half a second from a save to %s', async (_, formats, ending) => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    const change = (label: number): void => {
      const own = `csv: {delimiter: "${label % 2 === 0 ? ';' : '|'}"}, y: {label: L${label}}`;
      paper.change({
        figures: `  a: {query: load, engine: gnuplot, formats: ${formats}, ${own}}\n  b: {query: cpu}`,
      });
    };
    change(0);
    const styx = watching(paper);
    await styx.says(BUILT);
    const path = join(paper.folder, `figures/a.${ending}`);
    const takenMs: number[] = [];
    for (let label = 1; label < 8; label++) {
      await sleep(130 + 17 * label);
      const before = statSync(path).ino;
      const begun = performance.now();
      change(label);
      while (statSync(path).ino === before) await sleep(2);
      takenMs.push(performance.now() - begun);
    }
    // Other programs may keep the machine busy.
    expect(takenMs.sort((a, b) => a - b)[2]).toBeLessThan(500);
  });

  it.each(['--json', '--dry-run', '--frozen', '--force'])('does not go with %s', async (flag) => {
    const paper = await paperOf();
    expect(await paper.styx('build', '--watch', flag)).toMatchObject({ status: 2 });
  });
});
