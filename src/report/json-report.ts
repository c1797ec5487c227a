import type { FigureResult } from '../build.js';
import type { StyxError } from '../errors.js';
import type { NumberResult } from '../build/numbers/number-result.js';

/** The document that `--json` prints; `version` grows when its shape changes. */
export interface JsonReport {
  readonly version: 1;
  readonly figures: readonly JsonFigure[];
  /** Values, checks and tables; none where the manifest has none. */
  readonly numbers?: readonly JsonNumber[];
  /** What there is to say of the whole: names in `labels` that no series has. */
  readonly warnings?: readonly string[];
  /** Errors that kept the build from starting. */
  readonly errors: readonly JsonError[];
}

type JsonFigure =
  | Omit<Extract<FigureResult, { status: 'built' }>, 'elapsedMs' | 'made'>
  | Pick<Extract<FigureResult, { status: 'current' }>, 'name' | 'status' | 'series' | 'samples'>
  | (Pick<Extract<FigureResult, { status: 'failed' }>, 'name' | 'status' | 'files' | 'warnings'> & {
      readonly error: JsonError;
    });

type JsonNumber = Omit<NumberResult, 'error' | 'isNew'> & {
  readonly status: 'built' | 'current' | 'failed';
  readonly error?: JsonError;
};

export interface JsonError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** The last lines of what a program said. */
  readonly output?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What a build has come to. */
export interface Reported {
  readonly results: readonly FigureResult[];
  readonly numbers: readonly NumberResult[];
  readonly warnings: readonly string[];
  readonly errors: readonly StyxError[];
}

export function jsonReport({ results, numbers, warnings, errors }: Reported): JsonReport {
  return {
    version: 1,
    figures: results.map(jsonFigure),
    ...(numbers.length > 0 && { numbers: numbers.map(jsonNumber) }),
    ...(warnings.length > 0 && { warnings }),
    errors: errors.map(jsonError),
  };
}

function jsonFigure(result: FigureResult): JsonFigure {
  if (result.status === 'failed') {
    const { name, status, files, warnings, error } = result;
    return { name, status, files, warnings, error: jsonError(error) };
  }
  const { name, status, series, samples } = result;
  if (status === 'current') return { name, status, series, samples };
  const { files, warnings, drawnBy } = result;
  return { name, status, series, samples, files, warnings, drawnBy };
}

function jsonNumber({ error, isNew, ...number }: NumberResult): JsonNumber {
  if (error === undefined) return { ...number, status: isNew ? 'built' : 'current' };
  return { ...number, status: 'failed', error: jsonError(error) };
}

export function jsonError({ code, message, hint, output, position }: StyxError): JsonError {
  return {
    code,
    message,
    ...(hint !== undefined && { hint }),
    ...(output !== undefined && { output }),
    ...(position !== undefined && {
      file: position.file,
      line: position.line,
      column: position.column,
    }),
  };
}
