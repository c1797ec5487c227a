import { StyxError } from '../errors.js';
import type { Folders } from './folders.js';
import type { DrawJob, UsedEngine } from './job.js';

/** An engine, started or found when it is first needed. */
export interface Program {
  /** Starts what takes time to start. What is wrong with it is told to who runs something. */
  prepare(): void;
  /** Which program it is, if there is one. Throws ENGINE_MISSING and the reason of the signal. */
  find(): Promise<UsedEngine>;
  /**
   * Runs a job's script in a folder, which is to write a file of that name there, and may not have
   * done so. Throws ENGINE_MISSING, ENGINE_FAILED, and the reason of the signal.
   */
  run(job: DrawJob, folder: string, file: string): Promise<Run>;
  /** Ends what it runs, and what it is about to start: who waits for it is told `nothingMore`. */
  close(): Promise<void>;
}

export function nothingMore(): StyxError {
  return new StyxError('INTERRUPTED', 'nothing more is drawn');
}

export interface Run {
  readonly by: UsedEngine;
  readonly warnings: readonly string[];
  readonly said: string;
}

export interface ProgramOptions {
  readonly folders: Folders;
  /** For one script. */
  readonly timeoutMs: number;
  /** For an engine to say what it is. */
  readonly answerMs: number;
  readonly signal: AbortSignal;
}
