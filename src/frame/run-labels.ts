import { StyxError } from '../errors.js';
import type { FrameQuery } from './frame.js';
import { compareUtf8, type Labels, promqlNotation } from './labels.js';

/**
 * A query's series with labels of a run. Where a series has a label of that name, the run's is kept;
 * throws SERIES_CLASH where two series are then the same.
 */
export function withLabels(query: FrameQuery, added: Labels): FrameQuery {
  const names = new Set(added.map(([name]) => name));
  const seen = new Set<string>();
  const series = query.series.map((one) => {
    const labels = [...one.labels.filter(([name]) => !names.has(name)), ...added].sort(([a], [b]) =>
      compareUtf8(a, b),
    );
    const key = JSON.stringify(labels);
    if (seen.has(key)) throw clash(labels);
    seen.add(key);
    return { ...one, labels };
  });
  return { ...query, series };
}

function clash(labels: Labels): StyxError {
  return new StyxError(
    'SERIES_CLASH',
    `with the labels of its run, there are two series ${promqlNotation(labels)}`,
    { hint: 'give the label of the run another name, or aggregate: sum without (...)' },
  );
}
