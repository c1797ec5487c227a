import type { RangeSpec, TimeSpec } from '../manifest/manifest.js';
import { formatDuration } from '../time/duration.js';
import type { Range } from './range.js';

/** A range as the manifest means it, whatever the clock says. */
export interface WrittenRange {
  /** `last 6h`, `2026-02-05T18:15:52Z to now`, `2026Q3`. */
  readonly text: string;
  /** Whether its times depend on the clock. */
  readonly isMoving: boolean;
  /** Whether its start does. */
  readonly doesStartMove: boolean;
}

/** A range in one form, however it was written, as of a time (ms). */
export function writtenRange(spec: RangeSpec, nowMs: number): WrittenRange {
  if ('period' in spec) {
    const { text, timezone, endMs } = spec.period;
    return { text: `${text} ${timezone}`, isMoving: endMs > nowMs, doesStartMove: false };
  }
  if ('lastMs' in spec) {
    const text = `last ${formatDuration(spec.lastMs)}`;
    return { text, isMoving: true, doesStartMove: true };
  }
  if (!('start' in spec)) {
    const { end, durationMs } = spec;
    return fromTo(timeText(end, -durationMs), timeText(end, 0), [end]);
  }
  const { start } = spec;
  if ('end' in spec) return fromTo(timeText(start, 0), timeText(spec.end, 0), [start, spec.end]);
  return fromTo(timeText(start, 0), timeText(start, spec.durationMs), [start]);
}

/** A range of absolute times. */
export function fixedRange({ startMs, endMs }: Range): WrittenRange {
  return fromTo(timeText({ ms: startMs }, 0), timeText({ ms: endMs }, 0), []);
}

/** `times` are those that it depends on, that of the start in front. */
function fromTo(start: string, end: string, times: readonly TimeSpec[]): WrittenRange {
  const moving = times.map((time) => 'beforeNowMs' in time);
  return {
    text: `${start} to ${end}`,
    isMoving: moving.includes(true),
    doesStartMove: moving[0] === true,
  };
}

/** A time so many ms later. */
function timeText(time: TimeSpec, laterMs: number): string {
  if ('ms' in time) return new Date(time.ms + laterMs).toISOString().replace('.000Z', 'Z');
  const beforeMs = time.beforeNowMs - laterMs;
  if (beforeMs === 0) return 'now';
  return beforeMs > 0 ? `now-${formatDuration(beforeMs)}` : `now+${formatDuration(-beforeMs)}`;
}
