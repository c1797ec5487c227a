import type { FrameSeries } from '../../frame/frame.js';
import { type Labels, sortedLabels } from '../../frame/labels.js';
import { RUNS_LABEL } from '../../manifest/runs/labels.js';
import type { ShownData } from './fetched.js';

/** The series that a figure shows of a query, also those of the runs behind what stands for them. */
export function shownSeries(data: ShownData): readonly FrameSeries[] {
  switch (data.shown) {
    case 'nothing':
      return [];
    case 'series':
      return data.frame.series;
    case 'samples':
      return data.grouped.frame.series;
    case 'runs and centre':
      return [...data.grouped.frame.series, ...data.combined.centre.series];
    case 'centre':
      return data.combined.centre.series;
  }
}

/**
 * What the template for names can say of each of these: its labels and, where it stands for several
 * runs or is one of several whose samples are taken together, how many these are.
 */
export function nameLabels(data: ShownData): Labels[] {
  switch (data.shown) {
    case 'nothing':
      return [];
    case 'series':
      return data.frame.series.map(({ labels }) => labels);
    case 'samples':
      return data.grouped.groups.map(({ labels, runs }) => counted(labels, runs));
    case 'centre':
    case 'runs and centre': {
      const { centre, counts } = data.combined;
      return centre.series.map(({ labels }, i) => counted(labels, counts[i] ?? 0));
    }
  }
}

/** Labels with the number of runs, in place of a label of that name. */
export function counted(labels: Labels, runs: number | string): Labels {
  return sortedLabels({ ...Object.fromEntries(labels), [RUNS_LABEL]: String(runs) });
}
