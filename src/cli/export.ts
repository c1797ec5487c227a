import { type Command, Option } from 'commander';
import { basename, dirname } from 'node:path';
import { sayWarning } from './failure.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';
import { writeResult } from './new-file.js';

interface ExportFlags extends ManifestFlags {
  readonly title?: string;
  readonly strict?: boolean;
  readonly output?: string;
}

const after = `
Examples:
  styx export grafana > dashboard.json
  styx export grafana latency load --title 'What the paper shows' -o dashboard.json

A panel is made of each figure, and for each panel of a figure, so that others can watch live what
the paper shows: Dashboards > New > Import, where Grafana asks for the data source. What a
dashboard cannot have is said on stderr; with --strict that is an error. No server is asked.
docs/grafana.md says more.`;

export function addExport(program: Command): void {
  const command = program
    .command('export')
    .description('make of the manifest what others read: styx export grafana')
    .addHelpText('after', after);
  const grafana = command
    .command('grafana')
    .description('make a dashboard of Grafana of the manifest')
    .argument('[figure...]', 'only these figures');
  withManifestFlags(grafana)
    .option('--title <text>', 'the title of the dashboard (default: that of the folder)')
    .option('--strict', 'fail where anything could not be mapped, and write nothing')
    .addOption(
      new Option('-o, --output <file>', 'write there instead of to stdout; never over a file'),
    )
    .addHelpText('after', after)
    .action(runExport);
}

async function runExport(figures: readonly string[], flags: ExportFlags): Promise<void> {
  const manifest = await loadFromFlags(flags, figures);
  const { exportGrafana } = await import('../grafana.js');
  const { remarkText } = await import('../grafana/remarks.js');
  const text = exportGrafana(manifest, {
    title: flags.title ?? basename(dirname(manifest.file)),
    isStrict: flags.strict === true,
    onRemarks: (remarks) => remarks.map(remarkText).forEach(sayWarning),
  });
  await writeResult(text, flags.output);
}
