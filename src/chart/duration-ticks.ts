import { day, hour, minute, second } from './calendar.js';
import type { Tick } from './model.js';
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

const seconds: TimeUnit = { name: 's', ms: second, steps: decades(-3, 2) };
const minutes: TimeUnit = { name: 'min', ms: minute, steps: [0.5, 1, 2, 5, 10, 15, 20, 30, 60] };
const hours: TimeUnit = { name: 'h', ms: hour, steps: [0.5, 1, 2, 3, 4, 6, 12, 24] };
const days: TimeUnit = { name: 'd', ms: day, steps: [0.5, ...decades(0, 6)] };

/** The unit in which a length of time is a number that is easily read. */
export function unitFor(lengthMs: number): TimeUnit {
  if (lengthMs <= 2 * minute) return seconds;
  if (lengthMs <= 2 * hour) return minutes;
  return lengthMs <= 2 * day ? hours : days;
}

const mostTicks = 8;

/** The ticks of an axis that counts seconds from an origin, written in a unit. */
export function durationTicks(
  fromMs: number,
  toMs: number,
  unit: TimeUnit,
  fits: Fits,
): readonly Tick[] {
  for (const step of unit.steps) {
    if (step * unit.ms * mostTicks < toMs - fromMs) continue;
    const ticks = multiples(step, fromMs / unit.ms, toMs / unit.ms).map((value) => ({
      at: Number(((value * unit.ms) / 1000).toPrecision(14)),
      text: numberText(value),
      below: undefined,
    }));
    if (fits(ticks)) return ticks;
  }
  return [];
}
