import type { RangeSpec, TimeSpec } from '../manifest/manifest.js';
import { floorTo } from '../time/grid.js';

/** A range in absolute time, ms. */
export interface Range {
  readonly startMs: number;
  readonly endMs: number;
}

/** The range that a specification means at a time, exactly as it is written. */
export function rangeAt(spec: RangeSpec, nowMs: number): Range {
  const at = (time: TimeSpec): number => ('ms' in time ? time.ms : nowMs - time.beforeNowMs);
  if ('lastMs' in spec) return { startMs: nowMs - spec.lastMs, endMs: nowMs };
  if (!('start' in spec)) return { startMs: at(spec.end) - spec.durationMs, endMs: at(spec.end) };
  const startMs = at(spec.start);
  return { startMs, endMs: 'end' in spec ? at(spec.end) : startMs + spec.durationMs };
}

/**
 * The range with the ends that depend on the clock moved back to a multiple of the step, so that
 * two builds within one step ask for the same. Absolute times stay as they are.
 */
export function flooredRange(spec: RangeSpec, stepMs: number, nowMs: number): Range {
  const { startMs, endMs } = rangeAt(spec, nowMs);
  return {
    startMs: startMoves(spec) ? floorTo(startMs, stepMs) : startMs,
    endMs: endMoves(spec) ? floorTo(endMs, stepMs) : endMs,
  };
}

const moves = (time: TimeSpec): boolean => 'beforeNowMs' in time;

function startMoves(spec: RangeSpec): boolean {
  if ('lastMs' in spec) return true;
  return 'start' in spec ? moves(spec.start) : moves(spec.end);
}

function endMoves(spec: RangeSpec): boolean {
  if ('lastMs' in spec) return true;
  return 'end' in spec ? moves(spec.end) : moves(spec.start);
}
