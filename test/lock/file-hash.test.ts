import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textHash } from '../../src/files/text-hash.js';
import { fileHash, unreadable } from '../../src/lock/file-hash.js';
import { newFolder } from './new-folder.js';

describe('the hash of a file', () => {
  it.each([0, 1, 256 * 1024, 600_001])('is the SHA-256 of all its bytes: %i', (length) => {
    const path = join(newFolder(), 'file');
    const bytes = Buffer.from(Uint8Array.from({ length }, (_, i) => i % 251));
    writeFileSync(path, bytes);
    expect(fileHash(path)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is that of its text', () => {
    const path = join(newFolder(), 'file');
    writeFileSync(path, 'µ = 1\n');
    expect(fileHash(path)).toBe(textHash('µ = 1\n'));
    expect(textHash('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is undefined where there is none, be it that a folder of its path is a file', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(fileHash(join(folder, 'other'))).toBeUndefined();
    expect(fileHash(join(folder, 'file', 'below'))).toBeUndefined();
  });

  it('is unreadable of what is there and is no file', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'folder'));
    symlinkSync('loop', join(folder, 'loop'));
    expect(fileHash(join(folder, 'folder'))).toBe(unreadable);
    expect(fileHash(join(folder, 'loop'))).toBe(unreadable);
  });
});
