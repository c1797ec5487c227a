import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { BuildOptions, FigureResult } from '../build.js';
import type { ModeFlags } from '../build/mode.js';
import type { Detail } from '../report/build-report.js';
import type { Reported } from '../report/json-report.js';
import { StyxError } from '../errors.js';
import { type Manifest, partsOf } from '../manifest/manifest.js';
import type { NumberResult } from '../build/number-result.js';
import { errorsOf, exitCodeOf, sayRetry, sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';
import { printJson } from './stdout.js';

interface BuildFlags extends ManifestFlags, ModeFlags {
  readonly force: boolean;
  readonly dryRun?: boolean;
  readonly json: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly jobs?: number;
  readonly failFast?: boolean;
  readonly stamp?: string;
  readonly depfile?: string;
}

/** A plan is that of a build that may do everything, and nothing is done of it. */
const notOfPlans = ['locked', 'offline', 'frozen', 'stamp', 'depfile'];

const afterBuild = `
Examples:
  styx build                     what is missing or stale, of all
  styx build latency values      one figure, and the values
  styx build --dry-run           what would be built and asked, and why
  styx build --frozen            from the snapshots alone, as the lock says: for CI and reviewers
  styx build --frozen --stamp .styx/make.stamp --depfile .styx/make.stamp.d

docs/make.md has Makefiles.

Ends with 1 where a figure failed, 2 for a mistake in the manifest, 3 for what is not as the lock
says or was edited, 4 for data that are not kept, and 5 for an engine; the highest of several.`;

export function addBuild(program: Command): void {
  const build = program
    .command('build')
    .description('build the figures, values, checks and tables of the manifest')
    .argument('[name...]', 'build only these; `values` and `checks` mean all of them');
  withManifestFlags(build)
    .option('--locked', 'the lock must not change: what differs from it is an error')
    .option('--offline', 'ask no server: build from the snapshots')
    .option('--frozen', 'both: --locked and --offline')
    .option('--force', 'build all anew, and replace what was edited', false)
    .addOption(
      new Option('--dry-run', 'say what is stale and what would be asked; do nothing').conflicts(
        notOfPlans,
      ),
    )
    .option('--keep-going', 'build the others where a figure fails (default)')
    .addOption(
      new Option('--fail-fast', 'stop at the first figure that fails').conflicts('keepGoing'),
    )
    .option('-q, --quiet', 'say nothing but what fails')
    .addOption(new Option('-v, --verbose', 'also say what is current').conflicts('quiet'))
    .option('--jobs <number>', 'build so many figures at once (default: all)', numberOfJobs)
    .option('--stamp <file>', 'touch it where all went well, for make')
    .option('--depfile <file>', 'write there what the stamp depends on, as gcc -MP does')
    .option('--json', 'print one JSON document on stdout instead of lines on stderr', false)
    .addHelpText('after', afterBuild)
    .action(async (names: readonly string[], flags: BuildFlags) => {
      if (flags.dryRun !== true) return runBuild(names, flags, 'build');
      const { dryRun } = await import('./dry-run.js');
      return dryRun(names, flags);
    });
  const update = program
    .command('update')
    .description('fetch the data anew, as of now, and build')
    .argument('[name...]', 'only these figures, values, checks or tables');
  withManifestFlags(update)
    .option('--force', 'replace what was edited, and data by fewer', false)
    .option('--json', 'print one JSON document on stdout instead of lines on stderr', false)
    .action((names: readonly string[], flags: BuildFlags) => runBuild(names, flags, 'update'));
}

function detailOf({ quiet = false, verbose = false }: BuildFlags): Detail {
  return quiet ? 'failures' : verbose ? 'all' : 'news';
}

function numberOfJobs(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It must be a number from 1.');
  return Number(text);
}

type Verb = 'build' | 'update';

async function runBuild(names: readonly string[], flags: BuildFlags, verb: Verb): Promise<void> {
  if (flags.json) return buildForProgram(names, flags, verb);
  if (verb === 'build' && names.length === 0 && (await hasNothingToDo(flags))) return;
  const manifest = await loadFromFlags(flags, names);
  const { buildReport } = await import('../report/build-report.js');
  const report = buildReport(manifest.outputDir, terminal, detailOf(flags));
  const { results, numbers, warnings } = await buildWatched(manifest, names, {
    ...{ ...(await optionsOf(manifest, names, flags, verb)), ...report },
    onRetry: sayRetry,
  });
  report.end();
  if (flags.quiet !== true) warnings.forEach(sayWarning);
  process.exitCode = exitCode(results, numbers);
}

/** Whether all is as the last build left it, which is said. Looks at the files, and reads none. */
async function hasNothingToDo(flags: BuildFlags): Promise<boolean> {
  const { force, stamp, depfile, verbose, quiet } = flags;
  if (force || stamp !== undefined || depfile !== undefined || verbose === true) return false;
  const { indexPath, unchangedSince } = await import('../lock/file-index.js');
  const folder = workingFolder();
  const index = indexPath(resolve(folder, flags.config ?? 'styx.config.yaml'));
  const known = unchangedSince(index, askedText(flags), process.env);
  if (known === undefined) return false;
  if (quiet === true) return true;
  const where = relative(folder, known.folder) || '.';
  terminal.print(
    `${known.summary} current in ${where} (${(performance.now() / 1000).toFixed(1)} s)`,
  );
  return true;
}

/** What makes a difference to a build of all, besides the manifest. */
function askedText({ set = new Map<string, string>() }: BuildFlags): string {
  return JSON.stringify([...set]);
}

/** Prints one document, whatever happens. */
async function buildForProgram(
  names: readonly string[],
  flags: BuildFlags,
  verb: Verb,
): Promise<void> {
  const { jsonReport } = await import('../report/json-report.js');
  const numbers: NumberResult[] = [];
  let report: Reported;
  try {
    const manifest = await loadFromFlags(flags, names);
    const ignore = (): void => undefined;
    const onNumber = (result: NumberResult): void => void numbers.push(result);
    const silent = { onBegin: ignore, onFigure: ignore, onNumber, onRetry: ignore };
    const options = await optionsOf(manifest, names, flags, verb);
    const built = await buildWatched(manifest, names, { ...options, ...silent });
    report = { ...built, errors: [] };
    process.exitCode = exitCode(built.results, built.numbers);
  } catch (thrown) {
    report = { results: [], numbers, warnings: [], errors: errorsOf(thrown) };
    process.exitCode = exitCodeOf(thrown);
  }
  await printJson(jsonReport(report));
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
  const isWhole = names.length === 0 && results.every(({ status }) => status !== 'failed');
  return { results, numbers, warnings: isWhole ? watch.unseen() : [] };
}

/** What those who want to know are told of. */
type ToldOf = Extract<keyof BuildOptions, `on${string}`>;

async function optionsOf(
  manifest: Manifest,
  names: readonly string[],
  flags: BuildFlags,
  verb: Verb,
): Promise<Omit<BuildOptions, ToldOf>> {
  const { buildMode } = await import('../build/mode.js');
  const { lockPath } = await import('../lock/lock-file.js');
  const mode = buildMode(
    flags,
    verb === 'build' ? process.env : {},
    existsSync(lockPath(manifest.file)),
  );
  return {
    mode: { ...mode, isUpdating: () => verb === 'update' },
    isWhole: names.length === 0,
    atOnce: flags.jobs ?? Infinity,
    afterFailure: flags.failFast === true ? 'stop' : 'go on',
    // In whole seconds: the lock says them.
    nowMs: Math.floor(Date.now() / 1000) * 1000,
    unchanged: verb === 'build' && flags.force ? 'replace' : 'keep',
    signal: interruptSignal(),
    stamp: stampOf(flags),
    index: { asked: askedText(flags), sinceMs: performance.timeOrigin },
  };
}

function stampOf({ stamp, depfile }: BuildFlags): BuildOptions['stamp'] {
  if (stamp !== undefined) return { file: stamp, depfile, sinceMs: performance.timeOrigin };
  if (depfile === undefined) return undefined;
  throw new StyxError('USAGE', '--depfile says what a stamp depends on, and there is none', {
    hint: `add --stamp ${depfile.replace(/\.d$/, '')}`,
  });
}

/** Of several failures, the highest code. */
function exitCode(figures: readonly FigureResult[], numbers: readonly NumberResult[]): number {
  const errors = [
    ...figures.flatMap((one) => (one.status === 'failed' ? [one.error] : [])),
    ...numbers.flatMap(({ error }) => error ?? []),
  ];
  return Math.max(0, ...errors.map((error) => error.exitCode));
}
