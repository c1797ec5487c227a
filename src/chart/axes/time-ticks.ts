import { clockTimes, day, hour, minute, monthTimes, second, type Offsets } from './calendar.js';
import type { Tick } from '../model/page.js';

/** The ticks of an axis, if they are few enough and their text has room. */
export type Fits = (ticks: readonly Tick[]) => boolean;

const clockIntervals = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 4, 7, 14].map((n) => n * day),
];
const monthIntervals = [1, 2, 3, 6, ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => n * 12)];
const monthMs = (365.2425 * day) / 12;
/** How many steps there are at most, where nothing else is asked for. */
export const mostTimeSteps = 7.5;

/** The ticks of a time axis, in unix seconds, at times that are round on a zone's clocks. */
export function timeTicks(
  startMs: number,
  endMs: number,
  offsetAt: Offsets,
  mostSteps: number,
  fits: Fits,
): readonly Tick[] {
  const shortest = (endMs - startMs) / mostSteps;
  for (const interval of clockIntervals) {
    if (interval < shortest) continue;
    const times = clockTimes(interval, startMs, endMs, offsetAt);
    const ticks = labelled(times, clockWriter(interval, startMs, endMs, offsetAt), offsetAt);
    if (fits(ticks)) return ticks;
  }
  for (const months of monthIntervals) {
    if (months * monthMs < shortest) continue;
    const times = monthTimes(months, startMs, endMs, offsetAt);
    const ticks = labelled(times, months < 12 ? monthWriter : yearWriter, offsetAt);
    if (fits(ticks)) return ticks;
  }
  return [];
}

/** Ticks at times that someone has chosen, as exact as the least round of them. */
export function ticksAt(
  times: readonly number[],
  startMs: number,
  endMs: number,
  offsetAt: Offsets,
): Tick[] {
  const isRound = (interval: number): boolean =>
    times.every((ms) => (ms + offsetAt(ms)) % interval === 0);
  const interval = [day, minute, second].find(isRound) ?? 1;
  return labelled(times, clockWriter(interval, startMs, endMs, offsetAt), offsetAt);
}

/** Both parts of a tick's text, from the time on the zone's clocks. */
type Writer = (clock: Date) => { readonly text: string; readonly below: string | undefined };

/** The second line is written where it changes. */
function labelled(times: readonly number[], write: Writer, offsetAt: Offsets): Tick[] {
  let last: string | undefined;
  return times.map((ms) => {
    const { text, below } = write(new Date(ms + offsetAt(ms)));
    const tick = { at: ms / 1000, text, below: below === last ? undefined : below };
    last = below;
    return tick;
  });
}

function clockWriter(interval: number, startMs: number, endMs: number, offsetAt: Offsets): Writer {
  const first = new Date(startMs + offsetAt(startMs));
  const last = new Date(endMs + offsetAt(endMs));
  if (interval >= day) {
    const showsYear = first.getUTCFullYear() !== last.getUTCFullYear();
    return (clock) => ({ text: dateText(clock), below: showsYear ? yearText(clock) : undefined });
  }
  const showsDate = dateText(first) !== dateText(last);
  const [from, to] = interval < second ? [11, 23] : interval < minute ? [11, 19] : [11, 16];
  return (clock) => ({
    text: clock.toISOString().slice(from, to),
    below: showsDate ? dateText(clock) : undefined,
  });
}

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function monthText(clock: Date): string {
  return monthNames[clock.getUTCMonth()] ?? '';
}

function dateText(clock: Date): string {
  return `${monthText(clock)} ${clock.getUTCDate()}`;
}

function yearText(clock: Date): string {
  return String(clock.getUTCFullYear());
}

const monthWriter: Writer = (clock) => ({ text: monthText(clock), below: yearText(clock) });
const yearWriter: Writer = (clock) => ({ text: yearText(clock), below: undefined });
