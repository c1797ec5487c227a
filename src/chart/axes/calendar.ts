/** What a zone's clocks are ahead of UTC at a time, both in ms. */
export type Offsets = (ms: number) => number;

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** 1 January 1970 was a Thursday. */
const firstMonday = 4 * day;

/**
 * The times from `startMs` to `endMs` at which a zone's clocks show a multiple of an interval:
 * of a part of a day or of days, counted from a Monday. A time that clocks leave out is the first
 * moment after the gap; one that they show twice comes twice only where it is as far apart as the
 * interval, so that ticks never crowd.
 */
export function clockTimes(
  intervalMs: number,
  startMs: number,
  endMs: number,
  offsetAt: Offsets,
): number[] {
  const ends = [startMs - 1, startMs, endMs].map(offsetAt);
  const first = Math.ceil((startMs + Math.min(...ends) - firstMonday) / intervalMs);
  const last = Math.floor((endMs + Math.max(...ends) - firstMonday) / intervalMs);
  const times = new Set<number>();
  for (let n = first; n <= last; n++) {
    const [once, again] = timesOfClock(firstMonday + n * intervalMs, offsetAt);
    times.add(once);
    if (again !== undefined && again - once >= intervalMs) times.add(again);
  }
  return [...times].filter((ms) => ms >= startMs && ms <= endMs).sort((a, b) => a - b);
}

/** When clocks show a time: once, twice, or, for one in a gap, when the gap ends. */
function timesOfClock(clock: number, offsetAt: Offsets): [number, number | undefined] {
  const before = clock - offsetAt(clock - day);
  const after = clock - offsetAt(clock + day);
  if (before === after) return [before, undefined];
  const shown = [before, after].filter((ms) => ms + offsetAt(ms) === clock);
  const [once, again] = shown;
  if (once === undefined) return [changeBetween(after, before, offsetAt), undefined];
  return [once, again];
}

/** The first ms at which clocks have changed. */
function changeBetween(startMs: number, endMs: number, offsetAt: Offsets): number {
  const old = offsetAt(startMs);
  let [from, to] = [startMs, endMs];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (offsetAt(middle) === old) from = middle;
    else to = middle;
  }
  return to;
}

/** The times from `startMs` to `endMs` at which a zone's calendar begins an n-th month. */
export function monthTimes(
  months: number,
  startMs: number,
  endMs: number,
  offsetAt: Offsets,
): number[] {
  const start = new Date(startMs + offsetAt(startMs));
  const startMonth = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const times: number[] = [];
  for (let month = Math.floor(startMonth / months) * months; ; month += months) {
    const clock = Date.UTC(Math.floor(month / 12), month % 12, 1);
    const [time] = timesOfClock(clock, offsetAt);
    if (!(time <= endMs)) return times;
    if (time >= startMs) times.push(time);
  }
}
