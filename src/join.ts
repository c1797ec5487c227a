import { groupingLabels, showsTemplate } from './chart/label-use.js';
import { StyxError } from './errors.js';
import { type FrameQuery, joinChunks } from './frame/frame.js';
import { missingLabels, templateLabels } from './frame/label-template.js';
import { labelValue } from './frame/labels.js';
import { withLabels } from './frame/run-labels.js';
import { joinRuns, sinceStart } from './frame/since-start.js';
import type { PlannedFigure } from './plan/plan.js';
import type { PlannedQuery, QueryWindow } from './plan/query.js';
import type { SpooledChunk } from './spool/spool.js';

/** A query and its data. */
export interface FetchedQuery {
  readonly query: PlannedQuery;
  readonly frame: FrameQuery;
}

/** A figure's data, and what there is to say about it. */
export interface FetchedFigure {
  readonly queries: readonly FetchedQuery[];
  readonly warnings: readonly string[];
}

/** What was fetched of a query: of each of its windows, all chunks. */
export interface FetchedWindows {
  readonly query: PlannedQuery;
  readonly windows: readonly [FetchedWindow, ...FetchedWindow[]];
}

export interface FetchedWindow {
  readonly window: QueryWindow;
  readonly chunks: readonly SpooledChunk[];
}

/** The data of a query, all its windows together. Throws EMPTY for one without any series. */
function joinWindows(
  id: string,
  [first, ...others]: readonly [FetchedWindow, ...FetchedWindow[]],
  onEmpty: (error: StyxError) => void,
): FrameQuery {
  const join = ({ window, chunks }: FetchedWindow): FrameQuery => {
    const frame = joinChunks(id, window.grid, chunks);
    if (frame.series.length === 0) onEmpty(emptyError(window));
    if (window.run === undefined) return frame;
    const { name, startMs, labels } = window.run;
    return withLabels(sinceStart(frame, startMs), [...labels, ['run', name]]);
  };
  return others.length === 0 ? join(first) : joinRuns([join(first), ...others.map(join)]);
}

/**
 * Joins what was fetched of a figure. Throws EMPTY where a query has no series in a window and the
 * figure does not allow that, and SERIES_CLASH.
 */
export function joinFigure(plan: PlannedFigure, fetched: readonly FetchedWindows[]): FetchedFigure {
  const all = fetched.flatMap(({ windows }) => windows);
  const warnings = new Set(all.flatMap(({ chunks }) => chunks).flatMap((one) => one.warnings));
  const onEmpty = (error: StyxError) => {
    if (plan.figure.onEmpty === 'error') throw error;
    warnings.add(error.message);
  };
  const queries = fetched.map(({ query, windows }): FetchedQuery => ({
    query,
    frame: joinWindows(query.id, windows, onEmpty),
  }));
  for (const warning of labelWarnings(plan, queries)) warnings.add(warning);
  return { queries, warnings: [...warnings].sort() };
}

/** Labels that are named and that no series has: misspelt, most likely. */
function labelWarnings(plan: PlannedFigure, queries: readonly FetchedQuery[]): string[] {
  const warnings: string[] = [];
  const all = queries.flatMap(({ frame }) => frame.series);
  for (const { query, frame } of queries) {
    const { id, label = '', windows } = query;
    if (!showsTemplate({ id, labelNames: templateLabels(label) }, plan.drawing, all)) continue;
    for (const name of missingLabels(label, frame.series)) {
      warnings.push(`no series of ${windows[0].expr} has a label ${name}`);
    }
  }
  for (const [key, name] of groupingLabels(plan.drawing)) {
    if (all.length === 0 || all.some(({ labels }) => labelValue(labels, name) !== undefined))
      continue;
    warnings.push(`no series has a label ${name}, which \`${key}\` names`);
  }
  return warnings;
}

/** The error for a query without any series. */
export function emptyError(window: QueryWindow): StyxError {
  const { grid, endpoint, expr, position } = window;
  const [start, end] = [grid.startMs, grid.endMs].map((ms) =>
    new Date(ms).toISOString().replace('.000Z', 'Z'),
  );
  return new StyxError('EMPTY', `no data for ${expr} from ${start} to ${end}`, {
    position,
    hint: `did ${endpoint.name} have this metric, with these labels, at that time?`,
  });
}
