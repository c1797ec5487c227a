import { type ChildProcess, spawn } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockFile } from '../../src/files/lock.js';

const program = fileURLToPath(new URL('../../dist/files/lock.js', import.meta.url));

interface Place {
  readonly folder: string;
  readonly path: string;
  readonly lock: string;
}

function place(): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'styx-lock-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, path: join(folder, 'file'), lock: join(folder, '.file.lock') };
}

/** Another process that holds the lock when this is fulfilled. */
async function heldElsewhere({ path }: Place): Promise<ChildProcess> {
  const script = `
    import { lockFile } from ${JSON.stringify(program)};
    await lockFile(${JSON.stringify(path)});
    process.stdout.write('held');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('close', resolve));
}

/** How long it takes to get the lock, ms. */
async function waited({ path }: Place): Promise<number> {
  const begun = performance.now();
  const lock = await lockFile(path);
  await lock.release();
  return performance.now() - begun;
}

describe('the lock of a file', () => {
  it('is that of one at a time, and leaves nothing behind', async () => {
    const given = place();
    let inside = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const lock = await lockFile(given.path);
        expect(++inside).toBe(1);
        await pause(5);
        inside--;
        await lock.release();
      }),
    );
    expect(readdirSync(given.folder)).toEqual([]);
  });

  it('is taken over at once from a process that was killed', async () => {
    const given = place();
    await killed(await heldElsewhere(given));
    expect(readdirSync(given.folder)).toEqual(['.file.lock']);
    expect(await waited(given)).toBeLessThan(5000);
    expect(readdirSync(given.folder)).toEqual([]);
  });

  it('is waited for as long as its process lives, be it stopped', async () => {
    const given = place();
    const child = await heldElsewhere(given);
    child.kill('SIGSTOP');
    const patience = { patienceMs: 13_000, onWait: () => undefined };
    await expect(lockFile(given.path, patience)).rejects.toMatchObject({
      code: 'UNWRITABLE',
      message: expect.stringContaining(`kept busy by process ${child.pid}`),
    });
  }, 60_000);

  it('is left over after ten seconds without a sign of life where nobody can tell', async () => {
    const texts = {
      'was cut off': '',
      'is of another machine': '4711 elsewhere some-id 17\n',
      'has a number that another process has by now': `1 ${hostname()} some-id\n`,
    };
    const all = Object.values(texts).map(async (text) => {
      const given = place();
      writeFileSync(given.lock, text);
      return waited(given);
    });
    for (const ms of await Promise.all(all)) expect(ms).toBeGreaterThan(9000);
  }, 60_000);

  it('of another machine that gives signs of life is waited for, and that is told once', async () => {
    const given = place();
    writeFileSync(given.lock, '4711 elsewhere some-id 17\n');
    const beat = setInterval(() => {
      const now = new Date();
      utimesSync(given.lock, now, now);
    }, 1000);
    onTestFinished(() => {
      clearInterval(beat);
    });
    const told: string[] = [];
    const onWait = ({ message }: Error): void => void told.push(message);
    const asked = lockFile(given.path, { patienceMs: 14_000, onWait });
    await expect(asked).rejects.toThrow('kept busy by process 4711 of elsewhere');
    expect(told).toEqual([expect.stringContaining('kept busy by process 4711 of elsewhere')]);
  }, 60_000);

  it('gives signs of life while it is held', async () => {
    const given = place();
    const lock = await lockFile(given.path);
    utimesSync(given.lock, 1000, 1000);
    await expect.poll(() => statSync(given.lock).mtimeMs, { timeout: 8000 }).toBeGreaterThan(2e6);
    expect(await lock.isHeld()).toBe(true);
    await lock.release();
  });

  it('is held by who has written all of who that is, however early it is killed', async () => {
    const given = place();
    for (let kill = 0; kill < 10; kill++) {
      const child = spawn(process.execPath, [
        '--input-type=module',
        '-e',
        `import { lockFile } from ${JSON.stringify(program)};
         for (;;) await (await lockFile(${JSON.stringify(given.path)})).release();`,
      ]);
      while (!readdirSync(given.folder).includes('.file.lock')) await pause(1);
      await killed(child);
      expect(await waited(given)).toBeLessThan(5000);
      expect(readdirSync(given.folder)).toEqual([]);
    }
  }, 120_000);
});
