import { setImmediate } from 'node:timers/promises';
import { StyxError } from './errors.js';
import {
  type Connections,
  fetchChunks,
  openConnections,
  serverAnswers,
} from './build/answers/connections.js';
import { fetchFigure } from './build/data/fetch.js';
import { coloursOf, knownKeys, outputInput, seriesKeys } from './build/data/figure-data.js';
import { wholeOrder } from './build/figure/figure-order.js';
import { joinChunks } from './frame/answered.js';
import { inNumbers } from './frame/in-numbers.js';
import type { SingleFigure } from './manifest/manifest.js';
import type { CsvQuery } from './output/csv/columns.js';
import { labelNames, longHeader, longRows } from './output/csv/long.js';
import { outputs, type WrittenFormat } from './output/registry.js';
import type { Target, Write } from './output/target.js';
import { writeWhole } from './files/write-whole.js';
import { planFigure, type PlannedFigure } from './plan/plan.js';
import { asksOf } from './plan/query.js';
import type { OnRetry } from './prometheus/retry.js';
import { type Spool, type SpooledChunk, withSpool } from './spool/spool.js';
import { noAnswer } from './build/data/window-data.js';

export interface OneOffOptions {
  /** An IANA name. */
  readonly timezone: string;
  readonly format: WrittenFormat;
  /** What `now` means, ms. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly onRetry: OnRetry;
  readonly onWarning: (warning: string) => void;
}

/** Exports one query in one format. Throws what a build would report of a figure that failed. */
export async function exportQuery(
  figure: SingleFigure,
  options: OneOffOptions,
  target: Target,
): Promise<void> {
  const connections = openConnections(options);
  try {
    const context = { vars: new Map<string, string>(), timezone: options.timezone };
    const plan = await planFigure(figure, context, options.nowMs);
    await withSpool((spool) => exportPlanned(plan, connections, spool, options, target)).catch(
      async (thrown: unknown) => {
        throw await explained(thrown, plan, connections, options);
      },
    );
    connections.busyNotes().forEach(options.onWarning);
  } finally {
    await connections.close();
  }
}

/** With which metrics the server does not have, and with what is wrong with a query that it refuses. */
async function explained(
  thrown: unknown,
  { queries: [{ windows }] }: PlannedFigure,
  connections: Connections,
  options: OneOffOptions,
): Promise<unknown> {
  const [asked] = asksOf(windows[0]);
  if (!(thrown instanceof StyxError) || asked === undefined) return thrown;
  if (thrown.code !== 'EMPTY' && thrown.code !== 'QUERY_REJECTED') return thrown;
  const { explainedWindow } = await import('./check/explained.js');
  return explainedWindow(thrown, asked, { connections, redaction: undefined, ...options });
}

async function exportPlanned(
  plan: PlannedFigure,
  connections: Connections,
  spool: Spool,
  options: OneOffOptions,
  target: Target,
): Promise<void> {
  const isLong = options.format === 'csv' && plan.figure.csv.layout === 'long';
  if (isLong && 'write' in target) {
    for await (const piece of streamLong(plan, connections, spool, options)) {
      await target.write(piece);
    }
    return;
  }
  const { queries, warnings } = await fetchFigure(
    plan,
    plan.figure.name,
    serverAnswers(connections),
    spool,
    options.signal,
  );
  for (const warning of warnings) options.onWarning(warning);
  const data = { figure: plan, parts: [{ plan, queries }] as const };
  const input = outputInput(data, async () => {
    const { figure } = plan;
    const own = { known: knownKeys(figure), colours: coloursOf(figure), locked: {} };
    return wholeOrder([own]).looksOf(0, await seriesKeys(data));
  });
  const pieces = await outputs[options.format].pieces(input);
  const omissions = options.format === 'csv' ? [] : (await input.chart()).omissions;
  for (const omission of omissions) options.onWarning(omission);
  if ('path' in target)
    await writeWhole(target.path, pieces, { unchanged: 'keep', signal: options.signal });
  else await writeEach(pieces, target.write, options.signal);
}

/** Writes each piece while the next one is made. */
async function writeEach(
  pieces: Iterable<Uint8Array>,
  write: Write,
  signal: AbortSignal,
): Promise<void> {
  let writing = Promise.resolve();
  for (const piece of pieces) {
    await writing;
    // A turn of the event loop, without which Ctrl-C would be heard only at the end.
    await setImmediate();
    signal.throwIfAborted();
    writing = write(piece);
  }
  await writing;
}

/**
 * The long table of a plan's only query, each chunk as soon as it and those before it are there.
 * Throws LATE_LABEL where a label appears after the header was written without it.
 */
async function* streamLong(
  plan: PlannedFigure,
  connections: Connections,
  spool: Spool,
  { signal, onWarning }: OneOffOptions,
): AsyncGenerator<Uint8Array> {
  const [query] = plan.queries;
  const [window] = query.windows;
  const [asked] = asksOf(window);
  if (asked === undefined) throw new Error('the command line has no foreign series');
  const { csv } = plan.figure;
  const warned = new Set<string>();
  let names: readonly string[] | undefined;
  for await (const chunks of whole(fetchChunks(asked, connections, spool, signal))) {
    for (const warning of chunks.flatMap((chunk) => chunk.warnings)) {
      if (!warned.has(warning)) onWarning(warning);
      warned.add(warning);
    }
    const { startMs = 0 } = chunks[0]?.grid ?? {};
    const grid = { ...asked.grid, startMs, endMs: chunks.at(-1)?.grid.endMs ?? startMs };
    const frame = inNumbers(joinChunks(query.id, grid, chunks), spool);
    if (frame.series.length === 0) continue;
    const rows: CsvQuery[] = [{ ...frame, label: query.label }];
    if (names === undefined) {
      names = labelNames(rows);
      if (csv.header) yield longHeader(rows, names, csv);
    }
    refuseLateLabels(names, labelNames(rows));
    yield* longRows(rows, names, csv);
  }
  if (names === undefined) throw noAnswer(asked);
}

/** Chunks one by one; those from the first native histogram on together, for a bucket may come late. */
async function* whole(chunks: AsyncIterable<SpooledChunk>): AsyncGenerator<SpooledChunk[]> {
  const waiting: SpooledChunk[] = [];
  for await (const chunk of chunks) {
    const hasHistograms = chunk.series.some(({ holds }) => holds === 'histograms');
    if (waiting.length > 0 || hasHistograms) waiting.push(chunk);
    else yield [chunk];
  }
  if (waiting.length > 0) yield waiting;
}

function refuseLateLabels(known: readonly string[], found: readonly string[]): void {
  const late = found.find((name) => !known.includes(name));
  if (late === undefined) return;
  throw new StyxError('LATE_LABEL', `the label ${late} appears after the header was written`, {
    hint: 'write to a file with --output: its header is written when all labels are known',
  });
}
