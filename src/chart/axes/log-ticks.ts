import type { Extent } from '../../statistics/extent.js';
import { exponentOf, power } from './log-limits.js';
import { decimal } from './ticks.js';

/** Labelled ticks of a logarithmic axis in the unit that is shown, and those between them. */
export interface LogTicks {
  readonly values: readonly number[];
  readonly minor: readonly number[];
  /** Of each value, where all are powers of the axis' base. */
  readonly exponents: readonly number[] | undefined;
}

const everyNth = {
  10: [1, 2, 3, 5, 10, 20, 50, 100, 200],
  2: [1, 2, 5, 10, 20, 50, 100, 200, 500],
};
const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const slack = 1e-9;

/** Which ticks may be labelled, the best ones first, on an axis of so many points. */
export function logCandidates(limits: Extent, base: 2 | 10, length: number): LogTicks[] {
  const exponents = exponentsIn(limits, base, 1);
  const powers = everyNth[base].map((n) => everyPower(limits, base, n, length));
  // Less than two decades: between the powers there is more to read than at them.
  const parts = base === 10 && exponents.length < 3 ? [oneTwoFive(limits, length)] : [];
  return [...parts, ...powers];
}

function everyPower(limits: Extent, base: 2 | 10, n: number, length: number): LogTicks {
  const exponents = exponentsIn(limits, base, n);
  const perPower = length / (exponentOf(limits.max, base) - exponentOf(limits.min, base));
  const values = exponents.map((exponent) => power(exponent, base));
  const minor =
    n > 1 ? othersOf(limits, base, n, perPower) : base === 10 ? digitsIn(limits, perPower) : [];
  return { values, minor: minor.filter((value) => !values.includes(value)), exponents };
}

/** The powers without a text. */
function othersOf(limits: Extent, base: 2 | 10, n: number, perPower: number): number[] {
  if (perPower < 2) return [];
  return exponentsIn(limits, base, 1)
    .filter((exponent) => exponent % n !== 0)
    .map((exponent) => power(exponent, base));
}

/** 2, 3, …, 9 times each power of ten, or 2 and 5 times where they would be a grey area. */
function digitsIn(limits: Extent, perDecade: number): number[] {
  if (perDecade < 12) return [];
  return multiplesOfPowers(limits, perDecade < 25 ? [2, 5] : digits.slice(1));
}

function oneTwoFive(limits: Extent, length: number): LogTicks {
  const values = multiplesOfPowers(limits, [1, 2, 5]);
  const perDecade = length / Math.log10(limits.max / limits.min);
  const minor = digitsIn(limits, perDecade).filter((value) => !values.includes(value));
  return { values, minor, exponents: undefined };
}

/** Such multiples of powers of ten within limits, ascending. */
export function multiplesOfPowers(limits: Extent, factors: readonly number[]): number[] {
  const first = Math.floor(Math.log10(limits.min) + slack);
  const last = Math.floor(Math.log10(limits.max) + slack);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .flatMap((exponent) => factors.map((factor) => decimal(factor, exponent)))
    .filter((value) => value >= limits.min * (1 - slack) && value <= limits.max * (1 + slack));
}

function exponentsIn({ min, max }: Extent, base: 2 | 10, n: number): number[] {
  const first = Math.ceil(exponentOf(min, base) / n - slack);
  const last = Math.floor(exponentOf(max, base) / n + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * n + 0);
}
