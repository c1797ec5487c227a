import type { Ledger } from '../../lock/ledger.js';
import type { Manifest } from '../../manifest/manifest.js';
import { coloursOf, knownKeysOf } from '../data/figure-data.js';
import { type FigureOrder, partialOrder, wholeOrder } from './figure-order.js';

/** The order of the figures of a manifest, of which `isWhole` says whether it has all of them. */
export function manifestOrder(
  { figures }: Manifest,
  ledger: Pick<Ledger, 'before' | 'figureAt'>,
  isWhole: boolean,
): FigureOrder {
  const ordered = figures.map((figure) => ({
    known: knownKeysOf(figure),
    colours: coloursOf(figure),
    locked: ledger.figureAt(figure.name)?.looks ?? {},
  }));
  if (isWhole) return wholeOrder(ordered);
  const own = new Set(figures.map(({ name }) => name));
  const others = Object.entries(ledger.before?.figures ?? {}).filter(([name]) => !own.has(name));
  return partialOrder(
    ordered,
    others.map(([, { looks }]) => looks),
  );
}
