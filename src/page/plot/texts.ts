import type { PlotView } from '../../view/plot-view.js';
import { isoText } from './range-text.js';

/** A number in the room that an axis or a list has for it: `0.25`, `161.6M`, `1.2e-9`. */
export function numberText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) {
    return value.toExponential(4).replace(/\.?0+e/, 'e');
  }
  const [sign, of] = prefixes.find((prefix) => size >= prefix[1]) ?? ['', 1];
  return `${Number((value / of).toPrecision(6))}${sign}`;
}

const prefixes = [
  ['T', 1e12],
  ['G', 1e9],
  ['M', 1e6],
] as const;

/** A moment of a plot: `2026-11-30 12:00:00 UTC`, or `1h 5m` since the start. */
export function momentText(seconds: number, { time }: Pick<PlotView, 'time'>): string {
  return time === 'absolute'
    ? isoText(seconds).replace('T', ' ').replace('Z', ' UTC')
    : sinceText(seconds);
}

const lengths = [
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const;

/** `1h 5m`; `0s` for the very start. */
export function sinceText(seconds: number): string {
  let rest = Math.round(Math.abs(seconds) * 1000) / 1000;
  const parts: string[] = [];
  for (const [unit, length] of lengths) {
    const count = unit === 's' ? Math.round(rest * 1000) / 1000 : Math.floor(rest / length);
    if (count > 0) parts.push(`${count}${unit}`);
    rest -= count * length;
  }
  return (seconds < 0 ? '-' : '') + (parts.length === 0 ? '0s' : parts.join(' '));
}

/** Seconds. */
export const [MINUTE, DAY] = [60, 86_400];

/** What stands below an axis of times, of which two are some seconds apart: the date where there is a new one. */
export function axisTexts(seconds: readonly number[], apart: number): string[] {
  let before = '';
  return seconds.map((at) => {
    const [date = '', time = ''] = isoText(at).replace('Z', '').split('T');
    if (apart >= DAY) return date;
    const shown = apart >= MINUTE ? time.slice(0, 5) : time;
    const text = date === before ? shown : `${shown}\n${date}`;
    before = date;
    return text;
  });
}

/** The dashes and gaps of a line, CSS pixels, of those of a figure on paper: the same on the plot and beside a name. */
export const dashOnScreen = (dash: readonly number[]): number[] =>
  dash.map((length) => length * 1.5);
