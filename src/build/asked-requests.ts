import type { LockedData } from '../lock/lock.js';
import type { AskedWindow } from '../plan/query.js';
import type { Spool } from '../spool/spool.js';
import { type Keeping, whyUnkept } from './kept-answers.js';
import { type Planned, placedWindows } from './planned.js';

/** What a build would ask a server. */
export interface AskedRequest {
  /** Of its snapshot. */
  readonly place: string;
  /** The endpoint's name. */
  readonly endpoint: string;
  readonly query: string;
  /** Into how many requests it is split. */
  readonly chunks: number;
  /** Why its answer is not one that is kept. */
  readonly why: string;
}

export function askedRequest(
  place: string,
  { endpoint, expr, chunks }: AskedWindow,
  why: string,
): AskedRequest {
  return { place, endpoint: endpoint.name, query: expr, chunks: chunks.length, why };
}

/** What a figure asks that is not kept. Throws BAD_SNAPSHOT. */
export async function unkeptRequests(
  name: string,
  { plan }: Planned,
  spool: Spool,
  keeping: Keeping,
): Promise<AskedRequest[]> {
  const all = await Promise.all(
    placedWindows(name, plan).map(async ({ place, window }) => {
      const why = await whyUnkept(place, window, spool, keeping);
      return why === undefined ? [] : [askedRequest(place, window, why)];
    }),
  );
  return all.flat();
}

/** What is kept and asked for again: what had no series may have some by now. */
export function requestsAgain(
  name: string,
  { plan }: Planned,
  data: Readonly<Record<string, LockedData>>,
): AskedRequest[] {
  return placedWindows(name, plan).flatMap(({ place, window }) =>
    data[place]?.series === 0 ? [askedRequest(place, window, `${place} has no series yet`)] : [],
  );
}
