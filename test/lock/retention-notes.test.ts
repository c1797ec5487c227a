import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRetentionNotes } from '../../src/lock/retention-notes.js';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'styx-retention-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

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
});
