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

const afterQuery = `
Examples:
  styx 'up'                                        the last hour, from http://localhost:9090
  styx 'rate(http_requests_total[1m])' -d 6h --step 30s -o rate.csv
  styx 'up' -s 2017-06-01T12:00:00Z --end 2017-06-01T13:00:00Z --prometheus https://eu.example.org
  styx 'up' --layout long --time iso --timezone Europe/Berlin
  styx query -- '-sum(up)'                         a query that looks like something else

The server is that of --prometheus, of STYX_PROMETHEUS, of the manifest, or the one of this machine.`;

const afterGnuplot = `
Examples:
  styx gnuplot 'go_goroutines' > goroutines.gnuplot && gnuplot -c goroutines.gnuplot goroutines.pdf
  styx gnuplot --title Goroutines -d 6h 'go_goroutines' -o goroutines.gnuplot

The script holds its data, and needs nothing of Styx.`;

const afterMatplotlib = `
Examples:
  styx matplotlib 'go_goroutines' > goroutines.py && python3 goroutines.py goroutines.pdf
  styx matplotlib --title Goroutines -d 6h 'go_goroutines' -o goroutines.py

The script holds its data, and needs nothing of Styx.`;

/** `query`, which is meant where no command is named, and its two siblings that draw. */
export function addQueries(program: Command): void {
  const query = program
    .command('query', { isDefault: true, hidden: true })
    .description('print one query as CSV; the word `query` may be left out');
  addCsvFlags(addFlags(query, 'csv').addHelpText('after', afterQuery));
  const gnuplot = program
    .command('gnuplot')
    .description('print a gnuplot script, with its data, that draws one query');
  addFlags(gnuplot, 'gnuplot')
    .option('--title <text>', 'the title of the figure')
    .addHelpText('after', afterGnuplot);
  const matplotlib = program
    .command('matplotlib')
    .description('print a Python script, with its data, that draws one query');
  addFlags(matplotlib, 'matplotlib')
    .option('--title <text>', 'the title of the figure')
    .addHelpText('after', afterMatplotlib);
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
  const command = await commandMeant(promql, commands);
  const giveUp = new AbortController();
  const options = {
    timezone,
    format,
    nowMs: Date.now(),
    signal: AbortSignal.any([interruptSignal(), giveUp.signal]),
    // Nobody waits for a server that was hardly meant.
    onRetry: command === undefined ? sayRetry : (error: StyxError) => giveUp.abort(error),
    onWarning: sayWarning,
  };
  try {
    await exportQuery(figure, options, target);
  } catch (thrown) {
    throw command === undefined ? thrown : withCommandHint(thrown, command);
  }
}

/** `styx biuld` is a query for a metric of that name, but hardly meant so. */
async function commandMeant(
  promql: string,
  commands: readonly string[],
): Promise<string | undefined> {
  if (!/^[a-z]+$/.test(promql)) return undefined;
  const { nearest } = await import('../manifest/nearest.js');
  return nearest(promql, commands);
}

function withCommandHint(thrown: unknown, command: string): unknown {
  if (!(thrown instanceof StyxError)) return thrown;
  const { code, message, cause } = thrown;
  const meant = `did you mean the command \`styx ${command}\`?`;
  const other = thrown.hint === undefined ? '' : ` Else, as a query: ${thrown.hint}`;
  return new StyxError(code, message, { hint: `${meant}${other}`, cause });
}
