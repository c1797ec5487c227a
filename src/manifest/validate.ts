import { StyxError } from '../errors.js';
import { parseDuration } from '../time/duration.js';
import { parseStep } from '../time/step.js';
import { parseColour, parsePaperLength, parseWidth } from './drawing/lengths.js';
import { parseQuantiles, parseReducer, parseSpread } from './drawing/statistics.js';
import type { Failure } from './failure.js';
import type { Path } from './nodes.js';
import { nearest } from './nearest.js';
import type { Manifest as WrittenManifest } from './schema.generated.js';
import type { Source } from './source.js';
import { validate } from './validate.generated.js';
import { keyWords, nameWords, valueWords, type Words } from './wording.js';

/** What validation makes of a manifest: its data where nothing is wrong with it. */
export interface Validated {
  readonly written: WrittenManifest | undefined;
  readonly errors: readonly StyxError[];
}

/**
 * Judges a manifest by the schema. Every mistake is one error, with its position:
 * MANIFEST_KEY, MANIFEST_VALUE, BAD_DURATION or BAD_STEP.
 */
export function validateManifest(source: Source): Validated {
  const { data } = source;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { written: undefined, errors: [notAMap(source)] };
  }
  if (validate(data)) return { written: data, errors: [] };
  const failures = withoutEchoes(validate.errors ?? []);
  const errors = failures.map((failure) => errorOf(source, failure));
  return { written: withoutFailed(data, failures), errors };
}

function notAMap(source: Source): StyxError {
  const what =
    source.data === null
      ? 'it is empty'
      : `it is a ${Array.isArray(source.data) ? 'list' : 'text'}`;
  return new StyxError('MANIFEST_VALUE', `a manifest is a map with \`figures\` in it; ${what}`, {
    position: source.positionOf([]),
    hint: 'styx.config.example.yaml of the package shows one',
  });
}

/** What is left where only figures have mistakes, so that the others can be judged further. */
function withoutFailed(data: object, failures: readonly Failure[]): WrittenManifest | undefined {
  if (!('figures' in data) || typeof data.figures !== 'object') return undefined;
  const paths = failures.map((failure) => pathOf(failure));
  if (paths.some(([top, figure]) => top !== 'figures' || figure === undefined)) return undefined;
  const failed = new Set(paths.map(([, figure]) => figure));
  const figures = Object.entries(data.figures ?? {}).filter(([name]) => !failed.has(name));
  const rest: unknown = { ...data, figures: Object.fromEntries(figures) };
  return validate(rest) ? rest : undefined;
}

/** Failures that only repeat another one in other words are left out. */
function withoutEchoes(failures: readonly Failure[]): Failure[] {
  const mistyped = new Set(failures.filter(isOfType).map(({ instancePath }) => instancePath));
  const kept = failures.filter((failure) => {
    if (failure.keyword === 'if' || failure.propertyName !== undefined) return false;
    if (isOfType(failure)) return true;
    if (failure.keyword === 'required') return !isMisspelt(failure, failures);
    return !mistyped.has(failure.instancePath);
  });
  const seen = new Set<string>();
  return kept.filter((failure) => {
    const key = isOfType(failure) ? failure.instancePath : JSON.stringify(pathOf(failure));
    return !seen.has(key) && seen.add(key);
  });
}

function isOfType({ keyword }: Failure): boolean {
  return keyword === 'type';
}

/** Whether the key that is missing is there, misspelt. */
function isMisspelt({ instancePath, params }: Failure, failures: readonly Failure[]): boolean {
  const missing = String(params['missingProperty']);
  return failures.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === instancePath &&
      nearest(String(other.params['additionalProperty']), [missing]) !== undefined,
  );
}

/** The path of what a failure is about; an unknown or a bad key is part of it. */
function pathOf({ instancePath, params }: Failure): Path {
  const path = instancePath.split('/').slice(1).map(unescaped);
  const key = params['additionalProperty'] ?? params['propertyName'];
  return typeof key === 'string' ? [...path, key] : path;
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function errorOf(source: Source, failure: Failure): StyxError {
  const path = pathOf(failure);
  if (failure.keyword === 'additionalProperties') {
    const known = Object.keys(failure.parentSchema?.properties ?? {});
    return keyError(source, path, keyWords(path, known));
  }
  if (failure.keyword === 'propertyNames') return keyError(source, path, nameWords(path, failure));
  const text = source.textOf(path);
  const explained = text === undefined ? undefined : explainedBy(failure.parentSchema?.title, text);
  const [message, hint] = valueWords(path, failure, text);
  return new StyxError(explained?.code ?? 'MANIFEST_VALUE', explained?.message ?? message, {
    position: source.positionOf(path),
    hint: explained?.hint ?? hint,
  });
}

function keyError(source: Source, path: Path, [message, hint]: Words): StyxError {
  return new StyxError('MANIFEST_KEY', message, { position: source.keyPositionOf(path), hint });
}

const parsers = new Map<string | undefined, (text: string) => unknown>([
  ['duration', longerThanZero],
  ['length of a range', longerThanZero],
  ['step', parseStep],
  ['reducer', parseReducer],
  ['spread', parseSpread],
  ['pair of quantiles', parseQuantiles],
  ['length', parsePaperLength],
  ['width', parseWidth],
  ['colour', parseColour],
]);

function longerThanZero(text: string): void {
  if (parseDuration(text) > 0) return;
  throw new StyxError('BAD_DURATION', 'the duration is zero', { hint: 'write 1ms or more' });
}

/** Durations, steps and what else is parsed explain themselves better than the schema does. */
function explainedBy(title: string | undefined, text: string): StyxError | undefined {
  try {
    parsers.get(title)?.(text);
    return undefined;
  } catch (error) {
    if (error instanceof StyxError) return error;
    throw error;
  }
}
