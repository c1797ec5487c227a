import { StyxError, throwAll } from '../../errors.js';
import type { Kind } from '../drawing.js';
import { didYouMean } from '../nearest.js';
import type { Path } from '../nodes.js';
import { queryIdsOf } from '../query-places.js';
import { fateOfRuns } from '../runs/figure-combination.js';
import { type Given, mistakeAt } from './given.js';
import { kindKeys } from './kind-traits.js';
import { hasKey, hasSecondAxis, isOverValues, kindsThat, xShows } from './kinds.js';
import {
  bandOfEach,
  couldCombine,
  keysOfRuns,
  ungrouped,
  unusedOfRuns,
  xRunMistakes,
} from './run-checks.js';
import { kindList, unused } from './unused.js';

/**
 * Throws every key of a figure that its kind has no use for, MANIFEST_VALUE each, and UNKNOWN_QUERY.
 * What the defaults say is for the figures that can use it.
 */
export function checkKind(given: Given, kind: Kind): void {
  const { figure } = given.merged;
  const shows = xShows(kind, figure.x ?? {});
  throwAll([
    ...unusedKeys(given, kind),
    ...unusedOfRuns(given),
    ...unusedReducers(given, kind),
    ...unusedOnX(given, kind, shows),
    ...(shows === 'time' ? [] : unusedMarks(given, kind)),
    ...(hasSecondAxis(kind) ? [] : secondAxes(given, kind)),
    ...(kind === 'heatmap' ? unusedOnRows(given) : []),
    ...(isOverValues(kind) ? unitsOfCounts(given, kind) : []),
    ...xQueryMistakes(given, kind),
    ...xRunMistakes(given, kind),
    ...topMistakes(given, kind),
  ]);
}

function unusedKeys(given: Given, kind: Kind): StyxError[] {
  const ofRuns = keysOfRuns(given);
  return kindKeys.flatMap((key) => {
    if (hasKey(kind, key) || ofRuns.includes(key)) return [];
    if (key === 'group_by' && fateOfRuns(given.merged.figure) === 'overlaid') {
      return ungrouped(given, kind);
    }
    if (key === 'band' && couldCombine(given, kind)) return bandOfEach(given);
    const users = kindsThat(({ keys }) => keys.includes(key));
    return unused(given, [key], `is for ${kindList(users)}`, kind, users[0]);
  });
}

function unusedReducers(given: Given, kind: Kind): StyxError[] {
  const { x } = given.merged.figure;
  if (kind === 'bar' || x?.query !== undefined || x?.run !== undefined) return [];
  const what =
    'is for `kind: bar`, for points of one query against another (`x.query`), and for runs along x (`x.run`)';
  const paths = [[], ...given.merged.queryIds.map((id) => ['queries', id])];
  return paths.flatMap((path) => unused(given, [...path, 'reduce'], what, kind));
}

/** The keys that an x axis of values or of times alone has. */
function unusedOnX(given: Given, kind: Kind, shows: ReturnType<typeof xShows>): StyxError[] {
  const { figure } = given.merged;
  const isRelative = shows === 'time' && figure.x?.time === 'relative';
  const ofValues = ['scale', 'unit', ...(isRelative ? [] : ['show'])].flatMap((key) =>
    unused(given, ['x', key], 'is for an x axis of values, as of `kind: cdf`', kind),
  );
  if (shows === 'categories') {
    const all = ['time', 'min', 'max', 'ticks'].flatMap((key) =>
      unused(given, ['x', key], 'is for an x axis of times or values', kind),
    );
    return [...ofValues, ...all];
  }
  if (shows === 'values') return unused(given, ['x', 'time'], 'is for an x axis of times', kind);
  const isList = typeof figure.x?.ticks === 'object' && given.merged.isOwn(['x', 'ticks']);
  if (!isList || isRelative) return ofValues;
  const what = 'a list of ticks is for an x axis of values or of relative time';
  return [...ofValues, mistakeAt(given, ['x', 'ticks'], what, 'write about how many: `ticks: 5`')];
}

function unusedMarks(given: Given, kind: Kind): StyxError[] {
  return ['events', 'spans'].flatMap((key) =>
    unused(given, [key], 'is for an x axis of times', kind),
  );
}

/** The y axis of a heat map has rows of cells, and its values are colours. */
function unusedOnRows(given: Given): StyxError[] {
  const keys = ['scale', 'min', 'max', 'ticks', 'headroom'].map((key): Path => ['y', key]);
  const ofQueries = given.merged.queryIds.map((id): Path => ['queries', id, 'threshold']);
  return [
    ...[...keys, ['thresholds'], ...ofQueries].flatMap((path) =>
      unused(given, path, 'is for a y axis of values', 'heatmap'),
    ),
    ...['legend', 'palette'].flatMap((key) =>
      unused(given, [key], 'is for series that have a look each', 'heatmap'),
    ),
  ];
}

/** Samples lie along x, and y counts them. */
function unitsOfCounts(given: Given, kind: Kind): StyxError[] {
  const keys = ['unit', 'show'].filter((key) => given.merged.isOwn(['y', key]));
  return keys.map((key) => {
    const message = `\`y.${key}\` is for samples along y, and those of \`kind: ${kind}\` lie along x`;
    return mistakeAt(given, ['y', key], message, `write \`x.${key}\``);
  });
}

function secondAxes(given: Given, kind: Kind): StyxError[] {
  const { merged } = given;
  const right = merged.queryIds
    .map((id): Path => ['queries', id, 'axis'])
    .filter((path) => merged.textOf(path) === 'right');
  return [['y2'], ...right].flatMap((path) =>
    unused(given, path, 'is for a figure with two y axes', kind),
  );
}

function xQueryMistakes(given: Given, kind: Kind): StyxError[] {
  const { merged } = given;
  const id = merged.textOf(['x', 'query']);
  if (id === undefined) return unused(given, ['x', 'reduce'], 'goes with `x.query`', kind);
  const ids = queryIdsOf(merged);
  if (!ids.includes(id)) {
    return [
      new StyxError('UNKNOWN_QUERY', `the figure has no query \`${id}\``, {
        position: merged.positionOf(['x', 'query']),
        hint: didYouMean(id, ids),
      }),
    ];
  }
  if (kind !== 'points') {
    const what = `\`x.query\` is for \`kind: points\`, and figure \`${merged.name}\` is of \`kind: ${kind}\``;
    return [mistakeAt(given, ['x', 'query'], what, 'write `kind: points`')];
  }
  if (ids.length === 1) {
    const what = `\`${id}\` is the only query, and there is none to plot against it`;
    return [mistakeAt(given, ['x', 'query'], what, 'add another one to `queries`')];
  }
  if (merged.figure.facet !== 'query') return [];
  const what = 'a panel for each query leaves none to plot against `x.query`';
  return [mistakeAt(given, ['facet'], what, 'make panels by a label, or remove `facet`')];
}

/** Points of one query against another are all drawn, and so are the runs of a group. */
function topMistakes(given: Given, kind: Kind): StyxError[] {
  const { merged } = given;
  const fate = fateOfRuns(merged.figure);
  if ((fate === 'summarized' || fate === 'pooled') && merged.isOwn(['top'])) {
    return [mistakeAt(given, ['top'], '`top` is not for groups of runs', 'remove it')];
  }
  const isAgainst = kind === 'points' && merged.figure.x?.query !== undefined;
  if (!isAgainst || !merged.isOwn(['top'])) return [];
  const what = '`top` is not for points of one query against another (`x.query`)';
  return [mistakeAt(given, ['top'], what, 'remove it')];
}
