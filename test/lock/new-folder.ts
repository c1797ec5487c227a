import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, for the time of a test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'styx-lock-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}
