import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateFile, stateFolder } from '../../src/lock/state.js';
import { newFolder } from './new-folder.js';

describe('what is kept of a manifest beside it', () => {
  it('is in .styx, called like its lock', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'styx.config.yaml'), '');
    const [paper, talk] = [join(folder, 'styx.config.yaml'), join(folder, 'talk.yaml')];
    expect(stateFile(paper, 'built')).toBe(join(folder, '.styx', 'styx.built'));
    expect(stateFile(talk, 'index')).toBe(join(folder, '.styx', 'talk.yaml.index'));
  });

  it('is not seen by git, unless somebody wants that', () => {
    const folder = newFolder();
    const state = stateFolder(folder);
    expect(state).toBe(join(folder, '.styx'));
    expect(readFileSync(join(state, '.gitignore'), 'utf8')).toBe('*\n');
    writeFileSync(join(state, '.gitignore'), '');
    stateFolder(folder);
    expect(readFileSync(join(state, '.gitignore'), 'utf8')).toBe('');
  });

  it('is not where a link leads out of the folder of the manifest', () => {
    const [folder, elsewhere] = [newFolder(), newFolder()];
    symlinkSync(elsewhere, join(folder, '.styx'));
    expect(() => stateFolder(folder)).toThrow(expect.objectContaining({ code: 'OUTSIDE' }));
  });
});
