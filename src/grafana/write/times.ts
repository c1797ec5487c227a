import type { RangeSpec, SingleFigure, TimeSpec } from '../../manifest/manifest.js';
import { isoSeconds } from '../../time/zone.js';
import type { Say } from '../remarks.js';
import { oneUnit } from './durations.js';
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

type OwnTimes = Pick<PanelJson, 'timeFrom' | 'timeShift'>;

/** What a panel says where its figure has other times. Tells of those that it cannot have. */
export function ownTimes({ range }: SingleFigure, time: Time, say: Say): OwnTimes {
  // Of runs there is a word already.
  const own = 'runs' in range ? undefined : grafanaTime(range);
  if (own === undefined || (own.from === time.from && own.to === time.to)) return {};
  const moved = time.from.startsWith('now') ? movingTimes(range) : undefined;
  if (moved === undefined)
    say(`its range, from ${own.from} to ${own.to}: the panel has the dashboard's`);
  return moved ?? {};
}

/** What a panel has in place of a time of its dashboard that moves; of others Grafana takes no notice of it. */
function movingTimes(range: SingleFigure['range']): OwnTimes | undefined {
  if ('lastMs' in range) return { timeFrom: oneUnit(range.lastMs) };
  if (!('end' in range && 'durationMs' in range && 'beforeNowMs' in range.end)) return undefined;
  const timeFrom = oneUnit(range.durationMs);
  return { timeFrom, timeShift: oneUnit(range.end.beforeNowMs) };
}

function grafanaTime(range: RangeSpec): Time {
  if ('lastMs' in range) return { from: `now-${oneUnit(range.lastMs)}`, to: 'now' };
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
  return time.beforeNowMs === 0 ? 'now' : `now-${oneUnit(time.beforeNowMs)}`;
}
