import { openLines } from './lines.js';

/** A file that was built: its path, its SHA-256, and that of what it was made from, in hex. */
export interface BuiltFile {
  readonly path: string;
  readonly hash: string;
  readonly render: string;
}

/**
 * What was written on this machine. These files are Styx's own, though the lock may say otherwise:
 * after a crash, where another version of an engine drew them than the lock knows, and where version
 * control has brought another lock.
 */
export interface Journal {
  /** Whether this was built, be it of something else than now. */
  isOwn(file: Pick<BuiltFile, 'path' | 'hash'>): boolean;
  /** All that was built, be it gone since. */
  paths(): string[];
  /** Whether this was built of just that. */
  has(file: BuiltFile): boolean;
  /** To be told before the file appears. Throws UNWRITABLE. */
  tell(file: BuiltFile): void;
  /** Forgets what no file can be any more. Throws UNWRITABLE. */
  shorten(): void;
}

/** How many lines are kept of a path: the file that is there, and the one that was to replace it. */
const KEPT = 2;

/** So many lines may be out of date before the journal is written anew. */
const SLACK = 1000;

/** Goes on with the journal at a path. */
export function openJournal(path: string): Journal {
  const lines = openLines(path);
  const own = new Set([...lines.all].map(ownPart));
  return {
    isOwn: (file) => own.has(ownText(file)),
    paths: () => [...new Set([...own].flatMap(pathOf))],
    has: (file) => lines.all.has(lineOf(file)),
    tell(file) {
      lines.add(lineOf(file));
      own.add(ownText(file));
    },
    shorten() {
      const last = lastOfEach([...lines.all]);
      if (lines.all.size > last.length + SLACK) lines.replace(last);
    },
  };
}

function lastOfEach(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const last = [...lines].reverse().filter((line) => {
    const path = pathPart(line);
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return count <= KEPT;
  });
  return last.reverse();
}

const ownText = ({ path, hash }: Pick<BuiltFile, 'path' | 'hash'>): string =>
  `${hash} ${JSON.stringify(path)}`;

const lineOf = (file: BuiltFile): string => `${file.render} ${ownText(file)}`;

const ownPart = (line: string): string => line.replace(/^\S* /, '');

const pathPart = (line: string): string => ownPart(ownPart(line));

/** None of a line that a crash has cut off. */
function pathOf(text: string): string[] {
  try {
    return [String(JSON.parse(ownPart(text)))];
  } catch {
    return [];
  }
}
