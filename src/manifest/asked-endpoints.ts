import { type Manifest, partsOf, type Query, type SingleFigure } from './manifest.js';
import { type Endpoint, endpointKey, endpointsOf } from './server.js';
import { askedNumbers } from './values/asked-numbers.js';

/** Some queries, and when they are asked. */
export interface AskedQueries extends Pick<SingleFigure, 'range'> {
  readonly queries: readonly Query[];
}

/** Whom queries ask, each server as often as it is asked; over runs, those that a run names in place of their own. */
export function endpointsOfQueries({ queries, range }: AskedQueries): Endpoint[] {
  return queries.flatMap(({ endpoint }) => {
    if (endpoint === undefined) return [];
    const own = endpointsOf(endpoint);
    return 'runs' in range ? range.runs.flatMap((run) => run.endpoint ?? own) : own;
  });
}

/** All servers that something of a manifest asks, once each as they are asked, in the manifest's order. */
export function askedEndpoints({
  figures,
  numbers,
  matrices,
}: Pick<Manifest, 'figures' | 'numbers' | 'matrices'>): Endpoint[] {
  const asking: AskedQueries[] = [
    ...figures.flatMap(partsOf),
    ...askedNumbers(numbers).map(({ asked: { range }, queries }) => ({ range, queries })),
  ];
  const asked = [
    ...asking.flatMap(endpointsOfQueries),
    ...matrices.flatMap(({ questions }) => questions.map(({ endpoint }) => endpoint)),
  ];
  return [...new Map(asked.map((endpoint) => [endpointKey(endpoint), endpoint])).values()];
}
