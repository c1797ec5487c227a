import type { LockedData } from '../../lock/lock.js';
import type { AskedWindow } from '../../plan/query.js';
import type { Keeping } from './kept-answers.js';
import { type Planned, type PlacedWindow, placedWindows } from './planned.js';
import { type Unkept, whyUnkept } from './why-unkept.js';

/** What a build would ask a server. */
export interface AskedRequest extends PlacedWindow, Omit<Unkept, 'asked'> {}

export function askedRequest(place: string, { asked, ...unkept }: Unkept): AskedRequest {
  return { place, window: asked, ...unkept };
}

/** What is kept, and has no series yet. */
export function emptyYet(place: string, asked: AskedWindow): Unkept {
  return { why: `${place} has no series yet`, isMissing: false, asked };
}

const MOST_MISSING = 3;

/** Why something asks servers: a figure of many runs that is new has no snapshot of any. */
export function whyAsked(asked: readonly AskedRequest[]): string[] {
  const missing = asked.filter(({ isMissing }) => isMissing);
  const [first] = missing;
  if (first === undefined || missing.length <= MOST_MISSING) return distinct(asked);
  const others = distinct(asked.filter(({ isMissing }) => !isMissing));
  return [`there are no snapshots of ${first.place} and ${missing.length - 1} more`, ...others];
}

const distinct = (asked: readonly AskedRequest[]): string[] => [
  ...new Set(asked.map(({ why }) => why)),
];

/** What a figure asks that is not kept. Throws BAD_SNAPSHOT. */
export async function unkeptRequests(
  name: string,
  { plan }: Planned,
  keeping: Keeping,
): Promise<AskedRequest[]> {
  const all = await Promise.all(
    placedWindows(name, plan).map(async ({ place, window }) => {
      const unkept = await whyUnkept(place, window, keeping);
      return unkept === undefined ? [] : [askedRequest(place, unkept)];
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
    data[place]?.series === 0 ? [askedRequest(place, emptyYet(place, window))] : [],
  );
}
