import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { StyxError, StyxErrors } from '../../../src/errors.js';
import { openManifest } from '../../../src/manifest/load.js';
import { readRuns } from '../../../src/manifest/runs/read.js';
import type { Runs } from '../../../src/manifest/runs/runs.js';

export type Files = Readonly<Record<string, string>>;

/** An empty folder with these files. */
export function folderOf(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'styx-runs-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The runs of a manifest of which this is all but its one figure. */
export async function runs(manifest: string, files: Files = {}, timezone = 'UTC'): Promise<Runs> {
  const figures = 'figures: {x: {query: up, range: {last: 1h}}}\n';
  const cwd = folderOf({ ...files, 'styx.config.yaml': `${manifest}\n${figures}` });
  const file = await openManifest({ cwd, env: {} });
  if (file === undefined) throw new Error('the manifest was not found');
  return readRuns(file, { timezone, cwd });
}

/** A mistake as tests state it: its code, where it is, and the text that it points at. */
export type Mistake = [code: string, where: string, text: string];

export function mistakeOf({ code, position }: StyxError): Mistake {
  if (position === undefined) return [code, '', ''];
  const { file, line, column, length, text } = position;
  return [code, `${file}:${line}:${column}`, text.slice(column - 1, column - 1 + length)];
}

/** What is thrown, one by one. */
export async function errorsOf(work: () => unknown): Promise<StyxError[]> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StyxErrors) return error.errors;
    if (error instanceof StyxError) return [error];
    throw error;
  }
  return [];
}
