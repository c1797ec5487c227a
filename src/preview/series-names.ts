import type { Labels } from '../frame/labels.js';

interface Named {
  readonly name: string;
  readonly labels: Labels;
}

/** What tells runs and periods apart, where anything does. */
const first: readonly string[] = ['run', 'period'];

/**
 * The names of series of a list, each with what tells it from others of its name: its run or period, another
 * label, or all labels that differ. A figure has them in one look, and a legend has them once.
 */
export function toldApart(series: readonly Named[]): string[] {
  const groups = new Map<string, Named[]>();
  for (const one of series) {
    const same = groups.get(one.name);
    if (same === undefined) groups.set(one.name, [one]);
    else same.push(one);
  }
  const telling = new Map([...groups].map(([name, same]) => [name, tellingLabels(same)]));
  return series.map(({ name, labels }) => {
    const values = telling.get(name)?.flatMap((label) => valueOf(labels, label) ?? []) ?? [];
    return values.length === 0 ? name : `${name} (${values.join(', ')})`;
  });
}

const valueOf = (labels: Labels, wanted: string): string | undefined =>
  labels.find(([label]) => label === wanted)?.[1];

function tellingLabels(same: readonly Named[]): readonly string[] {
  if (same.length === 1) return [];
  const names = new Set(same.flatMap(({ labels }) => labels.map(([label]) => label)));
  const valuesOf = (label: string) => new Set(same.map(({ labels }) => valueOf(labels, label)));
  const differing = [...names].filter((label) => valuesOf(label).size > 1);
  const ordered = [...first.filter((label) => names.has(label)), ...differing];
  const alone = ordered.find((label) => valuesOf(label).size === same.length);
  return alone === undefined ? differing : [alone];
}
