import { type Position } from '../errors.js';
import { at } from '../manifest/findings.js';
import { joinedPieces, unfilledSpan, variableNames } from '../manifest/interpolate.js';
import type { AskedQuery, Endpoint, Query } from '../manifest/manifest.js';
import { endpointsOf } from '../manifest/server.js';
import { queryPieces } from './fill-query.js';
import type { Range } from './range.js';
import { stepOf, withStep } from './step.js';
import { type Asking, type Variables, type Window, windowsOf } from './windows.js';

/** A query as a server would be asked it, without the step that it is asked with. */
export interface FilledQuery {
  readonly expr: string;
  readonly endpoint: Endpoint;
  readonly range: Range;
  readonly position: Position | undefined;
  /** Where the manifest has a part of it: `[start..end)`, offsets in `expr`. */
  readonly partPosition: (start: number, end: number) => Position | undefined;
  /** The names of the variables whose values are within such a part, be they empty. */
  readonly variablesIn: (start: number, end: number) => string[];
}

/**
 * What queries ask servers, in each window of their figure, as of a time (ms). Throws BAD_RANGE, and as
 * `fillQuery` does.
 */
export function filledQueries(
  asking: Asking,
  queries: readonly Query[],
  vars: Variables,
  nowMs: number,
): FilledQuery[] {
  const values = new Map([...vars, ...(asking.variables?.values ?? [])]);
  const windows = windowsOf(asking, values, nowMs);
  const asked = queries.flatMap((query) => (query.csv === undefined ? [query] : []));
  return asked.flatMap((query) => {
    const valuesOf = withStep(query, windows, stepOf(query, windows));
    return windows.flatMap((window) => filledQuery(asking, query, window, valuesOf(window.values)));
  });
}

/** The same for each server that is asked. */
function filledQuery(
  asking: Asking,
  query: AskedQuery,
  window: Window,
  known: Variables,
): FilledQuery[] {
  const { position, partPosition } = query;
  const pieces = at(
    () => position,
    () => queryPieces(query.expr, known, asking.variables?.fromServer),
  );
  return endpointsOf(window.endpointOf(query)).map((endpoint) => ({
    expr: joinedPieces(pieces),
    endpoint,
    range: window.range,
    position,
    partPosition: (start: number, end: number) =>
      partPosition(...unfilledSpan(pieces, [start, end])),
    variablesIn: (start: number, end: number) =>
      variableNames(query.expr.slice(...unfilledSpan(pieces, [start, end]))),
  }));
}
