import { askMatrices } from './build/project/ask-matrices.js';
import { type Connections, openConnections } from './build/answers/connections.js';
import { type Project, readOnlyProject } from './build/project/project.js';
import { type Finding, merged } from './check/finding.js';
import { askedSelectors, checkedItems } from './check/items.js';
import { planFindings } from './check/plans.js';
import { offlineFindings } from './check/offline.js';
import { askedFindings } from './check/asked.js';
import type { Manifest } from './manifest/manifest.js';
import { endpointKey } from './manifest/server.js';
import type { OnRetry } from './prometheus/retry.js';

export type { Finding };

export interface CheckOptions {
  /** Whether no server is asked. */
  readonly isOffline: boolean;
  /** What `now` means, ms. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly onRetry: OnRetry;
  /** Told once what there is to say of how servers are reached. */
  readonly onWarning: (warning: string) => void;
}

/** What a check has come to. */
export interface Checked {
  /** How many different queries there are, of how many figures. */
  readonly queries: number;
  readonly figures: number;
  /** In the order of the file; what is about no place in it comes last. */
  readonly findings: readonly Finding[];
}

/**
 * Looks for mistakes in the queries of a manifest: in their language, and, where servers may be asked,
 * with what these say and have. Nothing is fetched or written. Throws BAD_LOCK, REDACT_KEY and the
 * signal's reason.
 */
export async function check(written: Manifest, options: CheckOptions): Promise<Checked> {
  const project = readOnlyProject(written);
  const connections = openConnections(options);
  try {
    return await checkWith(written, { project, connections }, options);
  } finally {
    await connections.close();
  }
}

interface Asking {
  readonly project: Project;
  readonly connections: Connections;
}

async function checkWith(
  written: Manifest,
  { project, connections }: Asking,
  options: CheckOptions,
): Promise<Checked> {
  const { isOffline, nowMs, signal } = options;
  const asking = { ...project, connections, mode: { ...project.mode, isOffline } };
  const manifest = await askMatrices(written, asking, options);
  const { figures, queries, findings } = checkedItems(manifest, nowMs);
  const found = isOffline
    ? [...askedSelectors(written), ...queries].flatMap(offlineFindings)
    : await askedFindings(queries, { ...asking, ...options });
  signal.throwIfAborted();
  const planned = await planFindings(manifest, [...findings, ...found], nowMs);
  return {
    queries: new Set(
      queries.map(({ endpoint, expr }) => JSON.stringify([endpointKey(endpoint), expr])),
    ).size,
    figures,
    findings: merged([...findings, ...found, ...planned]),
  };
}
