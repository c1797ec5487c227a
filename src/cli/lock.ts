import { relative } from 'node:path';
import type { Command } from 'commander';
import type { Relocked } from '../build/upkeep/relock.js';
import { contentsOf, type Lock } from '../lock/lock.js';
import { counted } from '../counted.js';
import type { JsonError } from '../report/json-report.js';
import { wholeSecondMs } from './clock.js';
import { sayWait, sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';

const after = `
Examples:
  styx lock                      after the lock was lost, or a merge of it went wrong
  styx lock && styx build        after a snapshot was edited on purpose

Asks no server. A figure whose snapshots changed is drawn anew by the next styx build; what is not
in the lock is said, with the reason.`;

export function addLock(program: Command): void {
  const command = program
    .command('lock')
    .description('make the lock anew from the snapshots and the outputs that are there');
  withManifestFlags(command)
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runLock);
}

interface LockFlags extends ManifestFlags, JsonFlag {}

async function runLock(flags: LockFlags): Promise<void> {
  if (flags.json) return lockForProgram(flags);
  const { path, lock, missing } = await relocked(flags);
  for (const { name, isKnown, error } of missing)
    sayWarning(`${name} ${isKnown ? 'stays in it as it was' : 'is not in it'}: ${error.message}`);
  const { figures, snapshots } = countsOf(lock);
  const where = relative(workingFolder(), path);
  terminal.print(`${where}: ${counted(figures, 'figure')}, ${counted(snapshots, 'snapshot')}`);
  const unproven = unprovenIn(lock);
  if (unproven > 0) terminal.print(unprovenText(unproven));
}

/** How many figures may have been made from something else, or not at all. */
const unprovenIn = ({ figures }: Lock): number =>
  Object.values(figures).filter(({ made_from: made }) => Object.keys(made).length === 0).length;

const unprovenText = (count: number): string =>
  `${counted(count, 'figure')} ${count === 1 ? 'has' : 'have'} no outputs that prove what ` +
  `${count === 1 ? 'it was' : 'they were'} made from: run \`styx build --offline\``;

function lockForProgram(flags: ManifestFlags): Promise<void> {
  return printDocument<JsonLock>({ figures: 0, snapshots: 0, missing: [] }, async () => {
    const { path, lock, missing } = await relocked(flags);
    const { jsonError } = await import('../report/json-report.js');
    const why = missing.map(({ name, error }) => ({ name, error: jsonError(error) }));
    return { lock: path, ...countsOf(lock), missing: why };
  });
}

/** What the document has of a lock. */
interface JsonLock {
  /** Its path, absolute. */
  readonly lock?: string;
  readonly figures: number;
  readonly snapshots: number;
  readonly missing: readonly { readonly name: string; readonly error: JsonError }[];
}

async function relocked(flags: ManifestFlags): Promise<Relocked> {
  const manifest = await loadFromFlags(flags);
  const { relock } = await import('../build/upkeep/relock.js');
  return relock(manifest, {
    nowMs: wholeSecondMs(),
    onBroken: ({ message }) => sayWarning(`${message}: it is made anew as if it were lost`),
    ...{ onWait: sayWait, signal: interruptSignal() },
  });
}

function countsOf(lock: Lock): Pick<JsonLock, 'figures' | 'snapshots'> {
  const { data, values } = contentsOf(lock);
  return { figures: Object.keys(lock.figures).length, snapshots: data.size + values.size };
}
