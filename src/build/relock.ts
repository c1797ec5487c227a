import { join } from 'node:path';
import { asStyxError, type StyxError } from '../errors.js';
import { fileHash, unreadable } from '../lock/file-hash.js';
import { closeLedger, type Ledger } from '../lock/ledger.js';
import type { Lock, LockedFigure, LockedNumbers } from '../lock/lock.js';
import { extensions } from '../manifest/formats.js';
import type { Figure, Manifest } from '../manifest/manifest.js';
import { isDrawn, isWritten } from '../output/registry.js';
import { withSpool } from '../spool/spool.js';
import { styxVersion } from '../version.js';
import { aloneIn, type AloneOptions } from './alone.js';
import { askMatrices } from './ask-matrices.js';
import { outputInput } from './figure-data.js';
import { writeFigure } from './figure-files.js';
import { bringer } from './keep-answer.js';
import { figureInputs, type FindingInputs, type FoundInputs, withData } from './figure-inputs.js';
import { manifestOrder } from './manifest-order.js';
import { outputComparer } from './output-comparer.js';
import { planned } from './planned.js';
import { type Project, readOnlyProject } from './project.js';

/** What a lock was made of. */
export interface Relocked {
  readonly path: string;
  readonly lock: Lock;
  /** What is not in it, by its name, and why. */
  readonly missing: readonly { readonly name: string; readonly error: StyxError }[];
}

export interface RelockOptions extends AloneOptions {
  /** The clock's time, ms. */
  readonly nowMs: number;
}

/**
 * Makes the lock anew from the snapshots and the outputs that are there; asks no server. Outputs
 * that the lock knows stay known as they were built, so that what was edited is still noticed.
 * Throws BAD_LOCK, SPOOL, UNWRITABLE, and the signal's reason.
 */
export async function relock(written: Manifest, options: RelockOptions): Promise<Relocked> {
  return aloneIn(written, options, async (checkAlone) => {
    const known = readOnlyProject(written, { isForced: false });
    // The snapshots are right, whatever the lock says of them.
    const ledger = { ...known.ledger, dataAt: () => undefined };
    const project = { ...known, ledger, knownHash: () => undefined, bringBack: bringer(known) };
    const manifest = await askMatrices(written, project, options);
    const order = manifestOrder(manifest, known.ledger, true);
    const failed = await Promise.all(
      manifest.figures.map((figure, place) =>
        withSpool((spool) =>
          relockFigure(manifest, { ...options, figure, project, spool, order, place }),
        ),
      ),
    );
    options.signal.throwIfAborted();
    const numbers = await relockNumbers(manifest, project, options);
    await checkAlone();
    const lock = await closeLedger(ledger, true);
    return { path: ledger.path, lock, missing: [...failed.flat(), ...numbers] };
  });
}

interface Relocking extends FindingInputs {
  readonly project: Project;
  readonly nowMs: number;
}

async function relockFigure(
  manifest: Manifest,
  relocking: Relocking,
): Promise<Relocked['missing']> {
  const { figure, project, spool, order, place, nowMs, signal } = relocking;
  const { name } = figure;
  const { ledger } = project;
  const locked = ledger.figureAt(name);
  try {
    if (figure.problem !== undefined) throw figure.problem;
    const plan = await planned(figure, manifest, nowMs, spool, project);
    const found = await figureInputs(plan, relocking);
    const entry =
      locked === undefined
        ? await newEntry(manifest, found, relocking)
        : withOwnOutputs(withData(locked, found.inputs.data), ledger, manifest);
    ledger.keepFigure(name, entry);
    return [];
  } catch (thrown) {
    signal.throwIfAborted();
    // Its outputs are known still, so that none that was edited is written over.
    if (locked !== undefined) ledger.keepFigure(name, { ...locked, data: {}, made_from: {} });
    return [{ name, error: asStyxError(thrown) }];
  } finally {
    order.skip(place);
  }
}

/** What a build wrote that has crashed since is Styx's own, and is to be made anew. */
function withOwnOutputs(
  locked: LockedFigure,
  { journal }: Ledger,
  { outputDir }: Pick<Manifest, 'outputDir'>,
): LockedFigure {
  const own = Object.entries(locked.outputs).flatMap(([name, before]) => {
    const hash = fileHash(join(outputDir, name));
    const isNews = hash !== undefined && hash !== before && journal.isOwn({ path: name, hash });
    return isNews ? [[name, hash] as const] : [];
  });
  if (own.length === 0) return locked;
  return { ...locked, made_from: {}, outputs: { ...locked.outputs, ...Object.fromEntries(own) } };
}

/** A figure of which nothing is known: what can be written now tells whether the rest is of the same. */
async function newEntry(
  manifest: Manifest,
  { drawn, inputs, numberOf }: FoundInputs,
  { figure, project, signal }: Relocking,
): Promise<LockedFigure> {
  const { outputDir } = manifest;
  const outputs = outputComparer({ ...project, outputDir });
  const input = outputInput(drawn, () => Promise.resolve(numberOf));
  const ofText = { ...figure, formats: figure.formats.filter(isWritten) };
  await writeFigure(manifest, ofText, input, noEngines, {
    ...{ outputs, signal, onFile: () => undefined },
  });
  const pages = drawnNames(figure).map((name) => {
    const hash = fileHash(join(outputDir, name));
    return [name, hash === unreadable ? undefined : hash] as const;
  });
  // A script proves what a page was drawn from. A .tex may have companions, of which nobody knows.
  const isProven =
    pages.length === 0 ||
    (figure.formats.includes(figure.engine.name) && !figure.formats.includes('tex'));
  const isAllThere =
    outputs.reasons.length === 0 && pages.every(([, hash]) => hash !== undefined) && isProven;
  const there = pages.flatMap(([name, hash]) =>
    hash === undefined ? [] : [[name, hash] as const],
  );
  return {
    ...inputs,
    ...(!isAllThere && { made_from: {} }),
    outputs: { ...Object.fromEntries(outputs.written), ...Object.fromEntries(there) },
    tools: { styx: styxVersion() },
  };
}

function drawnNames({ name, formats }: Figure): string[] {
  return formats.filter(isDrawn).map((format) => `${name}.${extensions[format]}`);
}

const noEngines = (): Promise<never> =>
  Promise.reject(new Error('scripts and tables need no engine'));

async function relockNumbers(
  manifest: Manifest,
  project: Project,
  options: RelockOptions,
): Promise<Relocked['missing']> {
  const { values, checks, tables } = manifest.numbers;
  if (values.length + checks.length + tables.length === 0) return [];
  const { buildNumbers } = await import('./numbers.js');
  const locked = project.ledger.before?.numbers?.outputs ?? {};
  const keepNumbers = ({ data, outputs }: LockedNumbers): void => {
    // As they were built, so that what was edited is still noticed; none of a table that is no more.
    const known = Object.entries(locked).filter(([name]) => Object.hasOwn(outputs, name));
    project.ledger.keepNumbers({ data, outputs: { ...outputs, ...Object.fromEntries(known) } });
  };
  const ignore = (): void => undefined;
  const results = await buildNumbers(
    manifest,
    { ...project, ledger: { ...project.ledger, keepNumbers } },
    { ...options, unchanged: 'keep', onSeries: ignore, onNumber: ignore },
    outputComparer({ ...project, outputDir: manifest.outputDir }),
  );
  return results.flatMap(({ name, error }) =>
    error === undefined || error.code === 'CLAIM_FAILED' ? [] : [{ name, error }],
  );
}
