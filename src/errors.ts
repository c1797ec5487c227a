import { withoutSecrets } from './secrets.js';

/** Where in a file an error is: 1-based line and column, in characters, and that line's text. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters of the line the error is about; at least 1. */
  readonly length: number;
  readonly text: string;
}

/**
 * 1 a figure failed, 2 usage or manifest, 3 not as the lock says, 4 offline without a snapshot, 5 an
 * engine, 130 interrupted; of several, the highest.
 */
export type ExitCode = 1 | 2 | 3 | 4 | 5 | 130;

const exitCodes = {
  // The command line and the manifest.
  USAGE: 2,
  MANIFEST_NOT_FOUND: 2,
  MANIFEST_UNREADABLE: 2,
  MANIFEST_SYNTAX: 2,
  MANIFEST_KEY: 2,
  MANIFEST_VALUE: 2,
  MANIFEST_TRAP: 2,
  UNKNOWN_ENDPOINT: 2,
  UNKNOWN_FIGURE: 2,
  UNKNOWN_QUERY: 2,
  UNKNOWN_VARIABLE: 2,
  BAD_DURATION: 2,
  BAD_TIME: 2,
  BAD_RANGE: 2,
  BAD_STEP: 2,
  PATH_CLASH: 2,
  // Dashboards.
  BAD_DASHBOARD: 2,
  NOT_MAPPED: 1,
  // Runs and their file.
  BAD_RUN: 2,
  UNKNOWN_RUN: 2,
  RUN_TAKEN: 2,
  RUNS_FILE: 2,
  // One figure's data.
  UNSPLITTABLE: 1,
  UNREACHABLE: 1,
  TLS: 1,
  CREDENTIALS: 1,
  TUNNEL: 1,
  TIMEOUT: 1,
  /** It did not let in who asked: 401 and 403. */
  DENIED: 1,
  HTTP_STATUS: 1,
  QUERY_REJECTED: 1,
  NOT_PROMETHEUS: 1,
  BAD_ANSWER: 1,
  TRUNCATED: 1,
  MOVED_GRID: 1,
  TOO_LARGE: 1,
  EMPTY: 1,
  LATE_LABEL: 1,
  SERIES_CLASH: 1,
  NATIVE_HISTOGRAM: 1,
  BAD_CSV: 1,
  BAD_EXPOSITION: 1,
  // Queries, as far as they are known before they are asked.
  QUERY_SYNTAX: 1,
  UNKNOWN_FUNCTION: 1,
  QUERY_TYPE: 1,
  SHORT_RANGE: 1,
  UNKNOWN_METRIC: 1,
  UNKNOWN_LABEL: 1,
  // Numbers of the text.
  NO_VALUE: 1,
  CLAIM_FAILED: 1,
  // What was kept of earlier builds.
  BAD_SNAPSHOT: 1,
  BAD_LOCK: 2,
  STALE: 3,
  EDITED: 3,
  FEWER_SAMPLES: 1,
  NOT_KEPT: 4,
  EXISTS: 2,
  // The key of pseudonyms.
  REDACT_KEY: 1,
  // The machine.
  SPOOL: 1,
  UNWRITABLE: 1,
  OUTSIDE: 1,
  TEMPLATE: 1,
  INTERNAL: 1,
  // What draws the figures.
  ENGINE_MISSING: 5,
  ENGINE_FAILED: 5,
  INTERRUPTED: 130,
} as const satisfies Record<string, ExitCode>;

export type ErrorCode = keyof typeof exitCodes;

export interface ErrorDetails {
  readonly position?: Position | undefined;
  /** What the reader can do about it: a sentence without a full stop. */
  readonly hint?: string | undefined;
  /** The last lines of what a program said. */
  readonly output?: string | undefined;
  readonly cause?: unknown;
}

/**
 * An error that Styx expects and explains: what happened, where, why, and the remedy. Whatever it quotes, it has
 * no secret that this process has read.
 */
export class StyxError extends Error {
  override readonly name = 'StyxError';
  readonly code: ErrorCode;
  readonly position: Position | undefined;
  readonly hint: string | undefined;
  readonly output: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(withoutSecrets(message), { cause: details.cause });
    this.code = code;
    this.position = details.position;
    this.hint = details.hint && withoutSecrets(details.hint);
    this.output = details.output && withoutSecrets(details.output);
  }

  get exitCode(): ExitCode {
    return exitCodes[this.code];
  }
}

/** Several errors found in one go, in the order in which a reader meets them in the file. */
export class StyxErrors extends AggregateError {
  override readonly name = 'StyxErrors';
  declare readonly errors: StyxError[];

  constructor(errors: StyxError[]) {
    super(errors, `${errors.length} errors`);
  }
}

/** Throws what was found: nothing, the one error, or all of them together. */
export function throwAll(errors: readonly StyxError[]): void {
  const [first] = errors;
  if (first === undefined) return;
  throw errors.length === 1 ? first : new StyxErrors([...errors]);
}

/** The message of anything that was thrown, for the inside of another message. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The system's word for what went wrong, `ENOENT`; undefined where it is not the system's. */
export function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
}

/** Whether a file or folder is not there, or a folder above it. */
export function isMissing(thrown: unknown): boolean {
  return codeOf(thrown) === 'ENOENT';
}

/** An error with a place, where it has none yet: the thrower knew what, the catcher knows where. */
export function located(thrown: unknown, position: Position | undefined): unknown {
  if (!(thrown instanceof StyxError) || thrown.position !== undefined) return thrown;
  const { code, message, hint, output, cause } = thrown;
  return new StyxError(code, message, { position, hint, output, cause });
}

/** An error that says which of several it is of, where it does not yet. */
export function named(thrown: unknown, name: string): unknown {
  if (!(thrown instanceof StyxError) || thrown.message.startsWith(`${name} `)) return thrown;
  const { code, message, position, hint, output, cause } = thrown;
  return new StyxError(code, `${name}: ${message}`, { position, hint, output, cause });
}

/** Makes a StyxError of anything that was thrown; what is not one is a mistake in Styx. */
export function asStyxError(thrown: unknown): StyxError {
  if (thrown instanceof StyxError) return thrown;
  return new StyxError('INTERNAL', messageOf(thrown), {
    cause: thrown,
    hint: 'this is a mistake in Styx: please report it, with the lines below',
  });
}
