import { type NonEmpty, mapped } from '../non-empty.js';
import type { FrameQuery } from '../frame/frame.js';
import type { Labels } from '../frame/labels.js';
import { groupsOf, type RunFrame, withoutNotes } from './groups.js';
import { overlaid, type WindowFrame } from './overlay.js';

/** The series of all runs of a query as they came, and which group each is in. */
export interface GroupedRuns {
  readonly frame: FrameQuery;
  /** Series by series as in `frame`. */
  readonly groups: readonly SeriesGroup[];
  /** The labels of runs that make groups. */
  readonly groupBy: readonly string[];
}

export interface SeriesGroup {
  /** Of the group: the series' own, and those of the runs that make groups. */
  readonly labels: Labels;
  /** The name of the series' run. */
  readonly run: string;
  /** How many runs the group has the series of. */
  readonly runs: number;
}

/**
 * Runs side by side, and the groups that `groupsOf` makes of them. Throws what that throws, and
 * SERIES_CLASH.
 */
export function groupRuns(
  runs: NonEmpty<RunFrame>,
  groupBy: readonly string[],
): GroupedRuns & { readonly notes: readonly string[] } {
  const groups = groupsOf(runs, groupBy);
  const groupOf = new Map(
    groups.flatMap(({ labels, members }) =>
      members.map(({ run, series }) => [
        series,
        { labels, run: run.name, runs: members.length } satisfies SeriesGroup,
      ]),
    ),
  );
  return {
    frame: overlaid(mapped(runs, labelled)),
    groupBy,
    groups: runs.flatMap(({ frame }) =>
      frame.series.flatMap((series) => groupOf.get(series) ?? []),
    ),
    notes: withoutNotes(groups),
  };
}

function labelled({ run, frame }: RunFrame): WindowFrame {
  return { labels: [...run.labels, ['run', run.name]], frame };
}
