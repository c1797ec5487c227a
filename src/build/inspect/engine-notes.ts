import { StyxError } from '../../errors.js';
import { named } from '../../frame/names-listed.js';
import type { Lock } from '../../lock/lock.js';
import type { Manifest } from '../../manifest/manifest.js';
import { type EngineName, engineNames } from '../../output/template-files.js';
import type { Engines } from '../../render/engines.js';
import { engineKeeper } from '../outputs/engine-keeper.js';

/**
 * What there is to say where another version of an engine is here than drew pages that a lock has: what it
 * draws anew may have other bytes. Throws the signal's reason.
 */
export async function engineNotes(
  lock: Lock,
  manifest: Manifest,
  signal: AbortSignal,
): Promise<string[]> {
  const drawn = engineNames.map((engine) => [engine, figuresByVersion(lock, engine)] as const);
  const used = drawn.filter(([, figures]) => figures.size > 0);
  if (used.length === 0) return [];
  const keeper = engineKeeper(signal);
  try {
    const engines = await keeper.enginesFor(manifest)();
    const notes = await Promise.all(
      used.map(async ([engine, figures]) => {
        const here = await versionHere(engine, engines);
        return here === undefined ? [] : notesOf(engine, figures, here);
      }),
    );
    signal.throwIfAborted();
    return notes.flat();
  } finally {
    await keeper.close();
  }
}

/** The names of figures by the version of an engine that drew them. */
function figuresByVersion({ figures }: Lock, engine: EngineName): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, { tools }] of Object.entries(figures)) {
    const version = tools[engine];
    if (version !== undefined) found.set(version, [...(found.get(version) ?? []), name]);
  }
  return found;
}

/** Undefined where there is none that can draw: then nothing is drawn otherwise. */
async function versionHere(engine: EngineName, engines: Engines): Promise<string | undefined> {
  try {
    return (await engines.find(engine)).version;
  } catch (thrown) {
    if (thrown instanceof StyxError && thrown.code === 'ENGINE_MISSING') return undefined;
    throw thrown;
  }
}

function notesOf(
  engine: EngineName,
  figures: ReadonlyMap<string, readonly string[]>,
  here: string,
): string[] {
  return [...figures]
    .filter(([version]) => version !== here)
    .map(
      ([version, names]) =>
        `${named(names)}: drawn by ${engine} ${version}, and here is ${here}, which may draw other bytes`,
    );
}
