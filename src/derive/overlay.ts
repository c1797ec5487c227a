import type { FrameQuery } from '../frame/frame.js';
import { withLabels } from '../frame/run-labels.js';
import { joinRuns } from '../frame/since-start.js';
import type { RunFrame } from './groups.js';

/** The series of all runs of a query, with the labels and the names of their runs. Throws SERIES_CLASH. */
export function overlaid(runs: readonly [RunFrame, ...RunFrame[]]): FrameQuery {
  // Those without any series have no times either.
  const [first = runs[0], ...others] = runs.filter(({ frame }) => frame.series.length > 0);
  const labelled = ({ run: { name, labels }, frame }: RunFrame): FrameQuery =>
    withLabels(frame, [...labels, ['run', name]]);
  return joinRuns([labelled(first), ...others.map(labelled)]);
}
