import { StyxError } from '../../errors.js';
import { at } from '../findings.js';
import { hasKey, kindOf, kindsThat } from '../drawing/kinds.js';
import type { Kind } from '../drawing.js';
import type { Merged } from '../merged.js';
import type { Figure as WrittenFigure } from '../schema.generated.js';
import { listOf } from '../nearest.js';
import { checkAround, isAroundMean, parseBand } from './band.js';
import type { Band, Centre, Repetitions } from './combination.js';

/** The kinds that draw what stands for all runs, those that draw its band too, and those that pool. */
const combined = kindsThat(({ ofRuns }) => ofRuns === 'centre' || ofRuns === 'centre and band');
const banded = kindsThat(({ ofRuns }) => ofRuns === 'centre and band');
const pooled = kindsThat(({ ofRuns }) => ofRuns === 'pool');

/** Runs along x are a point each, and may be combined too. */
type FateOfRuns = 'none' | 'overlaid' | 'along' | 'combined' | 'summarized' | 'pooled';

/**
 * What a figure makes of its runs; what the defaults ask for is for the kinds that can. A figure that
 * asks for what its kind cannot do is refused by `repetitionsOf`.
 */
export function fateOfRuns(figure: WrittenFigure): FateOfRuns {
  const { runs, combine = 'overlay', summary, x } = figure;
  const kind = kindOf(figure);
  const each = x?.run === undefined ? 'overlaid' : 'along';
  if (runs === undefined) return 'none';
  if (summary !== undefined && hasKey(kind, 'summary')) return 'summarized';
  if (combine === 'pool') return pooled.includes(kind) ? 'pooled' : each;
  return combine !== 'overlay' && combined.includes(kind) ? 'combined' : each;
}

/** Whether `group_by` makes groups of a figure's runs: of those along x, a line each. */
export function hasGroupsOfRuns(figure: WrittenFigure): boolean {
  return !['none', 'overlaid'].includes(fateOfRuns(figure));
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
  // What the defaults say of means is not for medians.
  if (!merged.isOwn(['band']) && centre === 'median' && isAroundMean(band)) return 'min-max';
  checkAround(centre, band, { text: text ?? '', position: () => merged.positionOf(['band']) });
  return band;
}

/** Points have an interval each where they stand for one number of several runs. */
function isBanded({ x }: WrittenFigure, kind: Kind): boolean {
  return banded.includes(kind) || (kind === 'points' && (x?.run ?? x?.query) !== undefined);
}

function mistake(merged: Merged, key: string, message: string, [hint]: [string]): StyxError {
  return new StyxError('MANIFEST_VALUE', message, { position: merged.positionOf([key]), hint });
}
