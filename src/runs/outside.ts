import { attempt } from '../manifest/findings.js';
import { absoluteTime } from '../manifest/runs/window.js';
import { parseDuration } from '../time/duration.js';
import { isLocal } from './checks.js';

/** What a run says of its window, as it is written. */
export interface WindowTexts {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly duration: string | undefined;
}

export interface Outside {
  readonly side: 'before its start' | 'after its end';
  readonly byMs: number;
}

/**
 * How far outside of a run a time in ms is; undefined where it is within, and where nobody can tell,
 * as of times without a zone.
 */
export function outsideOf(window: WindowTexts, atMs: number): Outside | undefined {
  const startMs = instantOf(window.start);
  if (startMs === undefined) return undefined;
  if (atMs < startMs) return { side: 'before its start', byMs: startMs - atMs };
  const { duration } = window;
  const lengthMs = duration && attempt([], () => parseDuration(duration));
  const endMs = instantOf(window.end) ?? startMs + (lengthMs || Infinity);
  return atMs > endMs ? { side: 'after its end', byMs: atMs - endMs } : undefined;
}

function instantOf(text: string | undefined): number | undefined {
  if (text === undefined || isLocal(text)) return undefined;
  return attempt([], () => absoluteTime(text, 'UTC'));
}
