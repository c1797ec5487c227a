import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockedBeside, locksBeside } from '../../src/lock/beside.js';
import type { Lock } from '../../src/lock/lock.js';
import { lockText } from '../../src/lock/lock-text.js';
import { newFolder } from './new-folder.js';

const lockOf = (output: string): Lock => ({
  version: 2,
  figures: { f: { data: {}, made_from: {}, looks: {}, outputs: { [output]: 'f00' }, tools: {} } },
});

const written = (output: string): string => lockText(lockOf(output));
const manifest = 'figures: {f: {query: up}}';

/** What is known of the locks beside styx.config.yaml, in a folder with these files too. */
function besideWith(files: Readonly<Record<string, string>>, change?: (folder: string) => void) {
  const folder = newFolder();
  const all = { 'styx.config.yaml': manifest, 'styx.lock': written('own.csv'), ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  change?.(folder);
  return locksBeside(join(folder, 'styx.config.yaml'));
}

describe('the locks of other manifests in a folder', () => {
  it('are none where there is but one', () => {
    expect(besideWith({})).toEqual([]);
  });

  it('are those of all others, each once', () => {
    const files = {
      'talk.yaml': manifest,
      'talk.yaml.lock': written('talk.csv'),
      'poster.yml': manifest,
      'poster.yml.lock': written('poster.csv'),
    };
    const found = besideWith(files);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([lockOf('talk.csv'), lockOf('poster.csv')]));
  });

  it('have one whose manifest is gone, or has another name by now', () => {
    expect(besideWith({ 'old.yaml.lock': written('old.csv') })).toEqual([lockOf('old.csv')]);
  });

  it('have one of numbers alone', () => {
    const numbers = { data: {}, outputs: { 'values.tex': 'f00' } };
    const lock: Lock = { version: 2, figures: {}, numbers };
    expect(besideWith({ 'talk.yaml.lock': lockText(lock) })).toEqual([lock]);
  });

  it('have none of other programs', () => {
    const files = { 'yarn.lock': 'lodash@4: {}', 'poetry.lock': '"figures" of speech' };
    expect(besideWith(files, (folder) => mkdirSync(join(folder, 'folder.lock')))).toEqual([]);
  });

  it.each([
    ['a manifest has none', { 'talk.yaml': manifest }],
    ['one is of nothing', { 'talk.yaml.lock': lockText({ version: 2, figures: {} }) }],
    ['one is broken', { 'talk.yaml.lock': written('talk.csv').slice(0, -9) }],
    ['one is of a newer Styx', { 'talk.yaml.lock': '{"version": 9, "figures": {}}' }],
  ])('are not known where %s', (_, files) => {
    expect(besideWith(files)).toBeUndefined();
  });

  it('are not known where one is a link that leads nowhere', () => {
    const dangling = (folder: string) => {
      symlinkSync(join(folder, 'gone'), join(folder, 'talk.yaml.lock'));
    };
    expect(besideWith({}, dangling)).toBeUndefined();
  });
});

describe('the other manifests in a folder that have locks', () => {
  const named = (files: Readonly<Record<string, string>>) => {
    const folder = newFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return lockedBeside(join(folder, 'styx.config.yaml')).map((one) => basename(one.manifest));
  };
  const own = { 'styx.config.yaml': manifest, 'styx.lock': written('own.csv') };

  it('are those whose locks can be read', () => {
    const lock = written('other.csv');
    const broken = { 'b.yaml': manifest, 'b.yaml.lock': lock.slice(0, -9), 'c.yaml': manifest };
    expect(named({ ...own, 'a.yaml': manifest, 'a.yaml.lock': lock, ...broken })).toEqual([
      'a.yaml',
    ]);
  });

  it('are none where a lock is left of one that is gone, or there is but one', () => {
    expect(named({ ...own, 'old.yaml.lock': written('old.csv') })).toEqual([]);
    expect(named({ ...own, 'a.yaml': manifest })).toEqual([]);
  });
});
