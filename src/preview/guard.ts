import type { IncomingMessage } from 'node:http';

/**
 * Why a request is not answered; undefined where it is from the page that this server serves. Names of
 * strangers may be resolved to this machine (DNS rebinding), so that the name that was asked for
 * matters, though not the port, as tunnels have their own; and a page of somebody else may ask, which
 * browsers say.
 */
export function refusalOf({
  method,
  headers,
}: Pick<IncomingMessage, 'method' | 'headers'>): string | undefined {
  const { host, origin } = headers;
  if (host === undefined || !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) {
    return 'asked by another name than its own';
  }
  if (origin !== undefined && origin !== `http://${host}`) return 'asked by another page';
  const site = headers['sec-fetch-site'] ?? 'none';
  // `none`: somebody has typed it, or opened it from a terminal.
  if (site !== 'same-origin' && site !== 'none') return 'asked by another page';
  if (method === 'GET') return undefined;
  if (method !== 'POST') return 'asked by another method than GET and POST';
  if (origin === undefined) return 'asked by no page';
  const isJson = /^application\/json\b/.test(headers['content-type'] ?? '');
  return isJson ? undefined : 'asked with something else than JSON';
}

/** What is sent with every answer: its own scripts, styles and pictures, and nothing of anybody else. */
export const safeHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** In place of that for files that others have a part in: nothing in them runs. */
export const inertPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
