import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LockPatience, lockFile } from '../../src/files/lock.js';

function fileToLock(): string {
  const folder = mkdtempSync(join(tmpdir(), 'styx-lock-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'file');
}

const patience = (leftOverMs: number): LockPatience => ({ leftOverMs, patienceMs: 20_000 });

describe('a lock', () => {
  it('of another machine is left over when its holder does not stir any more', async () => {
    const path = fileToLock();
    writeFileSync(join(path, '../.file.lock'), '1 another-machine 0000\n');
    const begun = performance.now();
    const lock = await lockFile(path, patience(300));
    expect(performance.now() - begun).toBeGreaterThan(290);
    await lock.release();
  });

  it('is not left over while its holder lives, however long', async () => {
    const path = fileToLock();
    const lock = await lockFile(path, patience(2500));
    let isTaken = false;
    const next = lockFile(path, patience(2500)).then((other) => {
      isTaken = true;
      return other;
    });
    await sleep(5000);
    expect(isTaken).toBe(false);
    await lock.release();
    await (await next).release();
  });

  it('that a process left empty is taken over soon', async () => {
    const path = fileToLock();
    writeFileSync(join(path, '../.file.lock'), '');
    const lock = await lockFile(path, patience(3_600_000));
    expect(await lock.isHeld()).toBe(true);
    await lock.release();
  }, 15_000);
});
