import { StyxError } from '../../errors.js';
import { at, together } from '../findings.js';
import { formatDuration, parseDuration } from '../../time/duration.js';
import { parseTime } from '../../time/instant.js';
import { type Layer, written, type WrittenValue } from './layers.js';

/** In ms since the Unix epoch. */
export interface Window {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The window of a run without its margins; undefined where it has no end. Throws BAD_RUN, BAD_TIME
 * and BAD_DURATION, each with its position.
 */
export function windowOf(
  layers: readonly Layer[],
  start: WrittenValue,
  timezone: string,
): Window | undefined {
  const [end, duration] = written(layers, 'end', 'duration');
  if (end && duration) throw twoEnds(duration);
  const [warmup] = written(layers, 'warmup');
  const [cooldown] = written(layers, 'cooldown');
  const { startMs, endMs, lengthMs, warmupMs, cooldownMs } = together({
    startMs: () => timeOf(start, timezone),
    endMs: () => end && timeOf(end, timezone),
    lengthMs: () => duration && durationOf(duration),
    warmupMs: () => (warmup ? durationOf(warmup) : 0),
    cooldownMs: () => (cooldown ? durationOf(cooldown) : 0),
  });
  const last = end ?? duration;
  const lastMs = endMs ?? (lengthMs === undefined ? undefined : startMs + lengthMs);
  if (last === undefined || lastMs === undefined) return undefined;
  checkOrder(startMs, lastMs, start, last);
  const window = { startMs: startMs + warmupMs, endMs: lastMs - cooldownMs };
  if (window.startMs < window.endMs) return window;
  const margin = warmupMs >= cooldownMs ? (warmup ?? last) : (cooldown ?? last);
  throw nothingLeft(lastMs - startMs, warmupMs + cooldownMs, margin);
}

/** A time of a run in ms, which never depends on the clock. Throws BAD_TIME. */
export function timeOf({ text, position }: WrittenValue, timezone: string): number {
  return at(
    () => position,
    () => absoluteTime(text, timezone),
  );
}

/** A time in ms, as a run has it. Throws BAD_TIME. */
export function absoluteTime(text: string, timezone: string): number {
  const time = parseTime(text, timezone);
  if ('ms' in time) return time.ms;
  throw new StyxError('BAD_TIME', `\`${text}\` depends on the clock`, {
    hint: 'a run is in the past: write 2026-02-05T18:15:52Z, or Unix seconds',
  });
}

function durationOf({ text, position }: WrittenValue): number {
  return at(
    () => position,
    () => parseDuration(text),
  );
}

function twoEnds({ position }: WrittenValue): StyxError {
  return new StyxError('BAD_RUN', 'the run has `end` and `duration`', {
    position,
    hint: 'remove one of the two',
  });
}

function checkOrder(startMs: number, endMs: number, start: WrittenValue, end: WrittenValue): void {
  if (startMs < endMs) return;
  const isEmpty = startMs === endMs;
  throw new StyxError(
    'BAD_RUN',
    isEmpty ? 'the run has no length' : `the run ends before it starts, at ${start.text}`,
    { position: end.position, hint: isEmpty ? undefined : 'exchange `start` and `end`' },
  );
}

function nothingLeft(lengthMs: number, marginsMs: number, { position }: WrittenValue): StyxError {
  const [length, margins] = [lengthMs, marginsMs].map(formatDuration);
  return new StyxError(
    'BAD_RUN',
    `warmup and cooldown, ${margins}, leave nothing of the run, ${length}`,
    { position, hint: 'make them shorter' },
  );
}
