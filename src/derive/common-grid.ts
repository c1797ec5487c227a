import { StyxError } from '../errors.js';
import type { NonEmpty } from '../non-empty.js';
import type { Timing } from '../frame/timing.js';
import { formatDuration } from '../time/duration.js';
import type { Grid } from '../time/grid.js';

/** A run's name and the timing of its data. */
export interface TimedRun {
  readonly run: { readonly name: string };
  readonly frame: Timing;
}

/**
 * The grid that has the times of all runs. Throws BAD_STEP where their steps differ, or where one's
 * times lie between those of another: they are never moved silently.
 */
export function commonGrid(runs: NonEmpty<TimedRun>): Grid {
  const [first] = runs;
  const { stepMs } = first.frame.grid;
  let { startMs, endMs } = first.frame.grid;
  for (const one of runs) {
    const { grid, times } = one.frame;
    if (times !== undefined) throw onNoGrid(one);
    if (grid.stepMs !== stepMs) throw otherSteps(first, one);
    if ((grid.startMs - first.frame.grid.startMs) % stepMs !== 0) throw between(first, one);
    startMs = Math.min(startMs, grid.startMs);
    endMs = Math.max(endMs, grid.endMs);
  }
  return { startMs, endMs, stepMs };
}

const hint = (stepMs: number): string =>
  `\`align_step: ${formatDuration(stepMs)}\` puts all runs on one grid`;

function otherSteps(a: TimedRun, b: TimedRun): StyxError {
  const [one, other] = [a, b].map(({ run, frame }) => ({ run, stepMs: frame.grid.stepMs }));
  const texts = [one, other].map(
    (of) => `${of?.run.name ?? ''} has a step of ${formatDuration(of?.stepMs ?? 0)}`,
  );
  return new StyxError(
    'BAD_STEP',
    `runs of different steps cannot be combined: ${texts.join(', ')}`,
    {
      hint: hint(Math.max(one?.stepMs ?? 0, other?.stepMs ?? 0)),
    },
  );
}

function between(a: TimedRun, b: TimedRun): StyxError {
  const offsetMs = b.frame.grid.startMs - a.frame.grid.startMs;
  return new StyxError(
    'BAD_STEP',
    `the times of the run ${b.run.name} lie between those of ${a.run.name}: their grids are ` +
      `${Math.abs(offsetMs) / 1000} s apart, with a step of ${formatDuration(a.frame.grid.stepMs)}`,
    { hint: hint(a.frame.grid.stepMs) },
  );
}

function onNoGrid({ run, frame }: TimedRun): StyxError {
  const longest = formatDuration(frame.grid.stepMs);
  return new StyxError('BAD_STEP', `the samples of the run ${run.name} are on no grid`, {
    hint: `\`align_step\` puts all runs on one grid; up to ${longest} pass from one sample to the next`,
  });
}
