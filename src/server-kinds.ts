/** What is particular to a kind of server that speaks Prometheus' HTTP API. */
export interface KindFacts {
  /** How many timestamps one request may have. */
  readonly mostPoints: number;
  /** What it is asked besides a query: fresh, whole and unthinned answers. */
  readonly params: Readonly<Record<string, string>>;
  /** Functions whose answer in parts is not their answer in one. */
  readonly unsplittable: readonly string[];
  /** Whether it guesses from the samples of each request how far back to look where a query does not say it. */
  readonly guessesWindows: boolean;
}

const plain: KindFacts = {
  ...{ mostPoints: 11_000, params: {} },
  ...{ unsplittable: [], guessesWindows: false },
};

/** Source: https://thanos.io/tip/components/query.md/ */
const thanosParams = { partial_response: 'false', max_source_resolution: '0s' };

/** Source: https://docs.victoriametrics.com/#prometheus-querying-api-enhancements */
const victoriaParams = { nocache: '1', deny_partial_response: '1' };

/**
 * Near gaps, these look at samples that are further back than their window; `bottomk` takes what a series
 * does not have for the least, where another part of the range has it.
 * Source: https://docs.victoriametrics.com/metricsql/#metricsql-features, and test/differential
 */
const victoriaInParts = [
  ...['rate', 'irate', 'increase', 'delta', 'idelta', 'changes', 'resets'],
  ...['holt_winters', 'double_exponential_smoothing', 'bottomk'],
];

/**
 * Asked as any of them might have to be: the others do not look at what they do not know. Prometheus and
 * its kin refuse more than 11,000 steps a series in one answer, VictoriaMetrics more than 30,000 points.
 */
const unknown: KindFacts = { ...plain, params: { ...thanosParams, ...victoriaParams } };

export const kindFacts = {
  auto: unknown,
  prometheus: plain,
  thanos: { ...plain, params: { ...thanosParams, dedup: 'true' } },
  mimir: plain,
  cortex: plain,
  victoriametrics: {
    mostPoints: 30_000,
    params: victoriaParams,
    unsplittable: victoriaInParts,
    guessesWindows: true,
  },
  amazon: plain,
  google: plain,
  azure: plain,
  // A proxy, behind which may be any.
  grafana: unknown,
  /** One that has not said what it is. */
  silent: { ...unknown, unsplittable: victoriaInParts, guessesWindows: true },
} as const satisfies Readonly<Record<string, KindFacts>>;

export type ServerKind = Exclude<keyof typeof kindFacts, 'auto' | 'silent'>;

/** Whether only the server knows what it is. */
export const isFoundOut = (kind: ServerKind | 'auto'): kind is 'auto' | 'grafana' =>
  kind === 'auto' || kind === 'grafana';

const isKind = (name: string): name is ServerKind =>
  name !== 'auto' && name !== 'silent' && Object.hasOwn(kindFacts, name);

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
