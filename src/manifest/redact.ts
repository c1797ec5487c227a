import { type Position, StyxError } from '../errors.js';
import type { ManifestFile } from './endpoints.js';
import { at, forEach } from './findings.js';
import { besideState } from './folders.js';
import { fillEnvironment } from './interpolate.js';

/** What is hidden of the labels that servers give. No label is in two of the lists. */
export interface RedactRules {
  /** All that stay, besides the metric's name; undefined where all do that are not hidden. */
  readonly keep: readonly string[] | undefined;
  readonly drop: readonly string[];
  readonly pseudonymise: readonly string[];
  /** Absolute: the secret that pseudonyms are made with. */
  readonly keyFile: string;
}

const lists = ['keep', 'drop', 'pseudonymise'] as const;

/** The folder for what must not leave this machine: git does not see it. */
export const PRIVATE_FOLDER = 'styx-private';

/** Throws MANIFEST_VALUE for a label that is to be two things and a key in `.styx`, and UNKNOWN_VARIABLE. */
export function redactRules(file: ManifestFile): RedactRules | undefined {
  const { written, source, env } = file;
  if (written.redact === undefined) return undefined;
  checkLists(file);
  const named = (list: (typeof lists)[number]): string[] | undefined => {
    const names = written.redact?.[list]?.map((_, i) => labelAt(file, list, i));
    return names && [...new Set(names)].sort();
  };
  const path = at(
    () => source.positionOf(['redact', 'key_file']),
    () => fillEnvironment(written.redact?.key_file ?? `${PRIVATE_FOLDER}/redact.key`, env),
  );
  return {
    keep: named('keep'),
    drop: named('drop') ?? [],
    pseudonymise: named('pseudonymise') ?? [],
    keyFile: besideState(path, source, ['redact', 'key_file']),
  };
}

function checkLists(file: ManifestFile): void {
  const { written, source } = file;
  const known = new Map<string, string>();
  const places = lists.flatMap((list) =>
    (written.redact?.[list] ?? []).map((_, i) => ({ list, i, name: labelAt(file, list, i) })),
  );
  forEach(places, ({ list, i, name }) => {
    const position = source.positionOf(['redact', list, i]);
    if (name === '__name__' && list !== 'keep') throw nameOfMetric(position);
    const other = known.get(name) ?? list;
    known.set(name, other);
    if (other !== list) throw twoThings(name, other, list, position);
  });
}

function labelAt({ source }: ManifestFile, list: string, i: number): string {
  return source.textOf(['redact', list, i])?.trim() ?? '';
}

/** Throws MANIFEST_VALUE for a label of a file that is in the lists of what is hidden. */
export function refuseHiddenColumn(
  label: string,
  { written: { redact = {} } }: ManifestFile,
  position: () => Position | undefined,
): void {
  const { drop = [], pseudonymise = [] } = redact;
  if (![...drop, ...pseudonymise].includes(label)) return;
  throw new StyxError('MANIFEST_VALUE', `\`redact\` hides \`${label}\`, which the file has`, {
    position: position(),
    hint: 'files of yours are drawn as they are: give the column another name there, or leave it out',
  });
}

function nameOfMetric(position: Position): StyxError {
  return new StyxError('MANIFEST_VALUE', 'the name of a metric cannot be hidden', {
    position,
    hint: 'it stands in the queries, which are written as they are',
  });
}

function twoThings(name: string, one: string, other: string, position: Position): StyxError {
  return new StyxError('MANIFEST_VALUE', `\`${name}\` is in \`${one}\` and in \`${other}\``, {
    position,
    hint: 'remove it from one of the two',
  });
}
