import { relative } from 'node:path';
import { type EngineKeeper, engineKeeper } from '../build/outputs/engine-keeper.js';
import { projectFiles } from '../build/make/sources.js';
import { type FileStates, lookedAt, nextChanges } from '../files/changes.js';
import type { Manifest } from '../manifest/manifest.js';
import type { BuildListener } from '../preview/build-listener.js';
import { printable } from '../report/error-text.js';
import { type AlreadyTold, nothingTold } from '../report/build-report.js';
import { buildForPeople } from './build-for-people.js';
import { errorsOf, reportErrors, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { loadFromFlags } from './manifest-flags.js';
import type { BuildFlags } from './one-build.js';

interface Watching {
  readonly names: readonly string[];
  readonly flags: BuildFlags;
  /** The manifest: once found it stays that, though an editor may take it away for a moment. */
  found: string | undefined;
  readonly signal: AbortSignal;
  readonly told: AlreadyTold;
  readonly keeper: EngineKeeper;
  /** Told of what people are told. */
  readonly listener: BuildListener | undefined;
}

/**
 * Builds, and builds again whenever a file has changed that people write and something is made from,
 * until it is interrupted: then it ends with 130. Between builds others may build. Throws
 * MANIFEST_NOT_FOUND where there is none to begin with.
 */
export async function watchAndBuild(
  names: readonly string[],
  flags: BuildFlags,
  listener?: BuildListener,
): Promise<void> {
  const signal = interruptSignal();
  const keeper = engineKeeper(signal);
  const watching: Watching = {
    names,
    flags,
    found: flags.config,
    signal,
    keeper,
    told: nothingTold(),
    listener,
  };
  try {
    let states = await buildAndLook(new Map(), watching);
    for (;;) {
      const files = states.size === 1 ? '1 file' : `${states.size} files`;
      terminal.status(`watching ${files}; Ctrl-C ends that`);
      sayChanged(await nextChanges(states, signal));
      states = await buildAndLook(states, watching);
    }
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
    terminal.status('');
    process.exitCode = 130;
  } finally {
    await keeper.close();
  }
}

/**
 * Builds, given the files that something was made from before, and returns those that it is made from
 * now, as they were before they were read: what changes meanwhile is seen afterwards.
 */
async function buildAndLook(known: FileStates, watching: Watching): Promise<FileStates> {
  const { names, flags, found, told, keeper, listener } = watching;
  const saved = new AbortController();
  const signal = AbortSignal.any([watching.signal, saved.signal]);
  const sinceMs = Date.now();
  const before = new Map([...known.keys()].map((path) => [path, lookedAt(path)]));
  const files = new Map<string, string>();
  const onFile = (path: string): void => {
    files.set(path, before.get(path) ?? lookedAt(path));
  };
  const onBegin = (whole: Manifest): void => {
    filesOf(whole, sinceMs, known).forEach(onFile);
  };
  listener?.onStart();
  try {
    const meant = { ...flags, ...(found !== undefined && { config: found }) };
    const manifest = await loadFromFlags(meant, names, onFile);
    watching.found = manifest.file;
    void abortWhenSaved(manifest.file, files, { saved, signal });
    const pictures = listener?.pictures;
    const asked = { names, flags, verb: 'watch', signal, sinceMs, keeper, pictures } as const;
    const exitCode = await buildForPeople(manifest, asked, { told, onBegin, listener });
    // One that was missing may be there next time.
    if (exitCode === ENGINE_FAILED) await keeper.close();
    return files;
  } catch (thrown) {
    watching.signal.throwIfAborted();
    if (files.size + known.size === 0) throw thrown;
    if (saved.signal.aborted) terminal.status('');
    else {
      reportErrors(thrown);
      listener?.onEnd({ problems: errorsOf(thrown) });
    }
    // What could not be read may name them again when it can.
    return new Map([...before, ...files]);
  } finally {
    saved.abort();
  }
}

/**
 * Ends a build of a manifest that somebody has saved again meanwhile. Other files do not: there are programs that
 * write these all the time, and no build would ever be done.
 */
async function abortWhenSaved(
  manifest: string,
  files: FileStates,
  { saved, signal }: { readonly saved: AbortController; readonly signal: AbortSignal },
): Promise<void> {
  const state = new Map([[manifest, files.get(manifest) ?? lookedAt(manifest)]]);
  await nextChanges(state, signal).then(
    () => saved.abort(),
    () => undefined,
  );
}

const ENGINE_FAILED = 5;

/** What a manifest is made from; what was known where a figure is wrong, which says so itself. */
function filesOf(manifest: Manifest, nowMs: number, known: FileStates): readonly string[] {
  try {
    return projectFiles(manifest, nowMs);
  } catch {
    return [...known.keys()];
  }
}

function sayChanged(paths: readonly string[]): void {
  const time = new Date().toLocaleTimeString('en-GB');
  const here = workingFolder();
  const names = paths.map((path) => printable(relative(here, path)));
  terminal.print(terminal.colors.dim(`${time} ${names.join(', ')} changed`));
}
