import { type Command, InvalidArgumentError } from 'commander';
import type { BuildOptions, FigureResult } from '../build.js';
import type { Reported } from '../report/json-report.js';
import { type Manifest, partsOf } from '../manifest/manifest.js';
import type { NumberResult } from '../build/number-result.js';
import { errorsOf, exitCodeOf, sayRetry, sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { writeToStdout } from './stdout.js';

interface BuildFlags {
  readonly config?: string;
  readonly set?: ReadonlyMap<string, string>;
  readonly force: boolean;
  readonly json: boolean;
}

export function addBuild(program: Command): void {
  program
    .command('build')
    .description('build the figures, values, checks and tables of the manifest')
    .argument('[name...]', 'build only these; `values` and `checks` mean all of them')
    .option('-c, --config <file>', 'the manifest (default: styx.config.yaml, here or above)')
    .option('--set <name=value>', 'set a variable of vars; may be given often', setting)
    .option('--force', 'write files anew that already say the same', false)
    .option('--json', 'print one JSON document on stdout instead of lines on stderr', false)
    .action(runBuild);
}

function setting(text: string, before: ReadonlyMap<string, string> = new Map()) {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('It must be name=value.');
  return new Map([...before, [text.slice(0, equals), text.slice(equals + 1)]]);
}

async function runBuild(names: readonly string[], flags: BuildFlags): Promise<void> {
  if (flags.json) return buildForProgram(names, flags);
  const manifest = await load(names, flags);
  const { buildReport } = await import('../report/build-report.js');
  const report = buildReport(manifest.outputDir, terminal);
  const { results, numbers, warnings } = await buildWatched(manifest, names, {
    ...{ ...optionsOf(flags), ...report },
    onRetry: sayRetry,
  });
  report.end();
  warnings.forEach(sayWarning);
  process.exitCode = exitCode(results, numbers);
}

/** Prints one document, whatever happens. */
async function buildForProgram(names: readonly string[], flags: BuildFlags): Promise<void> {
  const { jsonReport } = await import('../report/json-report.js');
  const numbers: NumberResult[] = [];
  let report: Reported;
  try {
    const manifest = await load(names, flags);
    const ignore = (): void => undefined;
    const onNumber = (result: NumberResult): void => void numbers.push(result);
    const silent = { onBegin: ignore, onFigure: ignore, onNumber, onRetry: ignore };
    const built = await buildWatched(manifest, names, { ...optionsOf(flags), ...silent });
    report = { ...built, errors: [] };
    process.exitCode = exitCode(built.results, built.numbers);
  } catch (thrown) {
    report = { results: [], numbers, warnings: [], errors: errorsOf(thrown) };
    process.exitCode = exitCodeOf(thrown);
  }
  await writeToStdout(`${JSON.stringify(jsonReport(report), null, 2)}\n`);
}

/** Builds, and tells of what `labels` names and no series has, which one alone cannot know. */
async function buildWatched(
  manifest: Manifest,
  names: readonly string[],
  options: Omit<BuildOptions, 'onSeries'>,
): Promise<Omit<Reported, 'errors'>> {
  const { labelWatch } = await import('../build/label-watch.js');
  const { build } = await import('../build.js');
  const watch = labelWatch(manifest.figures.flatMap(partsOf)[0]?.drawing.identities ?? new Map());
  const numbers: NumberResult[] = [];
  const results = await build(manifest, {
    ...options,
    onSeries: watch.see,
    onNumber(result) {
      numbers.push(result);
      options.onNumber(result);
    },
  });
  // Some figures have not all series.
  const isWhole = names.length === 0 && results.every(({ status }) => status === 'built');
  return { results, numbers, warnings: isWhole ? watch.unseen() : [] };
}

async function load(figures: readonly string[], flags: BuildFlags): Promise<Manifest> {
  const { loadManifest } = await import('../manifest/load.js');
  const { config: configPath, set = new Map<string, string>() } = flags;
  return loadManifest({ configPath, set, figures, cwd: workingFolder(), env: process.env });
}

function optionsOf(flags: BuildFlags): Pick<BuildOptions, 'nowMs' | 'unchanged' | 'signal'> {
  const unchanged = flags.force ? 'replace' : 'keep';
  return { nowMs: Date.now(), unchanged, signal: interruptSignal() };
}

/** Of several failures, the highest code. */
function exitCode(figures: readonly FigureResult[], numbers: readonly NumberResult[]): number {
  const errors = [
    ...figures.flatMap((one) => (one.status === 'failed' ? [one.error] : [])),
    ...numbers.flatMap(({ error }) => error ?? []),
  ];
  return Math.max(0, ...errors.map((error) => error.exitCode));
}
