import { endpointsOf, type Manifest, partsOf } from '../manifest/manifest.js';
import type { ServerView } from '../view/project-view.js';

/** The servers that the queries of a manifest's figures ask, each once, by their names. */
export function serverViews({ figures }: Pick<Manifest, 'figures'>): ServerView[] {
  const all = figures
    .flatMap(partsOf)
    .flatMap(({ queries }) => queries)
    .flatMap(({ endpoint }) => (endpoint === undefined ? [] : endpointsOf(endpoint)));
  const urls = new Map(all.map(({ name, url }) => [name, `${url.origin}${url.pathname}`]));
  return [...urls].map(([name, url]) => ({ name, url })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
