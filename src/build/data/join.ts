import { located, StyxError } from '../../errors.js';
import { mapped } from '../../non-empty.js';
import { isDrawn } from '../../manifest/conditions.js';
import type { PlannedFigure } from '../../plan/plan.js';
import type { PlannedQuery } from '../../plan/query.js';
import type { Spool } from '../../spool/spool.js';
import { aligned } from './aligned.js';
import { joinedData, sideBySide } from './joined-data.js';
import { dataWhere } from './conditions.js';
import type {
  FetchedFigure,
  FetchedQuery,
  FetchedWindows,
  Joining,
  QueryData,
  ShownData,
} from './fetched.js';
import { labelWarnings } from './label-warnings.js';
import { lateNotes } from './late-data.js';
import { pairedData } from './paired-data.js';
import {
  chunksOf,
  type FetchedWindow,
  fileReader,
  type WindowData,
  windowData,
} from './window-data.js';

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
  const data = mapped(windows, readOne);
  const isLost = data.every(({ frame }) => frame.series.length === 0);
  const wasThere = data.some(({ raw }) => raw.series.length > 0);
  if (isLost && wasThere && isDrawn(query, plan.figure)) joining.onEmpty(noneLeft(query, joining));
  return { query, data };
}

/** The error for series of which transforms have left none in any window. */
function noneLeft(
  { id, position, transforms }: PlannedQuery,
  { plan }: Pick<Joining, 'plan'>,
): StyxError {
  const names = [...new Set(transforms.map(({ kind }) => kind))];
  const steps = plan.figure.alignMs === undefined ? names : [...names, 'align_step'];
  return new StyxError('EMPTY', `no series of ${id} is left by ${steps.join(', ')}`, {
    position,
    hint: 'let less be left out, or write `on_empty: warn`',
  });
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
    const shown: ShownData = isDrawn(query, figure)
      ? joinedData(query, data, joining)
      : { shown: 'nothing' };
    return { ...shown, query, raw, notes };
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
  readFile = fileReader().readFile,
): FetchedFigure {
  const chunks = fetched.flatMap(({ windows }) => windows).flatMap(chunksOf);
  const warnings = new Set(chunks.flatMap((one) => one.warnings));
  for (const warning of plan.queries.flatMap((query) => query.warnings)) warnings.add(warning);
  const onEmpty = (error: StyxError) => {
    if (plan.figure.onEmpty === 'error') throw error;
    warnings.add(error.message);
  };
  const onWarning = (warning: string) => void warnings.add(warning);
  const joining = { plan, spool, readFile, onEmpty, onWarning };
  const read = fetched.map((one) => readWindows(one, joining));
  const drawn = read.filter(({ query }) => isDrawn(query, plan.figure));
  for (const note of lateNotes(drawn.map(({ query, data }) => ({ name: query.id, data }))))
    warnings.add(note);
  const data = pairedData(dataWhere(read, joining), joining);
  const queries = data.map((one) => joinWindows(one, joining));
  for (const warning of labelWarnings(plan, queries)) warnings.add(warning);
  return { queries, warnings: [...warnings].sort() };
}
