import { spawn } from 'node:child_process';
import { closeSync, openSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { StyxError } from '../errors.js';

/** A folder as git has it in the last commit. */
export interface CommittedFolder {
  /** The files below it that are not as in the last commit, be they gone or new. */
  readonly changed: readonly string[];
  /** Writes a file as it was to a path. False where the last commit does not have it. */
  copy(file: string, to: string): Promise<boolean>;
}

/**
 * What git has of a folder of a project. Throws NOT_KEPT where the project is in no repository, or the
 * folder not in that of the project; where nothing has been committed yet; and without git.
 */
export async function committedFolder(project: string, folder: string): Promise<CommittedFolder> {
  const at = realpathSync(project);
  const top = (await git(at, ['rev-parse', '--show-toplevel']))?.trimEnd();
  if (top === undefined) throw noCommit(`${project} is in no git repository`);
  const head = await git(at, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head === undefined) throw noCommit(`nothing is committed in ${top} yet`);
  const below = relative(top, join(at, relative(project, folder)));
  const changed = await git(top, [
    ...['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', 'HEAD', '--', below],
  ]);
  const others = await git(top, ['ls-files', '--others', '-z', '--', below]);
  if (changed === undefined || others === undefined) {
    throw noCommit(`git does not have ${folder} in the repository ${top}`);
  }
  const all = `${changed}${others}`.split('\0').filter((name) => name !== '');
  return {
    changed: [...new Set(all)].map((name) => relative(below, name)).sort(),
    async copy(file, to) {
      const target = openSync(to, 'w');
      try {
        return (await run(top, ['show', `HEAD:${join(below, file)}`], target)) === 0;
      } finally {
        closeSync(target);
      }
    },
  };
}

/** What git prints; undefined where it fails. Throws NOT_KEPT where it is not there. */
async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  const child = spawn('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => void pieces.push(piece));
  const code = await new Promise((resolve, reject) => {
    child.on('error', (thrown) => {
      reject(noCommit(`git cannot be run (${thrown.message})`));
    });
    child.on('close', resolve);
  });
  return code === 0 ? Buffer.concat(pieces).toString('utf8') : undefined;
}

function run(folder: string, args: readonly string[], stdout: number): Promise<unknown> {
  const child = spawn('git', args, { cwd: folder, stdio: ['ignore', stdout, 'ignore'] });
  return new Promise((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
}

function noCommit(why: string): StyxError {
  return new StyxError('NOT_KEPT', `there is nothing to compare the snapshots with: ${why}`, {
    hint: 'styx diff compares them with the last commit, since the lock has only their hashes',
  });
}
