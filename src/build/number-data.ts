import { StyxError } from '../errors.js';
import { aligned } from './aligned.js';
import { type Connections, fetchQuery } from './fetch.js';
import type { FetchedWindows } from './fetched.js';
import type { Manifest, Query } from '../manifest/manifest.js';
import type { Asked } from '../manifest/values/values.js';
import { planQuery, type PlannedQuery } from '../plan/query.js';
import { rangeWarnings } from '../plan/range-warnings.js';
import { type Window, windowsOf } from '../plan/windows.js';
import type { Spool } from '../spool/spool.js';
import type { CheckedAnswer } from '../values/check.js';
import { fileReader, type ReadFile, windowData } from './window-data.js';
import { type NonEmpty, mapped } from '../non-empty.js';

/** What numbers are fetched with. Queries that ask for the same are asked once. */
export interface NumberSource {
  readonly manifest: Pick<Manifest, 'vars'>;
  readonly connections: Connections;
  readonly spool: Spool;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly readFile: ReadFile;
  readonly fetched: Map<string, Promise<FetchedWindows>>;
}

export function numberSource(given: Omit<NumberSource, 'readFile' | 'fetched'>): NumberSource {
  return { ...given, readFile: fileReader(), fetched: new Map() };
}

/** The answer to a query in each of its windows. */
export interface NumberData {
  readonly answers: readonly (CheckedAnswer & { readonly empty: StyxError | undefined })[];
  readonly warnings: readonly string[];
}

/** Fetches a query whole, at absolute times. Throws what planning, fetching and transforming throw. */
export async function fetchNumbers(
  asked: Asked,
  query: Query,
  source: NumberSource,
): Promise<NumberData> {
  const { manifest, nowMs, readFile, spool } = source;
  const vars = new Map([...manifest.vars, ...(asked.variables?.values ?? [])]);
  const windows = atMoment(windowsOf(asked, vars, nowMs), asked.moment);
  const planned = await planQuery(asked, query, windows);
  const fetched = await fetchOnce(planned, source);
  const data = planned.windows.map((window, i) => {
    const { chunks = [] } = fetched.windows[i] ?? {};
    const read = windowData(planned, { window, chunks }, readFile, spool);
    const ofRun = window.of && windows[i]?.range;
    const stretch = ofRun ?? window.grid ?? window.range;
    return { chunks, ...read, frame: aligned(read.frame, stretch, asked.alignMs, spool) };
  });
  return {
    answers: data.map(({ window, frame, empty }, i) => ({
      // Numbers are not asked for of periods.
      ...{ run: window.of, frame, empty },
      startMs: windows[i]?.range.startMs ?? 0,
    })),
    warnings: [
      ...rangeWarnings(asked.range, nowMs),
      ...planned.warnings,
      ...data.flatMap(({ chunks, warnings }) => [
        ...chunks.flatMap((chunk) => chunk.warnings),
        ...warnings,
      ]),
    ],
  };
}

/** Throws EMPTY where there is no series in a window. */
export function whole({ answers, warnings }: NumberData): NumberData {
  for (const { empty } of answers) if (empty !== undefined) throw empty;
  return { answers, warnings };
}

/** What one point of each window is asked for: `${range}` in queries stays its whole length. */
function atMoment(windows: NonEmpty<Window>, moment: Asked['moment']): NonEmpty<Window> {
  if (moment === undefined) return windows;
  const moved = (window: Window): Window => {
    const point = ({ startMs, endMs }: Window['range']): Window['range'] =>
      moment === 'start' ? { startMs, endMs: startMs } : { startMs: endMs, endMs };
    return {
      ...window,
      range: point(window.range),
      flooredTo: (stepMs) => point(window.flooredTo(stepMs)),
    };
  };
  return mapped(windows, moved);
}

async function fetchOnce(query: PlannedQuery, source: NumberSource): Promise<FetchedWindows> {
  const { fetched, connections, spool, signal } = source;
  const key = JSON.stringify(
    query.windows.map((one) =>
      one.file === undefined ? [one.endpoint.name, one.expr, one.grid] : [one.file, one.range],
    ),
  );
  const asked = fetched.get(key) ?? fetchQuery(query, connections, spool, signal);
  fetched.set(key, asked);
  try {
    return await asked;
  } catch (thrown) {
    throw placed(thrown, query);
  }
}

/** It may have been asked for by another number first, in another place of the manifest. */
function placed(thrown: unknown, { position }: PlannedQuery): unknown {
  if (!(thrown instanceof StyxError) || position === undefined) return thrown;
  const { code, message, hint, output, cause } = thrown;
  return new StyxError(code, message, { position, hint, output, cause });
}
