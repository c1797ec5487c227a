import { type Command, InvalidArgumentError } from 'commander';
import type { BuildOptions, FigureResult } from '../build.js';
import type { StyxError } from '../errors.js';
import type { Manifest } from '../manifest/manifest.js';
import { errorsOf, exitCodeOf, sayRetry, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { writeToStdout } from './stdout.js';

interface BuildFlags {
  readonly config?: string;
  readonly set: ReadonlyMap<string, string>;
  readonly force: boolean;
  readonly json: boolean;
}

export function addBuild(program: Command): void {
  program
    .command('build')
    .description('build the figures of the manifest')
    .argument('[figure...]', 'build only these')
    .option('-c, --config <file>', 'the manifest (default: styx.config.yaml, here or above)')
    .option('--set <name=value>', 'set a variable of vars; may be given often', setting, new Map())
    .option('--force', 'write files anew that already say the same', false)
    .option('--json', 'print one JSON document on stdout instead of lines on stderr', false)
    .action(runBuild);
}

function setting(text: string, before: ReadonlyMap<string, string>): Map<string, string> {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('It must be name=value.');
  return new Map([...before, [text.slice(0, equals), text.slice(equals + 1)]]);
}

async function runBuild(names: readonly string[], flags: BuildFlags): Promise<void> {
  if (flags.json) return buildForProgram(names, flags);
  const manifest = await load(names, flags);
  const { buildReport } = await import('../report/build-report.js');
  const { build } = await import('../build.js');
  const report = buildReport(manifest.outputDir, terminal);
  const results = await build(manifest, {
    ...optionsOf(flags),
    onBegin: report.onBegin,
    onFigure: report.onFigure,
    onRetry: sayRetry,
  });
  report.end();
  process.exitCode = exitCode(results);
}

/** Prints one document, whatever happens. */
async function buildForProgram(names: readonly string[], flags: BuildFlags): Promise<void> {
  const { jsonReport } = await import('../report/json-report.js');
  let results: FigureResult[] = [];
  let errors: readonly StyxError[] = [];
  try {
    const manifest = await load(names, flags);
    const { build } = await import('../build.js');
    const ignore = (): void => undefined;
    const options = { ...optionsOf(flags), onFigure: ignore, onRetry: ignore };
    results = await build(manifest, options);
    process.exitCode = exitCode(results);
  } catch (thrown) {
    errors = errorsOf(thrown);
    process.exitCode = exitCodeOf(thrown);
  }
  await writeToStdout(`${JSON.stringify(jsonReport(results, errors), null, 2)}\n`);
}

async function load(figures: readonly string[], flags: BuildFlags): Promise<Manifest> {
  const { loadManifest } = await import('../manifest/load.js');
  const { config: configPath, set } = flags;
  return loadManifest({ configPath, set, figures, cwd: workingFolder(), env: process.env });
}

function optionsOf(flags: BuildFlags): Pick<BuildOptions, 'nowMs' | 'unchanged' | 'signal'> {
  const unchanged = flags.force ? 'replace' : 'keep';
  return { nowMs: Date.now(), unchanged, signal: interruptSignal() };
}

/** Of several failures, the highest code. */
function exitCode(results: readonly FigureResult[]): number {
  return Math.max(0, ...results.map((one) => (one.status === 'failed' ? one.error.exitCode : 0)));
}
