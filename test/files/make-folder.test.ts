import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { makeFolder } from '../../src/files/make-folder.js';
import { newFolder } from '../output/drawing.js';

function errorOf(path: string): StyxError {
  try {
    makeFolder(path);
  } catch (thrown) {
    if (thrown instanceof StyxError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

describe('a folder for files', () => {
  it('is made with those above it, and may be there', () => {
    const path = join(newFolder(), 'a', 'b', 'c');
    makeFolder(path);
    makeFolder(`${path}/`);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('may be below a link to one', () => {
    const top = newFolder();
    mkdirSync(join(top, 'real'));
    symlinkSync('real', join(top, 'link'));
    makeFolder(join(top, 'link', 'a'));
    expect(statSync(join(top, 'real', 'a')).isDirectory()).toBe(true);
  });

  it.each(['/proc/styx', '/proc/styx/deep/down'])('cannot be %s, which is told at once', (path) => {
    const error = errorOf(path);
    expect(error).toMatchObject({ code: 'UNWRITABLE', hint: expect.stringContaining('name') });
    expect(error.message).toBe(
      `cannot make the folder ${path}: no folder can be made in /proc (ENOENT)`,
    );
  });

  it('cannot be where a file is, or below one', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'a', 'b')]) {
      expect(errorOf(path)).toMatchObject({
        code: 'UNWRITABLE',
        message: `cannot make the folder ${path}: ${file} is there, and is no folder`,
      });
    }
  });

  it('cannot be where a link leads nowhere', () => {
    const link = join(newFolder(), 'link');
    symlinkSync('nowhere', link);
    expect(errorOf(join(link, 'a')).message).toContain(`${link} is there, and is no folder`);
  });
});
