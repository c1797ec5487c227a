import { useEffect, useRef, useState } from 'preact/hooks';

/** What the URL names behind `#`: `#/figures/latency` is the tab `figures`, and in it `latency`. */
export interface PageRoute {
  readonly tab: string;
  readonly rest: string;
}

export function routeIn(hash: string): PageRoute {
  const [, tab = '', rest = ''] = /^#\/([^/]*)\/?(.*)$/.exec(hash) ?? [];
  return { tab, rest: decoded(rest) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the URL names in a tab, or has named there last. */
export function useRestOf(tab: string): string {
  const route = useRoute();
  const last = useRef('');
  if (route.tab === tab && route.rest !== '') last.current = route.rest;
  return last.current;
}

/** The route, as links and the browser's buttons change it. */
export function useRoute(): PageRoute {
  const [route, setRoute] = useState(() => routeIn(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(routeIn(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
