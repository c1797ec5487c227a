import { located, named } from '../../errors.js';
import { type NonEmpty, mapped } from '../../non-empty.js';
import { allOrFirstFailure } from './first-failure.js';
import type { FetchedFigure, FetchedWindows } from './fetched.js';
import { joinFigure } from './join.js';
import { partFolder } from '../../manifest/data-places.js';
import type { PlannedFigure } from '../../plan/plan.js';
import type { AskedWindow, PlannedQuery, SharedWindow } from '../../plan/query.js';
import { placedAsk, type PlacedWindow } from '../answers/planned.js';
import type { Spool } from '../../spool/spool.js';
import type { Answers } from '../answers/answers.js';
import type { FetchedAnswer, FetchedWindow, ReadFile } from './window-data.js';

/**
 * Fetches all queries of a figure whole; their snapshots are in a folder (below that of the data).
 * Throws what getting answers throws, and EMPTY where a query has no series and the figure does not
 * allow that.
 */
export async function fetchFigure(
  plan: PlannedFigure,
  folder: string,
  answers: Answers,
  spool: Spool,
  signal: AbortSignal,
  readFile?: ReadFile,
): Promise<FetchedFigure> {
  const whole = await allOrFirstFailure(
    plan.queries,
    (query, either) => fetchQuery(query, folder, answers, spool, either),
    signal,
  );
  return joinFigure(plan, whole, spool, readFile);
}

/** Fetches all parts of a figure of a name. Throws as `fetchFigure` does, when what was begun has ended. */
export async function fetchParts(
  name: string,
  plans: NonEmpty<PlannedFigure>,
  answers: Answers,
  spool: Spool,
  signal: AbortSignal,
  readFile: ReadFile,
): Promise<NonEmpty<PlannedAndFetched>> {
  return allOrFirstFailure(
    mapped(plans, (plan, i) => ({ plan, folder: partFolder(name, i, plans.length) })),
    async ({ plan, folder }, either): Promise<PlannedAndFetched> => ({
      plan,
      ...(await fetchFigure(plan, folder, answers, spool, either, readFile)),
    }),
    signal,
  );
}

/** A part of a figure with its data. */
export interface PlannedAndFetched extends FetchedFigure {
  readonly plan: PlannedFigure;
}

/**
 * Fetches all windows of a query whole. Throws what getting answers throws, when all that was begun
 * has ended.
 */
export async function fetchQuery(
  query: PlannedQuery,
  folder: string,
  answers: Answers,
  spool: Spool,
  signal: AbortSignal,
): Promise<FetchedWindows> {
  const placed = (window: AskedWindow, server?: string): PlacedWindow =>
    placedAsk(folder, query.id, window, server);
  const windows = await allOrFirstFailure(
    query.windows,
    async (window, either): Promise<FetchedWindow> => {
      if (window.file !== undefined) return { from: 'file', window };
      if (window.servers !== undefined) return fetchShared(window, placed, answers, spool, either);
      return { from: 'server', ...(await fetchWhole(placed(window), answers, spool, either)) };
    },
    signal,
  );
  return { query, windows };
}

/** What each of several servers answers. What is thrown says of which. */
async function fetchShared(
  window: SharedWindow,
  placed: (window: AskedWindow, server: string) => PlacedWindow,
  answers: Answers,
  spool: Spool,
  signal: AbortSignal,
): Promise<FetchedWindow> {
  const fetchOne = (one: AskedWindow, all: AbortSignal): Promise<FetchedAnswer> => {
    const { name } = one.endpoint;
    return fetchWhole(placed(one, name), answers, spool, all).catch((thrown: unknown) => {
      throw named(thrown, name);
    });
  };
  const all = await allOrFirstFailure(window.servers, fetchOne, signal);
  return { from: 'servers', window, answers: all };
}

/** All of what a server answers. What is thrown says where the manifest has the query. */
async function fetchWhole(
  { place, window }: PlacedWindow,
  answers: Answers,
  spool: Spool,
  signal: AbortSignal,
): Promise<FetchedAnswer> {
  try {
    return { window, chunks: await answers.answerTo(place, window, spool, signal) };
  } catch (thrown) {
    throw located(thrown, window.position);
  }
}
