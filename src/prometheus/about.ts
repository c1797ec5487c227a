import { fieldsIn, fieldsOf } from './json-fields.js';

/** What a server says of itself, as far as it does. */
export interface AboutServer {
  /** Its kind, and its version where that is known: `prometheus 2.42.0`, `victoriametrics`. */
  readonly server: string | undefined;
}

/** How long a server has to say it, in ms: nobody waits for longer, since nothing depends on it. */
export const SOON_MS = 2000;

/** The text at a path below an endpoint's URL; undefined where there is none. */
export type TextAt = (path: string) => Promise<string | undefined>;

/** Asks a server what it is. */
export async function aboutServer(textAt: TextAt): Promise<AboutServer> {
  return { server: serverOf((await textAt('/api/v1/status/buildinfo')) ?? '') };
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
