import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { passingName, removeLeftBehind } from '../../src/files/left-behind.js';
import { writeWhole } from '../../src/files/write-whole.js';
import { withSpool } from '../../src/spool/spool.js';

function folderOf(...files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'left-behind-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const file of files) writeFileSync(join(folder, file), '');
  return folder;
}

/** The same name of a process that has ended. */
const ofAnother = (name: string): string =>
  name.replace(`-${process.pid}-`, `-${spawnSync('true').pid}-`);

const draft = `${passingName('.styx-')}7.part`;

it('removes the drafts of processes that are gone from folders that it writes to, and nothing else', async () => {
  const gone = ofAnother(draft);
  const others = [
    draft,
    gone.replace(/^(\.styx-)[0-9a-f]{8}/, '$100000000'),
    gone.replace('.part', '.csv'),
    `x${gone}`,
    'a.csv',
  ];
  const folder = folderOf(gone, ...others);
  const { signal } = new AbortController();
  await writeWhole(join(folder, 'b.csv'), [], { unchanged: 'keep', signal });
  expect(readdirSync(folder).sort()).toEqual([...others, 'b.csv'].sort());
});

it('removes temporary folders of processes that are gone', async () => {
  const folder = folderOf();
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  const gone = `${ofAnother(passingName('styx-'))}Ab12Cd`;
  mkdirSync(join(folder, gone));
  writeFileSync(join(folder, gone, '0.json'), '');
  await withSpool(() => {
    expect(readdirSync(folder)).toEqual([expect.stringContaining(passingName('styx-'))]);
    return Promise.resolve();
  });
  expect(readdirSync(folder)).toEqual([]);
});

it('does not fail where it cannot look', () => {
  expect(() => removeLeftBehind('/no/such/folder', '.styx-')).not.toThrow();
});
