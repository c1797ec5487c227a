import { asStyxError, StyxError } from '../errors.js';
import { marginsOf, type NewRun } from './checks.js';
import { checkCommand, type Command, type Ending, runCommand } from './command.js';
import { type End, endRun, type Existing, type Moment, startRun } from './record.js';
import { openSignals } from './signals.js';
import type { RecordFile } from './where.js';

/** A command whose time is a run. */
export interface Experiment {
  readonly file: RecordFile;
  readonly run: NewRun;
  readonly existing: Existing;
  readonly command: Command;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly onStart: () => void;
}

export interface Finished {
  readonly ending: Ending;
  readonly end: End;
  /** Whether its end was recorded before the command's. */
  readonly isEndedBefore: boolean;
  /** Why the end could not be recorded. */
  readonly lost: StyxError | undefined;
  /** Whether the margins leave nothing of it, so that it counts as failed. */
  readonly isTooShort: boolean;
  /** By how much the clock was set back or forth meanwhile, in ms. */
  readonly clockMovedMs: number;
}

/**
 * Runs a command and records its window. The command finds STYX_RUN and STYX_RUNS_FILE in its
 * environment, for `styx mark`. Throws before the command is run, with exit code 2, where nothing
 * could be recorded; afterwards, whatever there is to say is part of the result.
 */
export async function runExperiment(experiment: Experiment): Promise<Finished> {
  const { file, run, command, env } = experiment;
  checkCommand(command, env, experiment.cwd);
  const signals = openSignals();
  const begun = await begin(experiment, signals.hold);
  experiment.onStart();
  const own = { ...env, STYX_RUN: run.name, STYX_RUNS_FILE: file.path };
  let ending: Ending;
  try {
    ending = await runCommand(command, own, signals);
  } catch (thrown) {
    const end: End = { startMs: begun.startMs, endMs: endOf(begun), outcome: 'failed' };
    await endRun(file, run, end);
    throw thrown;
  }
  return finished(experiment, begun, ending);
}

async function finished(
  { file, run }: Experiment,
  begun: Moment,
  ending: Ending,
): Promise<Finished> {
  const { startMs } = begun;
  const endMs = endOf(begun);
  const isDone = 'code' in ending && ending.code === 0;
  const isTooShort = isDone && marginsOf(run) >= endMs - startMs;
  const end: End = { startMs, endMs, outcome: isDone && !isTooShort ? 'done' : 'failed' };
  const clockMovedMs = Date.now() - startMs - (performance.now() - begun.monotonicMs);
  const recorded = await endRun(file, run, end).catch((thrown: unknown) => asStyxError(thrown));
  const lost = recorded instanceof StyxError ? recorded : undefined;
  return { ending, end, lost, isEndedBefore: recorded === 'before', isTooShort, clockMovedMs };
}

async function begin({ file, run, existing }: Experiment, hold: () => void): Promise<Moment> {
  try {
    return await startRun(file, run, existing, hold);
  } catch (thrown) {
    if (!(thrown instanceof StyxError) || thrown.code !== 'UNWRITABLE') throw thrown;
    const { message, hint, cause } = thrown;
    throw new StyxError('RUNS_FILE', message, { hint, cause });
  }
}

/**
 * Now: later than the start, even where the clock was set back meanwhile. The clock that nobody
 * sets stands still while a machine sleeps, so the later of the two counts.
 */
function endOf({ startMs, monotonicMs }: Moment): number {
  const elapsedMs = Math.max(1, Math.round(performance.now() - monotonicMs));
  return Math.max(Date.now(), startMs + elapsedMs);
}
