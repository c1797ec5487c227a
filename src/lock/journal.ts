import { textHash } from '../files/text-hash.js';
import { openLines } from './lines.js';

/** A file that was built: its path, its SHA-256, and that of what it was made from, in hex. */
export interface BuiltFile {
  readonly path: string;
  readonly hash: string;
  readonly render: string;
}

/** A file that is being built, and what is hidden of its data, in words, if anything. */
export interface NewFile extends BuiltFile {
  readonly redact?: string | undefined;
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
  /** Whether this was built of data of which just that is hidden. */
  isRedacted(file: Pick<BuiltFile, 'path' | 'hash'>, redact: string): boolean;
  /** To be told before the file appears. Throws UNWRITABLE. */
  tell(file: NewFile): void;
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
  const made = new Set([...lines.all].map(madePart));
  return {
    isOwn: (file) => own.has(ownText(file)),
    paths: () => [...new Set([...own].flatMap(pathOf))],
    has: (file) => made.has(lineOf(file)),
    isRedacted(file, redact) {
      const ending = `${mark(redact)} ${ownText(file)}`;
      return [...lines.all].some((line) => line.endsWith(ending));
    },
    tell(file) {
      const line = lineOf(file);
      lines.add(line);
      own.add(ownPart(line));
      made.add(madePart(line));
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

/** What is hidden is behind the first word, so that lines without are as they have always been. */
const lineOf = ({ render, redact, ...file }: NewFile): string =>
  `${render}${redact === undefined ? '' : mark(redact)} ${ownText(file)}`;

const mark = (redact: string): string => `+${textHash(redact)}`;

/** A line without what is hidden. */
const madePart = (line: string): string => line.replace(/^([^ +]*)\+\S*/, '$1');

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
