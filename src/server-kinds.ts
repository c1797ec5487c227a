/** What is particular to a kind of server that speaks Prometheus' HTTP API. */
export interface KindFacts {
  /** How many timestamps one request may have. */
  readonly mostPoints: number;
  /** What it is asked besides a query: fresh, whole and unthinned answers. */
  readonly params: Readonly<Record<string, string>>;
  /** Functions whose answer in parts is not their answer in one. */
  readonly unsplittable: readonly string[];
}

const plain: KindFacts = { mostPoints: 11_000, params: {}, unsplittable: [] };

/** Source: https://thanos.io/tip/components/query.md/ */
const thanosParams = { partial_response: 'false', max_source_resolution: '0s' };

/** Source: https://docs.victoriametrics.com/#prometheus-querying-api-enhancements */
const victoriaParams = { nocache: '1', deny_partial_response: '1' };

/**
 * `auto` is asked as any of them might have to be: the others do not look at what they do not know.
 * Prometheus and its kin refuse more than 11,000 steps a series in one answer, VictoriaMetrics more
 * than 30,000 points.
 */
export const kindFacts = {
  auto: { ...plain, params: { ...thanosParams, ...victoriaParams } },
  prometheus: plain,
  thanos: { ...plain, params: { ...thanosParams, dedup: 'true' } },
  mimir: plain,
  cortex: plain,
  victoriametrics: {
    mostPoints: 30_000,
    params: victoriaParams,
    // Near gaps, they look at samples that are further back than their window.
    unsplittable: ['rate', 'irate', 'increase', 'delta', 'idelta', 'changes'],
  },
  amazon: plain,
  google: plain,
  azure: plain,
  grafana: plain,
} as const satisfies Readonly<Record<string, KindFacts>>;

export type ServerKind = Exclude<keyof typeof kindFacts, 'auto'>;

const isKind = (name: string): name is ServerKind =>
  name !== 'auto' && Object.hasOwn(kindFacts, name);

/**
 * The kind in what a server says of itself: `prometheus 2.42.0`, `grafana mimir 2.15.0`; undefined of one
 * that is not known.
 */
export function kindIn(server: string | undefined): ServerKind | undefined {
  return server?.split(' ').findLast(isKind);
}

/** Hosts of services that say nothing of themselves, and what Grafana's proxy has in its path. */
const places: readonly (readonly [RegExp, ServerKind])[] = [
  [/^https:\/\/aps-workspaces[.-]/, 'amazon'],
  [/^https:\/\/monitoring\.googleapis\.com\//, 'google'],
  [/^https:\/\/[^/]+\.prometheus\.monitor\.azure\.com\//, 'azure'],
  [/\/api\/datasources\/(?:proxy\/)?(?:uid\/)?[^/]+/, 'grafana'],
];

/** The kind that an address tells; undefined where it tells nothing. */
export function kindAt({ href }: Pick<URL, 'href'>): ServerKind | undefined {
  return places.find(([pattern]) => pattern.test(href))?.[1];
}
