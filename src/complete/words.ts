import { endpointNames, type ManifestFile } from '../manifest/endpoints.js';
import { endpointFromFlags } from '../manifest/from-flags.js';
import { type LoadOptions, loadManifest, openManifest } from '../manifest/load.js';
import { readRuns } from '../manifest/runs/read.js';
import { keyPaths } from '../manifest/schema-keys.js';
import { type Candidate, completionOf, type Source } from './candidates.js';
import { knownMetrics } from './known-metrics.js';
import type { CommandTree } from './tree.js';

export interface CompleteOptions extends Pick<LoadOptions, 'cwd' | 'env'> {
  readonly nowMs: number;
  /** When it is too late: what is known until then will do. */
  readonly signal: AbortSignal;
}

/** What may stand in place of the last word, and whether paths of files may. */
export interface Completed {
  readonly candidates: readonly Candidate[];
  readonly isPath: boolean;
}

/** As many as a terminal shows and a shell takes without a pause. */
const MOST = 2000;

/**
 * Completes the last of the words behind the program's name, as of a time (ms): commands and options, names of
 * figures, values, checks, tables, endpoints and runs of the manifest here, metrics of the server that would be
 * asked, and keys of the schema. Never throws: of a manifest with mistakes, it knows what it can.
 */
export async function completed(
  program: CommandTree,
  words: readonly string[],
  options: CompleteOptions,
): Promise<Completed> {
  const { known, sources, isPath } = completionOf(program, words);
  const current = words.at(-1) ?? '';
  const begins = ({ word }: Candidate): boolean => word.startsWith(current);
  const own = known.filter(begins);
  // A word that begins a command is one: no server is asked.
  const isCommand = own.length > 0 && current !== '';
  const wanted = sources.filter(
    (source) => !(source === 'metrics' && (isCommand || current === '')),
  );
  const flags = { configPath: valueOf(words, '-c', '--config'), ...options };
  const found = await Promise.all(
    wanted.map((source) => from[source](words, flags).catch(() => [])),
  );
  const others = found.flat().filter((one) => begins(one) && isOneWord(one));
  return { candidates: [...own, ...others].slice(0, MOST), isPath };
}

/**
 * Whether a shell takes it for the word that it is, and for nothing to be done: a server says what its metrics are
 * called, and bash puts into the line what it is offered as it is.
 */
const isOneWord = ({ word }: Candidate): boolean => /^[\p{L}\p{N}_./:@%+=,-]+$/u.test(word);

type Flags = CompleteOptions & Pick<LoadOptions, 'configPath'>;

type Find = (words: readonly string[], flags: Flags) => Promise<Candidate[]>;

const from: Readonly<Record<Source, Find>> = {
  items: (_, flags) => itemNames(flags),
  figures: async (_, flags) => {
    const names = ({ written }: ManifestFile) => Object.keys(written.figures ?? {});
    return ofManifest(flags, names).then(named('a figure'));
  },
  endpoints: async (_, flags) => ofManifest(flags, endpointNames).then(named('an endpoint')),
  variables: async (_, flags) => {
    const names = (file: ManifestFile) => Object.keys(file.written.vars ?? {});
    const all = await ofManifest(flags, names);
    return all.map((name) => ({ word: `${name}=`, about: 'a variable' }));
  },
  runs: async (_, flags) => {
    const file = await openManifest({ ...flags, set: new Map(), figures: [] });
    if (file === undefined) return [];
    const { complete, leftOut } = await readRuns(file, { timezone: 'UTC', cwd: flags.cwd });
    return named('a run')([...complete, ...leftOut].map(({ name }) => name));
  },
  keys: () => Promise.resolve(named('')([...new Set(keyPaths())])),
  metrics: async (words, { cwd, env, nowMs, signal, configPath }) => {
    const prometheus = valueOf(words, '--prometheus');
    const flags = {
      ...(prometheus !== undefined && { prometheus }),
      ...(configPath !== undefined && { config: configPath }),
    };
    const endpoint = await endpointFromFlags(flags, { cwd, env });
    return named('a metric')([...(await knownMetrics(endpoint, nowMs, env, signal))]);
  },
};

const named =
  (about: string) =>
  (words: readonly string[]): Candidate[] =>
    words.map((word) => ({ word, about }));

/** With the figures of matrices, where the manifest has no mistakes; else as they are written. */
async function itemNames(flags: Flags): Promise<Candidate[]> {
  try {
    const { figures, numbers } = await loadManifest({ ...flags, set: new Map(), figures: [] });
    const { values, checks, tables, valueTables } = numbers;
    return [
      ...figures.map(({ name, title }) => ({ word: name, about: title ?? 'a figure' })),
      ...values.map(({ name }) => ({ word: name, about: 'a value' })),
      ...checks.map(({ name }) => ({ word: name, about: 'a check' })),
      ...[...tables, ...valueTables].map(({ name }) => ({ word: name, about: 'a table' })),
    ];
  } catch {
    const keys = ({ written }: ManifestFile): string[] =>
      (['figures', 'values', 'checks', 'tables'] as const).flatMap((part) =>
        Object.keys(written[part] ?? {}),
      );
    return ofManifest(flags, keys).then(named(''));
  }
}

async function ofManifest(flags: Flags, read: (file: ManifestFile) => string[]): Promise<string[]> {
  const file = await openManifest({ ...flags, set: new Map(), figures: [] });
  return file === undefined ? [] : read(file);
}

/** What is given to an option, wherever it stands. */
function valueOf(words: readonly string[], ...names: readonly string[]): string | undefined {
  const at = words.findLastIndex((word, i) => i < words.length - 2 && names.includes(word));
  return at < 0 ? undefined : words[at + 1];
}
