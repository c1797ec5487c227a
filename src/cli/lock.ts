import { relative } from 'node:path';
import type { Command } from 'commander';
import { sayRetry, sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
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
  withManifestFlags(command).addHelpText('after', after).action(runLock);
}

async function runLock(flags: ManifestFlags): Promise<void> {
  const manifest = await loadFromFlags(flags);
  const { relock } = await import('../build/relock.js');
  const { path, lock, missing } = await relock(manifest, {
    // In whole seconds: the lock says them.
    nowMs: Math.floor(Date.now() / 1000) * 1000,
    ...{ onRetry: sayRetry, signal: interruptSignal() },
  });
  for (const { name, error } of missing) sayWarning(`${name} is not in it: ${error.message}`);
  const figures = Object.values(lock.figures);
  const snapshots = [...figures, ...(lock.numbers === undefined ? [] : [lock.numbers])].flatMap(
    ({ data }) => Object.keys(data),
  );
  const where = relative(workingFolder(), path);
  terminal.print(
    `${where}: ${counted(figures.length, 'figure')}, ${counted(new Set(snapshots).size, 'snapshot')}`,
  );
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
