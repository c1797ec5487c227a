import { join } from 'node:path';
import { asStyxError, type StyxError } from '../../errors.js';
import { fileHash } from '../../lock/file-hash.js';
import type { Ledger } from '../../lock/ledger.js';
import type { LockedFigure } from '../../lock/lock.js';
import { extensions } from '../../manifest/formats.js';
import type { Figure, Manifest } from '../../manifest/manifest.js';
import { isDrawn } from '../../output/registry.js';
import { outputInput } from '../data/figure-data.js';
import {
  drawFigure,
  type EnginesWhenNeeded,
  writeFigure,
  type WrittenFigure,
} from '../outputs/figure-files.js';
import {
  figureInputs,
  type FindingInputs,
  type FoundInputs,
  withData,
} from '../figure/figure-inputs.js';
import { outputComparer } from '../outputs/output-comparer.js';
import { planned } from '../answers/planned.js';
import type { Project } from '../project/project.js';
import { toolsOf } from '../outputs/tools.js';

/** What there are no data of, and why. */
export interface Missing {
  readonly name: string;
  /** Whether the lock has of it what it had before. */
  readonly isKnown: boolean;
  readonly error: StyxError;
}

interface Relocking extends FindingInputs {
  readonly project: Project;
  readonly engines: EnginesWhenNeeded;
  /** The clock's time, ms. */
  readonly nowMs: number;
}

/**
 * Tells the ledger what the snapshots and outputs of a figure are. Returns it where that is not known.
 * Throws the signal's reason.
 */
export async function relockFigure(manifest: Manifest, relocking: Relocking): Promise<Missing[]> {
  const { figure, project, spool, order, place, nowMs, signal } = relocking;
  const { name } = figure;
  const { ledger } = project;
  const locked = ledger.figureAt(name);
  // Of what is missing, it has what it had: the file may come back, and what was edited is edited.
  if (locked !== undefined) ledger.keepFigure(name, locked);
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
    return [{ name, isKnown: locked !== undefined, error: asStyxError(thrown) }];
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
    if (typeof hash !== 'string' || hash === before) return [];
    return journal.isOwn({ path: name, hash }) ? [[name, hash] as const] : [];
  });
  if (own.length === 0) return locked;
  return { ...locked, made_from: {}, outputs: { ...locked.outputs, ...Object.fromEntries(own) } };
}

/** A figure of which nothing is known: it is made once more, and compared with what is there. */
async function newEntry(
  manifest: Manifest,
  { drawn, inputs, numberOf }: FoundInputs,
  relocking: Relocking,
): Promise<LockedFigure> {
  const { figure, project, engines, signal } = relocking;
  const { outputDir } = manifest;
  const texts = outputComparer({ ...project, outputDir, of: 'figure' });
  const input = outputInput(drawn, () => Promise.resolve(numberOf));
  const writing = { outputs: texts, signal, onFile: () => undefined };
  const written = await writeFigure(manifest, figure, input, engines, writing);
  const there = pagesThere(figure, outputDir);
  const outputs = { ...Object.fromEntries(texts.written), ...there.hashes };
  const made = { ...inputs, outputs, tools: toolsOf(undefined) };
  if (texts.reasons.length > 0 || !there.isAll) return { ...made, made_from: {} };
  const pages = await pagesAsDrawn(manifest, written, relocking);
  if (pages !== undefined) {
    return { ...made, outputs: { ...outputs, ...pages.outputs }, tools: pages.tools };
  }
  return isProven(figure) ? made : { ...made, made_from: {} };
}

/**
 * A script proves what a page was drawn from, be it by another version of its engine. A .tex may have
 * companions, of which nobody knows.
 */
function isProven({ formats, engine }: Figure): boolean {
  return formats.includes(engine.name) && !formats.includes('tex');
}

/** The pages of a figure as they are drawn here; undefined where others are there, or none can be drawn. */
async function pagesAsDrawn(
  manifest: Manifest,
  written: WrittenFigure,
  { figure, project, engines, signal }: Relocking,
): Promise<Pick<LockedFigure, 'outputs' | 'tools'> | undefined> {
  const outputs = outputComparer({ ...project, ...manifest, of: 'figure' });
  const writing = { outputs, signal, onFile: () => undefined };
  try {
    const { by } = await drawFigure(manifest, figure, written, engines, writing);
    if (outputs.reasons.length > 0) return undefined;
    return { outputs: Object.fromEntries(outputs.written), tools: toolsOf(by) };
  } catch {
    signal.throwIfAborted();
    // Its engine need not be on this machine.
    return undefined;
  }
}

interface PagesThere {
  /** Whether there is one of each format. */
  readonly isAll: boolean;
  readonly hashes: Readonly<Record<string, string>>;
}

function pagesThere({ name, formats }: Figure, outputDir: string): PagesThere {
  const names = formats.filter(isDrawn).map((format) => `${name}.${extensions[format]}`);
  const hashes = names.flatMap((page) => {
    const hash = fileHash(join(outputDir, page));
    return typeof hash === 'string' ? [[page, hash] as const] : [];
  });
  return { isAll: hashes.length === names.length, hashes: Object.fromEntries(hashes) };
}
