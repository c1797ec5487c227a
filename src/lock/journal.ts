import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { unwritable } from '../files/write-whole.js';

/** A file that was built: its path, its SHA-256, and that of what it was made from, in hex. */
export interface BuiltFile {
  readonly path: string;
  readonly hash: string;
  readonly render: string;
}

/**
 * What was written here and is not in the lock: after a crash, or by another version of an engine
 * than the lock knows, these files are Styx's own, though the lock says otherwise.
 */
export interface Journal {
  /** Whether this was built, be it of something else than now. */
  isOwn(file: Pick<BuiltFile, 'path' | 'hash'>): boolean;
  /** Whether this was built of just that. */
  has(file: BuiltFile): boolean;
  /** To be told before the file appears. Throws UNWRITABLE. */
  tell(file: BuiltFile): void;
  /** When the lock says the same. */
  clear(): void;
}

/** Goes on with the journal at a path, be it that of a build that has crashed. */
export function openJournal(path: string): Journal {
  // The last line may be cut off, and is then no line of a file.
  const lines = new Set(textOf(path).split('\n'));
  const own = new Set([...lines].map((line) => line.replace(/^\S* /, '')));
  return {
    isOwn: (file) => own.has(ownText(file)),
    has: (file) => lines.has(lineOf(file)),
    tell(file) {
      const line = lineOf(file);
      if (lines.has(line)) return;
      try {
        appendFileSync(path, `\n${line}\n`);
      } catch (thrown) {
        throw unwritable(path, thrown);
      }
      lines.add(line);
      own.add(ownText(file));
    },
    clear() {
      rmSync(path, { force: true });
      lines.clear();
      own.clear();
    },
  };
}

const ownText = ({ path, hash }: Pick<BuiltFile, 'path' | 'hash'>): string =>
  `${hash} ${JSON.stringify(path)}`;

const lineOf = (file: BuiltFile): string => `${file.render} ${ownText(file)}`;

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
