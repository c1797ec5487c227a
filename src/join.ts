import { groupingLabels, showsTemplate } from './chart/label-use.js';
import { combineReduced } from './derive/combine-reduced.js';
import { type Combined, combineRuns } from './derive/combine.js';
import type { RunFrame } from './derive/groups.js';
import { overlaid } from './derive/overlay.js';
import { StyxError } from './errors.js';
import { type FrameQuery, joinChunks } from './frame/frame.js';
import { missingLabels, templateLabels } from './frame/label-template.js';
import { labelValue } from './frame/labels.js';
import { sinceStart } from './frame/since-start.js';
import type { PlannedFigure } from './plan/plan.js';
import type { PlannedQuery, QueryWindow } from './plan/query.js';
import type { Spool, SpooledChunk } from './spool/spool.js';

/** A query and its data. */
export interface FetchedQuery {
  readonly query: PlannedQuery;
  readonly frame: FrameQuery;
  /** What runs that were combined have besides: series by series as in `frame`. */
  readonly ofRuns: Omit<Combined, 'centre' | 'notes'> | undefined;
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

/** What is done with the data of a figure, and who is told of it. */
interface Joining {
  readonly plan: PlannedFigure;
  readonly spool: Spool;
  readonly onEmpty: (error: StyxError) => void;
  readonly onNote: (note: string) => void;
}

/** The data of a query, all its windows together. */
function joinWindows({ query, windows }: FetchedWindows, joining: Joining): FetchedQuery {
  const frameOf = ({ window, chunks }: FetchedWindow): FrameQuery => {
    const frame = joinChunks(query.id, window.grid, chunks);
    if (frame.series.length === 0) joining.onEmpty(emptyError(window));
    return frame;
  };
  const runs = windows.flatMap((one): RunFrame[] => {
    const { run } = one.window;
    return run === undefined ? [] : [{ run, frame: sinceStart(frameOf(one), run.startMs) }];
  });
  const [first, ...others] = runs;
  if (first === undefined) return { query, frame: frameOf(windows[0]), ofRuns: undefined };
  return joinRuns(query, [first, ...others], joining);
}

function joinRuns(
  query: PlannedQuery,
  runs: readonly [RunFrame, ...RunFrame[]],
  { plan: { figure, drawing }, spool, onNote }: Joining,
): FetchedQuery {
  const combination = 'runs' in figure.range ? figure.range.combination : undefined;
  if (combination === undefined) return { query, frame: overlaid(runs), ofRuns: undefined };
  const { centre, notes, ...ofRuns } =
    drawing.kind === 'bar'
      ? combineReduced(runs, { ...combination, reduce: query.reduce ?? drawing.reduce }, spool)
      : combineRuns(runs, combination, spool);
  for (const note of notes) onNote(note);
  return { query, frame: centre, ofRuns };
}

/**
 * Joins what was fetched of a figure. Throws EMPTY where a query has no series in a window and the
 * figure does not allow that, SERIES_CLASH, and what combining runs throws.
 */
export function joinFigure(
  plan: PlannedFigure,
  fetched: readonly FetchedWindows[],
  spool: Spool,
): FetchedFigure {
  const all = fetched.flatMap(({ windows }) => windows);
  const warnings = new Set(all.flatMap(({ chunks }) => chunks).flatMap((one) => one.warnings));
  const onEmpty = (error: StyxError) => {
    if (plan.figure.onEmpty === 'error') throw error;
    warnings.add(error.message);
  };
  const joining = { plan, spool, onEmpty, onNote: (note: string) => warnings.add(note) };
  const queries = fetched.map((one) => joinWindows(one, joining));
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
