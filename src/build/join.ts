import { groupingLabels, showsTemplate } from '../chart/label-use.js';
import { combineReduced } from '../derive/combine-reduced.js';
import { type Combined, combineRuns } from '../derive/combine.js';
import { type GroupedRuns, groupRuns } from '../derive/grouped-runs.js';
import type { RunFrame } from '../derive/groups.js';
import { overlaid, type WindowFrame } from '../derive/overlay.js';
import { located, type StyxError } from '../errors.js';
import type { FrameQuery } from '../frame/frame.js';
import { missingLabels, templateLabels } from '../frame/label-template.js';
import { type Labels, labelValue } from '../frame/labels.js';
import { sinceStart } from '../frame/since-start.js';
import { didYouMean } from '../manifest/nearest.js';
import type { Combination } from '../manifest/runs/combination.js';
import type { PlannedFigure } from '../plan/plan.js';
import type { PlannedQuery } from '../plan/query.js';
import type { Range } from '../plan/range.js';
import type { Part } from '../plan/windows.js';
import type { Spool } from '../spool/spool.js';
import { aligned } from './aligned.js';
import { isPooled, nameLabels } from './name-labels.js';
import {
  askedText,
  type FetchedWindow,
  fileReader,
  type ReadFile,
  type WindowData,
  windowData,
} from './window-data.js';

