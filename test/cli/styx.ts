import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const styxProgram = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of a test: an empty folder with the files that it gives. */
export interface Project {
  readonly folder: string;
  write(name: string, text: string): void;
  read(name: string): string;
  /** Runs the real program there. */
  styx(...args: readonly string[]): Promise<Run>;
  /** The same with more variables. */
  with(env: Readonly<Record<string, string>>): Pick<Project, 'styx'>;
}

export function project(env: Readonly<Record<string, string>> = {}): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'styx-project-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    write(name, text) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    styx: (...args) => run(process.execPath, [styxProgram, ...args], folder, env),
    with: (more) => ({
      styx: (...args) => run(process.execPath, [styxProgram, ...args], folder, { ...env, ...more }),
    }),
  };
}

/** The variables of this process, without any that Styx reads but those given. */
export const variables = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  STYX_PROMETHEUS: '',
  NO_COLOR: '1',
  CI: '',
  MAKEFLAGS: '',
  MAKELEVEL: '',
  ...env,
});

/** Runs a program to its end, without any of the variables that Styx reads but those given. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const child = spawn(command, args, { cwd, env: variables(env) });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ status: code ?? 128 + (signal === 'SIGINT' ? 2 : 15), stdout, stderr });
    });
  });
}
