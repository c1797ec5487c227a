import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Programs to try in turn; a named one alone, with what names it. */
export type Candidates =
  { readonly named: string; readonly from: string } | { readonly programs: readonly string[] };

/** What the user says of an interpreter or a program; the manifest wins over the environment. */
export interface Choice {
  readonly manifest: string | undefined;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The Pythons that may have matplotlib. An active environment comes first: who has activated one
 * means it, also where something else has changed PATH since.
 */
export function pythons({ manifest, env }: Choice): Candidates {
  const active = ['VIRTUAL_ENV', 'CONDA_PREFIX'].flatMap((name) => {
    const folder = env[name];
    return folder ? [resolve(folder, 'bin', 'python')] : [];
  });
  return (
    named(manifest, 'python', env, 'STYX_PYTHON') ?? first(...active, 'python3', '/usr/bin/python3')
  );
}

export function gnuplots({ manifest, env }: Choice): Candidates {
  return named(manifest, 'gnuplot', env, 'STYX_GNUPLOT') ?? first('gnuplot', '/usr/bin/gnuplot');
}

function named(
  program: string | undefined,
  key: string,
  env: NodeJS.ProcessEnv,
  variable: string,
): Candidates | undefined {
  if (program !== undefined) return { named: program, from: `\`${key}:\`` };
  const fromEnv = env[variable];
  // A path is seen from where Styx runs, not from where its engines do.
  const found = fromEnv?.includes('/') === true ? resolve(fromEnv) : fromEnv;
  return found ? { named: found, from: variable } : undefined;
}

function first(...programs: readonly string[]): Candidates {
  return { programs: [...new Set(programs)] };
}

/** An environment whose PATH means the same in all folders, as engines run in folders of their own. */
export function seenFromHere(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env['PATH'] === undefined) return env;
  const folders = env['PATH'].split(delimiter).map((folder) => resolve(folder));
  return { ...env, PATH: folders.join(delimiter) };
}

/** Whether a program is on PATH, or is where a path says. */
export function isThere(program: string, env: NodeJS.ProcessEnv): boolean {
  const paths = program.includes('/')
    ? [program]
    : (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
  return paths.some(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
