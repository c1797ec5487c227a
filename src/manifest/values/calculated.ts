import { StyxError } from '../../errors.js';
import { inUnit } from '../../units/in-unit.js';
import { forEach } from '../findings.js';
import { didYouMean } from '../nearest.js';
import type { Layered } from './layers.js';
import type { CalculatedValue, ValueSpec } from './values.js';

const operations = ['ratio', 'difference'] as const;

/** What a value asks for, which one that is calculated of others does not. */
const measuring = [
  ...['figure', 'query', 'queries', 'series', 'at', 'reduce'],
  ...['range', 'runs', 'step', 'prometheus'],
];
const measuringRuns = ['combine', 'interval'];

/** A value of others; undefined where it is measured. Throws MANIFEST_VALUE for both at once. */
export function calculationOf(one: Layered): CalculatedValue | undefined {
  const [operation, second] = operations.filter((key) => one.has(key));
  if (operation === undefined) return undefined;
  const both = second ?? [...measuring, ...measuringRuns].find((key) => one.isOwn([key]));
  if (both !== undefined) {
    throw new StyxError('MANIFEST_VALUE', `there are both \`${operation}\` and \`${both}\``, {
      position: one.positionOf([both]),
      hint: 'keep one of the two',
    });
  }
  const name = (i: number): string => one.textOf([operation, i])?.trim() ?? '';
  return { operation, of: [name(0), name(1)] };
}

/**
 * Throws MANIFEST_VALUE for values that are calculated of what there is not, of themselves, or of
 * units whose difference cannot be told, and for quotients in percent. `known` are all names, also of those
 * that have mistakes.
 */
export function checkCalculations(values: readonly ValueSpec[], known: readonly string[]): void {
  const byName = new Map(values.map((value) => [value.name, value]));
  forEach(values, (value) => {
    const { source, position } = value;
    if (!('operation' in source)) return;
    const missing = source.of.find((name) => !known.includes(name));
    if (missing !== undefined) {
      throw new StyxError('MANIFEST_VALUE', `there is no value \`${missing}\``, {
        position,
        hint: didYouMean(missing, known),
      });
    }
    const circle = circleFrom(value, byName);
    if (circle === undefined) return;
    const message = `\`${value.name}\` is calculated of itself: ${circle.join(' → ')}`;
    throw new StyxError('MANIFEST_VALUE', message, { position });
  });
  forEach(values, (value) => checkUnits(value, byName));
}

function circleFrom(
  value: ValueSpec,
  byName: ReadonlyMap<string, ValueSpec>,
): readonly string[] | undefined {
  const seen = new Set<string>();
  const pathTo = (name: string): readonly string[] | undefined => {
    const source = byName.get(name)?.source;
    if (source === undefined || !('operation' in source) || seen.has(name)) return undefined;
    seen.add(name);
    if (source.of.includes(value.name)) return [name, value.name];
    const rest = source.of.map(pathTo).find((path) => path !== undefined);
    return rest && [name, ...rest];
  };
  return pathTo(value.name);
}

function checkUnits(value: ValueSpec, byName: ReadonlyMap<string, ValueSpec>): void {
  const { source, position } = value;
  if (!('operation' in source)) return;
  const [first, second] = source.of.map((name) => byName.get(name));
  if (first === undefined || second === undefined) return;
  const [left, right] = [first, second].map((one) => unitOf(one, byName));
  const isOneThing = inUnit(1, right, left) !== undefined;
  if (source.operation === 'ratio') {
    checkPercent(value, left !== 'percent' || isOneThing);
    return;
  }
  if (isOneThing) return;
  const message =
    `\`${first.name}\` has ${left ?? 'no unit'} and ` +
    `\`${second.name}\` has ${right ?? 'no unit'}: no difference can be told`;
  throw new StyxError('MANIFEST_VALUE', message, { position, hint: 'give both one `unit`' });
}

/** Throws MANIFEST_VALUE for a quotient, 0.5, that is called 0.5 percent. */
function checkPercent({ unit, position }: ValueSpec, isQuotient: boolean): void {
  if (unit !== 'percent' || !isQuotient) return;
  throw new StyxError('MANIFEST_VALUE', 'a ratio is a part of 1, and not of 100: 0.5, not 50', {
    position,
    hint: 'write `unit: ratio, show: percent`, which is printed as 50 %',
  });
}

function unitOf(value: ValueSpec, byName: ReadonlyMap<string, ValueSpec>): string | undefined {
  const { unit, source } = value;
  if (unit !== undefined || !('operation' in source) || source.operation === 'ratio') return unit;
  const first = byName.get(source.of[0]);
  return first === undefined || circleFrom(value, byName) ? undefined : unitOf(first, byName);
}

/** A difference has the unit of its values. */
export function withUnits(values: readonly ValueSpec[]): ValueSpec[] {
  const byName = new Map(values.map((value) => [value.name, value]));
  return values.map((value) => ({ ...value, unit: unitOf(value, byName) }));
}
