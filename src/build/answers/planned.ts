import { type Figure, type Manifest } from '../../manifest/manifest.js';
import { planParts } from '../../plan/plan.js';
import { type AskedWindow, asksOf, type QueryWindow } from '../../plan/query.js';
import type { Spool } from '../../spool/spool.js';
import { partFolder, snapshotPlace } from '../../manifest/data-places.js';
import type { Keeping } from './kept-answers.js';
import { pinnedNow, type PlacedRange } from './pinned-now.js';

/** A figure's plan, and what `now` means in it (ms). */
export interface Planned {
  readonly plan: Awaited<ReturnType<typeof planParts>>;
  readonly nowMs: number;
}

/**
 * Plans a figure as of the time (ms) at which its data were fetched; of one that has none, as of
 * the clock's. Throws as `planParts` does.
 */
export async function planned(
  figure: Figure,
  manifest: Manifest,
  clockMs: number,
  spool: Spool,
  keeping: Keeping,
): Promise<Planned> {
  const plan = await planParts(figure, manifest, clockMs);
  const nowMs = await pinnedNow(rangesOf(figure.name, plan), clockMs, spool, keeping);
  return nowMs === clockMs
    ? { plan, nowMs }
    : { plan: await planParts(figure, manifest, nowMs), nowMs };
}

function rangesOf(name: string, plan: Planned['plan']): PlacedRange[] {
  return placedWindows(name, plan).map(({ place, window: { written } }) => ({ place, written }));
}

/** A window that a server is asked about, and where the answer is kept. */
export interface PlacedWindow {
  readonly place: string;
  readonly window: AskedWindow;
}

/** What servers are asked for a window of a query, whose snapshots are in a folder. */
export function placedAsks(folder: string, id: string, window: QueryWindow): PlacedWindow[] {
  return asksOf(window).map((asked) =>
    placedAsk(folder, id, asked, window.servers && asked.endpoint.name),
  );
}

/** The same of one server, whose name is in the place where it is one of several. */
export function placedAsk(
  folder: string,
  id: string,
  window: AskedWindow,
  server?: string,
): PlacedWindow {
  return { place: snapshotPlace(folder, id, window.of?.name, server), window };
}

/** All that the parts of a figure of a name ask servers. */
export function placedWindows(name: string, { parts }: Planned['plan']): PlacedWindow[] {
  return parts.flatMap(({ queries }, i) => {
    const folder = partFolder(name, i, parts.length);
    return queries.flatMap((query) =>
      query.windows.flatMap((window) => placedAsks(folder, query.id, window)),
    );
  });
}
