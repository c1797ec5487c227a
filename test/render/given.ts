import {
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { type Engines, type EnginesOptions, openEngines } from '../../src/render/engines.js';
import type { DrawJob } from '../../src/render/job.js';
import { pythonWithMatplotlib, run } from '../engines.js';

/** A folder of a test, gone when it is over. */
export function folder(): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'styx-render-')));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

export function engines(options: Partial<EnginesOptions> = {}): Engines {
  const opened = openEngines({
    python: undefined,
    gnuplot: undefined,
    env: process.env,
    signal: new AbortController().signal,
    ...options,
  });
  onTestFinished(() => opened.close());
  return opened;
}

/** A job that draws with a script of these lines. */
export function job(lines: string, more: Partial<DrawJob> = {}): DrawJob {
  const engine = more.engine ?? 'matplotlib';
  const script = join(folder(), engine === 'gnuplot' ? 'figure.gnuplot' : 'figure.py');
  writeFileSync(script, lines);
  return {
    engine,
    script,
    format: 'pdf',
    name: 'figure',
    texFolder: 'figures',
    pngDpi: 300,
    font: undefined,
    fonts: ['DejaVu Sans'],
    ...more,
  };
}

/** A program of these lines of shell. */
export function program(lines: string): string {
  const path = join(folder(), 'program');
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Where the Python is that has matplotlib. */
export async function pythonPath(): Promise<string> {
  const where = await run(pythonWithMatplotlib(), ['-c', 'import sys; print(sys.executable)']);
  return where.stdout.trim();
}

/** What a piece of work throws. */
export async function errorOf(work: Promise<unknown>): Promise<StyxError> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof StyxError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

/** The processes that run in a folder or below. */
export function processesIn(place: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(place);
    } catch {
      return false;
    }
  });
}

/** Waits until a condition holds, or half a minute is over. */
export async function until(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 600; tries++) {
    if (holds()) return true;
    await sleep(50);
  }
  return false;
}
