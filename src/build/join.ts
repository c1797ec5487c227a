import { groupingLabels, showsTemplate } from '../chart/label-use.js';
import type { Combined } from '../derive/combine.js';
import type { GroupedRuns } from '../derive/grouped-runs.js';
import { located, type StyxError } from '../errors.js';
import type { FrameQuery } from '../frame/frame.js';
import { missingLabels, templateLabels } from '../frame/label-template.js';
import { type Labels, labelValue } from '../frame/labels.js';
import { didYouMean } from '../manifest/nearest.js';
import type { Combination } from '../manifest/runs/combination.js';
import { isDrawn } from '../manifest/conditions.js';
import type { PlannedFigure } from '../plan/plan.js';
import type { PlannedQuery } from '../plan/query.js';
import type { Spool } from '../spool/spool.js';
import { aligned } from './aligned.js';
import { joinedData, sideBySide } from './joined-data.js';
import { isPooled, nameLabels } from './name-labels.js';
import { dataWhere, type QueryData } from './conditions.js';
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
  readonly ofRuns:
    (Omit<Combined, 'centre' | 'notes' | 'allUntilMs'> & { readonly how: Combination }) | undefined;
  /**
   * The runs of the groups that are drawn: behind what stands for them, or with their samples
   * pooled.
   */
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
export interface Joining {
  readonly plan: PlannedFigure;
  readonly spool: Spool;
  readonly readFile: ReadFile;
  readonly onEmpty: (error: StyxError) => void;
  readonly onWarning: (warning: string) => void;
}

/** The data of a query in each of its windows, on one grid where one is asked for. */
function readWindows({ query, windows }: FetchedWindows, joining: Joining): QueryData {
  const { plan, spool } = joining;
  const readOne = (one: FetchedWindow, i: number): WindowData => {
    const read = windowData(query, one, joining.readFile, spool);
    if (read.empty !== undefined) joining.onEmpty(read.empty);
    read.warnings.forEach(joining.onWarning);
    const stretch = plan.stretches[i] ?? plan.range;
    const frame = placed(query, () => aligned(read.frame, stretch, plan.figure.alignMs, spool));
    return { ...read, frame };
  };
  const [first, ...others] = windows;
  return { query, data: [readOne(first, 0), ...others.map((one, i) => readOne(one, i + 1))] };
}

/** What is thrown of a query is where the manifest has it. */
function placed<T>({ position }: PlannedQuery, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw located(thrown, position);
  }
}

/** The data of a query, all its windows together. */
function joinWindows({ query, data }: QueryData, joining: Joining): FetchedQuery {
  const { figure, stretches } = joining.plan;
  const notes = data.flatMap((one) => one.notes);
  const isRaw = figure.csv.data === 'raw';
  return placed(query, () => {
    const raw = isRaw ? sideBySide(data, stretches, ({ raw: own }) => own) : undefined;
    if (isDrawn(query, figure)) return { query, ...joinedData(query, data, joining), raw, notes };
    const [{ frame }] = data;
    const none = { frame: { ...frame, series: [] }, ofRuns: undefined, grouped: undefined };
    return { query, ...none, raw, notes };
  });
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
  const data = dataWhere(
    fetched.map((one) => readWindows(one, joining)),
    joining,
  );
  const queries = data.map((one) => joinWindows(one, joining));
  for (const warning of labelWarnings(plan, queries)) warnings.add(warning);
  return { queries, warnings: [...warnings].sort() };
}

/** Labels that are named and that no series has: misspelt, most likely. */
function labelWarnings(plan: PlannedFigure, queries: readonly FetchedQuery[]): string[] {
  const warnings: string[] = [];
  const all = queries.flatMap(nameLabels).map((labels) => ({ labels }));
  for (const fetched of queries) {
    const { id, label = '', windows } = fetched.query;
    if (!isDrawn(fetched.query, plan.figure)) continue;
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
    warnings.push(
      withHint(
        `no series has a label ${name}, which \`${key}\` names`,
        name,
        all.map(({ labels }) => labels),
      ),
    );
  }
  return warnings;
}

/** A warning of a label that there is not, and which was meant or which there are. */
function withHint(warning: string, name: string, series: readonly Labels[]): string {
  const names = new Set(series.flatMap((labels) => labels.map(([label]) => label)));
  const hint = didYouMean(name, [...names].sort());
  return hint === undefined ? warning : `${warning}; ${hint}`;
}
