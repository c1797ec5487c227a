import type { NonEmpty } from '../non-empty.js';
import { openFiles, type OpenFiles } from '../frame/cursor.js';
import type { FrameQuery } from '../frame/frame.js';
import type { Labels } from '../frame/labels.js';
import { gridOfPlaces, placeMs } from '../frame/run-places.js';
import type { Reducer } from '../manifest/drawing.js';
import type { Combination } from '../manifest/runs/combination.js';
import type { RunAxis } from '../manifest/runs/axis.js';
import type { Spool } from '../spool/spool.js';
import type { Extent } from '../statistics/extent.js';
import { emptyNotes, withoutNote } from './combine-reduced.js';
import type { Combined } from './combine.js';
import { type Group, groupsOf, type RunFrame } from './groups.js';
import { infiniteNote } from './infinite-note.js';
import { centreOf, checkBand, intervalOf } from './interval.js';
import { pointsQuery } from './points-query.js';
import { reduceEach, type ReducedRuns } from './reduce-runs.js';

/**
 * The runs of a query along an axis: each series of each run as one number, of its finite samples,
 * at the place of its run; several runs at one place are combined. The place is what the result has
 * for a time (`gridOfPlaces`). Throws SPOOL, and what `groupsOf` and `checkBand` throw.
 */
export function runsAlong(
  runs: NonEmpty<RunFrame>,
  axis: Pick<RunAxis, 'places' | 'groupBy'>,
  how: Pick<Combination, 'centre' | 'band'> & { readonly reduce: Reducer },
  spool: Pick<Spool, 'newPath'>,
): Combined {
  checkBand(how.centre, how.band);
  const files = openFiles();
  try {
    const all = groupsOf(runs, axis.groupBy).map((group) => curveOf(group, axis, how, files));
    return combined(all, runs[0].frame.id, axis, how, spool);
  } finally {
    files.close();
  }
}

/** What a series is at each place. */
interface Curve extends ReducedRuns {
  readonly labels: Labels;
  readonly points: readonly Point[];
}

interface Point {
  readonly ms: number;
  readonly centre: number;
  readonly interval: Extent | undefined;
  readonly runs: number;
}

type How = Pick<Combination, 'centre' | 'band'> & { readonly reduce: Reducer };

function curveOf(
  group: Group,
  { places }: Pick<RunAxis, 'places'>,
  { reduce, centre, band }: How,
  files: OpenFiles,
): Curve {
  const each = reduceEach(group, reduce, files);
  const numbers = new Map(each.runs.map(({ name, value }) => [name, value]));
  const points = places.flatMap(({ runs }, place): Point[] => {
    const at = runs.flatMap((name) => numbers.get(name) ?? []);
    if (at.length === 0) return [];
    const values = Float64Array.from(at);
    const interval = band && intervalOf(values, band);
    return [{ ms: placeMs(place), centre: centreOf(values, centre), interval, runs: at.length }];
  });
  return { labels: group.labels, points, ...each };
}

function combined(
  all: readonly Curve[],
  id: string,
  { places }: Pick<RunAxis, 'places'>,
  how: How,
  spool: Pick<Spool, 'newPath'>,
): Combined {
  const curves = all.filter(({ points }) => points.length > 0);
  const queryOf = (value: (point: Point) => number | undefined): FrameQuery =>
    pointsQuery(
      { id, grid: gridOfPlaces(places.length) },
      curves.map(({ labels, points }) => ({
        ...{ labels, points: points.map((point) => ({ ms: point.ms, value: value(point) })) },
      })),
      spool,
    );
  return {
    centre: queryOf(({ centre }) => centre),
    band: how.band && {
      low: queryOf(({ interval }) => interval?.min),
      high: queryOf(({ interval }) => interval?.max),
    },
    runs: queryOf(({ runs }) => runs),
    counts: curves.map(({ runs }) => runs.length),
    allUntilMs: undefined,
    notes: [
      ...curves.flatMap(withoutNote),
      ...all.flatMap(infiniteNote),
      ...emptyNotes(all.filter((one) => !curves.includes(one))),
    ],
  };
}
