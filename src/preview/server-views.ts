import type { Endpoint } from '../manifest/manifest.js';
import type { ServerView } from '../view/project-view.js';

/** Servers as they are shown, each once. */
export function serverViews(endpoints: readonly Endpoint[]): ServerView[] {
  const urls = new Map(endpoints.map(({ name, url }) => [name, `${url.origin}${url.pathname}`]));
  return [...urls].map(([name, url]) => ({ name, url }));
}
