import { StyxError } from '../../errors.js';
import { areTogether } from '../../frame/timing.js';
import { formatDuration } from '../../time/duration.js';
import type { DrawnSeries } from '../content.js';

type Added = Pick<DrawnSeries, 'name' | 'query'>;

/** What becomes of series that need times in common. */
type Become = 'stacked' | 'added up' | 'joined to a band' | 'counted as one histogram';

/**
 * Throws BAD_STEP where series that are to be added up, each of a query of its own timing, are neither
 * on one grid nor at the same times: sums of samples that are of different times would be of none.
 */
export function checkOneGrid(series: readonly Added[], become: Become): void {
  const [first] = series;
  const other = series.find(({ query }) => !areTogether(query, first?.query ?? query));
  if (first === undefined || other === undefined) return;
  const [a, b] = [first.query, other.query];
  const steps = [a, b].map(({ grid }) => `${grid.stepMs / 1000} s`);
  const areSteps = a.grid.stepMs !== b.grid.stepMs && (a.times ?? b.times) === undefined;
  const differ = areSteps ? `different steps: ${steps.join(' and ')}` : 'different timestamps';
  const what =
    a.id === b.id
      ? `${first.name === other.name ? 'series' : `the series ${first.name} and ${other.name}`} of ${a.id}`
      : `the queries ${a.id} and ${b.id}`;
  const alignMs = Math.max(a.grid.stepMs, b.grid.stepMs);
  throw new StyxError('BAD_STEP', `${what}, which are ${become}, have ${differ}`, {
    hint: hintOf(a.id === b.id, formatDuration(alignMs)),
  });
}

function hintOf(isOneQuery: boolean, step: string): string {
  return isOneQuery
    ? `\`align_step: ${step}\` puts all of them on one grid`
    : 'give all queries of the figure the same step, or put one of them on the right axis';
}
