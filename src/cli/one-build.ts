import { existsSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import type { BuildOptions } from '../build.js';
import type { EngineKeeper } from '../build/outputs/engine-keeper.js';
import type { PictureKeeper } from '../build/outputs/pictures.js';
import type { ModeFlags } from '../build/mode/mode.js';
import type { NumberResult } from '../build/numbers/number-result.js';
import { StyxError } from '../errors.js';
import { type Manifest, partsOf } from '../manifest/manifest.js';
import type { Detail } from '../report/build-report.js';
import type { Reported } from '../report/json-report.js';
import { wholeSecondMs } from './clock.js';
import { terminal } from './failure.js';
import { styxPackage } from '../version.js';
import { workingFolder } from './folder.js';
import type { ManifestFlags } from './manifest-flags.js';
import type { Verb } from './show-status.js';

export interface BuildFlags extends ManifestFlags, ModeFlags {
  readonly force: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  readonly json: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly jobs?: number;
  readonly failFast?: boolean;
  readonly stamp?: string;
  readonly depfile?: string;
}

/** What is built, and how. */
export interface Asked {
  readonly names: readonly string[];
  readonly flags: BuildFlags;
  readonly verb: Verb | 'watch';
  readonly signal: AbortSignal;
  /** When the first of the sources was read, ms. */
  readonly sinceMs: number;
  /** Engines that outlast it. */
  readonly keeper?: EngineKeeper;
  /** Given the figures as pictures, too. */
  readonly pictures?: PictureKeeper | undefined;
}

/** What those who want to know are told of. */
type ToldOf = Extract<keyof BuildOptions, `on${string}`>;

/** Builds, and tells of what `labels` names and no series has, which one alone cannot know. */
export async function buildOnce(
  manifest: Manifest,
  asked: Asked,
  told: Pick<BuildOptions, Exclude<ToldOf, 'onSeries' | 'onWarning' | 'onRequest'>>,
): Promise<Omit<Reported, 'errors'>> {
  const { labelWatch } = await import('../build/warnings/label-watch.js');
  const { build } = await import('../build.js');
  const watch = labelWatch(manifest.figures.flatMap(partsOf)[0]?.drawing.identities ?? new Map());
  const numbers: NumberResult[] = [];
  const warnings: string[] = asked.flags.config === undefined ? await unseenText(manifest) : [];
  const { requestText } = await import('../report/request-text.js');
  const results = await build(manifest, {
    ...{ ...(await optionsOf(manifest, asked)), ...told },
    onRequest(request) {
      if (asked.flags.verbose === true) terminal.print(terminal.colors.dim(requestText(request)));
    },
    onSeries: watch.see,
    onWarning: (warning) => void warnings.push(warning),
    onNumber(result) {
      numbers.push(result);
      told.onNumber(result);
    },
  });
  // Some figures have not all series.
  const isWhole = asked.names.length === 0 && results.every(({ status }) => status !== 'failed');
  return { results, numbers, warnings: [...warnings, ...(isWhole ? watch.unseen() : [])] };
}

/** What there is to say of manifests that would be found if that one were not there. */
async function unseenText({ file }: Manifest): Promise<string[]> {
  const { manifestsUnseen } = await import('../manifest/beside.js');
  return manifestsUnseen(file).map((path) => {
    const other = relative(workingFolder(), path);
    return (
      `${other} is a manifest too, and is not looked at: Styx takes ${basename(file)}; ` +
      `-c ${other} takes the other one`
    );
  });
}

async function optionsOf(
  manifest: Manifest,
  { names, flags, verb, signal, sinceMs, keeper, pictures }: Asked,
): Promise<Omit<BuildOptions, ToldOf>> {
  const { buildMode } = await import('../build/mode/mode.js');
  const { lockPath } = await import('../lock/lock-file.js');
  const mode = buildMode(
    flags,
    verb === 'build' ? process.env : {},
    existsSync(lockPath(manifest.file)),
  );
  return {
    mode: { ...mode, isUpdating: verb === 'update' },
    isWhole: names.length === 0,
    atOnce: flags.jobs ?? Infinity,
    afterFailure: flags.failFast === true ? 'stop' : 'go on',
    nowMs: wholeSecondMs(),
    unchanged: verb === 'build' && flags.force ? 'replace' : 'keep',
    ...{ signal, keeper, pictures },
    stamp: await stampOf(flags, sinceMs),
    index: { asked: askedText(flags), sinceMs },
  };
}

/** What makes a difference to a build of all: which manifest, where, its variables, and which Styx. */
export function askedText({ config, set = new Map<string, string>() }: BuildFlags): string {
  return JSON.stringify([resolve(workingFolder(), config ?? '.'), [...set], styxPackage]);
}

/** Throws USAGE for what make would not find, or what is in the way. */
async function stampOf(
  { stamp, depfile }: BuildFlags,
  sinceMs: number,
): Promise<BuildOptions['stamp']> {
  if (stamp !== undefined) {
    const { checkStamp } = await import('../build/make/stamp.js');
    const wanted = { file: stamp, depfile, sinceMs };
    checkStamp(wanted);
    return wanted;
  }
  if (depfile === undefined) return undefined;
  throw new StyxError('USAGE', '--depfile says what a stamp depends on, and there is none', {
    hint: `add --stamp ${depfile.replace(/\.d$/, '')}`,
  });
}

export function detailOf({ quiet = false, verbose = false }: BuildFlags): Detail {
  return quiet ? 'failures' : verbose ? 'all' : 'news';
}

/** Of several failures, the highest code. */
export function exitCodeAfter({ results, numbers }: Omit<Reported, 'errors'>): number {
  const errors = [
    ...results.flatMap((one) => (one.status === 'failed' ? [one.error] : [])),
    ...numbers.flatMap(({ error }) => error ?? []),
  ];
  return Math.max(0, ...errors.map((error) => error.exitCode));
}
