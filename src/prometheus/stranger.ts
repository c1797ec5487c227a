import type { Endpoint } from '../manifest/manifest.js';
import { shownUrl } from './failure.js';
import { type HttpClient, httpClient } from './http.js';
import { fieldsOf } from './json-fields.js';
import { readText } from './refusal.js';

/** What is at an address where a Prometheus is looked for. */
export interface Stranger {
  /** A sentence without a full stop. */
  readonly says: string;
  readonly remedy: string;
}

/** As much of a page as it takes to know it. */
const KNOWN_BYTES = 64 * 1024;

/**
 * Asks who is at an address that does not answer as a Prometheus does; undefined where nobody knows.
 * Throws the signal's reason only.
 */
export async function strangerAt(
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<Stranger | undefined> {
  const http = httpClient(endpoint, () => undefined);
  const textAt = (path: string): Promise<string> => textBelow(http, path, endpoint, signal);
  try {
    const health = fieldsOf(await textAt('/api/health'));
    if (health.has('database')) return grafana(endpoint);
    if (fieldsOf(await textAt('/api/v2/status')).has('versionInfo')) return alertmanager(endpoint);
    const page = await textAt(endpoint.url.pathname === '/' ? '/' : '');
    if (/<title>[^<]*Grafana/i.test(page)) return grafana(endpoint);
    if (isExposition(page) || isExposition(await textAt('/metrics'))) return exporter(endpoint);
    return /type=["']?password/i.test(page) ? login(endpoint) : undefined;
  } finally {
    await http.close();
  }
}

/** What a path has to say to who asks for it; nothing where there is nothing. */
async function textBelow(
  http: HttpClient,
  path: string,
  { access: { headers } }: Endpoint,
  signal: AbortSignal,
): Promise<string> {
  try {
    const answer = await http.send({ method: 'GET', path, form: {}, headers }, signal);
    return await readText(answer.body, KNOWN_BYTES);
  } catch {
    signal.throwIfAborted();
    return '';
  }
}

/** Source: https://prometheus.io/docs/instrumenting/exposition_formats/ */
const isExposition = (text: string): boolean => /^# (?:HELP|TYPE) \S+ \S/m.test(text);

const grafana = (endpoint: Endpoint): Stranger => ({
  says: `${shownUrl(endpoint)} is a Grafana, and no Prometheus`,
  remedy:
    'name the Prometheus that it shows (in Grafana: Connections, Data sources), or the way through ' +
    `Grafana, ${endpoint.url.origin}/api/datasources/proxy/uid/UID, with a token of a service account`,
});

const exporter = (endpoint: Endpoint): Stranger => ({
  says: `${shownUrl(endpoint)} has the metrics of one program, of now only: it is no Prometheus`,
  remedy: 'name the Prometheus that scrapes it, often http://localhost:9090',
});

const alertmanager = (endpoint: Endpoint): Stranger => ({
  says: `${shownUrl(endpoint)} is an Alertmanager, and no Prometheus`,
  remedy: 'name the Prometheus that sends its alerts, often at port 9090 of the same host',
});

const login = (endpoint: Endpoint): Stranger => ({
  says: `${shownUrl(endpoint)} answers with a page to log in, which a program cannot fill in`,
  remedy:
    'ask whoever runs it for an address, or for a token, that is for programs (docs/endpoints.md)',
});
