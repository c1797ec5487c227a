import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { type Run, run, styxProgram } from '../cli/styx.js';

/** What a reader gets: the paper as it is committed, a machine without network and without Prometheus. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join(root, 'examples/paper');
const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
  .split('\n')
  .map((line) => line.replace(/\/$/, ''));

/** A copy of all that git has of the paper, or will have. */
function clone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'styx-clone-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const isCommitted = (path: string): boolean =>
    !ignored.includes(relative(root, path)) && !path.endsWith('/.styx');
  cpSync(example, folder, { recursive: true, filter: isCommitted });
  return folder;
}

/** Where a new namespace is permitted, a program has no network at all; elsewhere only dead ends. */
function networkless(): { readonly command: readonly string[]; readonly told: string } {
  try {
    execFileSync('unshare', ['-rn', 'true'], { stdio: 'ignore' });
    return { command: ['unshare', '-rn'], told: 'without a network' };
  } catch {
    return { command: [], told: 'with servers and proxies at a closed port' };
  }
}
const { command: withoutNetwork, told: networkTold } = networkless();

const closed = 'http://127.0.0.1:9';
const deadEnds = { STYX_DEMO_PROMETHEUS: closed, http_proxy: closed, https_proxy: closed };

function offline(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const [command = '', ...rest] = [...withoutNetwork, ...args];
  return run(command, rest, folder, { ...deadEnds, ...env });
}

const styx = (folder: string, ...args: readonly string[]): Promise<Run> =>
  offline(folder, [process.execPath, styxProgram, ...args]);

/** The times at which all files below a folder were written. */
const timesBelow = (folder: string): Map<string, number> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [
      name,
      statSync(join(folder, name)).mtimeMs,
    ]),
  );

/** Another version of an engine, or of its fonts, draws pages with other bytes, and nothing else. */
async function expectAsInLock(folder: string, built: Run): Promise<void> {
  const verified = await styx(folder, 'verify');
  if (built.stderr.includes('other bytes than in the lock')) {
    expect(verified.stdout).toMatch(
      /^(✗ figures\/\S+\.pdf has other bytes than the lock says\n)+$/,
    );
    return;
  }
  expect(verified).toMatchObject({ status: 0, stderr: '' });
  expect(verified.stdout).toMatch(/^all as in styx.lock: \d+ snapshots, \d+ outputs\n$/);
}

it(`is built to the hashes of its lock, ${networkTold}`, async () => {
  const folder = clone();
  const built = await styx(folder, 'build', '--frozen');
  expect(built).toMatchObject({ status: 0 });
  await expectAsInLock(folder, built);
});

it('has no output yet when it is cloned', () => {
  const names = readdirSync(clone(), { recursive: true, encoding: 'utf8' });
  expect(names).toContain('styx.lock');
  expect(names.filter((name) => /^figures|^\.styx|\.pdf$/.test(name))).toEqual([]);
});

it('is not built twice, which one line says', async () => {
  const folder = clone();
  await styx(folder, 'build');
  const before = timesBelow(join(folder, 'figures'));
  const second = await styx(folder, 'build');
  expect(second.status).toBe(0);
  expect(second.stdout + second.stderr).toMatch(
    /^8 figures, \d+ values, 2 checks, 1 table current in figures \(.* s\)\n$/,
  );
  expect(timesBelow(join(folder, 'figures'))).toEqual(before);
});

/** A folder with all programs of the path but those of Prometheus. */
function programsWithoutPrometheus(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const places = (process.env['PATH'] ?? '').split(':').reverse();
  const programs = new Map(
    places.flatMap((place) => {
      const names = statSync(place, { throwIfNoEntry: false })?.isDirectory()
        ? readdirSync(place)
        : [];
      return names.map((name): [string, string] => [name, join(place, name)]);
    }),
  );
  for (const [name, path] of programs) {
    if (!/^prom/.test(name)) symlinkSync(path, join(bin, name));
  }
  return bin;
}

it('has two pages, which make sets without a Prometheus, and not a second time', async () => {
  const folder = clone();
  const PATH = programsWithoutPrometheus(folder);
  const make = (): Promise<Run> =>
    offline(folder, ['make', `STYX=${process.execPath} ${styxProgram}`], { PATH });
  expect(await make()).toMatchObject({ status: 0 });
  const { stdout } = await run('pdfinfo', ['paper.pdf'], folder);
  expect(stdout).toMatch(/^Pages: +2$/m);
  expect(readFileSync(join(folder, 'paper.log'), 'utf8')).not.toMatch(
    /^(LaTeX.*Warning|Overfull|Missing character)/m,
  );
  const { mtimeMs } = statSync(join(folder, 'paper.pdf'));
  expect(await make()).toMatchObject({ status: 0 });
  expect(statSync(join(folder, 'paper.pdf')).mtimeMs).toBe(mtimeMs);
});

it('is drawn by gnuplot too, of the same data', async () => {
  const folder = clone();
  const manifest = readFileSync(join(folder, 'styx.config.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'styx.config.yaml'),
    manifest.replace(/^defaults:/m, '$&\n  engine: gnuplot'),
  );
  const built = await styx(folder, 'build', '--offline');
  expect(built).toMatchObject({ status: 0 });
  expect(built.stderr).not.toContain('warning:');
  expect(built.stderr).toContain('drawn with gnuplot');
});
