import type { Range } from '../../manifest/schema.generated.js';
import { formatDuration } from '../../time/duration.js';
import { isoSeconds, isTimezone } from '../../time/zone.js';
import type { Dashboard } from '../read/dashboard.js';
import type { Say } from '../remarks.js';
import { grafanaDuration } from './durations.js';
import { isRelative, type Moment, momentOf } from './moment.js';

/** A range as a manifest has it, and how long it is in ms; undefined where that hangs on when it is asked. */
export interface WrittenRange {
  readonly range: Range;
  readonly lengthMs: number | undefined;
}

/** The times of a dashboard. */
export interface Times {
  readonly start: Moment;
  readonly end: Moment;
}

/** What a panel says in place of the dashboard. */
interface OwnTimes {
  /** How long before now it begins: `1h`. */
  readonly timeFrom: string | undefined;
  /** By how much it is earlier. */
  readonly timeShift: string | undefined;
}

const HOUR = 3_600_000;
const now: Moment = { beforeMs: 0, roundedMs: 0 };

/** The times that a dashboard shows, at a time (ms). Tells of those that a manifest has not. */
export function timesOf(
  { from, to, timezone }: Pick<Dashboard, 'from' | 'to' | 'timezone'>,
  nowMs: number,
  say: Say,
): Times {
  const zone = isTimezone(timezone) ? timezone : 'UTC';
  const start = momentOf(from, zone, say) ?? { ...now, beforeMs: 6 * HOUR };
  const end = momentOf(to, zone, say) ?? now;
  const isWrong =
    lengthMsOf({ start, end }) === 0 ||
    (isRelative(start) !== isRelative(end) && msOf(start, nowMs) >= msOf(end, nowMs));
  if (!isWrong) return { start, end };
  say(`it ends at \`${to}\`, before it begins: an hour is shown`);
  const hourBefore = earlier(end, HOUR);
  return { start: isRelative(hourBefore) ? { ...hourBefore, roundedMs: 0 } : hourBefore, end };
}

const msOf = (moment: Moment, nowMs: number): number =>
  isRelative(moment) ? nowMs - moment.beforeMs : moment.ms;

/** The range of a panel, from the times of its dashboard and its own. Tells of those that a manifest has not. */
export function rangeOf(
  times: Times,
  { timeFrom = '', timeShift = '' }: OwnTimes,
  say: Say,
): WrittenRange {
  const shift = timeShift === '' ? 0 : grafanaDuration(timeShift);
  if (shift === undefined) say(`\`timeShift: ${timeShift}\` is no duration`);
  const { start, end } = timeFrom === '' ? times : ownTimes(times, timeFrom, say);
  return between({ start: earlier(start, shift), end: earlier(end, shift) });
}

/** How long the range of a dashboard is, ms; undefined where that hangs on when it is asked. */
export function lengthOf(times: Times): number | undefined {
  return between(times).lengthMs;
}

/** Grafana takes no notice of it where the dashboard stands still. */
function ownTimes(times: Times, timeFrom: string, say: Say): Times {
  if (!isRelative(times.start) && !isRelative(times.end)) return times;
  const start = momentOf(timeFrom.startsWith('now') ? timeFrom : `now-${timeFrom}`, 'UTC', say);
  return start === undefined ? times : { start, end: now };
}

function earlier(moment: Moment, byMs = 0): Moment {
  return isRelative(moment)
    ? { ...moment, beforeMs: moment.beforeMs + byMs }
    : { ms: moment.ms - byMs };
}

/**
 * How long it is, in ms: with both ends rounded to a day, from `now-1d/d` to `now-1d/d` is one day, and so is what there is
 * of today, at most. Undefined where one of them moves, and the other does not; 0 where it ends before it begins.
 */
function lengthMsOf({ start, end }: Times): number | undefined {
  if (!isRelative(start) || !isRelative(end)) {
    return isRelative(start) || isRelative(end) ? undefined : Math.max(end.ms - start.ms, 0);
  }
  const lengthMs = start.beforeMs - end.beforeMs;
  const isWhole = end.roundedMs > 0 || lengthMs === 0;
  return Math.max(lengthMs + (isWhole ? start.roundedMs : 0), 0);
}

function between({ start, end }: Times): WrittenRange {
  const lengthMs = lengthMsOf({ start, end });
  if (lengthMs === undefined)
    return { range: { start: textOf(start), end: textOf(end) }, lengthMs };
  const shownMs = lengthMs || HOUR;
  if (isRelative(end)) {
    const duration = formatDuration(shownMs);
    const range = end.beforeMs === 0 ? { last: duration } : { end: textOf(end), duration };
    return { range, lengthMs: shownMs };
  }
  return { range: { start: textOf(start), end: textOf(end) }, lengthMs: shownMs };
}

function textOf(moment: Moment): string {
  if (!isRelative(moment)) return isoSeconds(moment.ms, 0);
  return moment.beforeMs === 0 ? 'now' : `now-${formatDuration(moment.beforeMs)}`;
}
