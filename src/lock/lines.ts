import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { unwritable } from '../files/unwritable.js';

/** A file of lines that are added one by one: a crash leaves all of them whole but the last. */
export interface Lines {
  /** In the order in which they were added. */
  readonly all: ReadonlySet<string>;
  /** Does nothing where there is such a line. Throws UNWRITABLE. */
  add(line: string): void;
  /** Leaves only some of them, and no file of none. Throws UNWRITABLE. */
  replace(lines: readonly string[]): void;
}

/** Goes on with the lines at a path; there need not be any. */
export function openLines(path: string): Lines {
  const all = new Set(linesOf(path));
  return {
    all,
    add(line) {
      if (all.has(line)) return;
      // What was cut off stays a line of its own.
      writing(path, () => append(path, `\n${line}\n`));
      all.add(line);
    },
    replace(lines) {
      if (lines.length === all.size) return;
      const draft = `${path}.part`;
      writing(path, () => {
        rmSync(draft, { force: true });
        if (lines.length === 0) {
          rmSync(path, { force: true });
          return;
        }
        writeFileSync(draft, lines.map((line) => `${line}\n`).join(''), { flag: 'wx' });
        renameSync(draft, path);
      });
      all.clear();
      for (const line of lines) all.add(line);
    },
  };
}

function linesOf(path: string): string[] {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    // A power cut leaves NULs where the disk had no time for what was added.
    return lines.filter((line) => line !== '' && !line.includes('\0'));
  } catch {
    return [];
  }
}

const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW } = constants;
/** Not to where a link leads. */
const APPEND = O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW;

function append(path: string, text: string): void {
  const file = openSync(path, APPEND, 0o666);
  try {
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}

function writing(path: string, work: () => void): void {
  try {
    work();
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
}
