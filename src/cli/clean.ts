import { relative } from 'node:path';
import type { Command } from 'commander';
import { sayRetry, sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';

const after = `
Example:
  styx clean && styx build --frozen     everything anew, from the snapshots

Snapshots and the lock stay, and so does what was edited since it was built.`;

export function addClean(program: Command): void {
  const command = program
    .command('clean')
    .description('remove the outputs that are as they were built, and .styx');
  withManifestFlags(command).addHelpText('after', after).action(runClean);
}

async function runClean(flags: ManifestFlags): Promise<void> {
  const manifest = await loadFromFlags(flags);
  const { clean } = await import('../build/clean.js');
  const { removed, edited } = await clean(manifest, {
    ...{ onRetry: sayRetry, signal: interruptSignal() },
  });
  for (const path of edited) {
    sayWarning(`${relative(workingFolder(), path)} was edited since it was built, and stays`);
  }
  terminal.print(`${removed.length} ${removed.length === 1 ? 'output' : 'outputs'} removed`);
}
