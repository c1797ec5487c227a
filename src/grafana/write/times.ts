import type { RangeSpec, SingleFigure, TimeSpec } from '../../manifest/manifest.js';
import { formatDuration } from '../../time/duration.js';
import { isoSeconds } from '../../time/zone.js';
import type { Say } from '../remarks.js';
import type { DashboardJson, PanelJson } from './json.js';

type Time = DashboardJson['time'];

/** What a dashboard shows that nothing is known of. */
const usual: Time = { from: 'now-6h', to: 'now' };

/** The times of most figures, which are those of the dashboard. */
export function timeOf(figures: readonly SingleFigure[]): Time {
  const counts = new Map<string, { time: Time; count: number }>();
  for (const { range } of figures) {
    const time = 'runs' in range ? undefined : grafanaTime(range);
    if (time === undefined) continue;
    const key = `${time.from} ${time.to}`;
    counts.set(key, { time, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.time ?? usual;
}

/** What a panel says where its figure has other times. Tells of those that it cannot have. */
export function ownTimes(
  { range }: SingleFigure,
  time: Time,
  say: Say,
): Pick<PanelJson, 'timeFrom' | 'timeShift'> {
  // Of runs there is a word already.
  const own = 'runs' in range ? undefined : grafanaTime(range);
  if (own === undefined || (own.from === time.from && own.to === time.to)) return {};
  if (!('runs' in range) && 'lastMs' in range) return { timeFrom: formatDuration(range.lastMs) };
  if (!('runs' in range) && 'end' in range && 'durationMs' in range && 'beforeNowMs' in range.end) {
    const timeFrom = formatDuration(range.durationMs);
    return { timeFrom, timeShift: formatDuration(range.end.beforeNowMs) };
  }
  say(`its range, from ${own.from} to ${own.to}: the panel has the dashboard's`);
  return {};
}

function grafanaTime(range: RangeSpec): Time {
  if ('lastMs' in range) return { from: `now-${formatDuration(range.lastMs)}`, to: 'now' };
  if ('period' in range) {
    const { startMs, endMs } = range.period;
    return { from: isoSeconds(startMs, 0), to: isoSeconds(endMs, 0) };
  }
  if (!('start' in range)) {
    return { from: textOf(moved(range.end, -range.durationMs)), to: textOf(range.end) };
  }
  const end = 'end' in range ? range.end : moved(range.start, range.durationMs);
  return { from: textOf(range.start), to: textOf(end) };
}

function moved(time: TimeSpec, byMs: number): TimeSpec {
  return 'ms' in time ? { ms: time.ms + byMs } : { beforeNowMs: time.beforeNowMs - byMs };
}

function textOf(time: TimeSpec): string {
  if ('ms' in time) return isoSeconds(time.ms, 0);
  return time.beforeNowMs === 0 ? 'now' : `now-${formatDuration(time.beforeNowMs)}`;
}
