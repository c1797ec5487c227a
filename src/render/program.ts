import type { Folders } from './folders.js';
import type { DrawJob, UsedEngine } from './job.js';

/** An engine, started or found when it is first needed. */
export interface Program {
  /**
   * Runs a job's script in a folder, which is to write a file of that name there. Throws
   * ENGINE_MISSING, ENGINE_FAILED, and the reason of the signal.
   */
  run(job: DrawJob, folder: string, file: string): Promise<Run>;
  close(): Promise<void>;
}

export interface Run {
  readonly by: UsedEngine;
  /** What the script was to write; it may not be there. */
  readonly path: string;
  readonly warnings: readonly string[];
  readonly said: string;
}

export interface ProgramOptions {
  readonly folders: Folders;
  /** For one script. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}
