import { type ChartColumn, type ChartQuery, runsPlace } from '../../chart/input.js';
import type { GroupedRuns } from '../../derive/grouped-runs.js';
import { fillLabels, templateLabels } from '../../frame/label-template.js';
import type { FrameQuery } from '../../frame/frame.js';
import type { Labels } from '../../frame/labels.js';
import { rowBlocks } from '../../frame/row-blocks.js';
import { joinedTimings, type Timing } from '../../frame/timing.js';
import type { PlannedQuery } from '../../plan/query.js';
import type { CombinedRuns, FetchedQuery } from './fetched.js';
import { counted } from './shown-series.js';

/** Labels with the texts that the manifest gives to their values. */
type Show = (labels: Labels) => Labels;

/**
 * What is drawn of a query: its series; of groups of runs the series of all runs, and what stands for
 * them in front.
 */
export function chartQueries(fetched: FetchedQuery, show: Show): ChartQuery[] {
  const { query } = fetched;
  switch (fetched.shown) {
    case 'nothing':
      return [];
    case 'series':
      return [ofFrame(query, fetched.frame, undefined, show)];
    case 'centre':
      return [{ ...ofCentre(query, fetched.combined, show), ...intervals(fetched.combined) }];
    case 'samples':
      return [{ ...ofRuns(query, fetched.grouped, show), ofRuns: 'pooled' }];
    case 'runs and centre':
      return [
        { ...ofRuns(query, fetched.grouped, show), ofRuns: 'behind', threshold: undefined },
        { ...ofCentre(query, fetched.combined, show), ofRuns: 'in front' },
      ];
  }
}

/** What stands for runs. */
function ofCentre(query: PlannedQuery, { centre, counts }: CombinedRuns, show: Show): ChartQuery {
  return ofFrame(query, centre, counts, show);
}

/** Series, and of how many runs each is. */
function ofFrame(
  query: PlannedQuery,
  frame: FrameQuery,
  counts: readonly number[] | undefined,
  show: Show,
): ChartQuery {
  const isSorted = query.transforms.some(({ kind }) => kind === 'sort');
  const timings = ownTimings(frame);
  const series = frame.series.map(({ labels, endMs }, place): ChartColumn => ({
    ...columnOf(query, labels, counts?.[place], show),
    endMs,
    timing: timings[place],
    rank: isSorted ? place : undefined,
  }));
  return chartQuery(query, frame, series);
}

/** The runs of groups as they came. */
function ofRuns(query: PlannedQuery, { frame, groups }: GroupedRuns, show: Show): ChartQuery {
  const timings = ownTimings(frame);
  const series = groups.map(({ labels, run, runs }, i): ChartColumn => ({
    ...columnOf(query, labels, runs, show),
    run,
    timing: timings[i],
  }));
  return chartQuery(query, frame, series);
}

function columnOf(
  { label = '' }: PlannedQuery,
  labels: Labels,
  runs: number | undefined,
  show: Show,
): ChartColumn {
  const named = runs === undefined ? labels : counted(labels, runsPlace);
  return { labels, label: fillLabels(label, show(named)) || undefined, runs };
}

function chartQuery(
  query: PlannedQuery,
  frame: FrameQuery,
  series: readonly ChartColumn[],
): ChartQuery {
  return {
    ...query,
    grid: frame.grid,
    times: frame.times,
    labelNames: templateLabels(query.label ?? ''),
    series,
    rows: (columns) => rowBlocks([columns === undefined ? frame : ofColumns(frame, columns)]),
    withIntervals: undefined,
  };
}

/** The timings of series that have their own: one for all on a grid, or at the same times. */
function ownTimings({ series }: FrameQuery): (Timing | undefined)[] {
  const keyOf = ({ grid: { startMs, stepMs }, times }: Timing) =>
    times ?? `${stepMs} ${startMs % stepMs}`;
  const alike = new Map<unknown, [Timing, ...Timing[]]>();
  for (const { timing } of series) {
    if (timing === undefined) continue;
    const known = alike.get(keyOf(timing));
    if (known === undefined) alike.set(keyOf(timing), [timing]);
    else if (!known.includes(timing)) known.push(timing);
  }
  const joined = new Map([...alike].map(([key, all]) => [key, joinedTimings(all)]));
  return series.map(({ timing }) => timing && joined.get(keyOf(timing)));
}

/** Some series of a query, and only the times of these. */
function ofColumns(frame: FrameQuery, columns: readonly number[]): FrameQuery {
  const series = columns.flatMap((column) => frame.series[column] ?? []);
  const [first = frame, ...others] = new Set(series.map(({ timing = frame }) => timing));
  return { id: frame.id, ...joinedTimings([first, ...others]), series };
}

/** The samples of a query with the ends of their intervals. */
function intervals({ centre, band }: CombinedRuns): Pick<ChartQuery, 'withIntervals'> {
  return { withIntervals: band && (() => rowBlocks([centre, band.low, band.high])) };
}
