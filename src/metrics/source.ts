import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { StyxError } from '../errors.js';
import { endpointFromFlags } from '../manifest/from-flags.js';
import type { Endpoint } from '../manifest/manifest.js';
import { parseDuration } from '../time/duration.js';
import { parseTime } from '../time/instant.js';
import type { When } from './listing.js';

/** Who is asked which metrics there are. */
export type MetricSource =
  /** An endpoint of the manifest, or as good as one. */
  | { readonly is: 'server'; readonly endpoint: Endpoint }
  /** A URL, of a server or of an exporter. */
  | { readonly is: 'address'; readonly endpoint: Endpoint }
  | { readonly is: 'file'; readonly path: string; readonly name: string }
  | { readonly is: 'stdin' };

/** What is looked for, and where. */
export interface Search {
  readonly source: MetricSource;
  /** `''` finds all. */
  readonly pattern: string;
}

/** What the command line says of servers. */
interface ServerFlags {
  readonly prometheus?: string;
  readonly config?: string;
  readonly httpConfig?: string;
}

/**
 * What the words of a command line mean: the first is where to look, if it is a URL, `-` for stdin, or a
 * file that is there; all others are the pattern. Without such a word the server is that of a query.
 * Throws USAGE, also for flags that say nothing of such a place, and as `endpointFromFlags` does.
 */
export async function searchFromWords(
  words: readonly string[],
  flags: ServerFlags,
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Search> {
  const [first = '', ...others] = words;
  const pattern = others.join(' ');
  const isAddress = /^(?:[a-z]+:\/\/|[\w.-]+:\d+(?:\/|$))/i.test(first);
  const isText = !isAddress && (first === '-' || isReadable(resolve(cwd, first)));
  if (isAddress || isText) checkFlags(first, flags, isText);
  if (isAddress) {
    const { httpConfig } = flags;
    const given = { prometheus: first, ...(httpConfig !== undefined && { httpConfig }) };
    const endpoint = await endpointFromFlags(given, { cwd, env });
    return { source: { is: 'address', endpoint }, pattern };
  }
  if (first === '-') return { source: { is: 'stdin' }, pattern };
  if (isText) return { source: { is: 'file', path: resolve(cwd, first), name: first }, pattern };
  if (isNamedAsFile(first)) throw noFile(first);
  const endpoint = await endpointFromFlags(flags, { cwd, env });
  return { source: { is: 'server', endpoint }, pattern: words.join(' ') };
}

/** A file or a pipe; no path can be as long as an expression may. */
function isReadable(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** No metric is called so. */
const isNamedAsFile = (word: string): boolean =>
  /\.(?:prom|txt|om|gz)$/.test(word) || /^(?:\.\.?|~)\//.test(word);

function noFile(word: string): StyxError {
  return new StyxError('USAGE', `there is no file ${word}`, {
    hint: 'a file is named as this folder names it; a pattern that looks like one stands between slashes',
  });
}

/** Flags that would have no effect beside a place. */
function checkFlags(place: string, flags: ServerFlags, isText: boolean): void {
  if (flags.prometheus !== undefined) {
    throw new StyxError('USAGE', `${place} and --prometheus say two places where to look`, {
      hint: 'leave one of them out; a pattern that is called as a file goes behind the URL',
    });
  }
  const config = flags.config === undefined ? undefined : '--config';
  const httpConfig = flags.httpConfig !== undefined && isText ? '--http-config' : undefined;
  const idle = config ?? httpConfig;
  if (idle === undefined) return;
  throw new StyxError('USAGE', `${idle} says nothing of ${place}`, {
    hint: isText ? 'leave it out' : 'leave it out, or name an endpoint of it: --prometheus NAME',
  });
}

/**
 * The time that `--since` and `--until` mean: now without them. A duration is before now. Throws USAGE,
 * BAD_TIME and BAD_RANGE.
 */
export function whenFromFlags(
  { since, until }: { readonly since?: string; readonly until?: string },
  nowMs: number,
): When {
  if (since === undefined && until === undefined) return { atMs: nowMs };
  if (since === undefined) {
    throw new StyxError('USAGE', '--until is the end of --since, which is missing', {
      hint: 'say since when: --since 7d',
    });
  }
  const [startMs, endMs] = [msOf(since, nowMs), until === undefined ? nowMs : msOf(until, nowMs)];
  if (startMs < endMs) return { startMs, endMs };
  throw new StyxError('BAD_RANGE', '--since is not before --until', {
    hint: 'write --since 7d --until 5d',
  });
}

/** No server has metrics of before: a number that is so small is no time, but meant as a duration. */
const EARLIEST_MS = Date.UTC(2000);

function tooEarly(text: string): StyxError {
  const [whole = ''] = text.split('.');
  return new StyxError('BAD_TIME', `\`${text}\` in Unix seconds is before the year 2000`, {
    hint: `write ${whole}h or ${whole}d for the last hours or days; Unix seconds have ten digits`,
  });
}

function msOf(text: string, nowMs: number): number {
  if (/^(?:\d+[a-z]+)+$/.test(text)) return nowMs - parseDuration(text);
  const time = parseTime(text, 'UTC');
  if ('ms' in time && time.ms < EARLIEST_MS && !text.includes('-')) throw tooEarly(text);
  return 'ms' in time ? time.ms : nowMs - time.beforeNowMs;
}
