import { isAroundMean } from '../manifest/runs/band.js';
import type { Band, Centre } from '../manifest/runs/combination.js';
import type { Extent } from '../statistics/extent.js';
import { mean, standardDeviation } from '../statistics/moments.js';
import { quantile } from '../statistics/quantile.js';
import { spreadOf } from '../statistics/reduce.js';
import { studentT } from '../statistics/student-t.js';
import { StyxError } from '../errors.js';

export function centreOf(values: Float64Array, centre: Centre): number {
  if (values.length === 0) return NaN;
  return centre === 'mean' ? mean(values) : quantile(values.toSorted(), 0.5);
}

/**
 * The interval of the values of runs; undefined for fewer than two of them, which say nothing of how
 * far runs lie apart. A confidence interval is Student's, with n - 1 degrees of freedom; a standard
 * deviation, one of a sample; quantiles are numpy's.
 */
export function intervalOf(values: Float64Array, band: Band): Extent | undefined {
  if (values.length < 2) return undefined;
  if (typeof band === 'object' && 'confidence' in band) {
    const error = standardDeviation(values) / Math.sqrt(values.length);
    return around(mean(values), studentT(band.confidence, values.length - 1) * error);
  }
  if (band === 'sd') return around(mean(values), standardDeviation(values));
  return spreadOf(values, band, NaN);
}

const around = (middle: number, by: number): Extent => ({ min: middle - by, max: middle + by });

/** Throws MANIFEST_VALUE for an interval of the mean around the median, which may be outside of it. */
export function checkBand(centre: Centre, band: Band | undefined): void {
  if (centre === 'mean' || !isAroundMean(band)) return;
  const what = band === 'sd' ? 'a standard deviation' : 'Student’s confidence interval';
  throw new StyxError('MANIFEST_VALUE', `${what} is around the mean, not around the median`, {
    hint: 'combine by `mean`, or have a band of quantiles (p25-p75) or from the least to the largest',
  });
}
