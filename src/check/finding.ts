import { type ErrorCode, type Position, StyxError } from '../errors.js';
import type { FilledQuery } from '../plan/filled-queries.js';

/** Something that a check has found. */
export interface Finding {
  /** The figures, values, checks and tables that it is about. */
  readonly of: readonly string[];
  /** What keeps a figure from being right, or what may. */
  readonly severity: 'error' | 'warning';
  readonly error: StyxError;
}

/** What was thrown of something. Throws what is no error of Styx. */
export function failureOf(
  of: string,
  thrown: unknown,
  severity: Finding['severity'] = 'error',
): Finding {
  if (!(thrown instanceof StyxError)) throw thrown;
  return { of: [of], severity, error: thrown };
}

/** What is said of a part of a query, `[start..end)`. */
interface Remark {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** An error where the manifest has that part, or else the query. */
export function errorIn(
  { position, partPosition }: Pick<FilledQuery, 'position' | 'partPosition'>,
  { code, message, hint, start, end }: Remark,
): StyxError {
  return new StyxError(code, message, { position: partPosition(start, end) ?? position, hint });
}

/**
 * Each finding once, in the order of the file, with all that it is about: many figures may have one
 * query, and one figure may ask it of many runs.
 */
export function merged(findings: readonly Finding[]): Finding[] {
  const all = new Map<string, Finding>();
  for (const one of findings) {
    const { code, message, position } = one.error;
    const key = JSON.stringify([code, message, position?.line, position?.column, one.severity]);
    const known = all.get(key);
    all.set(key, known ? { ...known, of: [...new Set([...known.of, ...one.of])] } : one);
  }
  return [...all.values()].sort((a, b) => order(a.error.position, b.error.position));
}

/** What has no place comes last. */
function order(a: Position | undefined, b: Position | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.line - b.line || a.column - b.column;
}
