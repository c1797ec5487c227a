import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/runs/command.js';

const folder = mkdtempSync(join(tmpdir(), 'styx-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Folders of a PATH that cannot be looked into. The first is open to root. */
function closedFolders(): string[] {
  const [closed, loop] = [join(folder, 'closed'), join(folder, 'loop')];
  mkdirSync(closed);
  chmodSync(closed, 0);
  symlinkSync(loop, loop);
  return [closed, loop, join(folder, 'x'.repeat(300))];
}

describe('a command', () => {
  const closed = closedFolders();

  it('is looked for behind folders that may not be entered, as shells do', () => {
    const env = { PATH: [...closed, '/usr/bin', '/bin'].join(':') };
    expect(() => checkCommand(['sh', '-c', 'true'], env, folder)).not.toThrow();
  });

  it('is none where it is in none of them', () => {
    const env = { PATH: closed.join(':') };
    expect(() => checkCommand(['sh'], env, folder)).toThrow('there is no command sh');
    for (const path of closed) {
      expect(() => checkCommand([`${path}/sh`], env, folder)).toThrow('there is no command');
    }
  });
});
