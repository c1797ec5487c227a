import { askMatrices } from './build/ask-matrices.js';
import { asStyxError, type StyxError } from './errors.js';
import { type Connections, fetchParts, openConnections } from './build/fetch.js';
import { coloursOf, knownKeysOf, outputInput, seriesKeys } from './build/figure-data.js';
import {
  drawFigure,
  type EnginesWhenNeeded,
  inOrder,
  prepareEngine,
  writeFigure,
  type Writing,
  type WrittenFile,
} from './build/figure-files.js';
import { type FigureOrder, figureOrder } from './build/figure-order.js';
import type { Labels } from './frame/labels.js';
import { type Figure, type Manifest, partsOf } from './manifest/manifest.js';
import { saidOfPanels } from './manifest/panel-letter.js';
import type { NumberResult } from './build/number-result.js';
import type { Unchanged } from './files/write-whole.js';
import { shownSeries } from './build/shown-series.js';
import { planParts } from './plan/plan.js';
import { rangeWarnings } from './plan/range-warnings.js';
import type { OnRetry } from './prometheus/retry.js';
import type { Engines } from './render/engines.js';
import type { UsedEngine } from './render/job.js';
import { withSpool } from './spool/spool.js';

/** What became of one figure. */
export type FigureResult = BuiltFigure | FailedFigure;

export interface BuiltFigure {
  readonly name: string;
  readonly status: 'built';
  readonly elapsedMs: number;
  readonly series: number;
  readonly samples: number;
  readonly files: readonly WrittenFile[];
  readonly warnings: readonly string[];
  /** What drew its pages; undefined where it has none. */
  readonly drawnBy: UsedEngine | undefined;
}

export interface FailedFigure {
  readonly name: string;
  readonly status: 'failed';
  readonly elapsedMs: number;
  /** What was written before it failed, or beside it. */
  readonly files: readonly WrittenFile[];
  readonly error: StyxError;
}

export type { WrittenFile };

export interface BuildOptions {
  /** What `now` means, ms. */
  readonly nowMs: number;
  readonly unchanged: Unchanged;
  /** Its reason is thrown when it is aborted. */
  readonly signal: AbortSignal;
  readonly onRetry: OnRetry;
  /** Told how many figures there are, before any of them is done. */
  readonly onBegin: (figures: number) => void;
  /** Told of the labels of each series. */
  readonly onSeries: (labels: Labels) => void;
  /** Told of each figure when it is done, in the order in which they are. */
  readonly onFigure: (result: FigureResult) => void;
  /** The same of each value, check and table. */
  readonly onNumber: (result: NumberResult) => void;
}

/**
 * Builds a manifest's figures: each is planned, fetched, joined and written on its own, and one
 * that fails does not stop the others. The results are in the order of the figures. Throws the
 * signal's reason when all that was begun has ended, and what `onFigure` throws.
 */
export async function build(written: Manifest, options: BuildOptions): Promise<FigureResult[]> {
  const connections = openConnections(options.onRetry);
  try {
    const manifest = await askMatrices(written, connections, options);
    options.onBegin(manifest.figures.length);
    const numbers = buildNumbers(manifest, connections, options);
    const figures = buildFigures(manifest, connections, options);
    const ended = await Promise.allSettled([figures, numbers]);
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
    return await figures;
  } finally {
    await connections.close();
  }
}

/** Values, checks and tables, told of by `onNumber`; most manifests have none. */
async function buildNumbers(
  manifest: Manifest,
  connections: Connections,
  options: BuildOptions,
): Promise<void> {
  const { values, checks, tables } = manifest.numbers;
  if (values.length + checks.length + tables.length === 0) return;
  const numbers = await import('./build/numbers.js');
  await numbers.buildNumbers(manifest, connections, options);
}

async function buildFigures(
  manifest: Manifest,
  connections: Connections,
  options: BuildOptions,
): Promise<FigureResult[]> {
  let opened: Promise<Engines> | undefined;
  const engines = () => (opened ??= openEngines(manifest, options));
  const order = figureOrder(manifest.figures.map(knownKeysOf), manifest.figures.map(coloursOf));
  try {
    const results = await Promise.allSettled(
      manifest.figures.map(async (figure, place) => {
        const shared = { connections, engines, order, place };
        const result = await buildFigure(manifest, figure, shared, options);
        options.onFigure(result);
        return result;
      }),
    );
    options.signal.throwIfAborted();
    return results.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
  } finally {
    await opened?.then((open) => open.close());
  }
}

async function openEngines(
  { python, gnuplot }: Manifest,
  { signal }: BuildOptions,
): Promise<Engines> {
  const engines = await import('./render/engines.js');
  return engines.openEngines({ python, gnuplot, env: process.env, signal });
}

/** What the figures of a build share. */
interface Shared {
  readonly connections: Connections;
  readonly engines: EnginesWhenNeeded;
  readonly order: FigureOrder;
  /** The figure's in that order. */
  readonly place: number;
}

async function buildFigure(
  manifest: Manifest,
  figure: Figure,
  shared: Shared,
  options: BuildOptions,
): Promise<FigureResult> {
  const begun = performance.now();
  const { name } = figure;
  const files: WrittenFile[] = [];
  const writing = { ...options, onFile: (file: WrittenFile) => files.push(file) };
  try {
    const made = await makeFigure(manifest, figure, shared, writing);
    const elapsedMs = performance.now() - begun;
    return { name, status: 'built', elapsedMs, ...made, files: inOrder(files, figure) };
  } catch (thrown) {
    options.signal.throwIfAborted();
    const elapsedMs = performance.now() - begun;
    const error = asStyxError(thrown);
    return { name, status: 'failed', elapsedMs, files: inOrder(files, figure), error };
  } finally {
    // However it ended: others wait for what it has to tell.
    shared.order.tell(shared.place, []);
  }
}

async function makeFigure(
  manifest: Manifest,
  figure: Figure,
  { connections, engines, order, place }: Shared,
  writing: BuildOptions & Writing,
): Promise<Omit<BuiltFigure, 'name' | 'status' | 'elapsedMs' | 'files'>> {
  if (figure.problem !== undefined) throw figure.problem;
  const plan = await planParts(figure, manifest, writing.nowMs);
  const { parts, written } = await withSpool(async (spool) => {
    const parts = await fetchParts(plan.parts, connections, spool, writing.signal);
    await prepareEngine(figure, engines);
    const data = { figure: plan.whole, parts };
    order.tell(place, isDrawnAtAll(figure) ? await seriesKeys(data) : []);
    const input = outputInput(data, () => order.numberOf(place));
    return { parts, written: await writeFigure(manifest, figure, input, engines, writing) };
  });
  const drawn = await drawFigure(manifest, figure, written, engines, writing);
  const series = parts.flatMap(({ queries }) => queries.flatMap(shownSeries));
  for (const { labels } of series) writing.onSeries(labels);
  return {
    series: series.length,
    samples: series.reduce((sum, { samples }) => sum + samples, 0),
    warnings: [
      ...knownWarnings(figure, writing.nowMs),
      ...saidOfPanels(parts.map(({ warnings }) => warnings)),
      ...written.warnings,
      ...drawn.warnings,
    ],
    drawnBy: drawn.by,
  };
}

/** What there is to say before any data is there. */
function knownWarnings(figure: Figure, nowMs: number): string[] {
  const ofRanges = partsOf(figure).map(({ range }) => rangeWarnings(range, nowMs));
  return [...figure.warnings, ...saidOfPanels(ofRanges)];
}

function isDrawnAtAll({ formats }: Figure): boolean {
  return formats.some((format) => format !== 'csv');
}
