import { type Timing, timingAt } from '../frame/timing.js';

/** A series of a file: the times (ms) of its samples ascend. */
interface Timed {
  readonly samples: readonly { readonly ms: number }[];
}

/** When the samples of a file are. */
export interface FileTiming {
  /** Of all series together. */
  readonly timing: Timing;
  /** The longest time (ms) from one sample of a series to its next. */
  readonly longestMs: number;
  /**
   * The timing of a series whose samples lie between those of others, as if it had a file for itself;
   * undefined of one that is at the times of the file, be it that it lacks some of them.
   */
  readonly ownOf: (series: Timed) => Timing | undefined;
}

/** When the samples of the series of a file are: of one grid, each of its own, or of none. */
export function fileTiming(all: readonly Timed[]): FileTiming {
  const counts = new Map<number, number>();
  for (const { samples } of all)
    for (const { ms } of samples) counts.set(ms, (counts.get(ms) ?? 0) + 1);
  const longestMs = all.reduce((longest, one) => Math.max(longest, longestOf(one)), 0);
  const times = Float64Array.from(counts.keys()).sort();
  const timing = timingAt(times, longestMs);
  const isShared = (ms: number): boolean => counts.get(ms) !== 1;
  const isOfFile = (series: Timed): boolean => {
    if (timing.times === undefined) return mostlyFollow(series, nextOnGrid(timing.grid.stepMs));
    // Where times are anywhere, others come between by chance alone: so they must be of others, too.
    return mostlyFollow(series, nextAmong(times)) && mostlyAt(series, isShared);
  };
  return {
    timing,
    longestMs,
    ownOf: (series) => (all.length === 1 || isOfFile(series) ? undefined : ownTiming(series)),
  };
}

/** Two samples make no grid. */
function ownTiming(series: Timed): Timing {
  const times = Float64Array.from(series.samples, ({ ms }) => ms);
  const [startMs = 0, endMs = startMs, ...others] = times;
  return others.length > 0
    ? timingAt(times, longestOf(series))
    : { grid: { startMs, endMs, stepMs: Math.max(1, endMs - startMs) }, times };
}

function longestOf({ samples }: Timed): number {
  return samples.reduce(
    (longest, { ms }, i) => Math.max(longest, ms - (samples[i - 1]?.ms ?? ms)),
    0,
  );
}

/** The time (ms) that is next behind another one. It is asked for times that ascend. */
type NextTime = (ms: number) => number;

const nextOnGrid =
  (stepMs: number): NextTime =>
  (ms) =>
    ms + stepMs;

function nextAmong(times: Float64Array): NextTime {
  let at = 0;
  return (ms) => {
    while ((times[at] ?? Infinity) <= ms) at++;
    return times[at] ?? Infinity;
  };
}

/** Whether at least every second sample of a series has its next one without another time between. */
function mostlyFollow({ samples }: Timed, next: NextTime): boolean {
  const following = samples.filter(({ ms }, i) => samples[i + 1]?.ms === next(ms)).length;
  return 2 * following >= samples.length - 1;
}

function mostlyAt({ samples }: Timed, is: (ms: number) => boolean): boolean {
  return 2 * samples.filter(({ ms }) => is(ms)).length >= samples.length;
}
