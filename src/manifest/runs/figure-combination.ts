import { StyxError } from '../../errors.js';
import { at } from '../findings.js';
import { kindOf, usersOf } from '../drawing/kinds.js';
import { parseQuantiles } from '../drawing/statistics.js';
import type { Kind } from '../drawing.js';
import type { Merged } from '../merge.js';
import type { Figure as WrittenFigure } from '../schema.generated.js';
import { listOf } from '../nearest.js';
import type { Band, Centre, Repetitions } from './combination.js';

/** The kinds that draw what stands for all runs, and those that draw its band too. */
const combined: readonly Kind[] = ['line', 'step', 'points', 'area', 'bar'];
const banded: readonly Kind[] = ['line', 'bar'];

/** The kinds that are of samples, whatever their times are. */
const pooled: readonly Kind[] = ['cdf', 'histogram', 'box'];

/**
 * What a figure makes of its runs; what the defaults ask for is for the kinds that can. A figure that
 * asks for what its kind cannot do is refused by `repetitionsOf`.
 */
export function fateOfRuns(
  figure: WrittenFigure,
): 'none' | 'overlaid' | 'combined' | 'summarized' | 'pooled' {
  const { runs, combine = 'overlay', summary } = figure;
  const kind = kindOf(figure);
  if (runs === undefined) return 'none';
  if (summary !== undefined && usersOf.summary.some((user) => user === kind)) return 'summarized';
  if (combine === 'pool') return pooled.includes(kind) ? 'pooled' : 'overlaid';
  return combine !== 'overlay' && combined.includes(kind) ? 'combined' : 'overlaid';
}

/** Whether a figure puts its runs into groups before it draws them. */
export function hasGroupsOfRuns(figure: WrittenFigure): boolean {
  return ['combined', 'summarized', 'pooled'].includes(fateOfRuns(figure));
}

/** The labels of `group_by`. */
export function groupLabels({ group_by: labels }: WrittenFigure): string[] {
  if (labels === undefined) return [];
  return (typeof labels === 'string' ? [labels] : labels).map((name) => name.trim());
}

/** What becomes of the repetitions of a figure. Throws MANIFEST_VALUE. */
export function repetitionsOf(merged: Merged): Repetitions | undefined {
  const { figure } = merged;
  const groupBy = groupLabels(figure);
  checkSummary(merged);
  checkCombine(merged);
  switch (fateOfRuns(figure)) {
    case 'summarized': {
      const centre = figure.summary ?? 'mean';
      return { shown: 'runs and centre', centre, band: undefined, groupBy };
    }
    case 'combined': {
      const centre: Centre = figure.combine === 'median' ? 'median' : 'mean';
      checkSpread(merged);
      return { shown: 'centre', centre, band: bandOf(merged, kindOf(figure), centre), groupBy };
    }
    case 'pooled':
      return { shown: 'samples', groupBy };
    default:
      return undefined;
  }
}

function checkCombine(merged: Merged): void {
  const { figure, isOwn } = merged;
  const { combine = 'overlay' } = figure;
  const kind = kindOf(figure);
  if (combine === 'overlay' || !isOwn(['combine'])) return;
  if (combine === 'pool') checkPooled(merged, kind);
  else checkCombined(merged, kind);
}

function checkCombined(merged: Merged, kind: Kind): void {
  if (combined.includes(kind)) return;
  throw mistake(merged, 'combine', `\`kind: ${kind}\` does not combine runs`, [
    pooled.includes(kind)
      ? '`combine: pool` takes their samples together; `overlay`, the default, shows each run'
      : `it shows the samples of all: leave \`combine\` out, or have ${listOf(combined, 'or')}`,
  ]);
}

function checkSpread(merged: Merged): void {
  if (merged.figure.spread === undefined || !merged.isOwn(['spread'])) return;
  throw mistake(merged, 'spread', '`spread` is of the samples of a series, and these are of runs', [
    'what error bars of combined runs show is their `band`: ci95, stddev, minmax, p10-p90',
  ]);
}

function checkPooled(merged: Merged, kind: Kind): void {
  if (pooled.includes(kind)) return;
  throw mistake(merged, 'combine', `\`kind: ${kind}\` does not pool the samples of runs`, [
    combined.includes(kind)
      ? `write \`combine: mean\`, or have ${listOf(pooled, 'or')}`
      : `it shows the samples of all: leave \`combine\` out, or have ${listOf(pooled, 'or')}`,
  ]);
}

/** A summary stands in front of all runs, so that nothing else becomes of these. */
function checkSummary(merged: Merged): void {
  const { runs, combine = 'overlay', summary } = merged.figure;
  if (runs === undefined || summary === undefined) return;
  if (combine !== 'overlay' && merged.isOwn(['summary'])) {
    throw mistake(
      merged,
      'summary',
      `\`summary\` draws each run, and \`combine: ${combine}\` none`,
      ['remove one of the two'],
    );
  }
}

function bandOf(merged: Merged, kind: Kind, centre: Centre): Band | undefined {
  const text = merged.textOf(['band'])?.trim();
  if (!isBanded(merged.figure, kind)) {
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
  if (!merged.isOwn(['band'])) return 'min-max';
  throw mistake(merged, 'band', `\`${text ?? ''}\` is around the mean, not around the median`, [
    'combine by `mean`, or write minmax or two quantiles: p25-p75',
  ]);
}

/** Points have an interval each where they stand for one number of several runs. */
function isBanded({ x }: WrittenFigure, kind: Kind): boolean {
  return banded.includes(kind) || (kind === 'points' && (x?.run ?? x?.query) !== undefined);
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
