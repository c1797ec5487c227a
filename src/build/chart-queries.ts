import { type ChartColumn, type ChartQuery, runsPlace } from '../chart/input.js';
import { fillLabels, templateLabels } from '../frame/label-template.js';
import type { FrameQuery } from '../frame/frame.js';
import type { Labels } from '../frame/labels.js';
import { rowBlocks } from '../frame/row-blocks.js';
import type { FetchedQuery } from './join.js';
import { counted, isPooled } from './name-labels.js';

/** Labels with the texts that the manifest gives to their values. */
type Show = (labels: Labels) => Labels;

/**
 * What is drawn of a query: its series; of groups of runs the series of all runs, and what stands for
 * them in front.
 */
export function chartQueries(fetched: FetchedQuery, show: Show): ChartQuery[] {
  const { query, frame, ofRuns, grouped } = fetched;
  const columnOf = (labels: Labels, runs: number | undefined): ChartColumn => {
    const named = runs === undefined ? labels : counted(labels, runsPlace);
    return { labels, label: fillLabels(query.label ?? '', show(named)) || undefined, runs };
  };
  const isSorted = query.transforms.some(({ kind }) => kind === 'sort');
  const series = frame.series.map(({ labels }, place): ChartColumn => ({
    ...columnOf(labels, ofRuns?.counts[place]),
    rank: isSorted ? place : undefined,
  }));
  const drawn = chartQuery(fetched, frame, series);
  if (grouped === undefined) {
    return [{ ...drawn, withIntervals: ofRuns?.band && intervals(frame, ofRuns.band) }];
  }
  const ofGroups = grouped.groups.map(({ labels, run, runs }): ChartColumn => ({
    ...columnOf(labels, runs),
    run,
  }));
  const runs = chartQuery(fetched, grouped.frame, ofGroups);
  if (isPooled(fetched)) return [{ ...runs, ofRuns: 'pooled' }];
  return [
    { ...runs, ofRuns: 'behind', threshold: undefined },
    { ...drawn, ofRuns: 'in front' },
  ];
}

function chartQuery(
  { query }: FetchedQuery,
  frame: FrameQuery,
  series: readonly ChartColumn[],
): ChartQuery {
  return {
    ...query,
    grid: frame.grid,
    labelNames: templateLabels(query.label ?? ''),
    series,
    rows: () => rowBlocks([frame]),
    withIntervals: undefined,
  };
}

/** The samples of a query with the ends of their intervals. */
function intervals(
  frame: FrameQuery,
  { low, high }: { readonly low: FrameQuery; readonly high: FrameQuery },
): ChartQuery['withIntervals'] {
  return () => rowBlocks([frame, low, high]);
}
