import { dirname, join } from 'node:path';
import { asStyxError, type StyxError } from './errors.js';
import { type Connections, fetchFigure, openConnections } from './fetch.js';
import { outputInput } from './figure-data.js';
import type { Figure, Format, Manifest } from './manifest/manifest.js';
import { type OutputInput, outputs } from './output/registry.js';
import { makeFolder, type Unchanged, type WriteResult, writeWhole } from './output/write-whole.js';
import { planFigure } from './plan/plan.js';
import type { OnRetry } from './prometheus/retry.js';
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
}

export interface FailedFigure {
  readonly name: string;
  readonly status: 'failed';
  readonly elapsedMs: number;
  readonly error: StyxError;
}

export interface WrittenFile {
  readonly format: Format;
  readonly path: string;
  readonly result: WriteResult;
}

export interface BuildOptions {
  /** What `now` means, ms. */
  readonly nowMs: number;
  readonly unchanged: Unchanged;
  /** Its reason is thrown when it is aborted. */
  readonly signal: AbortSignal;
  readonly onRetry: OnRetry;
  /** Told of each figure when it is done, in the order in which they are. */
  readonly onFigure: (result: FigureResult) => void;
}

/**
 * Builds a manifest's figures: each is planned, fetched, joined and written on its own, and one
 * that fails does not stop the others. The results are in the order of the figures. Throws the
 * signal's reason when all that was begun has ended, and what `onFigure` throws.
 */
export async function build(manifest: Manifest, options: BuildOptions): Promise<FigureResult[]> {
  const connections = openConnections(options.onRetry);
  try {
    const results = await Promise.allSettled(
      manifest.figures.map(async (figure) => {
        const result = await buildFigure(manifest, figure, connections, options);
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
    await connections.close();
  }
}

async function buildFigure(
  manifest: Manifest,
  figure: Figure,
  connections: Connections,
  options: BuildOptions,
): Promise<FigureResult> {
  const begun = performance.now();
  const { name } = figure;
  try {
    const plan = await planFigure(figure, manifest, options.nowMs);
    const built = await withSpool(async (spool) => {
      const data = await fetchFigure(plan, connections, spool, options.signal);
      const files = await writeFigure(manifest, figure, outputInput(plan, data.queries), options);
      return { ...data, files };
    });
    const { queries, warnings, files } = built;
    const series = queries.flatMap(({ frame }) => frame.series);
    return {
      name,
      status: 'built',
      elapsedMs: performance.now() - begun,
      series: series.length,
      samples: series.reduce((sum, { samples }) => sum + samples, 0),
      files,
      warnings,
    };
  } catch (thrown) {
    options.signal.throwIfAborted();
    const error = asStyxError(thrown);
    return { name, status: 'failed', elapsedMs: performance.now() - begun, error };
  }
}

async function writeFigure(
  manifest: Manifest,
  figure: Figure,
  input: OutputInput,
  { unchanged, signal }: BuildOptions,
): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const format of figure.formats) {
    const { extension, pieces } = outputs[format];
    const path = join(manifest.outputDir, `${figure.name}.${extension}`);
    makeFolder(dirname(path));
    const result = await writeWhole(path, await pieces(input), unchanged, signal);
    files.push({ format, path, result });
  }
  return files;
}
