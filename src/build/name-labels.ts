import { type Labels, sortedLabels } from '../frame/labels.js';
import { RUNS_LABEL } from '../manifest/runs/labels.js';
import type { FetchedQuery } from './join.js';

/**
 * What the template for names can say of each series that is drawn: its labels and, where it stands
 * for several runs, how many these are.
 */
export function nameLabels({
  frame,
  ofRuns,
  grouped,
}: Pick<FetchedQuery, 'frame' | 'ofRuns' | 'grouped'>): Labels[] {
  if (ofRuns !== undefined) {
    return frame.series.map(({ labels }, i) => counted(labels, ofRuns.counts[i] ?? 0));
  }
  if (grouped !== undefined) return grouped.groups.map(({ labels, runs }) => counted(labels, runs));
  return frame.series.map(({ labels }) => labels);
}

/** Labels with the number of runs, in place of a label of that name. */
export function counted(labels: Labels, runs: number | string): Labels {
  return sortedLabels({ ...Object.fromEntries(labels), [RUNS_LABEL]: String(runs) });
}

/** Whether a query's series are the samples of runs, to be taken together group by group. */
export function isPooled({ ofRuns, grouped }: Pick<FetchedQuery, 'ofRuns' | 'grouped'>): boolean {
  return ofRuns === undefined && grouped !== undefined;
}
