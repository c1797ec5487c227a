import type { NumberOf, SeriesKey } from '../chart/looks.js';
import { numbering } from '../chart/numbering.js';

/** Where figures tell which series they have, and learn what these look like in all figures. */
export interface FigureOrder {
  /** A figure has these series, or will never have any: it failed, or draws nothing. */
  tell(figure: number, keys: readonly SeriesKey[]): void;
  /** When all figures before it have told. */
  numberOf(figure: number): Promise<NumberOf>;
}

/**
 * Numbers series in the order of the figures, whichever is fetched first, so that looks do not
 * depend on the speed of a server. `known` is what each figure is known to have before, and
 * `colours` how many colours it has for its series.
 */
export function figureOrder(
  known: readonly (readonly SeriesKey[])[],
  colours: readonly number[],
): FigureOrder {
  const numbers = numbering(known);
  const told = known.map((): readonly SeriesKey[] | undefined => undefined);
  const arrivals = told.map(() => arrival());
  let next = 0;
  return {
    tell(figure, keys) {
      told[figure] ??= keys;
      for (let keysOfNext = told[next]; keysOfNext !== undefined; keysOfNext = told[++next]) {
        numbers.add(keysOfNext, colours[next] ?? 1);
        arrivals[next]?.come();
      }
    },
    numberOf: async (figure) => {
      await arrivals[figure]?.hasCome;
      return numbers.numberOf;
    },
  };
}

function arrival(): { readonly hasCome: Promise<void>; come(): void } {
  let come = (): void => undefined;
  const hasCome = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { hasCome, come: () => come() };
}
