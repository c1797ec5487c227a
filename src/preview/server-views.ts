import { type Endpoint, endpointsOf, type Manifest, partsOf } from '../manifest/manifest.js';
import type { ServerView } from '../view/project-view.js';

/** Servers as they are shown, each once. */
export function serverViews(endpoints: readonly Endpoint[]): ServerView[] {
  const urls = new Map(endpoints.map(({ name, url }) => [name, `${url.origin}${url.pathname}`]));
  return [...urls].map(([name, url]) => ({ name, url }));
}

/** Whom the queries of a manifest's figures ask, by their names. */
export function askedEndpoints({ figures }: Pick<Manifest, 'figures'>): Endpoint[] {
  return figures
    .flatMap(partsOf)
    .flatMap(({ queries }) => queries)
    .flatMap(({ endpoint }) => (endpoint === undefined ? [] : endpointsOf(endpoint)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
