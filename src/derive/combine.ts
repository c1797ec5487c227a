import type { NonEmpty } from '../non-empty.js';
import type { FrameQuery, FrameSeries } from '../frame/frame.js';
import type { Labels } from '../frame/labels.js';
import type { Combination } from '../manifest/runs/combination.js';
import { rowBlocks } from '../frame/row-blocks.js';
import type { Timing } from '../frame/timing.js';
import type { Spool } from '../spool/spool.js';
import type { Grid } from '../time/grid.js';
import { commonGrid } from './common-grid.js';
import { commonTiming } from './common-timing.js';
import { type Group, groupsOf, type RunFrame, withoutNotes } from './groups.js';
import { centreOf, checkBand, intervalOf } from './interval.js';
import { infiniteNote } from './infinite-note.js';
import { namedSeries } from './note.js';
import { numberText } from './number-text.js';
import { type LackingRuns, lackingNotes, runRows } from './run-rows.js';
import { openSeriesFile, type SeriesFile } from '../frame/series-file.js';

/**
 * A query over repetitions. All parts have the same series in the same order; a time at which no run
 * has a number is in none of them.
 */
export interface Combined {
  readonly centre: FrameQuery;
  /** The ends of the band, which has no samples where fewer than two runs have a number. */
  readonly band: { readonly low: FrameQuery; readonly high: FrameQuery } | undefined;
  /** How many runs have a number, at each time. */
  readonly runs: FrameQuery;
  /** How many runs each series is of. */
  readonly counts: readonly number[];
  /** Until when (ms) no run has ended before others of its group; undefined where none does. */
  readonly allUntilMs: number | undefined;
  /** Which runs lack a series, and series that no run has a number of: these are left out. */
  readonly notes: readonly string[];
}

/**
 * Combines the runs of a query time by time: what is at a time is made of the runs that have a finite
 * number then, be there gaps in others or have they ended. Memory does not grow with the range.
 * Throws BAD_STEP where runs, or a series of theirs, are on different grids, and what `groupsOf` and `checkBand` throw.
 */
export function combineRuns(
  runs: NonEmpty<RunFrame>,
  how: Combination,
  spool: Pick<Spool, 'newPath'>,
): Combined {
  checkBand(how.centre, how.band);
  const grid = commonGrid(withSeries(runs));
  const groups = groupsOf(runs, how.groupBy);
  const frames = new Map(runs.map(({ run, frame }) => [run, frame]));
  const timings = new Map(groups.map((group) => [group, commonTiming(group, frames)]));
  const files = openFiles(() => openSeriesFile(spool.newPath(), { grid }));
  try {
    const all = groups.map((group) =>
      combineGroup(group, { grid, own: timings.get(group) }, how, files),
    );
    const isSome = ({ centre }: Parts): boolean => centre.samples > 0;
    const some = all.filter(isSome);
    const members = groups.map((group) => group.members.length);
    const queryOf = (part: keyof Parts): FrameQuery => ({
      id: runs[0].frame.id,
      grid,
      series: some.map((parts) => parts[part]),
    });
    return {
      centre: queryOf('centre'),
      band: how.band && { low: queryOf('low'), high: queryOf('high') },
      runs: queryOf('runs'),
      counts: members.filter((_, i) => (all[i]?.centre.samples ?? 0) > 0),
      allUntilMs: allUntil(runs, groups),
      notes: notesOf(groups, all),
    };
  } finally {
    for (const part of partNames) files[part].close();
  }
}

/** The first end of a run that is not the last one of its group. */
function allUntil(runs: readonly RunFrame[], groups: readonly Group[]): number | undefined {
  const endOf = new Map(runs.map(({ run, frame }) => [run, frame.grid.endMs]));
  const early = groups.flatMap(({ members }) => {
    const ends = members.map(({ run }) => endOf.get(run) ?? Infinity);
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    return first < last ? [first] : [];
  });
  return early.length === 0 ? undefined : Math.min(...early);
}

/** Runs without any series have no times either. */
function withSeries(runs: NonEmpty<RunFrame>): NonEmpty<RunFrame> {
  const [first, ...others] = runs.filter(({ frame }) => frame.series.length > 0);
  return first === undefined ? runs : [first, ...others];
}

const partNames = ['centre', 'low', 'high', 'runs'] as const;
type Parts<T = FrameSeries> = Readonly<Record<(typeof partNames)[number], T>>;

/** One for each part; those that are open are closed where one cannot be opened. */
function openFiles(open: () => SeriesFile): Parts<SeriesFile> {
  const opened: SeriesFile[] = [];
  const next = (): SeriesFile => {
    const file = open();
    opened.push(file);
    return file;
  };
  try {
    return { centre: next(), low: next(), high: next(), runs: next() };
  } catch (thrown) {
    for (const file of opened) file.close();
    throw thrown;
  }
}

/** What stands for the runs of a group, and what there is to say of their numbers. */
interface CombinedGroup extends Parts {
  readonly labels: Labels;
  /** How many infinite samples do not count. */
  readonly infinite: number;
  readonly lacking: LackingRuns;
}

/** When runs have samples: all of them together, and those of a group that has times of its own. */
interface GroupTiming {
  readonly grid: Grid;
  readonly own: Timing | undefined;
}

function combineGroup(
  { labels, members }: Group,
  { grid, own }: GroupTiming,
  how: Combination,
  files: Parts<SeriesFile>,
): CombinedGroup {
  const start = { labels, shiftMs: 0, endMs: grid.endMs, ...(own && { timing: own }) };
  for (const part of partNames) files[part].begin(start);
  const reader = runRows(members.map(({ run }) => run.name));
  const series = members.map((member) => member.series);
  for (const block of rowBlocks([{ id: '', grid, series }])) {
    for (const [row, ms] of block.times.entries()) {
      const values = reader.finite(block, row);
      if (values.length > 0) putRow(files, ms, values, how);
    }
  }
  return {
    centre: files.centre.end(),
    low: files.low.end(),
    high: files.high.end(),
    runs: files.runs.end(),
    labels,
    infinite: reader.infinite(),
    lacking: reader.lacking(),
  };
}

function putRow(
  files: Parts<SeriesFile>,
  ms: number,
  values: Float64Array,
  { centre, band }: Combination,
): void {
  files.centre.put(ms, numberText(centreOf(values, centre)));
  files.runs.put(ms, String(values.length));
  const interval = band && intervalOf(values, band);
  if (interval === undefined) return;
  files.low.put(ms, numberText(interval.min));
  files.high.put(ms, numberText(interval.max));
}

function notesOf(groups: readonly Group[], all: readonly CombinedGroup[]): string[] {
  const empty = all.filter(({ centre }) => centre.samples === 0).map(({ labels }) => labels);
  return [
    ...withoutNotes(groups),
    ...all.filter(({ centre }) => centre.samples > 0).flatMap(lackingNotes),
    ...all.flatMap(infiniteNote),
    ...(empty.length === 0 ? [] : [`no run has a number in ${namedSeries(empty)}`]),
  ];
}
