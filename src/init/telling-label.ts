import type { LabelSummary } from '../metrics/metric.js';

/** So many lines can be told apart in a figure as wide as a column. */
const MOST = 8;

/**
 * The label by which series are told apart: one of those that are `preferred`, or else any, that takes two
 * to eight values; where none does, one of the preferred that takes a single one. Undefined where there is
 * none.
 */
export function tellingLabel(
  labels: readonly LabelSummary[],
  preferred: readonly string[],
): string | undefined {
  const plain = labels.filter(({ name }) => /^[a-zA-Z_]\w*$/.test(name) && name !== 'le');
  const moderate = plain.filter(({ values }) => values >= 2 && values <= MOST);
  const best = (some: readonly LabelSummary[]): string | undefined =>
    preferred.find((name) => some.some((one) => one.name === name));
  return best(moderate) ?? moderate[0]?.name ?? best(plain.filter(({ values }) => values === 1));
}
