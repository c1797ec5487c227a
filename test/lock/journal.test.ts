import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../src/lock/journal.js';
import { newFolder } from './new-folder.js';

const newPath = () => join(newFolder(), 'built');

const file = { path: 'a b\n.csv', hash: 'f00', render: 'bar' };

describe('the journal of what was built', () => {
  it('knows what an earlier process told it, and of what that was made', () => {
    const path = newPath();
    openJournal(path).tell(file);
    const journal = openJournal(path);
    expect(journal.has(file)).toBe(true);
    expect(journal.isOwn(file)).toBe(true);
    expect(journal.has({ ...file, render: 'other' })).toBe(false);
    expect(journal.isOwn({ ...file, hash: 'edited' })).toBe(false);
  });

  it('knows what was hidden of what it was told, which may be nothing', () => {
    const path = newPath();
    openJournal(path).tell({ ...file, redact: 'drop "instance"' });
    openJournal(path).tell({ ...file, path: 'other.csv' });
    const journal = openJournal(path);
    expect(journal.has(file)).toBe(true);
    expect(journal.isOwn(file)).toBe(true);
    expect(journal.paths()).toEqual([file.path, 'other.csv']);
    expect(journal.isRedacted(file, 'drop "instance"')).toBe(true);
    expect(journal.isRedacted(file, 'drop "pod"')).toBe(false);
    expect(journal.isRedacted({ ...file, path: 'other.csv' }, 'drop "instance"')).toBe(false);
  });

  it('goes on behind a line that a crash has cut off', () => {
    const path = newPath();
    openJournal(path).tell(file);
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -8));
    const journal = openJournal(path);
    expect(journal.has(file)).toBe(false);
    journal.tell(file);
    expect(openJournal(path).has(file)).toBe(true);
  });

  it('is not shortened through a link that is in the place of its draft', () => {
    const path = newPath();
    const precious = `${path}.precious`;
    writeFileSync(precious, 'precious');
    symlinkSync(precious, `${path}.part`);
    const journal = openJournal(path);
    for (let i = 0; i < 1100; i++) journal.tell({ ...file, hash: `hash${i}` });
    journal.shorten();
    expect(readFileSync(precious, 'utf8')).toBe('precious');
    expect(openJournal(path).isOwn({ ...file, hash: 'hash1099' })).toBe(true);
  });

  it('forgets what was replaced long ago, and nothing that may be there', () => {
    const path = newPath();
    const journal = openJournal(path);
    journal.tell({ ...file, path: 'other.csv' });
    const built = Array.from({ length: 1100 }, (_, i) => ({ ...file, hash: `hash${i}` }));
    built.forEach((one) => journal.tell(one));
    journal.shorten();
    const after = openJournal(path);
    expect(built.filter((one) => after.isOwn(one))).toEqual(built.slice(-2));
    expect(after.isOwn({ ...file, path: 'other.csv' })).toBe(true);
  });

  it('is short enough where a thousand lines are out of date, and is then in its order', () => {
    const path = newPath();
    const journal = openJournal(path);
    const tell = (from: number, to: number) => {
      for (let i = from; i < to; i++) journal.tell({ ...file, hash: `hash${i}` });
    };
    tell(0, 1002);
    journal.tell({ ...file, path: 'other.csv' });
    const before = readFileSync(path, 'utf8');
    journal.shorten();
    expect(readFileSync(path, 'utf8')).toBe(before);
    tell(1002, 1003);
    journal.shorten();
    expect(readFileSync(path, 'utf8').split('\n')).toEqual([
      expect.stringContaining('hash1001'),
      expect.stringContaining('other.csv'),
      expect.stringContaining('hash1002'),
      '',
    ]);
  });

  it('has the paths of all that was built, and none of a line that a crash has cut off', () => {
    const path = newPath();
    openJournal(path).tell(file);
    openJournal(path).tell({ ...file, hash: 'new' });
    openJournal(path).tell({ ...file, path: 'cut-off.csv' });
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -6));
    expect(openJournal(path).paths()).toEqual([file.path]);
  });

  it.each(['a + b', '+', 'a+b c', '+ +'])(
    'takes a path with what else stands in its lines: %s',
    (name) => {
      const path = newPath();
      const odd = { ...file, path: name };
      openJournal(path).tell(odd);
      const journal = openJournal(path);
      expect([journal.has(odd), journal.isOwn(odd), journal.paths()]).toEqual([true, true, [name]]);
    },
  );
});
