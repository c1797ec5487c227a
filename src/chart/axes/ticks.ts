import type { Steps } from '../../units/units.js';

/** The smallest of 1, 2 and 5 times a power of ten that is at least `size`, which is positive. */
export function niceStep(size: number): number {
  const exponent = Math.floor(Math.log10(size));
  const step = [1, 2, 5, 10].map((factor) => decimal(factor, exponent)).find((s) => s >= size);
  return step ?? decimal(2, exponent + 1);
}

/** `digits * 10 ** exponent`, rounded once. */
export function decimal(digits: number, exponent: number): number {
  return Number(`${digits}e${exponent}`);
}

const roundMinutes = [0.5, 1, 2, 5, 10, 15, 20, 30, 60];
const roundHours = [0.5, 1, 2, 3, 4, 6, 12, 24];

/** The smallest step that is at least `size` and round in its way. */
export function stepAtLeast(size: number, steps: Steps): number {
  switch (steps) {
    // Of MiB too: 150, 200 and 250 are read more easily than 144, 160 and 176.
    case 'binary':
    case 'decimal':
    case 'days':
      return niceStep(size);
    case 'whole':
      return Math.max(1, niceStep(size));
    case 'minutes':
      return listedStep(size, roundMinutes, 60);
    case 'hours':
      return listedStep(size, roundHours, 24);
  }
}

function listedStep(size: number, list: readonly number[], whole: number): number {
  if (size <= 0.2) return niceStep(size);
  return list.find((step) => step >= size) ?? niceStep(size / whole) * whole;
}

/** The multiples of a step from `min` to `max`, free of the errors that adding steps would make. */
export function multiples(step: number, min: number, max: number): number[] {
  const slack = 1e-9;
  const first = Math.ceil(min / step - slack);
  const last = Math.floor(max / step + slack);
  const count = Math.max(0, last - first + 1);
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(14)) + 0);
}
