import { type AfterFailure, type Stopper, stopper } from './build/mode/after-failure.js';
import { askMatrices } from './build/project/ask-matrices.js';
import type { WrittenFile } from './build/outputs/figure-files.js';
import { type EngineKeeper, engineKeeper } from './build/outputs/engine-keeper.js';
import type { OnRequest } from './build/answers/connections.js';
import type { FigureResult } from './build/figure/figure-result.js';
import { manifestOrder } from './build/figure/manifest-order.js';
import { buildFigure, type FigureOptions, type Shared } from './build/figure/make-figure.js';
import type { BuildMode } from './build/mode/mode.js';
import type { NumberOptions, NumberResult } from './build/numbers/number-result.js';
import { newOrphans, orphansWarning } from './build/inspect/orphans.js';
import { numbersWriter } from './build/outputs/locked-writer.js';
import { type Project, withProject } from './build/project/project.js';
import type { IndexWanted } from './build/make/indexed.js';
import type { StampWanted } from './build/make/stamp.js';
import type { Explain } from './check/explained.js';
import type { StyxError } from './errors.js';
import type { Manifest } from './manifest/manifest.js';
import { hasNumbers } from './manifest/values/asked-numbers.js';
import type { OnRetry } from './prometheus/retry.js';
import { openSlots } from './render/slots.js';

export type * from './build/figure/figure-result.js';
export type { WrittenFile };

export interface BuildOptions extends FigureOptions {
  readonly mode: BuildMode;
  /** Whether nothing of the manifest was left out. */
  readonly isWhole: boolean;
  /** How many figures are built at once, at most. */
  readonly atOnce: number;
  readonly afterFailure: AfterFailure;
  /** Engines that other builds have too; without them, it has its own. */
  readonly keeper?: EngineKeeper | undefined;
  /** Files for make, which a build leaves where all of it went well. */
  readonly stamp?: StampWanted | undefined;
  /** What the next build is told by, where all of it went well. */
  readonly index?: IndexWanted | undefined;
  readonly onRetry: OnRetry;
  /** Told what there is to say of the build as a whole. */
  readonly onWarning: (warning: string) => void;
  /** Told of each request for a range, as it has ended. */
  readonly onRequest?: OnRequest | undefined;
  /** Told once where another process is at work on the project, and is waited for. */
  readonly onWait: (error: StyxError) => void;
  /** Told of the manifest with the figures of all matrices, before any of them is done. */
  readonly onBegin: (manifest: Manifest) => void;
  /** Told of each figure when it is done, in the order in which they are. */
  readonly onFigure: (result: FigureResult) => void;
  /** The same of each value, check and table. */
  readonly onNumber: (result: NumberResult) => void;
  /** Told when the lock is as the build leaves it, and no other one may change it yet. */
  readonly onLock?: (() => void) | undefined;
}

/**
 * Builds a manifest's figures: each is planned, fetched, joined and written on its own, and one
 * that fails does not stop the others unless that is wanted; what is current is left alone. The
 * results are in the order of the figures, without those that were stopped. Throws the signal's reason when
 * all that was begun has ended, BAD_LOCK, UNWRITABLE, STALE where the lock must not change and there is none,
 * USAGE for what make cannot be told, and what `onFigure` and `onLock` throw.
 */
export async function build(written: Manifest, options: BuildOptions): Promise<FigureResult[]> {
  const { isWhole } = options;
  const done = await withProject(
    written,
    options,
    (project) => buildProject(written, project, options),
    ({ hasFailed }) => isWhole && !hasFailed,
    (built) => {
      options.onLock?.();
      return leaveNotes(built, options);
    },
  );
  return done.figures;
}

/** Leaves files for make and for the next build. */
async function leaveNotes(
  { manifest, seen, hasFailed }: BuiltProject,
  { stamp, index, isWhole, nowMs }: BuildOptions,
): Promise<void> {
  if (hasFailed) return;
  if (stamp !== undefined) {
    const { leaveStamp } = await import('./build/make/stamp.js');
    await leaveStamp(manifest, nowMs, stamp);
  }
  if (index !== undefined && isWhole) {
    const { leaveIndex } = await import('./build/make/indexed.js');
    // Without it, the next build has more to look at.
    await leaveIndex(manifest, nowMs, { ...index, seen }, process.env).catch(() => undefined);
  }
}

