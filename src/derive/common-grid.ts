import { StyxError } from '../errors.js';
import type { NonEmpty } from '../non-empty.js';
import { type Labels, seriesText } from '../frame/labels.js';
import type { Timing } from '../frame/timing.js';
import { formatDuration } from '../time/duration.js';
import type { Grid } from '../time/grid.js';

/** A run's name and the timing of its data. */
export interface TimedRun {
  readonly run: { readonly name: string };
  readonly frame: Timing;
}

/**
 * The grid that has the times of all runs, or those of one `series` in all of them. Throws BAD_STEP
 * where their steps differ, or where one's times lie between those of another: they are never moved
 * silently.
 */
export function commonGrid(runs: NonEmpty<TimedRun>, series?: Labels): Grid {
  const [first] = runs;
  const { stepMs } = first.frame.grid;
  let { startMs, endMs } = first.frame.grid;
  for (const one of runs) {
    const { grid, times } = one.frame;
    if (times !== undefined) throw onNoGrid(one, series);
    if (grid.stepMs !== stepMs) throw otherSteps(first, one, series);
    const offsetMs = grid.startMs - first.frame.grid.startMs;
    if (offsetMs % stepMs !== 0) throw between(first, one, { series, offsetMs });
    startMs = Math.min(startMs, grid.startMs);
    endMs = Math.max(endMs, grid.endMs);
  }
  return { startMs, endMs, stepMs };
}

/** BAD_STEP for a run whose times, perhaps those of a series only, lie between those of another. */
export function between(
  a: TimedRun,
  b: TimedRun,
  { series, offsetMs }: { readonly series: Labels | undefined; readonly offsetMs?: number },
): StyxError {
  const { stepMs } = a.frame.grid;
  const apart =
    offsetMs === undefined
      ? ''
      : `: their grids are ${Math.abs(offsetMs) / 1000} s apart, with a step of ${formatDuration(stepMs)}`;
  const message = `the times of the run ${b.run.name} lie between those of ${a.run.name}${apart}`;
  return badStep(series, message, hint(stepMs));
}

function otherSteps(a: TimedRun, b: TimedRun, series: Labels | undefined): StyxError {
  const steps = [a, b].map(
    ({ run, frame }) => `${run.name} has a step of ${formatDuration(frame.grid.stepMs)}`,
  );
  const message = `runs of different steps cannot be combined: ${steps.join(', ')}`;
  return badStep(series, message, hint(Math.max(a.frame.grid.stepMs, b.frame.grid.stepMs)));
}

function onNoGrid({ run, frame }: TimedRun, series: Labels | undefined): StyxError {
  const longest = formatDuration(frame.grid.stepMs);
  return badStep(
    series,
    `the samples of the run ${run.name} are on no grid`,
    `\`align_step\` puts all runs on one grid; up to ${longest} pass from one sample to the next`,
  );
}

const hint = (stepMs: number): string =>
  `\`align_step: ${formatDuration(stepMs)}\` puts all runs on one grid`;

function badStep(series: Labels | undefined, message: string, remedy: string): StyxError {
  const where = series === undefined ? '' : `in ${seriesText(series)}, `;
  return new StyxError('BAD_STEP', `${where}${message}`, { hint: remedy });
}
