import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadManifest, openManifest } from '../../src/manifest/load.js';
import { findManifest } from '../../src/manifest/locate.js';

const text = 'prometheus: http://a\nfigures: {f: {query: up, range: {last: 1h}}}\n';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'styx-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, content = text): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function found(folder: string): Promise<string | undefined> {
  mkdirSync(join(root, folder), { recursive: true });
  return (await findManifest(join(root, folder)))?.file;
}

describe('a manifest', () => {
  it.each([
    'styx.config.yaml',
    'styx.config.yml',
    'styx.config.json',
    '.styxrc',
    '.styxrc.yaml',
    '.styxrc.yml',
    '.styxrc.json',
  ])('may be called %s', async (name) => {
    const file = write(name, name.endsWith('json') ? '{"figures": {}}' : text);
    expect(await found('.')).toBe(file);
  });

  it('may be the styx property of package.json', async () => {
    const styx = { prometheus: 'http://a', figures: { f: { query: 'up', range: { last: '1h' } } } };
    const file = write('package.json', JSON.stringify({ name: 'x', styx }));
    expect(await found('.')).toBe(file);
    const { figures } = await loadManifest({ cwd: root, env: {} });
    expect(figures).toHaveLength(1);
  });

  it('is not a package.json without that property, or a broken one', async () => {
    write('.git/HEAD', '');
    write('package.json', '{"name": "x"}');
    write('sub/package.json', '{');
    const file = write('styx.config.yaml');
    expect(await found('sub')).toBe(file);
  });

  it('is found even if it is empty', async () => {
    const file = write('styx.config.yaml', '');
    expect(await found('.')).toBe(file);
    await expect(loadManifest({ cwd: root, env: {} })).rejects.toMatchObject({
      code: 'MANIFEST_VALUE',
    });
  });

  it('is found upwards, the nearest first', async () => {
    write('.git/HEAD', '');
    const outer = write('styx.config.yaml');
    const inner = write('a/styx.config.yaml');
    expect(await found('b/c')).toBe(outer);
    expect(await found('a/b')).toBe(inner);
  });

  it('is not found above the root of the repository', async () => {
    write('styx.config.yaml');
    write('repository/.git/HEAD', '');
    expect(await found('repository/a')).toBeUndefined();
  });

  it('is not found above the root of a worktree, whose .git is a file', async () => {
    write('styx.config.yaml');
    write('worktree/.git', 'gitdir: elsewhere');
    expect(await found('worktree')).toBeUndefined();
  });

  it('is not found above the working folder where there is no repository', async () => {
    write('styx.config.yaml');
    expect(await found('a')).toBeUndefined();
  });

  it('is never a program', async () => {
    write('styx.config.js', 'globalThis.wasRun = true;');
    write('.styxrc.cjs', 'globalThis.wasRun = true;');
    expect(await found('.')).toBeUndefined();
    const file = write('manifest.mjs', 'globalThis.wasRun = true;');
    await expect(findManifest(root, file)).rejects.toMatchObject({ code: 'MANIFEST_UNREADABLE' });
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  it('is looked for without running what configures cosmiconfig', async () => {
    write('.config/config.cjs', 'globalThis.wasRun = true; module.exports = {};');
    write('.config/config.js', 'globalThis.wasRun = true; export default {};');
    write('package.json', '{"cosmiconfig": {"searchPlaces": ["evil.cjs"]}}');
    write('evil.cjs', 'globalThis.wasRun = true; module.exports = {};');
    vi.spyOn(process, 'cwd').mockReturnValue(root);
    expect(await found('.')).toBeUndefined();
    vi.restoreAllMocks();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(globalThis).not.toHaveProperty('wasRun');
  });
});

it('the working folder is what it was when cosmiconfig fails to be set up', async () => {
  const before = Object.getOwnPropertyDescriptor(process, 'cwd');
  vi.doMock('cosmiconfig', () => ({
    cosmiconfig: () => {
      throw new Error('no explorer');
    },
  }));
  await expect(findManifest(root)).rejects.toThrow('no explorer');
  vi.doUnmock('cosmiconfig');
  expect(Object.getOwnPropertyDescriptor(process, 'cwd')).toEqual(before);
});

describe('--config', () => {
  it('names a manifest, whatever it is called', async () => {
    const file = write('paper/figures.yml');
    const manifest = await loadManifest({ cwd: root, configPath: 'paper/figures.yml', env: {} });
    expect(manifest).toMatchObject({ file, outputDir: join(root, 'paper/figures') });
  });

  it('must name a file that exists', async () => {
    const loading = loadManifest({ cwd: root, configPath: 'nope.yaml', env: {} });
    await expect(loading).rejects.toMatchObject({
      code: 'MANIFEST_NOT_FOUND',
      message: expect.stringContaining('nope.yaml'),
      hint: expect.stringContaining('styx init'),
    });
  });

  it('must name a file that can be read', async () => {
    const loading = loadManifest({ cwd: root, configPath: '.', env: {} });
    await expect(loading).rejects.toMatchObject({ code: 'MANIFEST_UNREADABLE' });
  });
});

describe('without a manifest', () => {
  it('a build says what was looked for', async () => {
    await expect(loadManifest({ cwd: root, env: {} })).rejects.toMatchObject({
      code: 'MANIFEST_NOT_FOUND',
      message: expect.stringContaining('styx.config.yaml'),
      hint: expect.stringContaining('styx init'),
    });
  });

  it('a one-off query goes on', async () => {
    expect(await openManifest({ cwd: root, env: {} })).toBeUndefined();
  });
});

it('errors name the file relative to the working folder', async () => {
  write('.git/HEAD', '');
  write('styx.config.yaml', 'figuers: {}');
  mkdirSync(join(root, 'a'));
  await expect(loadManifest({ cwd: root, env: {} })).rejects.toMatchObject({
    position: { file: 'styx.config.yaml', line: 1, column: 1 },
  });
  await expect(loadManifest({ cwd: join(root, 'a'), env: {} })).rejects.toMatchObject({
    position: { file: '../styx.config.yaml' },
  });
});
