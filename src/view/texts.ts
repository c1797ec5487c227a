import type { WindowView } from './project-view.js';

/** `1 figure`, `12,400 samples`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** The digits of a whole number in groups of three. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `2026-11-24 21:17:00 to 21:32:00 UTC`, the date of the end only where it is another. */
export function timesText({ start, end }: Pick<WindowView, 'start' | 'end'>): string {
  const [from, to] = [timeParts(start), timeParts(end)];
  const second = from.date === to.date ? to.time : `${to.date} ${to.time}`;
  return `${from.date} ${from.time} to ${second} UTC`;
}

function timeParts(seconds: number): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = new Date(seconds * 1000).toISOString().split('T');
  return { date, time: time.replace(/(\.000)?Z$/, '') };
}

/** `15 s`, `5 min`, `1 h`: the largest unit that it is a whole number of. */
export function stepText(seconds: number): string {
  const [size, unit] = stepUnits.find(([one]) => seconds % one === 0) ?? ([1, 's'] as const);
  return `${seconds / size} ${unit}`;
}

const stepUnits = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
] as const;
