import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nextChanges, stateOf } from '../../src/files/changes.js';

function folderWith(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'styx-changes-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const name of names) writeFileSync(join(folder, name), 'before');
  return folder;
}

const statesOf = (...paths: readonly string[]) =>
  new Map(paths.map((path) => [path, stateOf(path)]));

const never = new AbortController().signal;

describe('nextChanges', () => {
  it.each<readonly [string, (path: string) => void]>([
    ['written', (path) => writeFileSync(path, 'after')],
    [
      'replaced by another of its name',
      (path) => {
        writeFileSync(`${path}~`, 'before');
        renameSync(`${path}~`, path);
      },
    ],
    [
      'moved away and written anew',
      (path) => {
        renameSync(path, `${path}~`);
        writeFileSync(path, 'before');
      },
    ],
    ['deleted', (path) => rmSync(path)],
  ])('tells of a file that is %s, and of no other', async (_, change) => {
    const folder = folderWith('a', 'b');
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    const changes = nextChanges(statesOf(a, b), never);
    change(a);
    expect(await changes).toEqual([a]);
  });

  it('tells of one that appears, with its folder', async () => {
    const path = join(folderWith(), 'new', 'a');
    const changes = nextChanges(statesOf(path), never);
    mkdirSync(join(path, '..'));
    writeFileSync(path, '');
    expect(await changes).toEqual([path]);
  });

  it('waits until several that are saved one after the other are saved', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const folder = folderWith(...names);
    const paths = names.map((name) => join(folder, name));
    const changes = nextChanges(statesOf(...paths), never);
    for (const path of paths) {
      writeFileSync(path, 'after');
      await sleep(20);
    }
    expect(await changes).toEqual(paths);
  });

  it('knows what has changed before it looks', async () => {
    const path = join(folderWith('a'), 'a');
    const states = statesOf(path);
    writeFileSync(path, 'after that');
    expect(await nextChanges(states, never)).toEqual([path]);
  });

  it('ends with the reason of its signal', async () => {
    const controller = new AbortController();
    const changes = nextChanges(statesOf(folderWith()), controller.signal);
    controller.abort(new Error('enough'));
    await expect(changes).rejects.toThrow('enough');
  });
});
