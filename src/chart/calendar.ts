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
 * of a part of a day or of days, counted from a Monday. Where clocks are changed, the time between
 * two of them is longer or shorter than the interval.
 */
export function clockTimes(
  intervalMs: number,
  startMs: number,
  endMs: number,
  offsetAt: Offsets,
): number[] {
  const times: number[] = [];
  let time = snap(startMs, Math.ceil, intervalMs, offsetAt);
  while (time <= endMs) {
    if (time >= startMs) times.push(time);
    const next = snap(time + intervalMs, Math.round, intervalMs, offsetAt);
    time = next > time ? next : time + intervalMs;
  }
  return times;
}

type Rounding = (value: number) => number;

function snap(ms: number, round: Rounding, intervalMs: number, offsetAt: Offsets): number {
  const clock = ms + offsetAt(ms) - firstMonday;
  const snapped = round(clock / intervalMs) * intervalMs + firstMonday;
  return timeOfClock(snapped, ms, offsetAt);
}

/** When clocks show a time that is near `nearMs`. */
function timeOfClock(clock: number, nearMs: number, offsetAt: Offsets): number {
  const guess = clock - offsetAt(nearMs);
  return clock - offsetAt(guess);
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
    const time = timeOfClock(clock, clock, offsetAt);
    if (!(time <= endMs)) return times;
    if (time >= startMs) times.push(time);
  }
}
