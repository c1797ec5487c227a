import type { StyxError } from '../../errors.js';
import type { Figure, Manifest } from '../../manifest/manifest.js';
import { unlessAborted } from '../../prometheus/aborting.js';
import { type Spool, withSpool } from '../../spool/spool.js';
import { unkeptRequests } from '../answers/asked-requests.js';
import { forgottenNotes, lossNotes } from './loss-notes.js';
import { type PlacedWindow, planned, placedWindows } from '../answers/planned.js';
import type { Project } from '../project/project.js';

/** A figure that could not be built. */
export interface Unbuilt {
  readonly manifest: Manifest;
  readonly figure: Figure;
  readonly project: Project;
  /** The clock's time, ms. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/** When servers forget the data of a figure that failed, as far as these are not kept. Never throws. */
export async function lossWarnings(error: StyxError, unbuilt: Unbuilt): Promise<string[]> {
  const { figure, project, nowMs, signal } = unbuilt;
  if (figure.problem !== undefined) return [];
  try {
    const unkept = await withSpool((spool) => unkeptWindows(error, unbuilt, spool));
    await unlessAborted(askedHowLong(unkept, project), signal);
    const notes = error.code === 'EMPTY' ? forgottenNotes : lossNotes;
    return notes(unkept, project.retention, nowMs);
  } catch {
    // What cannot be planned or read is said by its error.
    return [];
  }
}

/**
 * Waits for servers to say how long they keep data, where they may be asked: they have been asked more than
 * that.
 */
async function askedHowLong(
  unkept: readonly PlacedWindow[],
  { servers, mode }: Pick<Project, 'servers' | 'mode'>,
): Promise<void> {
  if (mode.isOffline || mode.isLocked) return;
  await Promise.all(unkept.map(({ window }) => servers.about(window.endpoint)));
}

/** What is kept of an answer without series is nothing. */
async function unkeptWindows(
  { code }: StyxError,
  { manifest, figure, project, nowMs }: Unbuilt,
  spool: Spool,
): Promise<readonly PlacedWindow[]> {
  const plan = await planned(figure, manifest, nowMs, spool, project);
  if (code === 'EMPTY') return placedWindows(figure.name, plan.plan);
  return unkeptRequests(figure.name, plan, project);
}
