import { StyxError } from '../errors.js';

/** A dashboard in a Grafana. */
export interface DashboardAddress {
  /** The URL of the Grafana. */
  readonly url: string;
  /** Where its API has the dashboard. */
  readonly path: string;
  /** The values that the address gives to variables: `?var-job=node`. */
  readonly variables: ReadonlyMap<string, readonly string[]>;
}

/**
 * The dashboard at an address as a browser shows it, `https://grafana.example.org/d/abc/load?var-job=node`;
 * undefined for what is no address. Throws USAGE for one of something else.
 */
export function dashboardAddress(text: string): DashboardAddress | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const [, base = '', uid] =
    /^(.*?)\/(?:d|d-solo|api\/dashboards\/uid)\/([A-Za-z0-9_-]+)(?:\/[^/]*)?\/?$/.exec(
      url?.pathname ?? '',
    ) ?? [];
  if (url === undefined || uid === undefined) {
    throw new StyxError('USAGE', 'this is no address of a dashboard', {
      hint: 'for example https://grafana.example.org/d/abc/load, as the browser shows it',
    });
  }
  const variables = new Map<string, string[]>();
  for (const [key, value] of url.searchParams) {
    const name = /^var-(\w+)$/.exec(key)?.[1];
    if (name !== undefined) variables.set(name, [...(variables.get(name) ?? []), value]);
  }
  const user = url.username === '' ? '' : `${url.username}:${url.password}@`;
  return {
    url: `${url.protocol}//${user}${url.host}${base}`,
    path: `/api/dashboards/uid/${uid}`,
    variables,
  };
}

/**
 * Where a Grafana says that its newer API has a dashboard, which the older one has not: `use /apis/… instead`.
 *
 * Source: https://github.com/grafana/grafana/blob/main/pkg/api/dashboard.go
 */
export function newerPath(status: number, body: string): string | undefined {
  if (status !== 406) return undefined;
  return /\/apis\/dashboard\.grafana\.app\/\w+\/namespaces\/[\w-]+\/dashboards\/[\w-]+/.exec(
    body,
  )?.[0];
}
