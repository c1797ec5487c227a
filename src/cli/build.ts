import { relative, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Reported } from '../report/json-report.js';
import type { NumberResult } from '../build/numbers/number-result.js';
import { errorsOf, exitCodeOf, sayWait, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { httpConfigOption, loadFromFlags, withManifestFlags } from './manifest-flags.js';
import { type Asked, askedText, type BuildFlags, buildOnce, exitCodeAfter } from './one-build.js';
import type { Verb } from './show-status.js';
import { printJson } from './stdout.js';

/** A plan is that of a build that may do everything, and nothing is done of it. */
const notOfPlans = ['locked', 'offline', 'frozen', 'stamp', 'depfile'];

/** What means one build, or one after which nothing may change. */
const notOfWatching = ['locked', 'frozen', 'force', 'dryRun', 'stamp', 'depfile', 'json'];

const afterBuild = `
Examples:
  styx build                     what is missing or stale, of all
  styx build latency values      one figure, and the values
  styx build --dry-run           what would be built and asked, and why
  styx build --watch             again after each change of the manifest, a template, a tweak, …
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
    .option('--force', 'build all anew from what is kept, and replace what was edited', false)
    .addOption(watchOption())
    .option('--stamp <file>', 'touch it where all went well, for make')
    .option('--depfile <file>', 'write there what the stamp depends on, as gcc -MP does');
  withCommonOptions(build)
    .addHelpText('after', afterBuild)
    .action(async (names: readonly string[], flags: BuildFlags) => {
      if (flags.watch === true) {
        const { watchAndBuild } = await import('./watch.js');
        return watchAndBuild(names, flags);
      }
      return runBuild(names, flags, 'build');
    });
}

/** What builds and updates have both: what becomes of a failure, what is said, and how much at once. */
function withCommonOptions(command: Command): Command {
  const dryRun = new Option('--dry-run', 'say what would be built and asked, and why; do nothing');
  const failFast = new Option('--fail-fast', 'stop at the first figure that fails');
  const verbose = new Option(
    '-v, --verbose',
    'also say what is current, and each request with its time',
  );
  return command
    .addOption(dryRun.conflicts(notOfPlans))
    .option('--keep-going', 'build the others where a figure fails (default)')
    .addOption(failFast.conflicts('keepGoing'))
    .option('-q, --quiet', 'say nothing but what fails')
    .addOption(verbose.conflicts('quiet'))
    .option('--jobs <number>', 'build so many figures at once (default: all)', numberOfJobs)
    .addOption(httpConfigOption())
    .option('--json', 'print one JSON document on stdout instead of lines on stderr', false);
}

function watchOption(): Option {
  const option = new Option('--watch', 'build again whenever a file that you write changes');
  return option.conflicts(notOfWatching);
}

const afterUpdate = `
Examples:
  styx update                    all data anew, as of now, and what is drawn of them
  styx update latency            of one figure
  styx update --dry-run          what would be asked, and why; nothing is done
  styx update && styx diff       what the new data change, before they are committed

What a server has forgotten is not replaced by less: that is an error, and --force does it.`;

export function addUpdate(program: Command): void {
  const update = program
    .command('update')
    .description('fetch the data anew, as of now, and build')
    .argument('[name...]', 'only these figures, values, checks or tables');
  const force = 'fetch all, and replace what was edited, and data by fewer';
  withManifestFlags(update).option('--force', force, false);
  withCommonOptions(update)
    .addHelpText('after', afterUpdate)
    .action((names: readonly string[], flags: BuildFlags) => runBuild(names, flags, 'update'));
}

export function numberOfJobs(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It must be a number from 1.');
  return Number(text);
}

async function runBuild(names: readonly string[], flags: BuildFlags, verb: Verb): Promise<void> {
  if (flags.dryRun === true) {
    const { dryRun } = await import('./dry-run.js');
    return dryRun(names, flags, verb);
  }
  if (flags.json) return buildForProgram(names, flags, verb);
  if (verb === 'build' && names.length === 0 && (await hasNothingToDo(flags))) return;
  const manifest = await loadFromFlags(flags, names);
  const { buildForPeople } = await import('./build-for-people.js');
  process.exitCode = await buildForPeople(manifest, askedNow(names, flags, verb));
}

function askedNow(names: readonly string[], flags: BuildFlags, verb: Asked['verb']): Asked {
  return { names, flags, verb, signal: interruptSignal(), sinceMs: performance.timeOrigin };
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

/** Prints one document, whatever happens. */
async function buildForProgram(
  names: readonly string[],
  flags: BuildFlags,
  verb: Asked['verb'],
): Promise<void> {
  const { jsonReport } = await import('../report/json-report.js');
  const numbers: NumberResult[] = [];
  let report: Reported;
  try {
    const manifest = await loadFromFlags(flags, names);
    const ignore = (): void => undefined;
    const onNumber = (result: NumberResult): void => void numbers.push(result);
    const silent = {
      onBegin: ignore,
      onFigure: ignore,
      onNumber,
      onRetry: ignore,
      onWait: sayWait,
    };
    const built = await buildOnce(manifest, askedNow(names, flags, verb), silent);
    report = { ...built, errors: [] };
    process.exitCode = exitCodeAfter(built);
  } catch (thrown) {
    report = { results: [], numbers, warnings: [], errors: errorsOf(thrown) };
    process.exitCode = exitCodeOf(thrown);
  }
  await printJson(jsonReport(report));
}
