import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperOf } from './paper.js';

const long = 'a'.repeat(300);

/** A paper with a file that is no folder, and a link that leads to itself. */
async function given() {
  const paper = await paperOf({ figures: '  a: {query: load, formats: [csv]}' });
  paper.write('file', '');
  symlinkSync('loop', join(paper.folder, 'loop'));
  return paper;
}

describe('a path that nothing can be at', () => {
  it('cannot be written to, and is no mistake of Styx', async () => {
    const paper = await given();
    for (const path of ['file/x', 'loop', long]) {
      for (const words of [['report'], ['load', '--prometheus', paper.server.url]]) {
        const { status, stderr } = await paper.styx(...words, '-o', path);
        expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(path) });
        expect(stderr).toContain('[UNWRITABLE]');
      }
    }
  });

  it('is searched among the metrics of the server', async () => {
    const paper = await given();
    for (const word of [`/${'up|'.repeat(100)}x/`, 'file/x', 'loop']) {
      const { stderr } = await paper.styx('metrics', word);
      expect(stderr).not.toContain('[INTERNAL]');
    }
  });
});
