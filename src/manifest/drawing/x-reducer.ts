import type { WrittenDrawing } from '../drawing.js';
import type { Query } from '../manifest.js';
import type { Merged } from '../merged.js';

/** An x axis whose query becomes one number as the axis says, else as that query says itself. */
export function withOwnReducer(
  { query: shown, ...x }: WrittenDrawing['x'],
  queries: readonly Query[],
  { textOf }: Merged,
): WrittenDrawing['x'] {
  const own = queries.find(({ id }) => id === shown?.id)?.reduce;
  const isSaid = textOf(['x', 'reduce']) !== undefined;
  const query = shown && { ...shown, reduce: isSaid ? shown.reduce : (own ?? shown.reduce) };
  return { ...x, query };
}