interface BuiltProject {
  /** With the figures of all matrices. */
  readonly manifest: Manifest;
  readonly figures: FigureResult[];
  /** The states of snapshots when they were read, by their paths. */
  readonly seen: ReadonlyMap<string, string>;
  /** Whether anything has. */
  readonly hasFailed: boolean;
}

async function buildProject(
  written: Manifest,
  project: Project,
  options: BuildOptions,
): Promise<BuiltProject> {
  const manifest = await askMatrices(written, project, options);
  options.onBegin(manifest);
  const orphansSince = options.isWhole ? newOrphans(manifest, project) : () => [];
  const stop = stopper(options.afterFailure, options.signal);
  const watched = watching(options, stop);
  const explain = explaining(manifest, project, watched);
  const [figures, numbers] = await Promise.allSettled([
    buildFigures(manifest, { project, explain }, watched, stop),
    buildNumbers(manifest, project, { ...watched, explain }),
  ]);
  options.signal.throwIfAborted();
  if (figures.status === 'rejected') throw figures.reason;
  if (numbers.status === 'rejected' && !stop.isWhy(numbers.reason)) throw numbers.reason;
  project.connections.busyNotes().forEach(options.onWarning);
  const { redaction, seen, ledger } = project;
  const hasFailed = stop.hasFailed();
  if (redaction !== undefined) {
    const { redactionWarnings } = await import('./build/inspect/redaction-warnings.js');
    const redacted = { redaction, seen, ledger, hasFailed, isWhole: options.isWhole };
    (await redactionWarnings(manifest, redacted)).forEach(options.onWarning);
  }
  orphansWarning(orphansSince(hasFailed), process.cwd()).forEach(options.onWarning);
  return { manifest, figures: figures.value, seen, hasFailed };
}

/** The same options, with a stopper that is told of what fails. */
function watching(options: BuildOptions, stop: Stopper): BuildOptions {
  return {
    ...options,
    signal: stop.signal,
    onFigure(result) {
      if (result.status === 'failed') stop.failed();
      options.onFigure(result);
    },
    onNumber(result) {
      if (result.error !== undefined) stop.failed();
      options.onNumber(result);
    },
  };
}

/** By what a check finds: servers are asked once more, if they may be asked at all. */
function explaining(manifest: Manifest, project: Project, options: BuildOptions): Explain {
  if (project.mode.isOffline || project.mode.isLocked) return (error) => Promise.resolve(error);
  const asking = { ...project, ...options };
  let known: Explain | undefined;
  return async (error, of) => {
    known ??= (await import('./check/explained.js')).explainer(manifest, asking);
    return known(error, of);
  };
}

/** Values, checks and tables, told of by `onNumber`; most manifests have none. */
async function buildNumbers(
  manifest: Manifest,
  project: Project,
  options: BuildOptions & Pick<NumberOptions, 'explain'>,
): Promise<NumberResult[]> {
  if (!hasNumbers(manifest.numbers)) return [];
  const numbers = await import('./build/numbers/numbers.js');
  const { outputDir, ownFolders } = manifest;
  const writing = { ...project, ...options, outputDir, ownFolders };
  const outputs = numbersWriter(writing);
  return numbers.buildNumbers(manifest, project, options, outputs);
}

async function buildFigures(
  manifest: Manifest,
  { project, explain }: Pick<Shared, 'project' | 'explain'>,
  options: BuildOptions,
  stop: Stopper,
): Promise<FigureResult[]> {
  const slots = openSlots(options.atOnce);
  const keeper = options.keeper ?? engineKeeper(options.signal);
  const engines = keeper.enginesFor(manifest);
  const order = manifestOrder(manifest, project.ledger, options.isWhole);
  try {
    const results = await Promise.allSettled(
      manifest.figures.map((figure, place) =>
        // Begun in their order: each waits for the looks of those in front of it.
        slots.run(async () => {
          options.signal.throwIfAborted();
          const shared = { project, explain, engines, order, place };
          const result = await buildFigure(manifest, figure, shared, options);
          options.onFigure(result);
          return result;
        }),
      ),
    );
    return results.flatMap((one) => {
      if (one.status === 'fulfilled') return [one.value];
      if (stop.isWhy(one.reason)) return [];
      throw one.reason;
    });
  } finally {
    if (options.keeper === undefined) await keeper.close();
  }
}
