import type { Identities, Identity } from '../../src/manifest/drawing.js';

/** What a manifest's `labels` mean, in the order in which they are written. */
export function identitiesOf(given: Record<string, Record<string, Partial<Identity>>>): Identities {
  return new Map(
    Object.entries(given).map(([label, values]) => [
      label,
      new Map(
        Object.entries(values).map(([value, own], order) => [
          value,
          { text: undefined, order, colour: undefined, dash: undefined, marker: undefined, ...own },
        ]),
      ),
    ]),
  );
}
