import { syncFiles } from '../../files/to-disk.js';
import { closeLedger, type Ledger, openLedger } from '../../lock/ledger.js';
import { indexPath, untouchedSince } from '../../lock/file-index.js';
import { isEmptyLock } from '../../lock/lock.js';
import type { IfBroken } from '../../lock/lock-file.js';
import { openRetentionNotes, type RetentionNotes } from '../../lock/retention-notes.js';
import type { Manifest } from '../../manifest/manifest.js';
import { openRedaction, type Redaction } from '../../redact/redaction.js';
import { aloneIn, type AloneOptions, aloneWhereItMatters, type CheckAlone } from './alone.js';
import type { Servers } from '../answers/answers.js';
import {
  type Connections,
  type ConnectionsOptions,
  openConnections,
  serverAnswers,
} from '../answers/connections.js';
import type { Keeping } from '../answers/kept-answers.js';
import { bringer } from '../answers/keep-answer.js';
import { keptIndex } from '../answers/kept-index.js';
import { type KeepValues, valuesKeeper } from '../answers/kept-values.js';
import type { BuildMode } from '../mode/mode.js';
import { othersOf } from '../answers/others.js';
import { redactedAnswers } from '../answers/redacted-answers.js';
import { asideOf, leftAside } from '../answers/set-aside.js';
import { removeHalves } from '../answers/snapshot-files.js';
import { keptPath } from '../answers/kept-path.js';
import { noLockYet } from '../mode/stale-errors.js';

/** What the parts of a build share: servers, and what was kept of earlier builds. */
export interface Project extends Keeping {
  readonly connections: Connections;
  readonly retention: RetentionNotes;
  /** Nobody who only looks writes anything. */
  readonly keepValues: KeepValues;
}

export interface ProjectOptions extends AloneOptions, ConnectionsOptions {
  readonly mode: BuildMode;
}

/**
 * The project of a manifest for who only looks, be it at what `--force` or an update would do: no server is
 * asked, and nothing is written. Throws BAD_LOCK and REDACT_KEY.
 */
export function readOnlyProject(
  manifest: Manifest,
  looked: Partial<Pick<BuildMode, 'isForced' | 'isUpdating'>> = {},
): Project {
  const ledger = openLedger(manifest.file);
  const opened = openedProject(manifest, { ...offline, ...looked }, unused(), ledger);
  return {
    ...opened,
    bringBack: (_, found) => Promise.resolve(found),
    aside: leftAside,
    keepValues: () => Promise.resolve(),
  };
}

/**
 * The project of a manifest for who makes its lock anew from what is kept: no server is asked, and the snapshots
 * are right, whatever the lock says of them. Throws BAD_LOCK where nobody is told of what is broken, REDACT_KEY
 * and UNWRITABLE.
 */
export function keptProject(manifest: Manifest, ifBroken: IfBroken): Project {
  const known = openLedger(manifest.file, ifBroken);
  const ledger = { ...known, dataAt: () => undefined, valuesAt: () => undefined };
  const aside = asideOf(manifest.file);
  const opened = { ...openedProject(manifest, offline, unused(), ledger), aside };
  removeHalves(opened);
  return {
    ...opened,
    knownHash: () => undefined,
    bringBack: bringer(opened),
    keepValues: () => Promise.resolve(),
  };
}

const offline = { isOffline: true, isLocked: false, isForced: false, isUpdating: false };

/** Connections are made when somebody is asked. */
const unused = (): Connections => openConnections({ onRetry: () => undefined });

/**
 * The project of a manifest for who changes its files. Throws BAD_LOCK, REDACT_KEY and UNWRITABLE, and STALE
 * where the lock must not change and there is none.
 */
function projectOf(manifest: Manifest, mode: BuildMode, connections: Connections): Project {
  const aside = asideOf(manifest.file);
  const ledger = openLedger(manifest.file);
  const opened = { ...openedProject(manifest, mode, connections, ledger), aside };
  if (mode.isLocked && ledger.before === undefined) throw noLockYet(manifest.file);
  if (!mode.isLocked) removeHalves(opened);
  return { ...opened, bringBack: bringer(opened), keepValues: valuesKeeper(opened) };
}

