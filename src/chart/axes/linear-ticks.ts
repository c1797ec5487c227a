import type { Multiple, Steps } from '../../units/units.js';
import type { Extent } from '../../statistics/extent.js';
import { multiples, stepAtLeast } from './ticks.js';

/** Places of ticks in the unit that is shown, and the step between them. */
export interface Steady {
  readonly step: number;
  readonly values: readonly number[];
}

/** Whether ticks at these values, in the unit that is shown, have room for their texts. */
type Fits = (ticks: Steady) => boolean;

/** Of the parts that a step of one size has in the next: 5 to 2, 60 to 30, 24 to 12. */
const finer = 2.6;
const coarser = 1.0001;
/** From as many ticks as there can be to one, and to those that a short axis must go between. */
const mostTries = { coarse: 8, fine: 4 };

/**
 * Ticks between limits: about as many as asked for, or fewer, but not fewer than `least` if so many
 * have room.
 */
export function linearTicks(
  limits: Extent,
  first: number,
  steps: Steps,
  fits: Fits,
  least = 3,
): Steady {
  const at = (step: number): Steady => ({ step, values: multiples(step, limits.min, limits.max) });
  const isEnough = ({ values }: Steady): boolean => values.length >= 2;
  const coarse = tries(first, (step) => stepAtLeast(step * coarser, steps), mostTries.coarse).map(
    at,
  );
  const found = coarse.find((one) => isEnough(one) && fits(one));
  if (found && found.values.length >= least) return found;
  const closer = found && at(stepAtLeast(found.step / finer, steps));
  if (found) return closer && fits(closer) ? closer : found;
  const fine = tries(first, (step) => stepAtLeast(step / finer, steps), mostTries.fine)
    .map(at)
    .filter(isEnough);
  const ends = fine.map(({ step, values }) => {
    return { step, values: [values[0] ?? 0, values.at(-1) ?? 0] };
  });
  return [...fine, ...ends, ...coarse].find(fits) ?? { step: first, values: [] };
}

/** A step, and those that follow it. */
function tries(first: number, next: (step: number) => number, most: number): number[] {
  const steps = [first];
  for (let step = next(first); steps.length < most; step = next(step)) {
    if (step === steps.at(-1)) break;
    steps.push(step);
  }
  return steps;
}

/** The step of so many parts at most. */
export function stepOfParts({ min, max }: Extent, parts: number, steps: Steps): number {
  return stepAtLeast((max - min) / parts, steps);
}

/** The step that comes nearest to a number of ticks. */
export function stepOfCount({ min, max }: Extent, count: number, steps: Steps): number {
  const countOf = (step: number): number => Math.floor(max / step) - Math.ceil(min / step) + 1;
  const finest = stepAtLeast((max - min) / (3 * count + 1), steps);
  const all = tries(finest, (step) => stepAtLeast(step * coarser, steps), mostTries.coarse);
  const off = all.map((step) => Math.abs(countOf(step) - count));
  return all[off.indexOf(Math.min(...off))] ?? finest;
}

/** The steps that are round on an axis: whole ones where at least two of them are on it. */
export function stepsOn({ min, max }: Extent, { steps }: Multiple): Steps {
  if (steps !== 'whole') return steps;
  return Math.floor(max) - Math.ceil(min) >= 1 ? 'whole' : 'decimal';
}
