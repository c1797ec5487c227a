import type { FrameQuery } from '../frame/frame.js';
import type { Spool } from '../spool/spool.js';
import { deriveQuery } from './apply.js';

/**
 * The samples of a query at the first or the last point of its grid. A series without one is left
 * out. Throws SPOOL.
 */
export function samplesAt(
  query: FrameQuery,
  moment: 'start' | 'end',
  spool: Pick<Spool, 'newPath'>,
): FrameQuery {
  const ms = moment === 'start' ? query.grid.startMs : query.grid.endMs;
  const grid = { ...query.grid, startMs: ms, endMs: ms };
  const all = deriveQuery(query, spool, ({ times, values }) => ({
    times: times.filter((time) => time === ms),
    values: values.filter((_, i) => times[i] === ms),
  }));
  const series = all.series.filter(({ samples }) => samples > 0);
  return { id: query.id, grid, series: series.map((one) => ({ ...one, endMs: ms })) };
}
