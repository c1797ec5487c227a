import { type Labels, labelValue } from '../frame/labels.js';
import { compareValues } from '../frame/natural-order.js';
import type { Identities, Identity } from '../manifest/drawing.js';

/** Labels with the texts that the manifest gives to their values. */
export function shownLabels(labels: Labels, identities: Identities): Labels {
  if (identities.size === 0) return labels;
  return labels.map(([name, value]) => [name, identities.get(name)?.get(value)?.text ?? value]);
}

/** What the manifest says of a series' look: of each part, the first label that has it says it. */
export type OwnLook = Partial<Pick<Identity, 'colour' | 'dash' | 'marker' | 'isPale'>>;

export function ownLook(labels: Labels, identities: Identities): OwnLook {
  const own = identitiesOf(labels, identities);
  return {
    colour: own.find(({ colour }) => colour !== undefined)?.colour,
    dash: own.find(({ dash }) => dash !== undefined)?.dash,
    marker: own.find(({ marker }) => marker !== undefined)?.marker,
    isPale: own.some(({ isPale }) => isPale === true),
  };
}

function identitiesOf(labels: Labels, identities: Identities): Identity[] {
  return [...identities].flatMap(([name, values]) => {
    const value = labels.find(([other]) => other === name)?.[1];
    const identity = value === undefined ? undefined : values.get(value);
    return identity === undefined ? [] : [identity];
  });
}

/**
 * Compares series by the order that the manifest gives to their labels' values, label by label; a
 * value without a place comes behind those with one.
 */
export function compareIdentities(a: Labels, b: Labels, identities: Identities): number {
  for (const [name, values] of identities) {
    const order = placeOf(a, name, values) - placeOf(b, name, values);
    if (order !== 0 && !Number.isNaN(order)) return order;
  }
  return 0;
}

function placeOf(labels: Labels, name: string, values: ReadonlyMap<string, Identity>): number {
  const value = labels.find(([other]) => other === name)?.[1];
  return (value === undefined ? undefined : values.get(value)?.order) ?? Infinity;
}

/** The values of a label that series have, '' for none, in the order of the manifest, else sorted. */
export function valuesInOrder(
  series: readonly { readonly labels: Labels }[],
  label: string,
  identities: Identities,
): string[] {
  const values = [...new Set(series.map(({ labels }) => labelValue(labels, label) ?? ''))];
  return values.sort(
    (a, b) => compareIdentities([[label, a]], [[label, b]], identities) || compareValues(a, b),
  );
}
