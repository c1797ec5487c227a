import { nearest, typos } from '../nearest.js';

const times = ['start', 'end'];
const durations = ['duration', 'warmup', 'cooldown'];

/** The keys of a run that are no labels. */
export const reservedKeys: readonly string[] = [
  ...times,
  ...durations,
  'prometheus',
  'events',
  'failed',
];

/**
 * The key of a run that a label is meant to be, if it is: a key whose letters it has, or one that is
 * near and takes values like this one. Words that are something else stay labels: `event`, `env`,
 * `repeat`, `failover`.
 */
export function meantKey(name: string, value: string): string | undefined {
  return keyOfLetters(name) ?? keyOfValue(name, value);
}

/** The key that is written so but for a slip, whatever its value is. */
function keyOfLetters(name: string): string | undefined {
  const wanted = lettersOf(name);
  if (wanted === 'event') return undefined;
  return reservedKeys.find(
    (key) => wanted === key || typos(wanted, key) <= slipsIn(key) || areMixed(wanted, key),
  );
}

/** Whether a word has the letters of another in another order. */
function areMixed(name: string, key: string): boolean {
  const sorted = (word: string): string => Array.from(word).sort().join('');
  return key.length > 4 && sorted(name) === sorted(key);
}

/** Short words are near too many others. */
function slipsIn({ length }: string): number {
  return length < 6 ? 0 : length < 10 ? 1 : 3;
}

function keyOfValue(name: string, value: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d/.test(value) || isUnixTime(value)) return nearest(name, times);
  if (/^(\d+(ms|[smhdwy]))+$/.test(value)) return nearest(name, durations);
  const isFailure = /^(fail|fails|failure|failing)$/.test(lettersOf(name));
  return isFailure && /^(true|false|yes|no)$/i.test(value) ? 'failed' : undefined;
}

/** From 2001 to 2286, in seconds. */
function isUnixTime(value: string): boolean {
  return /^\d{10}(\.\d+)?$/.test(value);
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
