import { join } from 'node:path';
import { StyxError } from '../errors.js';
import { isTimezone } from '../time/zone.js';
import { parseDuration } from '../time/duration.js';
import type { ManifestFile } from './endpoints.js';
import { endpointFromFlags, type QueryFlags, rangeFromFlags } from './from-flags.js';
import { type LoadOptions, openManifest } from './load.js';
import { notFound } from './locate.js';
import type { Endpoint, RangeSpec } from './manifest.js';
import { type RedactRules, redactRules } from './redact.js';
import { folderOf, ownFoldersOf } from './folders.js';
import { readRuns } from './runs/read.js';
import { selectRuns } from './runs/select.js';

/** What `styx archive` is told on the command line, as it is written there. */
export interface ArchiveFlags extends Pick<
  QueryFlags,
  'prometheus' | 'config' | 'httpConfig' | 'start' | 'end' | 'duration' | 'timezone'
> {
  readonly run?: string;
  readonly before: string;
  readonly output?: string;
}

/** What is archived, by the rules of the manifest where there is one. */
export interface ArchiveSpec {
  readonly endpoint: Endpoint;
  readonly range: RangeSpec;
  /** How much is saved before it, ms. */
  readonly beforeMs: number;
  /** Where to; absolute, or relative to the working folder. */
  readonly path: string;
  /** Absolute: it is below one of these, wherever links lead; undefined where the command line names it. */
  readonly ownFolders: readonly string[] | undefined;
  /** What is hidden of labels, and the folder of the data that have the same pseudonyms. */
  readonly hiding:
    | {
        readonly redact: RedactRules;
        readonly dataDir: string;
        /** Absolute: what is noted of the key is below one of these, wherever links lead. */
        readonly ownFolders: readonly string[];
      }
    | undefined;
}

/**
 * Throws USAGE for a window or a file that is not named, UNKNOWN_RUN, BAD_RUN, and what reading the
 * manifest, its runs and its endpoints throws.
 */
export async function archiveFromFlags(
  flags: ArchiveFlags,
  options: Pick<LoadOptions, 'cwd' | 'env'>,
): Promise<ArchiveSpec> {
  const file = await openManifest({ configPath: flags.config, ...options });
  const where = await whereOf(flags, file, options);
  const redact = file && redactRules(file);
  const dataDir = file && folderOf(file, 'data_dir');
  const path =
    flags.output ??
    (dataDir === undefined || flags.run === undefined
      ? undefined
      : join(dataDir, '_archive', `${flags.run}.om.gz`));
  if (path === undefined) throw noFile();
  const own = file === undefined ? [] : ownFoldersOf(file);
  return {
    ...{ ...where, beforeMs: parseDuration(flags.before), path },
    ownFolders: file === undefined || flags.output !== undefined ? undefined : own,
    hiding: redact && dataDir !== undefined ? { redact, dataDir, ownFolders: own } : undefined,
  };
}

async function whereOf(
  flags: ArchiveFlags,
  file: ManifestFile | undefined,
  options: Pick<LoadOptions, 'cwd' | 'env'>,
): Promise<Pick<ArchiveSpec, 'endpoint' | 'range'>> {
  const timezone = zoneOf(flags, file);
  const { run: name, start, end, duration } = flags;
  if (name === undefined) {
    if ((start ?? end ?? duration) === undefined) throw noWindow();
    return {
      endpoint: await endpointFromFlags(flags, options),
      range: rangeFromFlags(flags, timezone),
    };
  }
  if (file === undefined) throw notFound(options.cwd);
  const all = await readRuns(file, { timezone, cwd: options.cwd });
  const [run] = selectRuns(all, [name]).runs;
  if (run === undefined) throw new Error('a run that there is was not found');
  const prometheus = flags.prometheus ?? run.prometheus;
  const wanted = prometheus === undefined ? flags : { ...flags, prometheus };
  return {
    endpoint: await endpointFromFlags(wanted, options),
    range: { start: { ms: run.startMs }, end: { ms: run.endMs } },
  };
}

function zoneOf({ timezone }: ArchiveFlags, file: ManifestFile | undefined): string {
  const zone = timezone ?? file?.written.timezone ?? 'UTC';
  if (isTimezone(zone)) return zone;
  throw new StyxError('USAGE', `\`${zone}\` is not a time zone`, {
    hint: 'write an IANA name: Europe/Berlin',
  });
}

function noWindow(): StyxError {
  return new StyxError('USAGE', 'nothing says which time is to be archived', {
    hint: 'name a run (--run hpa-1), or a time (--start 2026-02-05T18:15:52Z --duration 15m)',
  });
}

function noFile(): StyxError {
  return new StyxError('USAGE', 'nothing says where the archive is to be', {
    hint: 'name a file: --output experiment.om.gz',
  });
}
