import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from '../files/write-whole.js';
import { stateFile, stateFolder } from './state.js';

/** For how long servers keep data, as they said last: a note of this machine, which may be deleted at any time. */
export interface RetentionNotes {
  /** In ms, of the server of an endpoint; undefined where it has not said so. */
  keptMs(endpoint: string): number | undefined;
  /** To be told what it says now, if anything. */
  tell(endpoint: string, keptMs: number | undefined): void;
  /** Writes down what is new. Throws UNWRITABLE. */
  save(): Promise<void>;
}

/** Opens the notes of a manifest, for another one may call another server the same. */
export function openRetentionNotes(manifest: string): RetentionNotes {
  const path = stateFile(manifest, 'retention');
  const notes = readNotes(path);
  let hasNews = false;
  return {
    keptMs: (endpoint) => notes.get(endpoint),
    tell(endpoint, keptMs) {
      hasNews ||= notes.get(endpoint) !== keptMs;
      if (keptMs === undefined) notes.delete(endpoint);
      else notes.set(endpoint, keptMs);
    },
    async save() {
      if (!hasNews) return;
      const text = `${JSON.stringify(Object.fromEntries(notes), null, 2)}\n`;
      const { signal } = new AbortController();
      stateFolder(dirname(manifest));
      await writeWhole(path, [Buffer.from(text)], { unchanged: 'keep', signal });
      hasNews = false;
    },
  };
}

function readNotes(path: string): Map<string, number> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return new Map();
  }
  if (typeof parsed !== 'object' || parsed === null) return new Map();
  const all = Object.entries(parsed);
  return new Map(all.filter((one): one is [string, number] => Number.isFinite(one[1])));
}
