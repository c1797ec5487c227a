import type { StyxError } from '../../errors.js';
import type { Kind } from '../drawing.js';
import { fateOfRuns, hasGroupsOfRuns } from '../runs/figure-combination.js';
import { writtenRuns } from '../runs/matrix-runs.js';
import { type Given, mistakeAt } from './given.js';
import { kindTraits } from './kind-traits.js';
import { isOverValues, kindsThat } from './kinds.js';
import { kindList, unused } from './unused.js';

/** What makes one thing of several runs. */
const joiningKeys = ['combine', 'summary'] as const;

/** The keys that a figure may have because of its runs, though its kind does not use them. */
export function keysOfRuns(given: Given): string[] {
  const { figure } = given.merged;
  // Who has no runs to combine is told that, and not of each key that goes with it.
  if (lacksRuns(given)) return ['group_by', 'band'];
  return [
    ...(hasGroupsOfRuns(figure) ? ['group_by'] : []),
    // A summary says itself why it has none.
    ...(['combined', 'summarized'].includes(fateOfRuns(figure)) ? ['band'] : []),
  ];
}

/** Runs that are drawn each by itself are in no groups, unless they are combined somehow. */
export function ungrouped(given: Given, kind: Kind): StyxError[] {
  if (!given.merged.isOwn(['group_by'])) return [];
  const grouping = isOverValues(kind) ? 'pool' : 'mean';
  const what = `runs that are drawn each by itself are not grouped by a label`;
  return [mistakeAt(given, ['group_by'], what, `add \`combine: ${grouping}\`, or remove it`)];
}

/** Whether runs are drawn each by itself that would have a band if they were combined. */
export function couldCombine({ merged: { figure } }: Given, kind: Kind): boolean {
  return fateOfRuns(figure) === 'overlaid' && kindTraits[kind].ofRuns === 'centre and band';
}

/** A band is around what stands for several runs. */
export function bandOfEach(given: Given): StyxError[] {
  if (!given.merged.isOwn(['band'])) return [];
  const what = 'runs that are drawn each by itself have no band around them';
  return [mistakeAt(given, ['band'], what, 'add `combine: mean`, or remove it')];
}

/** What is said of runs by a figure that has none, and several groups where one label makes them. */
export function unusedOfRuns(given: Given): StyxError[] {
  const { figure, isOwn } = given.merged;
  const isList = Array.isArray(figure.group_by) && !keysOfRuns(given).includes('group_by');
  const isSummary = fateOfRuns(figure) === 'summarized';
  const lone = figure.runs === undefined ? joiningKeys.filter((key) => isOwn([key])) : [];
  return [
    ...lone.map((key) => withoutRuns(given, [key], key)),
    ...(isSummary && isOwn(['band'])
      ? [mistakeAt(given, ['band'], summaryBand, 'remove it, or write `combine` for `summary`')]
      : []),
    ...(isList && isOwn(['group_by'])
      ? [mistakeAt(given, ['group_by'], 'several labels make groups of combined runs only')]
      : []),
  ];
}

const summaryBand = '`summary` draws the runs themselves, and no band around their mean';

/** Whether a figure asks for something that takes several runs, and has none. */
function lacksRuns({ merged: { figure, isOwn } }: Given): boolean {
  const isAsked = joiningKeys.some((key) => isOwn([key])) || figure.x?.run !== undefined;
  return figure.runs === undefined && isAsked;
}

/** A figure over a range has no runs, and one of a matrix over runs has a single one. */
function withoutRuns(given: Given, path: readonly string[], key: string): StyxError {
  const { figure, isOwn } = given.merged;
  if (writtenRuns(figure) !== undefined) {
    const message = `\`${key}\` is of several runs, and the matrix makes a figure for each run`;
    const instead = 'write `runs: all` in place of `run` in the matrix';
    return mistakeAt(given, path, message, `remove \`${key}\`, or ${instead}`);
  }
  const instead = isOwn(['range']) ? 'write `runs: all` in place of `range`' : 'add `runs: all`';
  return mistakeAt(given, path, `\`${key}\` is for \`runs\`, and there are none`, instead);
}

/** What does not go with an x axis along which runs are. */
export function xRunMistakes(given: Given, kind: Kind): StyxError[] {
  const { merged } = given;
  const { x, runs } = merged.figure;
  if (x?.run === undefined) return [];
  const path = ['x', 'run'];
  if (x.query !== undefined) {
    return [mistakeAt(given, path, 'the x axis has a `query` or a `run`, not both', 'keep one')];
  }
  if (runs === undefined) return [withoutRuns(given, path, 'x.run')];
  if (!kindTraits[kind].isAlongRuns) {
    const kinds = kindList(kindsThat(({ isAlongRuns }) => isAlongRuns));
    const what = `\`x.run\` is for ${kinds}, and figure \`${merged.name}\` is of \`kind: ${kind}\``;
    return [mistakeAt(given, path, what, 'write `kind: line`')];
  }
  if (fateOfRuns(merged.figure) === 'summarized') {
    const what = '`summary` is over time, and runs along x are a point each';
    return [mistakeAt(given, ['summary'], what, 'write `combine: mean`')];
  }
  return ['gaps', 'max_points'].flatMap((key) =>
    unused(given, [key], 'is for an x axis of times', kind),
  );
}
