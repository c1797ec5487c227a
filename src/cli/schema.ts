import type { Command } from 'commander';
import { stdoutColors, writeToStdout } from './stdout.js';

const after = `
Examples:
  styx schema figures.range      what may be written for the range of a figure
  styx schema events             a key by its name, wherever it is
  styx schema > styx.schema.json for an editor or a validator

The schema is also in the package: a manifest whose first line is
# yaml-language-server: $schema=node_modules/styx-figures/schemas/styx.schema.json
is completed and checked by editors.`;

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('describe a key of the manifest, or print the JSON schema of it')
    .argument('[key.path]', 'a key: range, figures.y, prometheus.tls_config')
    .addHelpText('after', after)
    .action(runSchema);
}

async function runSchema(path: string | undefined): Promise<void> {
  const { describedKey, schemaText } = await import('../manifest/schema-keys.js');
  if (path === undefined) return writeToStdout(schemaText());
  const { keyText } = await import('../report/schema-report.js');
  await writeToStdout(keyText(describedKey(path), stdoutColors));
}