function openedProject(
  manifest: Manifest,
  mode: BuildMode,
  connections: Connections,
  ledger: Ledger,
): Omit<Project, 'bringBack' | 'aside' | 'keepValues'> {
  const { dataDir, ownFolders, isDataCompressed: isCompressed } = manifest;
  const redaction = redactionOf(manifest, mode);
  const retention = openRetentionNotes(manifest.file);
  const servers = noting(serverAnswers(connections), retention);
  return {
    ...{ ledger, connections, mode, dataDir, ownFolders, isCompressed, redaction, retention },
    index: keptIndex(dataDir, ledger),
    others: othersOf(manifest, process.env),
    knownHash: knownHashes(manifest.file, ledger),
    seen: new Map(),
    servers: redaction === undefined ? servers : redactedAnswers(servers, redaction, connections),
  };
}

/** Servers of which is noted how long they keep data: what one said last, while it does not say what it is. */
function noting(servers: Servers, retention: RetentionNotes): Servers {
  return {
    ...servers,
    async about(endpoint) {
      const about = await servers.about(endpoint);
      if (about.server !== undefined) retention.tell(endpoint.name, about.keptMs);
      return about;
    },
  };
}

function redactionOf(
  { redact, dataDir, ownFolders }: Manifest,
  { isOffline, isLocked }: BuildMode,
): Redaction | undefined {
  if (redact === undefined) return undefined;
  return openRedaction({ redact, dataDir, ownFolders }, isOffline || isLocked ? 'read' : 'ask');
}

/**
 * The hash of a snapshot that is as the last build left it, with its lock: reading it to the end for
 * that is a good part of making a CSV file of it.
 */
function knownHashes(manifest: string, ledger: Ledger): Project['knownHash'] {
  const isUntouched = untouchedSince(indexPath(manifest));
  const isLockUntouched = isUntouched(ledger.path);
  return (place, path) =>
    isLockUntouched && isUntouched(path) ? ledger.dataAt(place)?.hash : undefined;
}

/**
 * Does work on the project of a manifest, alone, and writes what it has built into the lock, however
 * it ends. `isWhole` says of what the work came to whether it was all of the manifest: then the lock
 * has nothing else. What is done afterwards is done alone too. Throws BAD_LOCK, UNWRITABLE, STALE without a
 * lock that must not change, and what the work throws.
 */
export function withProject<T>(
  manifest: Manifest,
  options: ProjectOptions,
  work: (project: Project) => Promise<T>,
  isWhole: (done: T) => boolean,
  afterwards: (done: T) => Promise<void>,
): Promise<T> {
  const alone = options.mode.isLocked ? aloneWhereItMatters : aloneIn;
  return alone(manifest, options, async (checkAlone) => {
    const { mode } = options;
    const connections = openConnections(options);
    const project = projectOf(manifest, mode, connections);
    const leave = (isAll: boolean) => keep(project, isAll, checkAlone);
    let result: T;
    try {
      result = await work(project);
    } catch (thrown) {
      // People are told why the work has failed, and not what followed from that.
      await leave(false).catch(() => undefined);
      throw thrown;
    }
    await leave(isWhole(result));
    await afterwards(result);
    return result;
  });
}

/** Keeps what was built, be it a part. Throws UNWRITABLE. */
async function keep(
  { connections, retention, ...project }: Project,
  isWhole: boolean,
  checkAlone: CheckAlone,
): Promise<void> {
  await connections.close();
  await keepLock(project, isWhole, checkAlone);
  // Nothing depends on these notes.
  await retention.save().catch(() => undefined);
}

async function keepLock(
  { ledger, mode, ...kept }: Keeping,
  isWhole: boolean,
  checkAlone: CheckAlone,
): Promise<void> {
  if (mode.isLocked) return;
  // Nothing came of the first build.
  if (ledger.before === undefined && isEmptyLock(ledger.after(isWhole))) return;
  await checkAlone();
  // The old ones are gone by now, and the server may have forgotten what they had.
  const fetched = [...ledger.pending.all].map((place) => keptPath(place, kept));
  await syncFiles(fetched, kept.dataDir);
  await closeLedger(ledger, isWhole);
}
