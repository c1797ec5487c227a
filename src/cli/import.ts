import { type Command, Option } from 'commander';
import type { Imported } from '../grafana/import.js';
import { wholeSecondMs } from './clock.js';
import { sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { httpConfigOption } from './manifest-flags.js';
import { nameAndValue } from './name-value.js';
import { writeResult } from './new-file.js';

interface ImportFlags {
  readonly var?: ReadonlyMap<string, readonly string[]>;
  readonly prometheus?: string;
  readonly tokenFile?: string;
  readonly httpConfig?: string;
  readonly strict?: boolean;
  readonly output?: string;
}

const after = `
Examples:
  styx import grafana dashboard.json -o styx.config.yaml --prometheus http://localhost:9090
  styx import grafana dashboard.json --var job=node --var node=a --var node=b > styx.config.yaml
  curl -s https://grafana.example.org/api/dashboards/uid/abc | styx import grafana -
  styx import grafana https://grafana.example.org/d/abc/load --token-file token -o styx.config.yaml

A figure is made of each panel over time. What could not be mapped is said on stderr, panel by
panel; with --strict that is an error, and nothing is written. docs/grafana.md says what becomes
what.`;

export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description('make a manifest of what others have: styx import grafana')
    .addHelpText('after', after);
  command
    .command('grafana')
    .description('make a manifest of a dashboard of Grafana')
    .argument('<dashboard>', 'its JSON: a file, - for standard input, or its address in a Grafana')
    .option(
      '--var <name=value>',
      'the value of a variable; several of one name are several',
      variable,
    )
    .option('--prometheus <url>', 'the server that has the data, for the manifest')
    .option('--strict', 'fail where anything could not be mapped, and write nothing')
    .option('--token-file <file>', 'the token for the Grafana')
    .addOption(httpConfigOption())
    .addOption(
      new Option('-o, --output <file>', 'write there instead of to stdout; never over a file'),
    )
    .addHelpText('after', after)
    .action(runImport);
}

type Values = ReadonlyMap<string, readonly string[]>;

function variable(text: string, before: Values = new Map()): Values {
  const [name, value] = nameAndValue(text);
  return new Map([...before, [name, [...(before.get(name) ?? []), value]]]);
}

async function runImport(from: string, flags: ImportFlags): Promise<void> {
  const { importGrafana } = await import('../grafana.js');
  const imported = await importGrafana(from, {
    chosen: flags.var ?? new Map(),
    prometheus: flags.prometheus,
    ...{ nowMs: wholeSecondMs(), isStrict: flags.strict === true },
    ...{ tokenFile: flags.tokenFile, httpConfig: flags.httpConfig },
    ...{ cwd: workingFolder(), env: process.env, signal: interruptSignal() },
    stdin: process.stdin,
    onRemarks: sayRemarks,
    onWarning: sayWarning,
  });
  await writeResult(imported.text, flags.output);
}

async function sayRemarks({
  panels,
  figures,
  remarks,
}: Pick<Imported, 'panels' | 'figures' | 'remarks'>) {
  const { counted } = await import('../counted.js');
  const { remarkText } = await import('../grafana/remarks.js');
  for (const remark of remarks) sayWarning(remarkText(remark));
  terminal.print(`${counted(figures, 'figure')} of ${counted(panels, 'panel')}`);
}
