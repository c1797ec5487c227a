import type { Status } from '../build/inspect/status.js';
import { errorsOf, exitCodeOf } from './failure.js';
import { interruptSignal } from './interrupt.js';
import { loadFromFlags, type ManifestFlags } from './manifest-flags.js';
import { printJson } from './stdout.js';

interface ShownFlags extends ManifestFlags {
  readonly json: boolean;
  readonly force?: boolean;
}

/** What is done, or would be. */
export type Verb = 'build' | 'update';

/** How a status is shown to people. */
interface Showing {
  /** What is made of it first, for programs too. */
  readonly change: (status: Status) => Status;
  readonly show: (status: Status, nowMs: number) => Promise<void>;
}

/**
 * Finds what of the manifest is stale, of all or what is named, and shows it; as one JSON document,
 * whatever happens, where that is asked for. Undefined where that could not be found.
 */
export async function showStatus(
  names: readonly string[],
  flags: ShownFlags,
  verb: Verb,
  { change, show }: Showing,
): Promise<Status | undefined> {
  const { jsonStatus } = await import('../report/status-report.js');
  const nowMs = Date.now();
  let status: Status;
  try {
    status = change(await statusAt(nowMs, names, flags, verb));
  } catch (thrown) {
    if (!flags.json) throw thrown;
    const files = { orphans: { outputs: [], snapshots: [] }, exposed: [] };
    const none = { figures: [], numbers: undefined, ...files };
    process.exitCode = exitCodeOf(thrown);
    await printJson(jsonStatus(none, errorsOf(thrown)));
    return undefined;
  }
  await (flags.json ? printJson(jsonStatus(status)) : show(status, nowMs));
  return status;
}

async function statusAt(
  nowMs: number,
  names: readonly string[],
  flags: ShownFlags,
  verb: Verb,
): Promise<Status> {
  const manifest = await loadFromFlags(flags, names);
  const { projectStatus } = await import('../build/inspect/status.js');
  return projectStatus(manifest, {
    ...{ nowMs, isWhole: names.length === 0, signal: interruptSignal() },
    isForced: flags.force === true,
    isUpdating: verb === 'update',
  });
}
