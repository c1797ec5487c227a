import { relative } from 'node:path';
import type { Command } from 'commander';
import type { ArchiveFlags } from '../manifest/archive.js';
import { sayRetry, sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { httpConfigOption } from './manifest-flags.js';

interface Flags extends ArchiveFlags {
  readonly force: boolean;
}

const after = `
Examples:
  styx archive --run hpa-1 '{namespace="exp"}'    styx-data/_archive/hpa-1.om.gz
  styx archive --run hpa-1 '{job="load"}' up node_load1
  styx archive --start 2026-02-05T18:15:52Z --duration 15m -o exp.om.gz '{namespace="exp"}'

promtool loads it into a later Prometheus, when it is unpacked: docs/archive.md.`;

export function addArchive(program: Command): void {
  program
    .command('archive')
    .description('save all samples of series, as they were scraped, for a later Prometheus')
    .argument('<selector...>', 'which series: {namespace="exp"}, up')
    .option('--run <name>', 'the run whose time is meant')
    .option('-s, --start <time>', 'when it begins: ISO 8601, Unix seconds or now-6h')
    .option('--end <time>', 'when it ends, that moment included')
    .option('-d, --duration <duration>', 'how long it is')
    .option('--before <duration>', 'what is saved before that, for what looks back', '5m')
    .option('--prometheus <url|name>', 'the server, or an endpoint of the manifest')
    .option('-c, --config <file>', 'the manifest that has the runs, endpoints and `redact`')
    .addOption(httpConfigOption())
    .option('--timezone <name>', "for times without a zone (default: the manifest's, or UTC)")
    .option('-o, --output <file>', 'where to; packed where it ends in .gz')
    .option('--force', 'replace an archive that is there', false)
    .addHelpText('after', after)
    .action(runArchive);
}

async function runArchive(selectors: readonly string[], flags: Flags): Promise<void> {
  const { archiveFromFlags } = await import('../manifest/archive.js');
  const { archive } = await import('../archive.js');
  const folder = workingFolder();
  const spec = await archiveFromFlags(flags, { cwd: folder, env: process.env });
  const { series, samples } = await archive(selectors, spec, {
    ...{ nowMs: Date.now(), isForced: flags.force, signal: interruptSignal() },
    ...{ onRetry: sayRetry, onWarning: sayWarning },
  });
  const count = samples.toLocaleString('en');
  terminal.print(`${relative(folder, spec.path)}: ${series} series, ${count} samples`);
}
