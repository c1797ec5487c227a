import { textHash } from '../files/text-hash.js';
import type { Grid } from '../time/grid.js';

/** What a snapshot answers: all that its data depend on, and nothing of how it was fetched. */
export interface SnapshotRequest {
  /** The endpoint's name; its address may change. */
  readonly endpoint: string;
  /** PromQL, with all variables filled in. */
  readonly query: string;
  /** As the manifest has it: `last 6h`. */
  readonly range: string;
  /** The first and the last timestamp, in Unix seconds. */
  readonly start: number;
  readonly end: number;
  /** Seconds. */
  readonly step: number;
  /** What the manifest adds to it, as a form; only where it does. */
  readonly params?: string;
  /** The headers that a figure adds, without secrets, as a form; only where it does. */
  readonly headers?: string;
  /** What is hidden of its labels, in words; only where something is. */
  readonly redact?: string;
}

/** In the order in which people are told of them. */
export const requestKeys = [
  'endpoint',
  'query',
  'range',
  'start',
  'end',
  'step',
  'params',
  'headers',
  'redact',
] as const satisfies readonly (keyof SnapshotRequest)[];

/** What requests have in common that differ only in the time that they ask for. */
export const isOfSameQuery = (one: SnapshotRequest, other: SnapshotRequest): boolean =>
  (['endpoint', 'query', 'step', 'params', 'headers', 'redact'] as const).every(
    (key) => one[key] === other[key],
  );

export function snapshotRequest(
  asked: Omit<SnapshotRequest, 'start' | 'end' | 'step'>,
  { startMs, endMs, stepMs }: Grid,
): SnapshotRequest {
  const { endpoint, query, range, ...others } = asked;
  const grid = { start: startMs / 1000, end: endMs / 1000, step: stepMs / 1000 };
  return { endpoint, query, range, ...grid, ...others };
}

/** The timestamps that it asks for. */
export function gridAsked({ start, end, step }: SnapshotRequest): Grid {
  return { startMs: toMs(start), endMs: toMs(end), stepMs: toMs(step) };
}

/** Two requests with one hash (SHA-256, in hex) have the same answer. */
export function requestHash(request: SnapshotRequest): string {
  const { endpoint, query, range, start, end, step, params, headers, redact } = request;
  const hidden = redact === undefined ? [] : [redact];
  // What is undefined is not in the text.
  const added = params === undefined && headers === undefined ? [] : [{ params, headers }];
  const all = JSON.stringify([endpoint, query, range, start, end, step, ...hidden, ...added]);
  return textHash(all);
}

const toMs = (seconds: number): number => Math.round(seconds * 1000);
