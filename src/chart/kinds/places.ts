import { labelValue } from '../../frame/labels.js';
import type { Drawing, Identities } from '../../manifest/drawing.js';
import type { Dimension, DrawnSeries } from '../content.js';
import { valuesInOrder } from '../identity.js';
import { printable } from '../text/text.js';

/** Where the marks of series stand along an axis of categories. */
export interface Places {
  readonly texts: readonly string[];
  /** How many marks a category has room for, side by side. */
  readonly slots: number;
  readonly of: readonly Place[];
}

interface Place {
  readonly category: number;
  readonly slot: number;
}

/** A category a series; or, with `groupBy`, one a value of that label, and a slot a name of slots. */
export function placesOf(
  series: readonly DrawnSeries[],
  { groupBy, identities }: Pick<Drawing, 'groupBy' | 'identities'>,
  slotOf: (series: DrawnSeries) => string,
): Places {
  if (groupBy === undefined) {
    const of = series.map((_, category) => ({ category, slot: 0 }));
    return { texts: series.map(({ name }) => name), slots: 1, of };
  }
  const values = valuesInOrder(series, groupBy, identities);
  const categories = series.map(({ labels }) => values.indexOf(labelValue(labels, groupBy) ?? ''));
  const slots = slotsOf(series.map(slotOf), categories);
  return {
    texts: values.map((value) => groupText(groupBy, value, identities)),
    slots: Math.max(1, ...slots.map((slot) => slot + 1)),
    of: series.map((_, i) => ({ category: categories[i] ?? 0, slot: slots[i] ?? 0 })),
  };
}

/**
 * The same slot for the same name in all categories, so that a mark that is missing leaves a hole.
 * Where no name is in two categories, nothing is compared across them: each fills its slots from
 * the first.
 */
function slotsOf(names: readonly string[], categories: readonly number[]): number[] {
  const distinct = [...new Set(names)];
  const placed = new Set(names.map((name, i) => `${categories[i] ?? 0} ${name}`));
  if (placed.size > distinct.length) return names.map((name) => distinct.indexOf(name));
  const namesIn = new Map<number, string[]>();
  return names.map((name, i) => {
    const others = namesIn.get(categories[i] ?? 0) ?? [];
    if (!others.includes(name)) others.push(name);
    namesIn.set(categories[i] ?? 0, others);
    return others.indexOf(name);
  });
}

function groupText(label: string, value: string, identities: Identities): string {
  const text = identities.get(label)?.get(value)?.text ?? value;
  return printable(text === '' ? `no ${label}` : text);
}

const widthOfOne = 0.6;
const widthOfSeveral = 0.8;

/** The left and the right edge of a mark; categories are at 0, 1, 2, … */
export function edgesOf(
  { category, slot }: Place,
  slots: number,
): readonly [left: number, right: number] {
  const width = slots === 1 ? widthOfOne : widthOfSeveral;
  const left = category - width / 2;
  return [readable(left + (width * slot) / slots), readable(left + (width * (slot + 1)) / slots)];
}

/** People edit scripts: 1.3 rather than 1.2999999999999998. */
export function readable(place: number): number {
  return Math.round(place * 1e6) / 1e6;
}

/** An axis of categories; of none, an empty one. */
export function categoriesDimension({ texts }: Places): Dimension {
  return { of: 'categories', texts: texts.length > 0 ? texts : [''], label: undefined };
}
