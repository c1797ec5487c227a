import type { Samples } from '../frame/samples.js';
import { runningSum } from '../statistics/running-sum.js';
import { rolling } from './rolling.js';
import type { SampleTransform } from '../manifest/transforms.js';

/**
 * The samples that a transform makes of those of one series. `stepMs` is the time from a sample to
 * the next where none is missing: Infinity for samples on no grid.
 */
export function transformed(samples: Samples, transform: SampleTransform, stepMs: number): Samples {
  switch (transform.kind) {
    case 'scale':
      return { ...samples, values: scaled(samples.values, transform.factor) };
    case 'negate':
      return { ...samples, values: samples.values.map((value) => -value) };
    case 'delta':
      return delta(samples, stepMs);
    case 'cumulative':
      return { ...samples, values: cumulative(samples.values) };
    case 'rolling':
      return { ...samples, values: rolling(samples, transform) };
    case 'clip':
      return { ...samples, values: clipped(samples.values, transform) };
  }
}

/**
 * A factor that is one over a whole number divides by that: 0.001 is not a number that doubles
 * have, and 9 times the nearest one is 0.009000000000000001.
 */
function scaled(values: Float64Array, factor: number): Float64Array {
  const divisor = Math.round(1 / factor);
  const divides = Math.abs(divisor) > 1 && 1 / divisor === factor;
  return values.map(divides ? (value) => value / divisor : (value) => value * factor);
}

/**
 * The difference to the sample before. The first sample has none, and neither has the first one
 * behind a gap: a difference over several steps would stand among those over one.
 */
function delta({ times, values }: Samples, stepMs: number): Samples {
  const of = { times: new Float64Array(times.length), values: new Float64Array(times.length) };
  let count = 0;
  for (let i = 1; i < times.length; i++) {
    const [ms, before] = [times[i] ?? NaN, times[i - 1] ?? NaN];
    if (ms - before > stepMs) continue;
    of.times[count] = ms;
    of.values[count++] = (values[i] ?? NaN) - (values[i - 1] ?? NaN);
  }
  return { times: of.times.subarray(0, count), values: of.values.subarray(0, count) };
}

/** The sum of the samples so far. NaN stays NaN and is not added; a gap adds nothing. */
function cumulative(values: Float64Array): Float64Array {
  const total = runningSum();
  return values.map((value) => {
    if (Number.isNaN(value)) return NaN;
    total.add(value);
    return total.sum();
  });
}

/** What is beyond a limit is put on it; NaN stays NaN. */
function clipped(
  values: Float64Array,
  { min = -Infinity, max = Infinity }: { min?: number | undefined; max?: number | undefined },
): Float64Array {
  return values.map((value) => Math.min(Math.max(value, min), max));
}