/** A query and its data. */
export interface FetchedQuery {
  readonly query: PlannedQuery;
  readonly frame: FrameQuery;
  /** The samples of all runs as they came, where these are asked for. */
  readonly raw: FrameQuery | undefined;
  /** What runs that were combined have besides: series by series as in `frame`. */
  readonly ofRuns: (Omit<Combined, 'centre' | 'notes'> & { readonly how: Combination }) | undefined;
  /** The runs of the groups that are drawn: behind what stands for them, or with their samples pooled. */
  readonly grouped: GroupedRuns | undefined;
  /** What was left out because somebody asked for that. */
  readonly notes: readonly string[];
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

/** What is done with the data of a figure, and who is told of it. */
interface Joining {
  readonly plan: PlannedFigure;
  readonly spool: Spool;
  readonly readFile: ReadFile;
  readonly onEmpty: (error: StyxError) => void;
  readonly onWarning: (warning: string) => void;
}

/** The data of a query, all its windows together. */
function joinWindows({ query, windows }: FetchedWindows, joining: Joining): FetchedQuery {
  const data = windows.map((one): WindowData => {
    const read = windowData(query, one, joining.readFile, joining.spool);
    if (read.empty !== undefined) joining.onEmpty(read.empty);
    read.warnings.forEach(joining.onWarning);
    return read;
  });
  const notes = data.flatMap((one) => one.notes);
  const isRaw = joining.plan.figure.csv.data === 'raw';
  try {
    const { frame, ofRuns, grouped } = joinedData(query, data, joining);
    const raw = isRaw ? sideBySide(data, joining.plan.stretches, ({ raw: own }) => own) : undefined;
    return { query, frame, raw, ofRuns, grouped, notes };
  } catch (thrown) {
    throw located(thrown, query.position);
  }
}

/** The data of all windows on one grid where one is asked for, combined where that is asked for. */
function joinedData(
  query: PlannedQuery,
  data: readonly WindowData[],
  { plan: { figure, drawing, stretches }, spool, onWarning }: Joining,
): Pick<FetchedQuery, 'frame' | 'ofRuns' | 'grouped'> {
  const { alignMs } = figure;
  const drawn: PartOfData = ({ frame }, stretch) => aligned(frame, stretch, alignMs, spool);
  const how = 'runs' in figure.range ? figure.range.repetitions : undefined;
  if (how === undefined) {
    return { frame: sideBySide(data, stretches, drawn), ofRuns: undefined, grouped: undefined };
  }
  const [first, ...others] = partsOf(data, stretches, drawn).map(
    ({ part: run, frame }): RunFrame => ({ run, frame }),
  );
  if (first === undefined) throw new Error('a figure over runs has one');
  const runs = [first, ...others] as const;
  if (how.shown === 'samples') {
    const { notes, ...grouped } = groupRuns(runs, how.groupBy);
    notes.forEach(onWarning);
    return { frame: grouped.frame, ofRuns: undefined, grouped };
  }
  const { centre, notes, ...ofRuns } =
    drawing.kind === 'bar'
      ? combineReduced(runs, { ...how, reduce: query.reduce ?? drawing.reduce }, spool)
      : combineRuns(runs, how, spool);
  notes.forEach(onWarning);
  const grouped = how.shown === 'centre' ? undefined : groupRuns(runs, how.groupBy);
  return { frame: centre, ofRuns: { ...ofRuns, how }, grouped };
}

/** Which data of a window: as they came, or on a grid over its stretch of absolute time. */
type PartOfData = (data: WindowData, stretch: Range) => FrameQuery;

interface PartFrame {
  readonly part: Part;
  readonly frame: FrameQuery;
}

/** The data of runs or periods, time zero the start of each; none where there is one range. */
function partsOf(
  data: readonly WindowData[],
  stretches: readonly Range[],
  of: PartOfData,
): PartFrame[] {
  return data.flatMap((one, i): PartFrame[] => {
    const { part } = one.window;
    const stretch = stretches[i];
    if (part === undefined || stretch === undefined) return [];
    return [{ part, frame: sinceStart(of(one, stretch), stretch.startMs) }];
  });
}

/** The data of a range, or of all runs or periods side by side. */
function sideBySide(
  data: readonly WindowData[],
  stretches: readonly Range[],
  of: PartOfData,
): FrameQuery {
  const [first, ...others] = partsOf(data, stretches, of).map(
    ({ part: { label, name, labels }, frame }): WindowFrame => ({
      labels: [...labels, [label, name]],
      frame,
    }),
  );
  if (first !== undefined) return overlaid([first, ...others]);
  const [only] = data;
  const [stretch] = stretches;
  if (only === undefined || stretch === undefined) throw new Error('a query has a window');
  return of(only, stretch);
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
  for (const warning of plan.queries.flatMap((query) => query.warnings)) warnings.add(warning);
  const onEmpty = (error: StyxError) => {
    if (plan.figure.onEmpty === 'error') throw error;
    warnings.add(error.message);
  };
  const onWarning = (warning: string) => void warnings.add(warning);
  const joining = { plan, spool, readFile: fileReader(), onEmpty, onWarning };
  const queries = fetched.map((one) => joinWindows(one, joining));
  for (const warning of labelWarnings(plan, queries)) warnings.add(warning);
  return { queries, warnings: [...warnings].sort() };
}

/** Labels that are named and that no series has: misspelt, most likely. */
function labelWarnings(plan: PlannedFigure, queries: readonly FetchedQuery[]): string[] {
  const warnings: string[] = [];
  const all = queries.flatMap(nameLabels).map((labels) => ({ labels }));
  for (const fetched of queries) {
    const { id, label = '', windows } = fetched.query;
    const ofRuns = isPooled(fetched) ? ('pooled' as const) : undefined;
    const shown = { id, labelNames: templateLabels(label), ofRuns };
    if (!showsTemplate(shown, plan.drawing, all)) continue;
    const named = nameLabels(fetched);
    for (const name of missingLabels(label, named)) {
      const what = `no series of ${askedText(windows[0])} has a label ${name}`;
      warnings.push(withHint(what, name, named));
    }
  }
  for (const [key, name] of groupingLabels(plan.drawing)) {
    if (all.length === 0 || all.some(({ labels }) => labelValue(labels, name) !== undefined))
      continue;
    warnings.push(withHint(`no series has a label ${name}, which \`${key}\` names`, name, all.map(({ labels }) => labels)));
  }
  return warnings;
}

/** A warning of a label that there is not, and which was meant or which there are. */
function withHint(warning: string, name: string, series: readonly Labels[]): string {
  const names = new Set(series.flatMap((labels) => labels.map(([label]) => label)));
  const hint = didYouMean(name, [...names].sort());
  return hint === undefined ? warning : `${warning}; ${hint}`;
}
