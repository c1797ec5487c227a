import { type Position, StyxError } from '../../errors.js';
import { parseQuantiles } from '../drawing/statistics.js';
import type { Band, Centre } from './combination.js';

/** `ci95`, `stddev`, `minmax`, `p10-p90`, or `none`. Throws MANIFEST_VALUE. */
export function parseBand(text: string): Band | undefined {
  if (text === 'none') return undefined;
  if (text === 'stddev') return 'sd';
  if (text === 'minmax') return 'min-max';
  // The digits are shifted as text: 99.9 / 100 is not 0.999.
  const level = /^ci(\d{1,2}(?:\.\d+)?)$/.exec(text)?.[1];
  if (level === undefined) return parseQuantiles(text);
  const confidence = Number(`${level}e-2`);
  if (confidence > 0) return { confidence };
  throw new StyxError('MANIFEST_VALUE', `\`${text}\` is no level of confidence`, {
    hint: 'write ci95',
  });
}

/** Whether a band is made around the mean, so that a median may lie outside of it. */
export function isAroundMean(band: Band | undefined): boolean {
  return band === 'sd' || (typeof band === 'object' && 'confidence' in band);
}

/** Throws MANIFEST_VALUE for a band, as it is written, that is not around what it is to be around. */
export function checkAround(
  centre: Centre,
  band: Band | undefined,
  { text, position }: { readonly text: string; readonly position: () => Position },
): void {
  if (centre === 'mean' || !isAroundMean(band)) return;
  const message = `\`${text}\` is around the mean, not around the median`;
  throw new StyxError('MANIFEST_VALUE', message, {
    position: position(),
    hint: 'combine by `mean`, or write minmax or two quantiles: p25-p75',
  });
}
