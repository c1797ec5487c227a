/** Pages that people see in a browser, which is where they copy addresses from. */
const pages = [
  ...['graph', 'query', 'alerts', 'rules', 'targets', 'service-discovery', 'classic', 'vmui'],
  ...['status', 'tsdb-status', 'flags', 'config', 'metrics', '-/[a-z]+', 'api/v1'],
];

const atPage = new RegExp(`^(.*?)/(?:${pages.join('|')})(?:/.*)?$`);

/** The address of a server without the page of it that follows; undefined where none does. */
export function pageless(url: URL): URL | undefined {
  const [, path] = atPage.exec(url.pathname) ?? [];
  return path === undefined ? undefined : new URL(`${url.origin}${path}`);
}
