import type { NonEmpty } from '../../non-empty.js';
import { type GroupedRuns, groupRuns } from '../../derive/grouped-runs.js';
import type { RunFrame } from '../../derive/groups.js';
import { overlaid, type WindowFrame } from '../../derive/overlay.js';
import type { FrameQuery } from '../../frame/frame.js';
import { sinceStart } from '../../frame/since-start.js';
import type { Drawing } from '../../manifest/drawing.js';
import type { Repetitions } from '../../manifest/runs/combination.js';
import type { PlannedQuery } from '../../plan/query.js';
import type { Range } from '../../plan/range.js';
import type { RunOrPeriod } from '../../plan/windows.js';
import { formatDuration } from '../../time/duration.js';
import { combinedRuns } from './combined-runs.js';
import type { Joining, QueryData, ShownData } from './fetched.js';
import type { WindowData } from './window-data.js';

/** The data of all windows of a query, and what its figure makes of runs. Throws what that throws. */
export function joinedData(
  query: PlannedQuery,
  data: QueryData['data'],
  { plan: { figure, drawing, stretches }, spool, onWarning }: Joining,
): ShownData {
  const { range } = figure;
  const [first, ...others] = ofWindows(data, stretches, frameOf).map(
    ({ of: run, frame }): RunFrame => ({ run, frame }),
  );
  const each = (): ShownData => {
    return { shown: 'series', frame: sideBySide(data, stretches, frameOf), axis: undefined };
  };
  if (first === undefined || !('runs' in range)) return each();
  const runs = [first, ...others] as const;
  const { repetitions: how, axis } = range;
  if (how?.shown === 'samples') {
    return { shown: 'samples', grouped: grouped(runs, how, onWarning) };
  }
  const standing = combinedRuns(runs, query, { how, axis, drawing }, spool);
  if (standing === undefined) return each();
  const { notes, allUntilMs, ...combined } = standing;
  for (const warning of [...notes, ...fewerRuns(query.id, allUntilMs, drawing)]) onWarning(warning);
  if (how === undefined) return { shown: 'series', frame: combined.centre, axis };
  const made = { ...combined, how };
  return how.shown === 'centre'
    ? { shown: 'centre', combined: made, axis }
    : { shown: 'runs and centre', combined: made, grouped: grouped(runs, how, onWarning) };
}

/** The runs of groups, each of which says which of its runs lack a series. */
function grouped(
  runs: NonEmpty<RunFrame>,
  { groupBy }: Repetitions,
  onWarning: Joining['onWarning'],
): GroupedRuns {
  const { notes, ...groups } = groupRuns(runs, groupBy);
  notes.forEach(onWarning);
  return groups;
}

/** What stands for runs goes on where some have ended: mostly by accident, and seldom as meant. */
function fewerRuns(id: string, allUntilMs: number | undefined, { x }: Drawing): string[] {
  if (allUntilMs === undefined || (x.to !== undefined && x.to.ms <= allUntilMs)) return [];
  const until = formatDuration(allUntilMs);
  return [
    `behind ${until}, ${id} is of fewer runs: they end earlier (x: {max: ${until}} ends there)`,
  ];
}

/** Which data of a window. */
type FrameOf = (data: WindowData) => FrameQuery;

const frameOf: FrameOf = ({ frame }) => frame;

/** The data of a range, or of all runs or periods side by side. Throws SERIES_CLASH. */
export function sideBySide(
  data: QueryData['data'],
  stretches: readonly Range[],
  pick: FrameOf,
): FrameQuery {
  const [first, ...others] = ofWindows(data, stretches, pick).map(
    ({ of: { label, name, labels }, frame }): WindowFrame => ({
      labels: [...labels, [label, name]],
      frame,
    }),
  );
  return first === undefined ? pick(data[0]) : overlaid([first, ...others]);
}

interface RunOrPeriodFrame {
  readonly of: RunOrPeriod;
  readonly frame: FrameQuery;
}

/** The data of runs or periods, time zero the start of each; none where there is one range. */
function ofWindows(
  data: readonly WindowData[],
  stretches: readonly Range[],
  pick: FrameOf,
): RunOrPeriodFrame[] {
  return data.flatMap((one, i): RunOrPeriodFrame[] => {
    const { of } = one.window;
    const stretch = stretches[i];
    if (of === undefined || stretch === undefined) return [];
    return [{ of, frame: sinceStart(pick(one), stretch.startMs) }];
  });
}
