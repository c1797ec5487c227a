import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stateOf } from '../../src/files/changes.js';
import {
  indexPath,
  removeIndex,
  unchangedSince,
  untouchedSince,
  writeIndex,
} from '../../src/lock/file-index.js';

const statesOf = (...paths: string[]) => new Map(paths.map((path) => [path, stateOf(path)]));

async function indexed(env: Record<string, string> = {}, asked = 'all') {
  const folder = mkdtempSync(join(tmpdir(), 'styx-index-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, '.styx'));
  const [file, missing] = [join(folder, 'a'), join(folder, 'b')];
  writeFileSync(file, 'text');
  const path = indexPath(join(folder, 'styx.config.yaml'));
  const build = {
    asked,
    summary: '1 figure',
    folder: '/figures',
    variables: ['TOKEN'],
    files: statesOf(file, missing),
  };
  await writeIndex(path, build, env);
  return { path, file, missing };
}

describe('the index of a build', () => {
  it('has nothing of what was asked for, which may have secrets', async () => {
    const { path } = await indexed({}, 'token=secret-4711');
    expect(readFileSync(path, 'utf8')).not.toContain('4711');
    expect(unchangedSince(path, 'token=secret-4711', {})).toBeDefined();
  });

  it('says that nothing has changed', async () => {
    const { path } = await indexed();
    expect(unchangedSince(path, 'all', {})).toMatchObject({ summary: '1 figure' });
  });

  it('says nothing of a build that was asked for something else', async () => {
    const { path } = await indexed();
    expect(unchangedSince(path, 'some', {})).toBeUndefined();
  });

  it.each<[string, (file: string, missing: string) => void]>([
    ['has another size', (file) => writeFileSync(file, 'longer')],
    ['has another time', (file) => utimesSync(file, 1000, 1000)],
    [
      'was edited in place, and has its old time again',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, 'next');
        utimesSync(file, atime, mtime);
      },
    ],
    ['is gone', (file) => rmSync(file)],
    ['has come', (_, missing) => writeFileSync(missing, '')],
  ])('notices a file that %s', async (_, change) => {
    const { path, file, missing } = await indexed();
    change(file, missing);
    expect(unchangedSince(path, 'all', {})).toBeUndefined();
  });

  it('notices another file with the same size and time', async () => {
    const { path, file } = await indexed();
    const before = readFileSync(file);
    utimesSync(file, 1000, 1000);
    await writeIndex(
      path,
      { asked: 'all', summary: '', folder: '', variables: [], files: statesOf(file) },
      {},
    );
    writeFileSync(`${file}2`, before);
    utimesSync(`${file}2`, 1000, 1000);
    rmSync(file);
    const { renameSync } = await import('node:fs');
    renameSync(`${file}2`, file);
    expect(unchangedSince(path, 'all', {})).toBeUndefined();
  });

  it('notices another value of a variable, and does not hold any', async () => {
    const { path } = await indexed({ TOKEN: 'secret-4711' });
    expect(unchangedSince(path, 'all', { TOKEN: 'secret-4711' })).toBeDefined();
    expect(unchangedSince(path, 'all', { TOKEN: 'other' })).toBeUndefined();
    const text = readFileSync(path, 'utf8');
    const hash = createHash('sha256').update('secret-4711').digest('hex');
    for (const known of ['secret-4711', hash]) expect(text).not.toContain(known);
  });

  it('notices a variable that is there now, or is not any more, among others', async () => {
    const { path } = await indexed({ TOKEN: '' });
    expect(unchangedSince(path, 'all', {})).toBeUndefined();
    expect(unchangedSince(path, 'all', { TOKEN: '' })).toBeDefined();
    const two = {
      ...{ asked: 'all', summary: '', folder: '', files: new Map<string, string>() },
      variables: ['TOKEN', 'USER'],
    };
    await writeIndex(path, two, { TOKEN: 'a' });
    expect(unchangedSince(path, 'all', { TOKEN: 'a' })).toBeDefined();
    expect(unchangedSince(path, 'all', { TOKEN: 'a', USER: 'b' })).toBeUndefined();
  });

  it('says nothing once it is removed, or where there was none', async () => {
    const { path } = await indexed();
    removeIndex(path);
    expect(unchangedSince(path, 'all', {})).toBeUndefined();
    removeIndex(path);
  });

  it('is beside those of other manifests', () => {
    expect(indexPath('/paper/talk.yaml')).toBe('/paper/.styx/talk.yaml.index');
  });

  it.each(['', '{', 'null', '[]', '{"asked":"all"}'])(
    'that is damaged says nothing: %s',
    async (text) => {
      const { path } = await indexed();
      writeFileSync(path, text);
      expect(unchangedSince(path, 'all', {})).toBeUndefined();
    },
  );
});

describe('untouchedSince', () => {
  it('knows the files that are as they were, and no others', async () => {
    const { path, file } = await indexed();
    expect(untouchedSince(path)(file)).toBe(true);
    expect(untouchedSince(`${path}-other`)(file)).toBe(false);
    expect(untouchedSince(path)(`${file}-other`)).toBe(false);
    writeFileSync(file, `${readFileSync(file, 'utf8')} `);
    expect(untouchedSince(path)(file)).toBe(false);
  });

  it.each(['', '{', 'null', '[]', '{"files":1}'])(
    'knows none of a damaged index: %s',
    async (text) => {
      const { path, file } = await indexed();
      writeFileSync(path, text);
      expect(untouchedSince(path)(file)).toBe(false);
    },
  );
});
