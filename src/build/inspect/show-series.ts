import type { OpenFiles } from '../../frame/cursor.js';
import type { FrameSeries } from '../../frame/frame.js';
import { gapsIn } from '../../frame/gaps.js';
import { readSamples, type Samples } from '../../frame/samples.js';
import type { Timing } from '../../frame/timing.js';
import { reduced } from '../../statistics/reduce.js';
import type { ShownSeries } from './shown.js';

/** What the axes of a figure leave of samples: limits of times (ms) and values. */
export interface Limits {
  readonly fromMs: number;
  readonly toMs: number;
  readonly min: number;
  readonly max: number;
}

export const noLimits: Limits = {
  ...{ fromMs: -Infinity, toMs: Infinity, min: -Infinity, max: Infinity },
};

/** Where and how a series is shown. */
export interface SeriesPlace extends Pick<ShownSeries, 'name' | 'time'> {
  readonly timing: Timing;
  readonly limits: Limits;
}

/** What there is to know of a series, for which all of it is read. Throws SPOOL. */
export function seriesSummary(
  series: FrameSeries,
  { name, time, timing, limits }: SeriesPlace,
  files: OpenFiles,
): ShownSeries {
  const samples = readSamples(series, files);
  const { times, values } = samples;
  const finite = values.filter(Number.isFinite);
  const [firstMs, lastMs] = [times[0], times.at(-1)];
  const { startMs } = timing.grid;
  const endMs = Math.min(timing.grid.endMs, series.endMs);
  return {
    ...{ labels: series.labels, name, time, samples: series.samples, firstMs, lastMs },
    isShort: firstMs !== undefined && lastMs !== undefined && (firstMs > startMs || lastMs < endMs),
    gaps: time === 'none' ? { count: 0, longestMs: 0 } : gapsIn(times, timing),
    nan: countOf(values, Number.isNaN),
    infinite: countOf(values, (value) => Math.abs(value) === Infinity),
    min: reduced(finite, 'min'),
    max: reduced(finite, 'max'),
    mean: reduced(finite, 'mean'),
    last: reduced(finite, 'last'),
    beyond: beyondOf(samples, limits),
  };
}

function countOf(values: Float64Array, isCounted: (value: number) => boolean): number {
  return values.reduce((count, value) => count + Number(isCounted(value)), 0);
}

function beyondOf({ times, values }: Samples, { fromMs, toMs, min, max }: Limits): number {
  let beyond = 0;
  for (const [i, ms] of times.entries()) {
    const value = values[i] ?? NaN;
    if (ms < fromMs || ms > toMs || value < min || value > max) beyond++;
  }
  return beyond;
}
