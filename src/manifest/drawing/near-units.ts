import { isUnit, unitNames } from '../../units/units.js';
import { nearest } from '../nearest.js';

/** What others call the same. */
const synonyms: Readonly<Record<string, string>> = {
  ...named('s', ['second', 'seconds', 'sec', 'secs']),
  ...named('ms', ['milli', 'millis', 'millisecond', 'milliseconds', 'msec', 'msecs']),
  ...named('bytes', ['B', 'byte', 'KB', 'Kb', 'kb', 'octets']),
  ...named('bytes/s', ['B/s', 'Bps', 'byte/s']),
  ...named('bits/s', ['b/s', 'bps', 'bit/s']),
  ...named('ops/s', ['op/s', 'ops']),
  ...named('percent', ['pct', 'percentage']),
};

function named(unit: string, words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, unit]));
}

/** Shorter words are like too many others. */
const shortest = 4;

/** The unit that free text may have been meant to be; undefined where it is like none. */
export function unitMeantBy(text: string): string | undefined {
  if (isUnit(text)) return undefined;
  const synonym = synonyms[text] ?? synonyms[text.toLowerCase()];
  if (synonym !== undefined) return synonym;
  // What is counted in a time is anything: hits/s are no bits/s.
  if (text.length < shortest || text.includes('/')) return undefined;
  return nearest(
    text,
    unitNames.filter((name) => name.length >= shortest && !name.includes('/')),
  );
}

/** Free text is taken as it is, with a word to whoever may have meant something else. */
export function nearUnitWarning(text: string): string | undefined {
  const meant = unitMeantBy(text);
  if (meant === undefined) return undefined;
  return `the unit \`${text}\` is shown as it is written: did you mean \`${meant}\`?`;
}
