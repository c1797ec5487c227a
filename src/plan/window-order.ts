import { PERIOD_LABEL } from '../manifest/compare.js';
import type { Identities, Identity } from '../manifest/drawing.js';
import { valuesInRunOrder } from '../manifest/runs/labels.js';
import type { Window } from './windows.js';

const unsaid = { text: undefined, colour: undefined, dash: undefined, marker: undefined };

/**
 * How labels appear, where what is of windows, and what has labels of runs, comes in the order of
 * these, unless the manifest has one for these labels; and a period that another one is compared with is
 * paler, unless the manifest gives it a colour.
 */
export function inWindowOrder(identities: Identities, windows: readonly Window[]): Identities {
  const label = windows[0]?.of?.label;
  if (label === undefined) return identities;
  const written = identities.get(label) ?? new Map<string, Identity>();
  // Who gives a look to one of two periods has not said which comes first.
  const isOrdered = windows.every(({ of }) => of !== undefined && written.has(of.name));
  const places = windows.flatMap(({ of }, order): [string, Identity][] => {
    if (of === undefined) return [];
    const own = written.get(of.name) ?? { ...unsaid, order: written.size > 0 ? Infinity : order };
    if (label !== PERIOD_LABEL) return [[of.name, own]];
    const place = isOrdered ? own.order : order;
    return [[of.name, { ...own, order: place, isPale: order > 0 && own.colour === undefined }]];
  });
  const known = new Map([...identities, [label, new Map([...written, ...places])]]);
  return new Map([...known, ...labelsOfRuns(windows, known)]);
}

/** Values of which the manifest does not say where they are come behind those that it names. */
function labelsOfRuns(
  windows: readonly Window[],
  known: Identities,
): [string, ReadonlyMap<string, Identity>][] {
  const runs = windows.flatMap(({ of }) => of ?? []);
  const names = new Set(runs.flatMap(({ labels }) => [...labels.keys()]));
  return [...names].map((name) => {
    const written = known.get(name) ?? new Map<string, Identity>();
    const behind = 1 + Math.max(-1, ...[...written.values()].map(({ order }) => order));
    const others = valuesInRunOrder(runs, name).filter((value) => !written.has(value));
    const placed = others.map((value, i): [string, Identity] => [
      value,
      { ...unsaid, order: behind + i },
    ]);
    return [name, new Map([...written, ...placed])];
  });
}
