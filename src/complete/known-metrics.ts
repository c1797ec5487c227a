import { mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { textHash } from '../files/text-hash.js';
import { writeWhole } from '../files/write-whole.js';
import type { Endpoint } from '../manifest/manifest.js';
import { endpointKey } from '../manifest/server.js';
import { openClient } from '../prometheus/client.js';

/** For how long an answer is good enough, and for how long one that has not come is not asked for again, ms. */
const GOOD_MS = 10 * 60e3;
const SILENT_MS = 20e3;

/** A server says which metrics it had in so much time, ms. */
const SINCE_MS = 24 * 3600e3;

/**
 * The names of the metrics that a server has, from a file of the last ten minutes or of the server, as long as
 * the signal lets it; none of one that does not answer, and of one that takes a program to be asked. Never throws.
 */
export async function knownMetrics(
  endpoint: Endpoint,
  nowMs: number,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const path = join(
    cacheFolder(env),
    `metrics-${textHash(endpoint.url.href + endpointKey(endpoint)).slice(0, 16)}.json`,
  );
  const kept = await keptIn(path);
  const isKnown =
    kept !== undefined && nowMs - kept.atMs < (kept.names.length > 0 ? GOOD_MS : SILENT_MS);
  const isProgram =
    endpoint.tunnel !== undefined || endpoint.access.authentication.way === 'command';
  if (isKnown || isProgram) return kept?.names ?? [];
  const names = await askedNames(endpoint, nowMs, signal);
  // Old names are better than none.
  const best = names.length > 0 ? names : (kept?.names ?? []);
  await keep(path, { atMs: nowMs, names: best }).catch(() => undefined);
  return best;
}

interface Kept {
  readonly atMs: number;
  readonly names: readonly string[];
}

const cacheFolder = ({ XDG_CACHE_HOME: given }: NodeJS.ProcessEnv): string =>
  join(given || join(homedir(), '.cache'), 'styx');

async function keptIn(path: string): Promise<Kept | undefined> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isKept(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const isTimed = 'atMs' in value && typeof value.atMs === 'number';
  return isTimed && 'names' in value && Array.isArray(value.names);
}

async function keep(path: string, kept: Kept): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const text = [Buffer.from(JSON.stringify(kept))];
  await writeWhole(path, text, { unchanged: 'keep', signal: new AbortController().signal });
}

async function askedNames(
  endpoint: Endpoint,
  nowMs: number,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const client = openClient(endpoint, () => undefined);
  try {
    const request = { label: '__name__', match: '{__name__!=""}' };
    const span = { startMs: nowMs - SINCE_MS, endMs: nowMs };
    return (await client.labelValues({ ...request, ...span }, signal)).values;
  } catch {
    return [];
  } finally {
    void client.close();
  }
}
