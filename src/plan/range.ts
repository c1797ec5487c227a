import { StyxError } from '../errors.js';
import type { RangeSpec, TimeSpec } from '../manifest/manifest.js';
import type { Period } from '../time/calendar.js';
import { floorTo, gridOf } from '../time/grid.js';
import { isoSeconds } from '../time/zone.js';

/** A range in absolute time, ms. */
export interface Range {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The range that a specification means at a time, exactly as it is written; of a period that is
 * not over, the part until now. Throws BAD_RANGE for one that has not begun.
 */
export function rangeAt(spec: RangeSpec, nowMs: number): Range {
  const at = (time: TimeSpec): number => ('ms' in time ? time.ms : nowMs - time.beforeNowMs);
  if ('period' in spec) return begunPeriod(spec.period, nowMs);
  if ('lastMs' in spec) return { startMs: nowMs - spec.lastMs, endMs: nowMs };
  if (!('start' in spec)) return { startMs: at(spec.end) - spec.durationMs, endMs: at(spec.end) };
  const startMs = at(spec.start);
  return { startMs, endMs: 'end' in spec ? at(spec.end) : startMs + spec.durationMs };
}

/**
 * The range with the ends that depend on the clock moved back to a multiple of the step, so that
 * two builds within one step ask for the same. Absolute times stay as they are. A period ends with
 * its last point before the next one: no point belongs to two.
 */
export function flooredRange(spec: RangeSpec, stepMs: number, nowMs: number): Range {
  const { startMs, endMs } = rangeAt(spec, nowMs);
  if ('period' in spec) {
    const last = Math.min(nowMs, spec.period.endMs - 1);
    return { startMs, endMs: gridOf(startMs, last, stepMs).endMs };
  }
  return {
    startMs: startMoves(spec) ? floorTo(startMs, stepMs) : startMs,
    endMs: endMoves(spec) ? floorTo(endMs, stepMs) : endMs,
  };
}

function begunPeriod({ unit, text, startMs, endMs }: Period, nowMs: number): Range {
  if (startMs <= nowMs) return { startMs, endMs: Math.min(endMs, nowMs) };
  throw new StyxError('BAD_RANGE', `the ${unit} ${text} has not begun`, {
    hint: `it begins at ${isoSeconds(startMs, 0)}`,
  });
}

/** What there is to say of a period that is not over; undefined of any other range. */
export function unfinishedPeriod(spec: RangeSpec, nowMs: number): string | undefined {
  if (!('period' in spec) || nowMs >= spec.period.endMs) return undefined;
  const { unit, text, endMs } = spec.period;
  const [now, end] = [nowMs, endMs].map((ms) => isoSeconds(ms, 0));
  return `the ${unit} ${text} is not over: this is its part until ${now}, and it ends at ${end}`;
}

const moves = (time: TimeSpec): boolean => 'beforeNowMs' in time;

type Span = Exclude<RangeSpec, { readonly period: Period }>;

function startMoves(spec: Span): boolean {
  if ('lastMs' in spec) return true;
  return 'start' in spec ? moves(spec.start) : moves(spec.end);
}

function endMoves(spec: Span): boolean {
  if ('lastMs' in spec) return true;
  return 'end' in spec ? moves(spec.end) : moves(spec.start);
}
