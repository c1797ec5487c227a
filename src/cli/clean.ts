import { relative } from 'node:path';
import type { Command } from 'commander';
import type { Cleaned } from '../build/clean.js';
import { sayWait, sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';

const after = `
Example:
  styx clean && styx build --frozen     everything anew, from the snapshots

Snapshots and the lock stay, and so does what was edited since it was built.`;

export function addClean(program: Command): void {
  const command = program
    .command('clean')
    .description('remove the outputs that are as they were built, and what .styx has');
  withManifestFlags(command)
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runClean);
}

interface CleanFlags extends ManifestFlags, JsonFlag {}

async function runClean(flags: CleanFlags): Promise<void> {
  const cleaned = async () => {
    const manifest = await loadFromFlags(flags);
    const { clean } = await import('../build/clean.js');
    return clean(manifest, { onWait: sayWait, signal: interruptSignal() });
  };
  if (flags.json) return printDocument<Cleaned>({ removed: [], edited: [] }, cleaned);
  const { removed, edited } = await cleaned();
  for (const path of edited) {
    sayWarning(`${relative(workingFolder(), path)} was edited since it was built, and stays`);
  }
  terminal.print(`${removed.length} ${removed.length === 1 ? 'output' : 'outputs'} removed`);
}
