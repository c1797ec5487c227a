import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRetentionNotes } from '../../src/lock/retention-notes.js';
import { newFolder } from './new-folder.js';
import { stateFile, stateFolder } from '../../src/lock/state.js';

describe('the note of how long a server keeps data', () => {
  it('is what it said last, of the endpoint of one manifest', async () => {
    const folder = newFolder();
    const [paper, talk] = [join(folder, 'styx.config.yaml'), join(folder, 'talk.yaml')];
    const notes = openRetentionNotes(paper);
    notes.tell('default', 15);
    notes.tell('default', 30);
    await notes.save();
    expect(openRetentionNotes(paper).keptMs('default')).toBe(30);
    expect(openRetentionNotes(talk).keptMs('default')).toBeUndefined();
  });

  it('is gone when it does not say so any more', async () => {
    const manifest = join(newFolder(), 'styx.config.yaml');
    const notes = openRetentionNotes(manifest);
    notes.tell('default', 15);
    await notes.save();
    notes.tell('default', undefined);
    await notes.save();
    expect(openRetentionNotes(manifest).keptMs('default')).toBeUndefined();
  });

  it('is not written where there is nothing new', async () => {
    const folder = newFolder();
    const manifest = join(folder, 'styx.config.yaml');
    await openRetentionNotes(manifest).save();
    expect(existsSync(join(folder, '.styx'))).toBe(false);
    const notes = openRetentionNotes(manifest);
    notes.tell('default', 15);
    await notes.save();
    const path = stateFile(manifest, 'retention');
    writeFileSync(path, '{"default": 99}');
    notes.tell('default', 15);
    await notes.save();
    expect(readFileSync(path, 'utf8')).toBe('{"default": 99}');
  });

  it.each(['', '{', 'null', '5', '"text"', '{"default": "15"}', '{"default": null}'])(
    'is none where the file is no such note: %j',
    async (text) => {
      const folder = newFolder();
      const manifest = join(folder, 'styx.config.yaml');
      stateFolder(folder);
      writeFileSync(stateFile(manifest, 'retention'), text);
      const notes = openRetentionNotes(manifest);
      expect(notes.keptMs('default')).toBeUndefined();
      notes.tell('other', 5);
      await notes.save();
      expect(openRetentionNotes(manifest).keptMs('other')).toBe(5);
    },
  );
});
