import { relative } from 'node:path';
import type { Command } from 'commander';
import type { Cleaned } from '../build/upkeep/clean.js';
import { sayWait, sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';

const after = `
Examples:
  styx clean && styx build --frozen     everything anew, from the snapshots
  styx clean --orphans                  only outputs of figures that the manifest has no more

Snapshots and the lock stay, and so does what was edited since it was built.`;

export function addClean(program: Command): void {
  const command = program
    .command('clean')
    .description('remove the outputs that are as they were built, and what .styx has');
  withManifestFlags(command)
    .option('--orphans', 'remove only outputs that no figure has any more', false)
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runClean);
}

interface CleanFlags extends ManifestFlags, JsonFlag {
  readonly orphans: boolean;
}

async function runClean(flags: CleanFlags): Promise<void> {
  const cleaned = async () => {
    const manifest = await loadFromFlags(flags);
    const { clean, cleanOrphans } = await import('../build/upkeep/clean.js');
    const options = { onWait: sayWait, signal: interruptSignal(), nowMs: Date.now() };
    return flags.orphans ? cleanOrphans(manifest, options) : clean(manifest, options);
  };
  if (flags.json) return printDocument<Cleaned>({ removed: [], edited: [], orphans: [] }, cleaned);
  const { removed, edited, orphans } = await cleaned();
  const name = (path: string): string => relative(workingFolder(), path);
  for (const path of edited) {
    sayWarning(`${name(path)} was edited since it was built, and stays`);
  }
  const { orphansWarning } = await import('../build/inspect/orphans.js');
  orphansWarning(orphans, workingFolder()).forEach(sayWarning);
  terminal.print(`${removed.length} ${removed.length === 1 ? 'output' : 'outputs'} removed`);
}
