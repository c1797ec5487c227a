import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLines } from '../../src/lock/lines.js';
import { newFolder } from './new-folder.js';

const newPath = () => join(newFolder(), 'lines');

const linesAt = (path: string): string[] => [...openLines(path).all];

describe('a file of lines', () => {
  it('has what was added, in that order, and each line once', () => {
    const path = newPath();
    expect(linesAt(path)).toEqual([]);
    const lines = openLines(path);
    for (const line of ['b', 'a', 'b']) lines.add(line);
    expect([...lines.all]).toEqual(['b', 'a']);
    openLines(path).add('c');
    expect(linesAt(path)).toEqual(['b', 'a', 'c']);
    const size = statSync(path).size;
    openLines(path).add('a');
    expect(statSync(path).size).toBe(size);
  });

  it('has no line with what a power cut leaves where there was no time to write', () => {
    const path = newPath();
    openLines(path).add('a');
    writeFileSync(path, `${'\0'.repeat(64)}b\n`, { flag: 'a' });
    openLines(path).add('c');
    expect(linesAt(path)).toEqual(['a', 'c']);
  });

  it('goes on behind a line that was cut off', () => {
    const path = newPath();
    writeFileSync(path, 'whole\ncut o');
    openLines(path).add('next');
    expect(linesAt(path)).toEqual(['whole', 'cut o', 'next']);
  });

  it('is replaced by some of them', () => {
    const path = newPath();
    const lines = openLines(path);
    for (const line of ['a', 'b', 'c']) lines.add(line);
    lines.replace(['a', 'c']);
    expect([...lines.all]).toEqual(['a', 'c']);
    expect(readFileSync(path, 'utf8')).toBe('a\nc\n');
    lines.add('b');
    expect(linesAt(path)).toEqual(['a', 'c', 'b']);
  });

  it('is replaced though a crash has left a draft', () => {
    const path = newPath();
    writeFileSync(path, 'a\nb\n');
    writeFileSync(`${path}.part`, 'half');
    openLines(path).replace(['b']);
    expect(linesAt(path)).toEqual(['b']);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  it('is no file where none is left', () => {
    const path = newPath();
    const lines = openLines(path);
    lines.add('a');
    lines.replace([]);
    expect([...lines.all]).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  it('is left alone where all are left', () => {
    const path = newPath();
    const lines = openLines(path);
    lines.add('a');
    const before = statSync(path).ino;
    lines.replace(['a']);
    expect(statSync(path).ino).toBe(before);
  });

  it('is an error where it cannot be written, and has no line that is not on the disk', () => {
    const lines = openLines(join(newPath(), 'no', 'folder'));
    expect(() => {
      lines.add('a');
    }).toThrow(expect.objectContaining({ code: 'UNWRITABLE' }));
    expect([...lines.all]).toEqual([]);
  });

  it('is not written where a link leads', () => {
    const path = newPath();
    writeFileSync(`${path}-precious`, 'precious');
    symlinkSync(`${path}-precious`, path);
    expect(() => {
      openLines(path).add('a');
    }).toThrow(expect.objectContaining({ code: 'UNWRITABLE' }));
    expect(readFileSync(`${path}-precious`, 'utf8')).toBe('precious');
  });
});
