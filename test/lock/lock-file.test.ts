import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Lock } from '../../src/lock/lock.js';
import { lockPath, readLock, writeLock } from '../../src/lock/lock-file.js';
import { newFolder } from './new-folder.js';

const lock: Lock = {
  version: 2,
  figures: { a: { data: {}, made_from: {}, looks: {}, outputs: { 'a.csv': 'f00' }, tools: {} } },
};

describe('the name of a lock', () => {
  it.each([
    ['is styx.lock of what is found by itself', 'styx.config.yaml', [], 'styx.lock'],
    ['is styx.lock of any such name', '.styxrc', [], 'styx.lock'],
    ['is its own where another one is found first', '.styxrc', ['styx.config.yml'], '.styxrc.lock'],
    ['is that of the manifest, with its ending', 'talk.yaml', [], 'talk.yaml.lock'],
    ['is not styx.lock of a manifest called styx', 'styx', [], 'styx.manifest.lock'],
    ['nor on a disk where Styx is the same', 'Styx', [], 'Styx.manifest.lock'],
    ['is its own of a name that only begins so', 'styx2', [], 'styx2.lock'],
    ['or ends so', 'my-styx', [], 'my-styx.lock'],
  ])('%s: %s', (_, name, others, expected) => {
    const folder = newFolder();
    for (const one of [name, ...others]) writeFileSync(join(folder, one), '');
    expect(lockPath(join(folder, name))).toBe(join(folder, expected));
  });
});

describe('a lock', () => {
  it('is read as it was written', async () => {
    const path = join(newFolder(), 'styx.lock');
    await writeLock(path, lock);
    expect(readLock(path)).toEqual(lock);
  });

  it('that says the same already is left alone', async () => {
    const path = join(newFolder(), 'styx.lock');
    await writeLock(path, lock);
    const before = statSync(path).ino;
    await writeLock(path, { ...lock });
    expect(statSync(path).ino).toBe(before);
    await writeLock(path, { ...lock, figures: {} });
    expect(readLock(path)).toEqual({ version: 2, figures: {} });
  });

  it('that is not there is none', () => {
    expect(readLock(join(newFolder(), 'styx.lock'))).toBeUndefined();
  });

  it.each(['', ' \n'])('of no text is a broken one: %j', (text) => {
    const path = join(newFolder(), 'styx.lock');
    writeFileSync(path, text);
    expect(() => readLock(path)).toThrow('styx.lock: it is empty');
    expect(readLock(path, () => undefined)).toBeUndefined();
  });

  it('that cannot be read is an error with what the system says', () => {
    const path = join(newFolder(), 'styx.lock');
    mkdirSync(path);
    expect(() => readLock(path)).toThrow(
      expect.objectContaining({
        code: 'BAD_LOCK',
        message: expect.stringMatching(/^cannot read .*styx\.lock: .*EISDIR/),
        hint: 'check the file and its permissions',
        cause: expect.objectContaining({ code: 'EISDIR' }),
      }),
    );
  });

  it('that is broken is an error, or none for who makes it anew and is told', () => {
    const path = join(newFolder(), 'styx.lock');
    writeFileSync(path, '<<<<<<< HEAD\n');
    expect(() => readLock(path)).toThrow('line 1 is a conflict of a merge');
    const told: string[] = [];
    expect(readLock(path, ({ message }) => told.push(basename(message)))).toBeUndefined();
    expect(told).toEqual(['styx.lock: line 1 is a conflict of a merge']);
  });

  it('of a newer Styx is an error for everyone, and stays', () => {
    const path = join(newFolder(), 'styx.lock');
    writeFileSync(path, '{"version": 3}');
    expect(() => readLock(path, () => undefined)).toThrow('newer Styx');
    expect(readFileSync(path, 'utf8')).toBe('{"version": 3}');
  });
});
