import type { Command } from 'commander';
import { terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';

interface ReportFlags extends ManifestFlags {
  readonly output?: string;
}

const after = `
Examples:
  styx report                    writes report.html into the folder of the outputs
  styx report -o paper.html      … into a file of another name
  styx report latency load       of these figures only

One file for those who have no Styx: figures, queries, ranges, values, checks, hashes and versions.
It needs no other file and no network. Asks no server: it is made of the snapshots, and says what is
stale. The same snapshots and lock give the same bytes.`;

export function addReport(program: Command): void {
  const command = program
    .command('report')
    .description('write figures, queries, numbers and their provenance as one HTML file')
    .argument('[name...]', 'only these figures, values, checks or tables');
  withManifestFlags(command)
    .option('-o, --output <file>', 'where to (default: report.html in output_dir)')
    .addHelpText('after', after)
    .action(runReport);
}

async function runReport(names: readonly string[], flags: ReportFlags): Promise<void> {
  const manifest = await loadFromFlags(flags, names);
  const { writeReport } = await import('../preview/report/write.js');
  const where = { folder: workingFolder(), output: flags.output };
  const options = { nowMs: Date.now(), isWhole: names.length === 0, signal: interruptSignal() };
  terminal.print(await writeReport(manifest, where, options));
}
