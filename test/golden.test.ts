import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from './cli/styx.js';
import { type RunningPrometheus, startPrometheus } from './servers/prometheus.js';

/**
 * Whole builds: each folder of test/golden has a manifest, whose first line says what is given, and
 * the files that must come out of it. `npx vitest run test/golden.test.ts -u` writes them anew.
 */
const golden = fileURLToPath(new URL('golden', import.meta.url));
const cases = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({
    openMetrics: { file: join(golden, 'data.om') },
    flags: ['--query.lookback-delta=14s'],
  });
});
afterAll(() => server.stop());

const filesIn = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe.each(cases)('%s', (name) => {
  const given = join(golden, name);
  const [comment = ''] = readFileSync(join(given, 'styx.config.yaml'), 'utf8').split('\n');

  it(comment.replace(/^# /, ''), async () => {
    const paper = project({ STYX_TEST_PROMETHEUS: server.url });
    cpSync(given, paper.folder, {
      recursive: true,
      filter: (source) => source !== join(given, 'figures'),
    });
    const { status, stderr } = await paper.styx('build');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const made = filesIn(join(paper.folder, 'figures'));
    for (const file of made) {
      await expect(paper.read(join('figures', file))).toMatchFileSnapshot(
        join(given, 'figures', file),
      );
    }
    expect(filesIn(join(given, 'figures')).filter((file) => !made.includes(file))).toEqual([]);
  });
});
