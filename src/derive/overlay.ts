import { type NonEmpty, mapped } from '../non-empty.js';
import type { FrameQuery } from '../frame/frame.js';
import type { Labels } from '../frame/labels.js';
import { withLabels } from '../frame/run-labels.js';
import { joinRuns } from '../frame/since-start.js';

/** The data of a query in one of several windows, whose start is at 0 ms. */
export interface WindowFrame {
  /** What the series of the window have besides their own labels. */
  readonly labels: Labels;
  readonly frame: FrameQuery;
}

/** The series of all windows of a query, with the labels of their windows. Throws SERIES_CLASH. */
export function overlaid(windows: NonEmpty<WindowFrame>): FrameQuery {
  // Those without any series have no times either.
  const [first = windows[0], ...others] = windows.filter(({ frame }) => frame.series.length > 0);
  return joinRuns(mapped([first, ...others], ({ labels, frame }) => withLabels(frame, labels)));
}
