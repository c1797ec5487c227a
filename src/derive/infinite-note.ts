import { type Labels, seriesText } from '../frame/labels.js';

/** Says how many infinite samples of the runs of a series stand for nothing. */
export function infiniteNote({
  labels,
  infinite,
}: {
  readonly labels: Labels;
  readonly infinite: number;
}): string[] {
  if (infinite === 0) return [];
  const samples = infinite === 1 ? '1 infinite sample' : `${infinite} infinite samples`;
  return [`${samples} of ${seriesText(labels)} left out`];
}
