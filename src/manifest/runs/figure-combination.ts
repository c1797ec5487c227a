import { StyxError } from '../../errors.js';
import { at } from '../findings.js';
import { kindOf } from '../drawing/kinds.js';
import { parseQuantiles } from '../drawing/statistics.js';
import type { Kind } from '../drawing.js';
import type { Merged } from '../merge.js';
import type { Figure as WrittenFigure } from '../schema.generated.js';
import { listOf } from '../nearest.js';
import type { Band, Centre, Combination } from './combination.js';

/** The kinds that draw what stands for all runs, and those that draw its band too. */
const combined: readonly Kind[] = ['line', 'step', 'points', 'area', 'bar'];
const banded: readonly Kind[] = ['line', 'bar'];

/** Whether a figure makes one series of repetitions. */
export function isCombined({ runs, combine }: WrittenFigure): boolean {
  return runs !== undefined && combine !== undefined && combine !== 'overlay';
}

/** The labels of `group_by`. */
export function groupLabels({ group_by: labels }: WrittenFigure): string[] {
  if (labels === undefined) return [];
  return (typeof labels === 'string' ? [labels] : labels).map((name) => name.trim());
}

/** What becomes of the repetitions of a figure. Throws MANIFEST_VALUE. */
export function combinationOf(merged: Merged): Combination | undefined {
  const { figure } = merged;
  const kind = kindOf(figure);
  if (!isCombined(figure)) return undefined;
  if (!combined.includes(kind)) {
    throw mistake(merged, 'combine', `\`kind: ${kind}\` does not combine runs`, [
      `it shows the samples of all: leave \`combine\` out, or have ${listOf(combined, 'or')}`,
    ]);
  }
  if (figure.spread !== undefined && merged.isOwn(['spread'])) {
    throw mistake(
      merged,
      'spread',
      '`spread` is of the samples of a series, and these are of runs',
      ['what error bars of combined runs show is their `band`: ci95, stddev, minmax, p10-p90'],
    );
  }
  const centre: Centre = figure.combine === 'median' ? 'median' : 'mean';
  return { centre, band: bandOf(merged, kind, centre), groupBy: groupLabels(figure) };
}

function bandOf(merged: Merged, kind: Kind, centre: Centre): Band | undefined {
  const text = merged.textOf(['band'])?.trim();
  if (!banded.includes(kind)) {
    if (text === undefined || text === 'none' || !merged.isOwn(['band'])) return undefined;
    throw mistake(merged, 'band', `\`kind: ${kind}\` has no band of combined runs`, [
      `have ${listOf(banded, 'or')}`,
    ]);
  }
  const band = at(
    () => merged.positionOf(['band']),
    () => parseBand(text ?? (centre === 'mean' ? 'ci95' : 'minmax')),
  );
  const isOfMean = band === 'sd' || (typeof band === 'object' && 'confidence' in band);
  if (centre === 'mean' || !isOfMean) return band;
  throw mistake(merged, 'band', `\`${text ?? ''}\` is around the mean, not around the median`, [
    'combine by `mean`, or write minmax or two quantiles: p25-p75',
  ]);
}

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

function mistake(merged: Merged, key: string, message: string, [hint]: [string]): StyxError {
  return new StyxError('MANIFEST_VALUE', message, { position: merged.positionOf([key]), hint });
}
