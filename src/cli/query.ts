import { type Command, Option } from 'commander';
import type { QueryFlags } from '../manifest/from-flags.js';
import type { WrittenFormat } from '../output/registry.js';
import type { Target } from '../output/target.js';
import { StyxError } from '../errors.js';
import { sayRetry, sayWarning } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { httpConfigOption } from './manifest-flags.js';
import { writeToStdout } from './stdout.js';

interface Flags extends QueryFlags {
  readonly output?: string;
}

/** `query`, which is meant where no command is named, and its two siblings that draw. */
export function addQueries(program: Command): void {
  const query = program
    .command('query', { isDefault: true, hidden: true })
    .description('print one query as CSV; the word `query` may be left out');
  addCsvFlags(addFlags(query, 'csv'));
  const gnuplot = program
    .command('gnuplot')
    .description('print a gnuplot script, with its data, that draws one query');
  addFlags(gnuplot, 'gnuplot').option('--title <text>', 'the title of the figure');
  const matplotlib = program
    .command('matplotlib')
    .description('print a Python script, with its data, that draws one query');
  addFlags(matplotlib, 'matplotlib').option('--title <text>', 'the title of the figure');
}

function addFlags(command: Command, format: WrittenFormat): Command {
  const names = (): string[] => command.parent?.commands.map((other) => other.name()) ?? [];
  return command
    .argument('<promql>', 'the query')
    .option('-d, --duration <duration>', 'how long the range is (default: 1h, up to now)')
    .option('-s, --start <time>', 'when it begins: ISO 8601, Unix seconds or now-6h')
    .option('--end <time>', 'when it ends, that moment included')
    .option('--step <duration>', 'the time between points (default: auto, at most 1,000)')
    .addOption(new Option('-r, --resolution <duration>', 'the same as --step').hideHelp())
    .option('--prometheus <url|name>', 'the server, or an endpoint of the manifest')
    .option('-c, --config <file>', 'the manifest whose endpoints are meant')
    .addOption(httpConfigOption())
    .option('--timezone <name>', 'for times without a zone, and for those that are written', 'UTC')
    .option('-o, --output <file>', 'write there instead of to stdout')
    .action((promql: string, flags: Flags) => run(promql, flags, format, names()));
}

function addCsvFlags(command: Command): void {
  command
    .addOption(
      new Option('--layout <layout>', 'wide: a column a series; long: a row a sample').choices([
        'wide',
        'long',
      ]),
    )
    .addOption(new Option('--header', 'begin with the names of the columns').default(true, 'yes'))
    .option('--no-header', 'begin with the data')
    .option('--delimiter <character>', 'between fields (default: , or ; with --decimal ,)')
    .addOption(new Option('--decimal <character>', 'in numbers').choices(['.', ',']))
    .addOption(new Option('--time <format>', 'of times').choices(['unix', 'unix_ms', 'iso']));
}

async function run(
  promql: string,
  flags: Flags,
  format: WrittenFormat,
  commands: readonly string[],
): Promise<void> {
  const { endpointFromFlags, figureFromFlags } = await import('../manifest/from-flags.js');
  const { exportQuery } = await import('../one-off.js');
  const { targetAt } = await import('../output/target.js');
  const endpoint = await endpointFromFlags(flags, { cwd: workingFolder(), env: process.env });
  const { figure, timezone } = figureFromFlags(promql, flags, endpoint);
  const target: Target =
    flags.output === undefined ? { write: writeToStdout } : targetAt(flags.output);
  const options = {
    timezone,
    format,
    nowMs: Date.now(),
    signal: interruptSignal(),
    onRetry: sayRetry,
    onWarning: sayWarning,
  };
  try {
    await exportQuery(figure, options, target);
  } catch (thrown) {
    throw await withCommandHint(thrown, promql, commands);
  }
}

/** `styx biuld` is a query for a metric of that name, but hardly meant so. */
async function withCommandHint(
  thrown: unknown,
  promql: string,
  commands: readonly string[],
): Promise<unknown> {
  if (!(thrown instanceof StyxError) || !/^[a-z]+$/.test(promql)) return thrown;
  const { nearest } = await import('../manifest/nearest.js');
  const command = nearest(promql, commands);
  if (command === undefined) return thrown;
  const { code, message, cause } = thrown;
  const meant = `or did you mean the command \`styx ${command}\`?`;
  const hint = thrown.hint === undefined ? meant : `${thrown.hint}; ${meant}`;
  return new StyxError(code, message, { hint, cause });
}
