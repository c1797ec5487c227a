import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildForPeople } from '../../src/cli/build-for-people.js';
import { loadManifest } from '../../src/manifest/load.js';
import { paperOf } from '../cli/paper.js';

it('is told of as a build leaves it, while no other one may change it', async () => {
  const { folder } = await paperOf({ figures: '  a: {query: load, formats: [csv]}' });
  const [lock, held] = [join(folder, 'styx.lock'), join(folder, '.styx', '.build.lock')];
  const manifest = await loadManifest({ cwd: folder, env: {} });
  const flags = { force: false, json: false, quiet: true };
  const { signal } = new AbortController();
  const told: object[] = [];
  await buildForPeople(
    manifest,
    { names: [], flags, verb: 'watch', signal, sinceMs: Date.now() },
    {
      onLock: () => void told.push({ lock: readFileSync(lock, 'utf8'), isHeld: existsSync(held) }),
    },
  );
  expect(told).toEqual([{ lock: readFileSync(lock, 'utf8'), isHeld: true }]);
  expect(existsSync(held)).toBe(false);
});
