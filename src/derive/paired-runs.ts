import { openFiles } from '../frame/cursor.js';
import type { FrameQuery, FrameSeries } from '../frame/frame.js';
import { type Labels, promqlNotation } from '../frame/labels.js';
import { named } from '../frame/names-listed.js';
import { partnersAmong } from '../frame/partners.js';
import type { Reducer } from '../manifest/drawing.js';
import { type Group, groupsOf, type RunFrame } from './groups.js';
import { reduceEach } from './reduce-runs.js';

/** A query over runs, and how each series of a run becomes a number. */
export interface RunNumbers {
  readonly id: string;
  readonly runs: readonly RunFrame[];
  readonly reduce: Reducer;
}

/** What is left of queries, run by run, for points whose x and y are of the same runs. */
export interface PairedRuns {
  readonly x: readonly FrameQuery[];
  /** Query by query. */
  readonly ys: readonly (readonly FrameQuery[])[];
  /** Which runs are left out of which points. */
  readonly notes: readonly string[];
}

/**
 * Leaves out of each point the runs that have no number in its x, or in a y of its labels. Where
 * points of one x are then of different runs, each has a series of x for itself, with its labels.
 * Throws SPOOL, and what `groupsOf` throws.
 */
export function pairedRuns(
  x: RunNumbers,
  ys: readonly RunNumbers[],
  groupBy: readonly string[],
): PairedRuns {
  const xs = numberedGroups(x, groupBy);
  const ofYs = ys.map((y) => numberedGroups(y, groupBy));
  const points = pointsOf(xs, ofYs.flat(), groupBy);
  const kept = new Set(points.flatMap(({ ys: some, runs }) => some.flatMap(membersIn(runs))));
  const paired = new Set(points.flatMap((point) => point.ys));
  return {
    x: x.runs.map(({ run, frame }) => ({
      ...frame,
      series: xs.flatMap((group) =>
        seriesOfX(
          group,
          run,
          points.filter((point) => point.x === group),
        ),
      ),
    })),
    ys: ys.map(({ runs }, i) => {
      const alone = (ofYs[i] ?? []).filter((one) => !paired.has(one));
      const others = new Set(alone.flatMap(({ members }) => members.map(({ series }) => series)));
      return runs.map(({ frame }) => ({
        ...frame,
        series: frame.series.filter((one) => kept.has(one) || others.has(one)),
      }));
    }),
    notes: points.flatMap(leftOutNotes),
  };
}

/** A series over runs, and the runs that have a number in it. */
interface NumberedGroup extends Group {
  readonly id: string;
  readonly having: ReadonlySet<string>;
}

/** Numbers of the same labels against the same x, and the runs that have all of them. */
interface PairedPoint {
  readonly labels: Labels;
  readonly x: NumberedGroup;
  readonly ys: readonly NumberedGroup[];
  readonly runs: ReadonlySet<string>;
}

function numberedGroups(
  { id, runs, reduce }: RunNumbers,
  groupBy: readonly string[],
): NumberedGroup[] {
  const files = openFiles();
  try {
    return groupsOf(runs, groupBy).map((group) => {
      const having = reduceEach(group, reduce, files).runs.map(({ name }) => name);
      return { ...group, id, having: new Set(having) };
    });
  } finally {
    files.close();
  }
}

/** A y without a partner is in none. */
function pointsOf(
  xs: readonly NumberedGroup[],
  ys: readonly NumberedGroup[],
  groupBy: readonly string[],
): PairedPoint[] {
  const partnerOf = partnersAmong(xs, groupBy);
  const keyOf = ({ labels }: Group): string => JSON.stringify(withoutName(labels));
  return grouped(ys, keyOf).flatMap(({ first, all: some }): PairedPoint[] => {
    const labels = withoutName(first.labels);
    const x = partnerOf(labels);
    if (x === undefined) return [];
    const runs = [...x.having].filter((run) => some.every(({ having }) => having.has(run)));
    return [{ labels, x, ys: some, runs: new Set(runs) }];
  });
}

/** Those of the same key together, in the order of the first of each. */
function grouped<One>(
  all: readonly One[],
  keyOf: (one: One) => string,
): { readonly key: string; readonly first: One; readonly all: One[] }[] {
  const groups = new Map<string, { key: string; first: One; all: One[] }>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key) ?? { key, first: one, all: [] };
    group.all.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const withoutName = (labels: Labels): Labels => labels.filter(([name]) => name !== '__name__');

const membersIn =
  (runs: ReadonlySet<string>) =>
  ({ members }: Group): FrameSeries[] =>
    members.filter(({ run }) => runs.has(run.name)).map(({ series }) => series);

/** What a run has of a series of x: itself, or once for each of its points. */
function seriesOfX(
  { members }: NumberedGroup,
  run: RunFrame['run'],
  points: readonly PairedPoint[],
): FrameSeries[] {
  const series = members.find((member) => member.run === run)?.series;
  if (series === undefined) return [];
  const [first] = points;
  const runsOf = new Set(points.map(({ runs }) => JSON.stringify([...runs].sort())));
  const own = points.filter(({ runs }) => runs.has(run.name));
  if (runsOf.size > 1) return own.map(({ labels }) => ({ ...series, labels }));
  return first === undefined || own.length > 0 ? [series] : [];
}

/** `1 of 3 runs is left out of p99{a="1"} against load, without a number in load: r2`. */
function leftOutNotes({ x, ys, runs }: PairedPoint): string[] {
  const all = [x, ...ys];
  const names = all.flatMap(({ members, without }) => [
    ...members.map(({ run }) => run.name),
    ...without,
  ]);
  const known = new Set(names);
  const left = [...known].filter((run) => !runs.has(run));
  const lackOf = (run: string): string => {
    const lacking = all.filter(({ having }) => !having.has(run)).map(({ id }) => id);
    return [...new Set(lacking)].join(' and ');
  };
  const nameOf = ({ id, labels }: NumberedGroup): string =>
    labels.length === 0 ? id : promqlNotation(labels);
  const of = ys.map(nameOf).join(' and ');
  return grouped(left, lackOf).map(({ key: lacking, all: some }) => {
    const count = `${some.length} of ${known.size} runs ${some.length === 1 ? 'is' : 'are'}`;
    return `${count} left out of ${of} against ${x.id}, without a number in ${lacking}: ${named(some)}`;
  });
}
