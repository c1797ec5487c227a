import type { Identities, Identity } from '../manifest/drawing.js';
import { RUN_LABEL } from '../manifest/runs/labels.js';
import type { Window } from './windows.js';

const unsaid = { text: undefined, colour: undefined, dash: undefined, marker: undefined };

/** How labels appear, where what is of runs comes in the order of these, unless the manifest has one. */
export function inRunOrder(identities: Identities, windows: readonly Window[]): Identities {
  if (identities.has(RUN_LABEL)) return identities;
  const runs = windows.flatMap(({ run }, order): [string, Identity][] =>
    run === undefined ? [] : [[run.name, { ...unsaid, order }]],
  );
  return runs.length === 0 ? identities : new Map([...identities, [RUN_LABEL, new Map(runs)]]);
}
