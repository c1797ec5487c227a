import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isMissing, messageOf, StyxError } from './errors.js';
import { exportDashboard } from './grafana/export.js';
import { type Imported, importDashboard, type ImportOptions } from './grafana/import.js';
import { type DashboardAddress, dashboardAddress, newerPath } from './grafana/address.js';
import { plainEndpoint } from './manifest/endpoint.js';
import { reachedBy } from './manifest/endpoints.js';
import type { Access } from './manifest/http/access.js';
import type { Environment } from './manifest/interpolate.js';
import type { Manifest } from './manifest/manifest.js';
import type { Remark } from './grafana/remarks.js';

/** Where a dashboard is, how its Grafana is reached, and what is made of it. */
export interface GrafanaImport extends ImportOptions {
  /** Whether all must be mapped. */
  readonly isStrict: boolean;
  readonly tokenFile: string | undefined;
  readonly httpConfig: string | undefined;
  readonly cwd: string;
  readonly env: Environment;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly signal: AbortSignal;
  readonly onWarning: (warning: string) => void;
  /** Told of what could not be mapped, before anything is thrown for it. */
  readonly onRemarks: (imported: Imported) => void | Promise<void>;
}

/** Larger ones have no Grafana made by hand, or anybody. */
const MOST_BYTES = 64 * 1024 ** 2;

/**
 * Makes a manifest of a dashboard in a file, on standard input (`-`), or at an address of a Grafana. Throws as
 * `importDashboard` does, USAGE, TOO_LARGE, and what asking throws; NOT_MAPPED where all must be mapped and is not,
 * and where no panel became a figure.
 */
export async function importGrafana(
  from: string,
  options: GrafanaImport,
): Promise<{ readonly text: string }> {
  if (options.prometheus !== undefined) plainEndpoint(options.prometheus);
  const address = dashboardAddress(from);
  const text =
    address === undefined ? await localText(from, options) : await askedText(address, options);
  const chosen = new Map([...(address?.variables ?? []), ...options.chosen]);
  const imported = importDashboard(text, { ...options, chosen });
  await options.onRemarks(imported);
  const { remarks, text: manifest } = imported;
  if (manifest === undefined) {
    throw new StyxError('NOT_MAPPED', 'no panel of the dashboard became a figure', {
      hint: 'a figure is made of panels over time that ask a Prometheus',
    });
  }
  if (options.isStrict && remarks.length > 0) throw notAll('dashboard');
  return { text: manifest };
}

async function localText(from: string, options: GrafanaImport): Promise<string> {
  const { cwd, stdin } = options;
  checkIdle(from, options);
  if (from === '-') return textOfStream(stdin);
  const file = resolve(cwd, from);
  try {
    if ((await stat(file)).size > MOST_BYTES) throw tooLarge(from);
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof StyxError) throw cause;
    const hint = isMissing(cause) ? 'name a file, - for standard input, or https://…' : undefined;
    throw new StyxError('USAGE', `${from} cannot be read: ${messageOf(cause)}`, { cause, hint });
  }
}

/** Flags that would have no effect, for no Grafana is asked. */
function checkIdle(from: string, { tokenFile, httpConfig }: GrafanaImport): void {
  const ofToken = tokenFile === undefined ? undefined : '--token-file';
  const idle = ofToken ?? (httpConfig === undefined ? undefined : '--http-config');
  if (idle === undefined) return;
  const place = from === '-' ? 'standard input' : from;
  throw new StyxError('USAGE', `${idle} says nothing of ${place}`, {
    hint: 'leave it out, or name the address of the dashboard in its Grafana, https://…',
  });
}

async function textOfStream(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece);
    pieces.push(bytes);
    length += bytes.length;
    if (length > MOST_BYTES) throw tooLarge('standard input');
  }
  return Buffer.concat(pieces).toString('utf8');
}

function tooLarge(name: string): StyxError {
  return new StyxError('TOO_LARGE', `${name} has more than ${MOST_BYTES / 1024 ** 2} MiB`, {
    hint: 'is it a dashboard?',
  });
}

async function askedText(
  { url, path }: DashboardAddress,
  { signal, onWarning, ...options }: GrafanaImport,
): Promise<string> {
  const { documentAt } = await import('./prometheus/document.js');
  const { warningText } = await import('./prometheus/access/hiding.js');
  const endpoint = { ...reachedBy(plainEndpoint(url), await accessOf(options)), name: 'Grafana' };
  return documentAt(endpoint, {
    ...{ path, mostBytes: MOST_BYTES, elsewhere: newerPath, signal },
    onWarning: (warning) => onWarning(warningText(warning)),
  });
}

async function accessOf({
  tokenFile,
  httpConfig,
  cwd,
  env,
}: Pick<GrafanaImport, 'tokenFile' | 'httpConfig' | 'cwd' | 'env'>): Promise<Partial<Access>> {
  const { accessInFile } = await import('./manifest/http/http-config.js');
  const { tokenIn } = await import('./manifest/http/token-file.js');
  const access = httpConfig === undefined ? {} : await accessInFile(httpConfig, { cwd, env });
  if (tokenFile === undefined) return access;
  return { ...access, authentication: tokenIn(resolve(cwd, tokenFile)) };
}

/** What a dashboard is called, and how it is told what of the manifest is not in it. */
export interface GrafanaExport {
  readonly title: string;
  readonly isStrict: boolean;
  readonly onRemarks: (remarks: readonly Remark[]) => void;
}

/** Makes a dashboard of a manifest, as JSON. Throws NOT_MAPPED where all must be mapped and is not. */
export function exportGrafana(
  manifest: Manifest,
  { title, isStrict, onRemarks }: GrafanaExport,
): string {
  const { dashboard, remarks } = exportDashboard(manifest, title);
  onRemarks(remarks);
  if (isStrict && remarks.length > 0) throw notAll('manifest');
  return `${JSON.stringify(dashboard, null, 2)}\n`;
}

function notAll(of: 'dashboard' | 'manifest'): StyxError {
  return new StyxError('NOT_MAPPED', `not all of the ${of} could be mapped`, {
    hint: 'without --strict, the rest is written',
  });
}
