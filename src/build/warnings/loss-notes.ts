import { named } from '../../frame/names-listed.js';
import type { RetentionNotes } from '../../lock/retention-notes.js';
import { formatDuration } from '../../time/duration.js';
import { isoSeconds } from '../../time/zone.js';
import type { PlacedWindow } from '../answers/planned.js';

/** What is lost later than that, in ms, nobody has to think of now. */
const SOON_MS = 366 * 24 * 3600e3;

/**
 * What there is to say, as of a time (ms), of data that are not kept: that their server has forgotten
 * them, or when it will, as far as it said how long it keeps data.
 */
export function lossNotes(
  unkept: readonly PlacedWindow[],
  retention: Pick<RetentionNotes, 'keptMs'>,
  nowMs: number,
): string[] {
  const soon = lossesByEndpoint(unkept, retention).flatMap((losses) =>
    forgettingNote(losses.filter(({ lostMs }) => lostMs > nowMs && lostMs - nowMs < SOON_MS)),
  );
  return [...forgottenNotes(unkept, retention, nowMs), ...soon];
}

/** The same of those that are forgotten already: why there may be none. */
export function forgottenNotes(
  unkept: readonly PlacedWindow[],
  retention: Pick<RetentionNotes, 'keptMs'>,
  nowMs: number,
): string[] {
  return lossesByEndpoint(unkept, retention).flatMap((losses) => {
    const lost = losses.filter(({ lostMs }) => lostMs <= nowMs);
    return forgottenNote(lost, nowMs);
  });
}

function lossesByEndpoint(
  unkept: readonly PlacedWindow[],
  retention: Pick<RetentionNotes, 'keptMs'>,
): Loss[][] {
  const losses = unkept.flatMap((one) => lossOf(one, retention));
  const endpoints = new Set(losses.map(({ endpoint }) => endpoint));
  return [...endpoints].map((endpoint) => losses.filter((one) => one.endpoint === endpoint));
}

interface Loss {
  readonly place: string;
  /** Its name. */
  readonly endpoint: string;
  /** How long its server keeps data, in ms. */
  readonly keptMs: number;
  /** When the first of the data are gone, ms. */
  readonly lostMs: number;
}

/** None of a range whose start goes with the clock. */
function lossOf(
  { place, window }: PlacedWindow,
  retention: Pick<RetentionNotes, 'keptMs'>,
): Loss[] {
  const endpoint = window.endpoint.name;
  const keptMs = retention.keptMs(endpoint);
  if (keptMs === undefined || window.written.doesStartMove) return [];
  return [{ place, endpoint, keptMs, lostMs: window.grid.startMs + keptMs }];
}

function forgottenNote(lost: readonly Loss[], nowMs: number): string[] {
  const [first] = lost;
  if (first === undefined) return [];
  const since = isoSeconds(nowMs - first.keptMs, 0);
  return [`${keepsText(first)}, and has forgotten those of ${placesOf(lost)} before ${since}`];
}

function forgettingNote(soon: readonly Loss[]): string[] {
  const [first] = [...soon].sort((a, b) => a.lostMs - b.lostMs);
  if (first === undefined) return [];
  const from = isoSeconds(first.lostMs, 0);
  return [`${keepsText(first)}, and forgets those of ${placesOf(soon)} from ${from} on`];
}

const keepsText = ({ endpoint, keptMs }: Loss): string =>
  `${endpoint} keeps data for ${formatDuration(keptMs)}`;

const placesOf = (losses: readonly Loss[]): string =>
  named(losses.map(({ place }) => place).sort());
