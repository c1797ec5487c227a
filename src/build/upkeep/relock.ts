import { type StyxError, throwAll } from '../../errors.js';
import { closeLedger } from '../../lock/ledger.js';
import type { Lock, LockedNumbers } from '../../lock/lock.js';
import type { Manifest } from '../../manifest/manifest.js';
import { hasNumbers } from '../../manifest/values/asked-numbers.js';
import { withSpool } from '../../spool/spool.js';
import { aloneIn, type AloneOptions } from '../project/alone.js';
import { askMatrices } from '../project/ask-matrices.js';
import { engineKeeper } from '../outputs/engine-keeper.js';
import { manifestOrder } from '../figure/manifest-order.js';
import { outputComparer } from '../outputs/output-comparer.js';
import { keptProject, type Project } from '../project/project.js';
import { type Missing, relockFigure } from './relock-figure.js';

/** What a lock was made of. */
export interface Relocked {
  readonly path: string;
  readonly lock: Lock;
  readonly missing: readonly Missing[];
}

export interface RelockOptions extends AloneOptions {
  /** Told why what is in place of the lock cannot be read: it is made anew as if it were lost. */
  readonly onBroken: (error: StyxError) => void;
  /** The clock's time, ms. */
  readonly nowMs: number;
}

/**
 * Makes the lock anew from the snapshots and the outputs that are there; asks no server. Outputs
 * that the lock knows stay known as they were built, so that what was edited is still noticed.
 * Throws BAD_SNAPSHOT of what is damaged, and leaves the lock as it was then; BAD_LOCK of one
 * that cannot be read or is of a newer Styx, SPOOL, UNWRITABLE, and the signal's reason.
 */
export async function relock(written: Manifest, options: RelockOptions): Promise<Relocked> {
  return aloneIn(written, options, async (checkAlone) => {
    const project = keptProject(written, options.onBroken);
    const { ledger } = project;
    const manifest = await askMatrices(written, project, options);
    const missing = [
      ...(await relockFigures(manifest, project, options)),
      ...(await relockNumbers(manifest, project, options)),
    ];
    throwAll(damagedOf(missing));
    await checkAlone();
    // Where it is not known which figures there are, it has those that it had.
    const isWhole = manifest.figures.every(({ problem }) => problem === undefined);
    const lock = await closeLedger(ledger, isWhole);
    return { path: ledger.path, lock, missing };
  });
}

/** Without these, `styx verify` would say that all is right. Each is told of once. */
function damagedOf(missing: readonly Missing[]): StyxError[] {
  const errors = missing.map(({ error }) => error).filter(({ code }) => code === 'BAD_SNAPSHOT');
  return [...new Map(errors.map((error) => [error.message, error])).values()];
}

async function relockFigures(
  manifest: Manifest,
  project: Project,
  options: RelockOptions,
): Promise<Missing[]> {
  const order = manifestOrder(manifest, project.ledger, true);
  const keeper = engineKeeper(options.signal);
  const engines = keeper.enginesFor(manifest);
  try {
    const failed = await Promise.all(
      manifest.figures.map((figure, place) =>
        withSpool((spool) =>
          relockFigure(manifest, { ...options, figure, project, spool, order, place, engines }),
        ),
      ),
    );
    options.signal.throwIfAborted();
    return failed.flat();
  } finally {
    await keeper.close();
  }
}

const noNumbers: LockedNumbers = { data: {}, outputs: {} };

async function relockNumbers(
  manifest: Manifest,
  project: Project,
  options: RelockOptions,
): Promise<Missing[]> {
  if (!hasNumbers(manifest.numbers)) return [];
  const { buildNumbers } = await import('../numbers/numbers.js');
  const { ledger } = project;
  const isKnown = ledger.before?.numbers !== undefined;
  const before = ledger.before?.numbers ?? noNumbers;
  let kept = noNumbers;
  const keepNumbers = (numbers: LockedNumbers): void => void (kept = numbers);
  const ignore = (): void => undefined;
  const results = await buildNumbers(
    manifest,
    { ...project, ledger: { ...ledger, keepNumbers } },
    { ...options, unchanged: 'keep', onSeries: ignore, onNumber: ignore },
    outputComparer({ ...project, ...manifest, of: 'numbers' }),
  );
  const missing = results.flatMap(({ name, error }) =>
    error === undefined || error.code === 'CLAIM_FAILED' ? [] : [{ name, isKnown, error }],
  );
  ledger.keepNumbers(missing.length > 0 ? withAll(kept, before) : withKnown(kept, before));
  return missing;
}

/** Numbers as they were built, so that what was edited is still noticed; none of a table that is no more. */
function withKnown({ data, outputs }: LockedNumbers, before: LockedNumbers): LockedNumbers {
  const known = Object.entries(before.outputs).filter(([name]) => Object.hasOwn(outputs, name));
  return { data, outputs: { ...outputs, ...Object.fromEntries(known) } };
}

/** Where some are missing, with what there was of these. */
function withAll({ data, outputs }: LockedNumbers, before: LockedNumbers): LockedNumbers {
  return { data: { ...before.data, ...data }, outputs: { ...outputs, ...before.outputs } };
}
