import type { Extent } from './statistics.js';

/** The smallest of 1, 2 and 5 times a power of ten that is at least `size`, which is positive. */
export function niceStep(size: number): number {
  const exponent = Math.floor(Math.log10(size));
  const step = [1, 2, 5, 10].map((factor) => decimal(factor, exponent)).find((s) => s >= size);
  return step ?? decimal(2, exponent + 1);
}

/** `digits * 10 ** exponent`, rounded once. */
function decimal(digits: number, exponent: number): number {
  return Number(`${digits}e${exponent}`);
}

/** The multiples of a step from `min` to `max`, free of the errors that adding steps would make. */
export function multiples(step: number, min: number, max: number): number[] {
  const slack = 1e-9;
  const first = Math.ceil(min / step - slack);
  const last = Math.floor(max / step + slack);
  const count = Math.max(0, last - first + 1);
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(14)) + 0);
}

/** Beyond these, differences of limits and steps leave what a double can hold. */
const largest = 1e300;
const smallest = 1e-290;
const margin = 0.05;
/** Data from a third of their maximum upwards are drawn from 0: the axis shows their true size. */
const nearZero = 1 / 3;

/** Whether values are so large that an axis cannot hold them all. */
export function isBeyondAxes({ min, max }: Extent): boolean {
  return min < -largest || max > largest;
}

/** The limits of an axis for data of an extent; for none, from 0 to 1. */
export function limitsOf(extent: Extent | undefined): Extent {
  if (extent === undefined) return { min: 0, max: 1 };
  const min = clamp(extent.min);
  const max = clamp(extent.max);
  const size = Math.max(Math.abs(min), Math.abs(max));
  if (size < smallest) return { min: 0, max: 1 };
  if (max - min <= size * 1e-9) return aroundConstant(min, max);
  if (min >= 0 && min < max * nearZero) return { min: 0, max: max * (1 + margin) };
  if (max <= 0 && max > min * nearZero) return { min: min * (1 + margin), max: 0 };
  const room = (max - min) * margin;
  return { min: min - room, max: max + room };
}

/** With 0 in sight, since nothing else says how large the value is. */
function aroundConstant(min: number, max: number): Extent {
  return max > 0 ? { min: 0, max: max * 1.25 } : { min: min * 1.25, max: 0 };
}

function clamp(value: number): number {
  return Math.max(-largest, Math.min(largest, value));
}
