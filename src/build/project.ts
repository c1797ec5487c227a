import { dirname, join } from 'node:path';
import type { StyxError } from '../errors.js';
import { lockFile } from '../files/lock.js';
import { checkWithin } from '../files/within.js';
import { closeLedger, isSameLock, type Ledger, openLedger } from '../lock/ledger.js';
import { indexPath, untouchedSince } from '../lock/file-index.js';
import { noLock } from '../lock/lock.js';
import { openRetentionNotes, type RetentionNotes } from '../lock/retention-notes.js';
import { stateFolder } from '../lock/state.js';
import type { Manifest } from '../manifest/manifest.js';
import { openRedaction, type Redaction } from '../redact/redaction.js';
import type { Servers } from './answers.js';
import {
  type Connections,
  type ConnectionsOptions,
  openConnections,
  serverAnswers,
} from './connections.js';
import type { Keeping } from './kept-answers.js';
import { bringer } from './kept-elsewhere.js';
import type { BuildMode } from './mode.js';
import { redactedAnswers } from './redacted-answers.js';

/** What the parts of a build share: servers, and what was kept of earlier builds. */
export interface Project extends Keeping {
  readonly connections: Connections;
  readonly retention: RetentionNotes;
}

export interface ProjectOptions extends ConnectionsOptions {
  readonly mode: BuildMode;
  /** Told once why it does not begin yet: another process is at work on the project. */
  readonly onWait: (error: StyxError) => void;
  readonly signal: AbortSignal;
}

/**
 * The project of a manifest for who only looks, be it at what `--force` would do: no server is asked, and
 * nothing is written. Throws BAD_LOCK and REDACT_KEY.
 */
export function readOnlyProject(
  manifest: Manifest,
  { isForced }: Pick<BuildMode, 'isForced'>,
): Project {
  const isUpdating = () => false;
  const mode = { isOffline: true, isLocked: false, isForced, isUpdating };
  // Connections are made when somebody is asked.
  const opened = openedProject(manifest, mode, openConnections({ onRetry: () => undefined }));
  return { ...opened, bringBack: (_, found) => Promise.resolve(found) };
}

/** The project of a manifest for who changes its files. Throws BAD_LOCK, REDACT_KEY and UNWRITABLE. */
function projectOf(manifest: Manifest, mode: BuildMode, connections: Connections): Project {
  const opened = openedProject(manifest, mode, connections);
  return { ...opened, bringBack: bringer(opened) };
}

function openedProject(
  manifest: Manifest,
  mode: BuildMode,
  connections: Connections,
): Omit<Project, 'bringBack'> {
  const { dataDir, ownFolders, isDataCompressed: isCompressed } = manifest;
  const ledger = openLedger(manifest.file);
  const redaction = redactionOf(manifest, mode);
  const retention = openRetentionNotes(manifest.file);
  const servers = noting(serverAnswers(connections), retention);
  return {
    ...{ ledger, connections, mode, dataDir, ownFolders, isCompressed, redaction, retention },
    knownHash: knownHashes(manifest.file, ledger),
    seen: new Map(),
    servers: redaction === undefined ? servers : redactedAnswers(servers, redaction, connections),
  };
}

/** Servers of which is noted how long they keep data. */
function noting(servers: Servers, retention: RetentionNotes): Servers {
  return {
    ...servers,
    async about(endpoint) {
      const about = await servers.about(endpoint);
      if (about.keptMs !== undefined) retention.tell(endpoint.name, about.keptMs);
      return about;
    },
  };
}

function redactionOf(
  { redact, dataDir, ownFolders }: Manifest,
  { isOffline, isLocked }: BuildMode,
): Redaction | undefined {
  if (redact === undefined) return undefined;
  if (isOffline || isLocked) return openRedaction({ redact, dataDir }, 'read');
  checkWithin(dataDir, ownFolders);
  return openRedaction({ redact, dataDir }, 'ask');
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

/** A build may take as long as its servers do. */
const PATIENCE_MS = 3600e3;

/**
 * Does work that changes files of the project of a manifest, one process after the other. Throws
 * UNWRITABLE, the signal's reason, and what the work throws.
 */
export async function aloneIn<T>(
  manifest: Pick<Manifest, 'file'>,
  { onWait, signal }: Pick<ProjectOptions, 'onWait' | 'signal'>,
  work: () => Promise<T>,
): Promise<T> {
  const lock = await lockFile(join(stateFolder(dirname(manifest.file)), 'build'), {
    ...{ patienceMs: PATIENCE_MS, signal, onWait },
  });
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

/**
 * Does work on the project of a manifest, alone, and writes what it has built into the lock, however
 * it ends. `isWhole` says of what the work came to whether it was all of the manifest: then the lock
 * has nothing else. What is done afterwards is done alone too. Throws BAD_LOCK, UNWRITABLE, and what the
 * work throws.
 */
export function withProject<T>(
  manifest: Manifest,
  options: ProjectOptions,
  work: (project: Project) => Promise<T>,
  isWhole: (done: T) => boolean,
  afterwards: (done: T) => Promise<void>,
): Promise<T> {
  return aloneIn(manifest, options, async () => {
    const { mode } = options;
    const connections = openConnections(options);
    const project = projectOf(manifest, mode, connections);
    let done: { readonly result: T } | undefined;
    try {
      done = { result: await work(project) };
    } finally {
      await connections.close();
      await keep(project.ledger, mode, done !== undefined && isWhole(done.result));
      // Nothing depends on these notes.
      await project.retention.save().catch(() => undefined);
    }
    await afterwards(done.result);
    return done.result;
  });
}

async function keep(ledger: Ledger, mode: BuildMode, isWhole: boolean): Promise<void> {
  if (mode.isLocked) return;
  const after = ledger.after(isWhole);
  // Nothing came of the first build.
  if (ledger.before === undefined && isSameLock(after, noLock)) return;
  await closeLedger(ledger, after);
}
