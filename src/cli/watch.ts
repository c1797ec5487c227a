import { relative } from 'node:path';
import { type EngineKeeper, engineKeeper } from '../build/outputs/engine-keeper.js';
import { projectFiles } from '../build/make/sources.js';
import { type FileStates, lookedAt, nextChanges } from '../files/changes.js';
import { lockPath } from '../lock/lock-file.js';
import type { Manifest } from '../manifest/manifest.js';
import type { BuildListener } from '../preview/build-listener.js';
import { printable } from '../report/error-text.js';
import { type AlreadyTold, nothingTold } from '../report/build-report.js';
import { buildForPeople } from './build-for-people.js';
import { wholeSecondMs } from './clock.js';
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
  /** Undefined where there was none, because the manifest has mistakes, say. */
  lastBuild: LastBuild | undefined;
}

interface LastBuild {
  readonly manifest: Manifest;
  /** The lock as it has left it. */
  readonly lock: FileStates;
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
    lastBuild: undefined,
  };
  try {
    let states = await buildAndLook(new Map(), watching);
    for (;;) {
      const files = states.size === 1 ? '1 file' : `${states.size} files`;
      terminal.status(`watching ${files}; Ctrl-C ends that`);
      sayChanged(await nextWritten(states, watching));
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

/** Waits until files that people write have changed; what other builds leave meanwhile is shown, if to anybody. */
async function nextWritten(states: FileStates, watching: Watching): Promise<string[]> {
  const { lastBuild, listener, signal } = watching;
  if (lastBuild === undefined || listener === undefined) return nextChanges(states, signal);
  let { lock } = lastBuild;
  for (;;) {
    const changed = await nextChanges(new Map([...states, ...lock]), signal);
    const written = changed.filter((path) => states.has(path));
    if (written.length > 0) return written;
    lock = lockState(lastBuild.manifest);
    await showOthers(lastBuild.manifest, states, listener, watching);
  }
}

const lockState = ({ file }: Manifest): FileStates => {
  const path = lockPath(file);
  return new Map([[path, lookedAt(path)]]);
};

/** To be told before others may write theirs, which is to be shown. */
function noteLock(watching: Watching, manifest: Manifest): void {
  watching.lastBuild = { manifest, lock: lockState(manifest) };
}

/** Shows what others have built, unless people write something meanwhile. */
async function showOthers(
  manifest: Manifest,
  states: FileStates,
  listener: BuildListener,
  { names, keeper, signal: ended }: Watching,
): Promise<void> {
  const saved = new AbortController();
  const signal = AbortSignal.any([ended, saved.signal]);
  void abortWhenChanged(states, { saved, signal });
  const looking = { nowMs: wholeSecondMs(), isWhole: names.length === 0, signal };
  try {
    await listener.onOthers(manifest, { ...looking, engines: keeper.enginesFor(manifest) });
  } catch (thrown) {
    if (!saved.signal.aborted) throw thrown;
  } finally {
    saved.abort();
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
  watching.lastBuild = undefined;
  listener?.onStart();
  try {
    const meant = { ...flags, ...(found !== undefined && { config: found }) };
    const manifest = await loadFromFlags(meant, names, onFile);
    watching.found = manifest.file;
    // Other files do not end a build: programs write them all the time, and none would ever be done.
    const saving = new Map([[manifest.file, files.get(manifest.file) ?? lookedAt(manifest.file)]]);
    void abortWhenChanged(saving, { saved, signal });
    const pictures = listener?.pictures;
    const asked = { names, flags, verb: 'watch', signal, sinceMs, keeper, pictures } as const;
    const onLock = (): void => noteLock(watching, manifest);
    const exitCode = await buildForPeople(manifest, asked, { told, onBegin, onLock, listener });
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

/** Ends what is under way when files are not as they were any more. */
async function abortWhenChanged(
  states: FileStates,
  { saved, signal }: { readonly saved: AbortController; readonly signal: AbortSignal },
): Promise<void> {
  await nextChanges(states, signal).then(
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
