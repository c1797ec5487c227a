import type { NumberOf, SeriesKey } from '../../chart/looks.js';
import { type Numbering, numbering } from '../../chart/numbering.js';
import type { LockedLooks } from '../../lock/lock.js';
import { hashedKey, isOfLooks, keysOfLooks, lockedNumber } from './locked-looks.js';

/** Where figures tell which series they have, and learn what these look like in all figures. */
export interface FigureOrder {
  /** What the series of a figure look like, when all figures before it have told what they have. */
  looksOf(figure: number, keys: readonly SeriesKey[]): Promise<NumberOf>;
  /** A figure will not tell: it failed. Does nothing if it has told. */
  skip(figure: number): void;
}

/** A figure in its order. */
export interface OrderedFigure {
  /** What it is known to have before its data is there. */
  readonly known: readonly SeriesKey[];
  /** How many colours it has for its series. */
  readonly colours: number;
  /** What its series looked like when it was built last. */
  readonly locked: LockedLooks;
}

/**
 * Numbers the series of all figures in the order of these, whichever is fetched first, so that looks
 * do not depend on the speed of a server. One that fails counts with what it had before, for its
 * failure should not change the others.
 */
export function wholeOrder(figures: readonly OrderedFigure[]): FigureOrder {
  return inTurn(figures, numbering(knownOf(figures)));
}

/**
 * The same where only some figures of a manifest are built: what others look like (`others`) stays,
 * and so does what a figure looks like that still has the series that it had.
 */
export function partialOrder(
  figures: readonly OrderedFigure[],
  others: readonly LockedLooks[],
): FigureOrder {
  const kept = others.flatMap(keysOfLooks);
  const order = inTurn(figures, numbering(knownOf(figures), kept));
  return {
    ...order,
    async looksOf(figure, keys) {
      const locked = figures[figure]?.locked ?? {};
      if (!isOfLooks(keys.map(hashedKey), locked)) return order.looksOf(figure, keys);
      order.skip(figure);
      return (key) => lockedNumber(locked, hashedKey(key)) ?? 0;
    },
  };
}

/** Series are numbered by their hashes: the lock has no others. */
const knownOf = (figures: readonly OrderedFigure[]): SeriesKey[][] =>
  figures.map(({ known }) => known.map(hashedKey));

/** `numbers` are of hashes. */
function inTurn(figures: readonly OrderedFigure[], numbers: Numbering): FigureOrder {
  const told = figures.map((): readonly SeriesKey[] | undefined => undefined);
  const arrivals = told.map(() => arrival());
  let next = 0;
  const tell = (figure: number, keys: readonly SeriesKey[]): void => {
    told[figure] ??= keys;
    for (let keysOfNext = told[next]; keysOfNext !== undefined; keysOfNext = told[++next]) {
      numbers.add(keysOfNext, figures[next]?.colours ?? 1);
      arrivals[next]?.come();
    }
  };
  return {
    async looksOf(figure, keys) {
      tell(figure, keys.map(hashedKey));
      // What draws nothing waits for nothing.
      if (keys.length > 0) await arrivals[figure]?.hasCome;
      return (key) => numbers.numberOf(hashedKey(key));
    },
    skip: (figure) => tell(figure, keysOfLooks(figures[figure]?.locked ?? {})),
  };
}

function arrival(): { readonly hasCome: Promise<void>; come(): void } {
  let come = (): void => undefined;
  const hasCome = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { hasCome, come: () => come() };
}
