import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperOf } from './paper.js';
import { run, styxProgram } from './styx.js';

const figures = Array.from({ length: 150 }, (_, i) => `  f${i}: {query: load${i}, formats: [csv]}`);

describe('more figures than a process may have open files', () => {
  it.each(['false', 'true'])(
    'are read where snapshots: {compress: %s}',
    async (compress) => {
      const paper = await paperOf({
        figures: figures.join('\n'),
        more: `snapshots: {compress: ${compress}}`,
      });
      await paper.styx('build', '-q');
      rmSync(join(paper.folder, '.styx'), { recursive: true });
      for (const command of ['build --frozen', 'status --exit-code', 'verify']) {
        const limited = `ulimit -n 100; exec "${process.execPath}" "${styxProgram}" ${command}`;
        const { status, stderr } = await run('/bin/sh', ['-c', limited], paper.folder, { CI: '' });
        expect({ status, stderr }).toMatchObject({ status: 0 });
      }
    },
    120_000,
  );
});
