import { StyxError } from '../errors.js';
import type { Bound, Bounds, Shown, ValueSpec } from '../manifest/values/values.js';
import type { Measured } from './measure.js';
import type { Multiple } from '../units/units.js';
import { multipleOf, plainText, shownNumber } from './shown-number.js';

/** A bound that a number is beyond. */
export interface Breach {
  readonly bound: Bound;
  /** `at most`, `at least`. */
  readonly relation: string;
}

/** The bound that a number is beyond; undefined where it keeps both. */
export function breachOf(value: number, { min, max }: Bounds): Breach | undefined {
  if (max !== undefined && value > max.value) return { bound: max, relation: 'at most' };
  if (min !== undefined && value < min.value) return { bound: min, relation: 'at least' };
  return undefined;
}

/** A number and its bound in the words of an error, with as many digits as tell them apart. */
export function besideBound(
  value: number,
  { bound }: Breach,
  shown: Pick<Shown, 'unit' | 'show'>,
): { readonly value: string; readonly bound: string } {
  const limit = boundText(bound.value, shown);
  if (!Number.isFinite(value)) return { value: value > 0 ? '+Inf' : '-Inf', bound: limit };
  const multiple = multipleOf(shown, bound.value === 0 ? value : bound.value);
  const digits = [4, 6, 9, 12].map((few) => Math.max(few, wholeDigits(value / multiple.size)));
  const enough = digits.find((many) =>
    isBeyond(rounded(value, multiple, many), value, bound, multiple),
  );
  if (enough === undefined) return { value: String(value), bound: String(bound.value) };
  return { value: roundedText(value, multiple, enough), bound: limit };
}

/** How many digits a number has in front of its point: none of them is rounded. */
function wholeDigits(value: number): number {
  return Math.min(15, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1);
}

/** Whether what a number is rounded to breaks the bound as the number does. */
function isBeyond(
  shown: number,
  value: number,
  { value: limit }: Bound,
  { size }: Multiple,
): boolean {
  const bound = rounded(limit, { size }, 12);
  return value > limit ? shown > bound : shown < bound;
}

/** A bound as it is, without zeros that say nothing. */
export function boundText(value: number, shown: Pick<Shown, 'unit' | 'show'>): string {
  return roundedText(value, multipleOf(shown, value), 12);
}

/** A number in a multiple, with so many digits. */
function rounded(value: number, { size }: Pick<Multiple, 'size'>, digits: number): number {
  return Number((value / size).toPrecision(digits));
}

function roundedText(value: number, multiple: Multiple, digits: number): string {
  const number = String(rounded(value, multiple, digits));
  return multiple.name === '' ? number : `${number} ${multiple.name}`;
}

/** CLAIM_FAILED for a value that is beyond a bound; undefined for one that is not. */
export function brokenClaim(spec: ValueSpec, { value, runs }: Pick<Measured, 'value' | 'runs'>) {
  const breach = breachOf(value, spec);
  if (breach === undefined) return undefined;
  const texts = besideBound(value, breach, spec);
  const message = `\`${spec.name}\` is ${texts.value}, and must be ${breach.relation} ${texts.bound}`;
  return new StyxError('CLAIM_FAILED', message, {
    position: breach.bound.position,
    hint: runsHint(spec, runs),
  });
}

/** Which runs it is of. */
function runsHint({ source, ...shown }: ValueSpec, runs: Measured['runs']): string | undefined {
  if (runs === undefined || 'operation' in source) return undefined;
  const numbers = runs.map(
    ({ name, value }) => `${name} ${plainText(shownNumber(value, undefined, shown))}`,
  );
  if (runs.length === 1) return `it is of run ${numbers.join('')}`;
  return `it is the ${source.centre} of ${runs.length} runs: ${numbers.join(', ')}`;
}
