import type { Command } from 'commander';
import type { ListedItem } from '../build/inspect/list.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';
import { stdoutColors, stdoutColumns, writeToStdout } from './stdout.js';

const after = `
Examples:
  styx list                      Figures
                                   latency     line  last 6h  of prometheus  pdf csv py
                                 Values
                                   overloaded  last, max 195  9 runs  of prometheus
  styx list --json | jq -r '.items[] | select(.is == "figure").name'

Asks no server. What is current and what is stale says styx status; what a figure is made from,
styx show.`;

export function addList(program: Command): void {
  const command = program
    .command('list')
    .description('list the figures, values, checks and tables of the manifest');
  withManifestFlags(command)
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runList);
}

interface ListFlags extends ManifestFlags, JsonFlag {}

async function runList(flags: ListFlags): Promise<void> {
  if (flags.json)
    return printDocument({ items: [] }, async () => ({ items: await itemsOf(flags) }));
  const { listText } = await import('../report/list-report.js');
  await writeToStdout(listText(await itemsOf(flags), stdoutColors, stdoutColumns()));
}

async function itemsOf(flags: ListFlags): Promise<ListedItem[]> {
  const manifest = await loadFromFlags(flags);
  const { listed } = await import('../build/inspect/list.js');
  return listed(manifest, { nowMs: Date.now(), signal: interruptSignal() });
}
