import { largest } from '../samples/drawable.js';
import type { AxisSpec } from '../../manifest/drawing.js';
import { type Multiple, multipleNamed, type Unit, unitNamed } from '../../units/units.js';
import type { ChartQuery } from '../input.js';
import type { Extent } from '../../statistics/extent.js';

type Given = Pick<AxisSpec, 'unit' | 'show'>;

/** An axis' unit, and what the manifest says of how it is shown. */
export interface AxisUnit {
  readonly unit: Unit;
  /** The multiple that is asked for. */
  readonly asked: Multiple | undefined;
}

/**
 * The unit and multiple of an axis of samples: of the first of its queries that has one, in place
 * of the axis' own. The manifest's stage sees to it that they have one unit.
 */
export function unitOf(queries: readonly Pick<ChartQuery, 'unit' | 'show'>[], spec: Given): Given {
  return {
    unit: queries.find(({ unit }) => unit !== undefined)?.unit ?? spec.unit,
    show: queries.find(({ show }) => show !== undefined)?.show ?? spec.show,
  };
}

/**
 * What is asked for by `show`, or by a label that ends with a multiple: `Latency (s)`. Of panels
 * with different units, those show it whose unit has it.
 */
export function axisUnit({ unit: name, show }: Given, label: string | undefined): AxisUnit {
  const unit = unitNamed(name);
  const shown = show === undefined ? undefined : multipleNamed(unit, show);
  const word = label === undefined ? undefined : lastParenthesis(label)?.text;
  return { unit, asked: shown ?? (word === undefined ? undefined : multipleNamed(unit, word)) };
}

/** The multiple in which an axis is shown whose values are of this size. */
export function multipleFor({ unit, asked }: AxisUnit, size: number): Multiple {
  const [first] = unit.multiples;
  const chosen = asked ?? unit.multiples.findLast(({ from }) => size >= from) ?? first;
  if (size / chosen.size <= largest) return chosen;
  return unit.multiples.find((one) => size / one.size <= largest) ?? chosen;
}

const clockSteps = ['minutes', 'hours', 'days'];

/**
 * The multiple for a logarithmic axis: by the middle of what it shows. A power of ten is no round
 * number of a clock, so that minutes, hours and days are for what is longer than one of them.
 */
export function logMultipleFor(axis: AxisUnit, { min, max }: Extent): Multiple {
  const middle = Math.sqrt(min) * Math.sqrt(max);
  const chosen = multipleFor(axis, middle);
  if (axis.asked !== undefined || !clockSteps.includes(chosen.steps)) return chosen;
  const shorter = axis.unit.multiples.filter(
    ({ steps, size }) => !clockSteps.includes(steps) || size <= min,
  );
  return shorter.findLast(({ from }) => middle >= from) ?? chosen;
}

/** A label that names what is shown, once: `Latency (ms)`; the unit alone without a label. */
export function labelWith(
  label: string | undefined,
  unit: Unit,
  { name }: Multiple,
): string | undefined {
  if (name === '' || label === '') return label;
  if (label === undefined) return name;
  const last = lastParenthesis(label);
  const named = last && multipleNamed(unit, last.text);
  if (last === undefined || named === undefined) return `${label} (${name})`;
  return named.name === name ? label : `${last.before}${name}${last.close}`;
}

/** What the numbers of an axis are, for people who edit the script. */
export function meaningOf({ meaning, multiples }: Unit, { name, size }: Multiple): string {
  const isOwn = multiples.some((one) => one.size === 1 && one.name === name);
  if (isOwn && size === 1) return meaning;
  return `${meaning}, shown in ${name === '' ? 'parts of 1' : name}`;
}

/** What stands at a label's end in parentheses or brackets. */
function lastParenthesis(label: string) {
  const text = label.trimEnd();
  const close = text.at(-1);
  if (close !== ')' && close !== ']') return undefined;
  const open = text.lastIndexOf(close === ')' ? '(' : '[');
  if (open === -1) return undefined;
  return { before: text.slice(0, open + 1), text: text.slice(open + 1, -1), close };
}
