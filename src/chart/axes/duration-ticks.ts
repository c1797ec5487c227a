import { day, hour, minute, second } from './calendar.js';
import type { Tick } from '../model/page.js';
import { numberText } from './tick-text.js';
import { multiples } from './ticks.js';
import type { Fits } from './time-ticks.js';

/** A unit of time for an axis, and the steps that are round in it. */
export interface TimeUnit {
  readonly name: string;
  readonly ms: number;
  readonly steps: readonly number[];
}

const decades = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((exponent) =>
    [1, 2, 5].map((factor) => Number(`${factor}e${exponent}`)),
  );

/** Also for lengths that someone else would have given in another unit. */
const below = decades(-6, -1).filter((step) => step < 0.5);
const from = (whole: number): number[] => decades(0, 7).map((factor) => factor * whole);

const milliseconds: TimeUnit = { name: 'ms', ms: 1, steps: decades(0, 12) };
const seconds: TimeUnit = { name: 's', ms: second, steps: decades(-3, 10) };
const minutes: TimeUnit = {
  name: 'min',
  ms: minute,
  steps: [...below, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 360, 720, ...from(1440)],
};
const hours: TimeUnit = {
  name: 'h',
  ms: hour,
  steps: [...below, 0.5, 1, 2, 3, 4, 6, 12, ...from(24)],
};
const days: TimeUnit = { name: 'd', ms: day, steps: [...below, 0.5, ...decades(0, 6)] };
const units = [milliseconds, seconds, minutes, hours, days];

/** The unit of an axis that counts time, by its name; undefined for one that it does not have. */
export function timeUnitNamed(name: string): TimeUnit | undefined {
  return units.find((unit) => unit.name === name);
}

/** The unit in which a length of time is a number that is easily read. */
export function unitFor(lengthMs: number): TimeUnit {
  if (lengthMs <= 2 * minute) return seconds;
  if (lengthMs <= 2 * hour) return minutes;
  return lengthMs <= 2 * day ? hours : days;
}

/** How many steps there are at most, where nothing else is asked for. */
export const mostDurationSteps = 8;

/** The ticks of an axis that counts seconds from an origin, written in a unit. */
export function durationTicks(
  fromMs: number,
  toMs: number,
  unit: TimeUnit,
  mostSteps: number,
  fits: Fits,
): readonly Tick[] {
  for (const step of unit.steps) {
    if (step * unit.ms * mostSteps < toMs - fromMs) continue;
    const values = multiples(step, fromMs / unit.ms, toMs / unit.ms);
    const ticks = values.map((value) => durationTick(value, unit));
    if (fits(ticks)) return ticks;
  }
  return [];
}

/** The tick at so many of a unit. */
export function durationTick(value: number, unit: TimeUnit): Tick {
  const at = Number(((value * unit.ms) / 1000).toPrecision(14));
  return { at, text: numberText(value), below: undefined };
}
