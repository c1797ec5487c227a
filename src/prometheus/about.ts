import { parseDuration } from '../time/duration.js';
import { fieldsIn, fieldsOf } from './json-fields.js';

/** What a server says of itself, as far as it does. */
export interface AboutServer {
  /** Its kind, and its version where that is known: `prometheus 2.42.0`, `victoriametrics`. */
  readonly server: string | undefined;
  /** For how long it keeps data, in ms. */
  readonly keptMs: number | undefined;
}

export const nothingSaid: AboutServer = { server: undefined, keptMs: undefined };

/**
 * How long a server has to answer a request of this, in ms, once its pace lets it be sent. Of one that says
 * nothing, all is asked whole.
 */
export const SOON_MS = 2000;

/** The text at a path below an endpoint's URL; undefined where there is none. */
export type TextAt = (path: string) => Promise<string | undefined>;

/** Asks a server what it is, and how long it keeps data. */
export async function aboutServer(textAt: TextAt): Promise<AboutServer> {
  const server = serverOf((await textAt('/api/v1/status/buildinfo')) ?? '');
  const says = server === undefined ? undefined : retentions.get(server.split(' ')[0] ?? '');
  const text = says && (await textAt(says.path));
  return { server, keptMs: text === undefined ? undefined : says?.read(text) };
}

/** Where servers say how long they keep data, and how that is read. */
const retentions = new Map([
  ['prometheus', { path: '/api/v1/status/runtimeinfo', read: prometheusRetention }],
  ['victoriametrics', { path: '/flags', read: victoriaRetention }],
]);

/**
 * `15d`, or `15d or 2GiB`, where it may be shorter; in ms. Undefined where it is bounded by size alone.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/#runtime-information
 */
export function prometheusRetention(text: string): number | undefined {
  const said = fieldsIn(fieldsOf(text).get('data')).get('storageRetention');
  if (typeof said !== 'string') return undefined;
  try {
    return parseDuration(said.replace(/ or .*$/, ''));
  } catch {
    return undefined;
  }
}

const HOUR_MS = 3600e3;
const unitMs = new Map([
  ['h', HOUR_MS],
  ['d', 24 * HOUR_MS],
  ['w', 7 * 24 * HOUR_MS],
  ['y', 365 * 24 * HOUR_MS],
  // Months, of as many days as it says.
  ['', 31 * 24 * HOUR_MS],
]);

/** `-retentionPeriod="15d"`, or a number of months; in ms. Source: https://docs.victoriametrics.com/#retention */
export function victoriaRetention(text: string): number | undefined {
  const [, count, unit = ''] =
    /^-retentionPeriod="([0-9]+(?:\.[0-9]+)?)([hdwy]?)"/m.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (unitMs.get(unit) ?? 0);
}

/**
 * Which server says this of its build; undefined where nobody knows. VictoriaMetrics says nothing, or
 * a version of Prometheus without a revision; Thanos says the same as Prometheus, whose versions below
 * 1 said nothing yet; Mimir and its kin say their name.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/#build-information
 */
export function serverOf(text: string): string | undefined {
  const fields = fieldsOf(text);
  if (fields.get('status') !== 'success') return undefined;
  const build = fieldsIn(fields.get('data'));
  const name = wordsIn(build.get('application'))?.toLowerCase();
  const version = wordsIn(build.get('version'))?.replace(/^v(?=\d)/, '');
  if (name !== undefined) return version === undefined ? name : `${name} ${version}`;
  if (!build.has('revision')) return 'victoriametrics';
  return version && `${version.startsWith('0.') ? 'thanos' : 'prometheus'} ${version}`;
}

/** It is written into snapshots: nothing but what names and versions look like. */
function wordsIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w .+~-]{1,64}$/.test(value) ? value : undefined;
}
