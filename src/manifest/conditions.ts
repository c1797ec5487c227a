import { StyxError } from '../errors.js';
import type { Bound, Condition } from './condition.js';
import { forEach } from './findings.js';
import type { Merged } from './merged.js';
import { didYouMean } from './nearest.js';
import { queryIdsOf } from './query-places.js';

/**
 * The conditions of a figure. Throws UNKNOWN_QUERY, and MANIFEST_VALUE for bounds that nothing is
 * within.
 */
export function conditionsOf(merged: Merged): Condition[] {
  const { where = {} } = merged.figure;
  const ids = queryIdsOf(merged);
  const undrawn = undrawnIds(merged);
  const known = Object.keys(where).filter((id) => ids.includes(id) || merged.isOwn(['where', id]));
  return forEach(known, (query) => {
    if (!ids.includes(query)) {
      throw new StyxError('UNKNOWN_QUERY', `the figure has no query \`${query}\``, {
        position: merged.positionOf(['where', query]),
        hint: didYouMean(query, ids),
      });
    }
    return { query, isDrawn: !undrawn.includes(query), bounds: boundsOf(merged, query) };
  });
}

/** The queries of a figure that are conditions and nothing else: all that are, if others are drawn. */
export function undrawnIds(merged: Merged): readonly string[] {
  const { where = {}, x } = merged.figure;
  const conditions = queryIdsOf(merged).filter((id) => where[id] !== undefined && id !== x?.query);
  const isOther = (id: string): boolean => id !== x?.query && !conditions.includes(id);
  return queryIdsOf(merged).some(isOther) ? conditions : [];
}

/** Whether a query of a figure is more than a condition. */
export function isDrawn(
  { id }: { readonly id: string },
  { where }: { readonly where: readonly Condition[] },
): boolean {
  return !where.some(({ query, isDrawn }) => query === id && !isDrawn);
}

function boundsOf(merged: Merged, query: string): Bound[] {
  const written = merged.figure.where?.[query];
  if (written === undefined) return [];
  if (typeof written === 'number') return [{ is: '=', than: written }];
  const { min, above, max, below } = written;
  const all = (
    [
      ['>=', min],
      ['>', above],
      ['<=', max],
      ['<', below],
    ] as const
  ).flatMap(([is, than]): Bound[] => (than === undefined ? [] : [{ is, than }]));
  const least = Math.max(min ?? -Infinity, above ?? -Infinity);
  const most = Math.min(max ?? Infinity, below ?? Infinity);
  const isOpen = above === least || below === most;
  if (least < most || (least === most && !isOpen)) return all;
  throw new StyxError('MANIFEST_VALUE', 'nothing is within these bounds', {
    position: merged.positionOf(['where', query]),
    hint: least > most ? 'exchange the two' : 'write the number alone for what is equal to it',
  });
}
