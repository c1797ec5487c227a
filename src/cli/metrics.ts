import { type Command, Option } from 'commander';
import type { Listing, MetricsOptions } from '../metrics.js';
import { sortKeys } from '../metrics/sort-keys.js';
import type { Wanted } from '../metrics/wanted.js';
import { sayRetry, sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import { httpConfigOption } from './manifest-flags.js';
import { stdoutColors, stdoutColumns, writeToStdout } from './stdout.js';

interface Flags extends JsonFlag, Pick<Wanted, 'sort' | 'type'> {
  readonly prometheus?: string;
  readonly config?: string;
  readonly httpConfig?: string;
  readonly since?: string;
  readonly until?: string;
  readonly labels?: string;
  readonly csv: boolean;
}

const after = `
Examples:
  styx metrics                                   all that the server of a query has
  styx metrics http duration                     with both words in the name or the help
  styx metrics 'node_*_total'                    a name with * or ? must match as a whole
  styx metrics '/^up$|_info$/'                   a regular expression
  styx metrics --sort cardinality | head         what has most series
  styx metrics --since 30d --until 20d load      what there was in these ten days
  styx metrics --labels http_requests_total      its labels, and what they take
  styx metrics http://localhost:9100/metrics     those of an exporter
  ssh host cat node.prom | styx metrics - disk   those of a text

Upper and lower case are alike. Ends with 1 where nothing is found.`;

export function addMetrics(program: Command): void {
  program
    .command('metrics')
    .description('list the metrics that there are, with type, number of series and help')
    .argument('[url|file]', 'of a server or an exporter; - for stdin (default: as for a query)')
    .argument('[pattern...]', 'only those with these words in the name or the help')
    .option('--prometheus <url|name>', 'the server, or an endpoint of the manifest')
    .option('-c, --config <file>', 'the manifest whose endpoints are meant')
    .addOption(httpConfigOption())
    .addOption(
      new Option(
        '--sort <column>',
        'most series first, or by the alphabet (default: name)',
      ).choices([...sortKeys]),
    )
    .option('--type <type>', 'only counters, gauges, …; several with commas')
    .option('--since <time>', 'those that there were since then: 7d, now-7d, ISO 8601')
    .option('--until <time>', 'and until then (default: now)')
    .addOption(
      new Option(
        '--labels <metric>',
        'the labels of this metric, how many values each has, and examples',
      ).conflicts(['type', 'sort']),
    )
    .addOption(new Option('--csv', 'print CSV').default(false).conflicts('json'))
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runMetrics);
}

async function runMetrics(
  first: string | undefined,
  others: readonly string[],
  flags: Flags,
): Promise<void> {
  const words = first === undefined ? [] : [first, ...others];
  const { labels } = flags;
  if (labels === undefined) return printMetrics(words, flags);
  return printLabels(words, labels, flags);
}

async function printMetrics(words: readonly string[], flags: Flags): Promise<void> {
  const { jsonMetrics, metricsCsv, metricsText, foundText } =
    await import('../report/metrics-report.js');
  const { wantedMetrics } = await import('../metrics/wanted.js');
  const found = () =>
    listed(words, flags, async (listing, pattern) => ({
      listing,
      metrics: await wantedMetrics(listing, { ...flags, pattern }),
    }));
  if (flags.json) {
    return printDocument(jsonMetrics([]), async () => jsonMetrics((await found()).metrics));
  }
  const { listing, metrics } = await found();
  if (flags.csv) return writeToStdout(metricsCsv(metrics));
  await writeToStdout(`${metricsText(metrics, look())}\n`);
  terminal.print(
    terminal.colors.dim(foundText(metrics.length, listing.metrics.length, listing.of)),
  );
}

async function printLabels(words: readonly string[], name: string, flags: Flags): Promise<void> {
  const { jsonLabels, labelsCsv, labelsText } = await import('../report/metrics-report.js');
  const { metricNamed, onlySource } = await import('../metrics/wanted.js');
  const found = () =>
    listed(words, flags, async (listing, pattern) => {
      onlySource(pattern);
      const metric = metricNamed(listing, name);
      return { metric, labels: await listing.labelsOf(metric.names) };
    });
  if (flags.json) {
    return printDocument({ metric: null, labels: [] }, async () => {
      const { metric, labels } = await found();
      return jsonLabels(metric, labels);
    });
  }
  const { metric, labels } = await found();
  await writeToStdout(flags.csv ? labelsCsv(labels) : `${labelsText(metric, labels, look())}\n`);
}

async function listed<T>(
  words: readonly string[],
  flags: Flags,
  work: (listing: Listing, pattern: string) => Promise<T>,
): Promise<T> {
  const { searchFromWords, whenFromFlags } = await import('../metrics/source.js');
  const { withListing } = await import('../metrics.js');
  const options: MetricsOptions = {
    when: whenFromFlags(flags, Date.now()),
    signal: interruptSignal(),
    onRetry: flags.json ? () => undefined : sayRetry,
    onWarning: sayWarning,
  };
  const here = { cwd: workingFolder(), env: process.env };
  const { source, pattern } = await searchFromWords(words, flags, here);
  return withListing(source, options, (listing) => work(listing, pattern));
}

const look = () => ({
  colors: stdoutColors,
  columns: stdoutColumns(),
});
