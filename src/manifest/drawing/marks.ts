import { type Position, StyxError } from '../../errors.js';
import { parseDuration } from '../../time/duration.js';
import { parseTime } from '../../time/instant.js';
import type { EventSpec, SpanSpec, Threshold, TimeMark, XAxisSpec } from '../drawing.js';
import { at, forEach, together } from '../findings.js';
import type { Given } from './given.js';

const hint =
  'write a duration since the start of the range, as in 5m, or a time, as in 2017-06-01T12:00:00Z';

/** What times of marks are read in. */
export interface Clock {
  /** An IANA name. */
  readonly timezone: string;
  readonly time: XAxisSpec['time'];
}

/**
 * A time, or a duration since the start of the range. A number is Unix seconds on an absolute
 * axis, and seconds since the start on a relative one. Throws BAD_TIME and BAD_DURATION.
 */
export function parseMark(text: string, { timezone, time }: Clock): TimeMark {
  if (text === '0') return { sinceStartMs: 0 };
  if (isNumber(text) && time === 'relative') {
    return { sinceStartMs: Math.round(Number(text) * 1000) };
  }
  if (/^\d+(\.\d+)?\s*[a-z]/i.test(text) && !isNumber(text)) {
    return { sinceStartMs: parseDuration(text) };
  }
  const isTime = isNumber(text) || /^\d{4}-\d/.test(text);
  const mark = isTime ? parseTime(text, timezone) : undefined;
  if (mark !== undefined && 'ms' in mark) return mark;
  const problem = text.startsWith('now') ? 'depends on the clock' : 'is not a time';
  throw new StyxError('BAD_TIME', `\`${text}\` ${problem}`, { hint });
}

function isNumber(text: string): boolean {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);
}

/** Whether a mark is known to be behind another one. */
export function isBehind(one: TimeMark, other: TimeMark): boolean {
  if ('ms' in one && 'ms' in other) return one.ms > other.ms;
  if ('ms' in one || 'ms' in other) return false;
  return one.sinceStartMs > other.sinceStartMs;
}

export function eventsOf(given: Given, clock: Clock): EventSpec<TimeMark>[] {
  const { events = [] } = given.merged.figure;
  // The word `runs` stands for what only the runs know.
  const places = [...events.keys()].filter((i) => events[i] !== 'runs');
  return forEach(places, (i) =>
    together({
      at: () => markAt(given, ['events', i, 'at'], clock),
      label: () => given.label('events', i, 'label'),
      isShared: () => !given.merged.isOwn(['events']),
    }),
  );
}

export function spansOf(given: Given, clock: Clock): SpanSpec<TimeMark>[] {
  const { figure } = given.merged;
  return forEach([...(figure.spans ?? []).keys()], (i) => {
    const span = together({
      start: () => markAt(given, ['spans', i, 'start'], clock),
      end: () => markAt(given, ['spans', i, 'end'], clock),
      label: () => given.label('spans', i, 'label'),
      isShared: () => !given.merged.isOwn(['spans']),
    });
    if (isBehind(span.start, span.end)) {
      throw new StyxError('MANIFEST_VALUE', 'the span ends before it starts', {
        position: given.merged.positionOf(['spans', i, 'end']),
        hint: 'exchange `start` and `end`',
      });
    }
    return span;
  });
}

export function thresholdsOf(given: Given): Threshold[] {
  const { figure } = given.merged;
  const shared = given.merged.isOwn(['thresholds']) ? {} : { isShared: true };
  return forEach([...(figure.thresholds ?? []).entries()], ([i, written]) => {
    const { value, axis = 'left' } = typeof written === 'number' ? { value: written } : written;
    return { value, label: given.label('thresholds', i, 'label'), axis, ...shared };
  });
}

function markAt({ merged }: Given, path: readonly (string | number)[], clock: Clock): TimeMark {
  const position = (): Position => merged.positionOf(path);
  return at(position, () => parseMark(merged.textOf(path) ?? '', clock));
}
