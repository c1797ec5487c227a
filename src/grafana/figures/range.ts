import { formatDuration } from '../../time/duration.js';
import { isoSeconds } from '../../time/zone.js';
import type { Range } from '../../manifest/schema.generated.js';
import type { Say } from '../remarks.js';
import { grafanaDuration } from './durations.js';

/** A range as a manifest has it, and how long it is in ms. */
export interface WrittenRange {
  readonly range: Range;
  readonly lengthMs: number;
}

/** A moment of a dashboard: so long before now, or at a time. */
type Moment = { readonly beforeMs: number } | { readonly ms: number };

/** What a panel says in place of the dashboard. */
interface OwnTimes {
  /** How long before now it begins: `1h`. */
  readonly timeFrom: string | undefined;
  /** By how much it is earlier. */
  readonly timeShift: string | undefined;
}

const HOUR = 3_600_000;

/** The range of a panel, from the times of its dashboard and its own. */
export function rangeOf(
  { from, to }: { readonly from: string; readonly to: string },
  { timeFrom = '', timeShift = '' }: OwnTimes,
  say: Say,
): WrittenRange {
  const own = timeFrom === '' ? undefined : lengthOf(timeFrom);
  if (timeFrom !== '' && own === undefined) say(`\`timeFrom: ${timeFrom}\` is no duration`);
  const shift = timeShift === '' ? 0 : lengthOf(timeShift);
  if (shift === undefined) say(`\`timeShift: ${timeShift}\` is no duration`);
  const start = own === undefined ? momentOf(from, say) : { beforeMs: own };
  const end = own === undefined ? momentOf(to, say) : { beforeMs: 0 };
  return between(earlier(start ?? { beforeMs: 6 * HOUR }, shift), earlier(end ?? now, shift));
}

const now: Moment = { beforeMs: 0 };

/** `1h`, or `now/d`, which is the day that it is. */
function lengthOf(text: string): number | undefined {
  const unit = /^now\/([smhdwMy])$/.exec(text)?.[1];
  return grafanaDuration(unit === undefined ? text.replace(/^now-/, '') : `1${unit}`);
}

function momentOf(text: string, say: Say): Moment | undefined {
  const [, offset = '', rounded] = /^now(-\w+)?(\/\w+)?$/.exec(text.replace(/\s/g, '')) ?? [];
  if (text.startsWith('now')) {
    if (rounded !== undefined) say(`\`${text}\` is rounded in Grafana, and is not here`);
    const beforeMs = offset === '' ? 0 : grafanaDuration(offset.slice(1));
    if (beforeMs === undefined || !/^now(?:-\w+)?(?:\/\w+)?$/.test(text.replace(/\s/g, ''))) {
      say(`\`${text}\` is no time that a manifest has`);
      return undefined;
    }
    return { beforeMs };
  }
  const ms = /^\d{10,}$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isFinite(ms) && ms >= 0 && ms < 253_402_300_800_000) return { ms };
  say(`${JSON.stringify(text)} is no time`);
  return undefined;
}

function earlier(moment: Moment, byMs = 0): Moment {
  return 'ms' in moment ? { ms: moment.ms - byMs } : { beforeMs: moment.beforeMs + byMs };
}

function between(start: Moment, end: Moment): WrittenRange {
  if ('beforeMs' in start && 'beforeMs' in end) {
    const lengthMs = Math.max(start.beforeMs - end.beforeMs, 0) || HOUR;
    const duration = formatDuration(lengthMs);
    const range = end.beforeMs === 0 ? { last: duration } : { end: textOf(end), duration };
    return { range, lengthMs };
  }
  const lengthMs = 'ms' in start && 'ms' in end ? Math.max(end.ms - start.ms, 0) || HOUR : 6 * HOUR;
  return { range: { start: textOf(start), end: textOf(end) }, lengthMs };
}

function textOf(moment: Moment): string {
  if ('ms' in moment) return isoSeconds(moment.ms, 0);
  return moment.beforeMs === 0 ? 'now' : `now-${formatDuration(moment.beforeMs)}`;
}
