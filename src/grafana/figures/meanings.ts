import { StyxError, throwAll } from '../../errors.js';
import { didYouMean } from '../../manifest/nearest.js';
import { formatDuration } from '../../time/duration.js';
import { allWords, type Choice, isAuto, type Variable } from '../read/variable.js';
import { grafanaDuration } from './durations.js';
import { roundedInterval } from './intervals.js';

/** What a variable stands for. */
export type Meaning =
  | {
      readonly is: 'values';
      readonly values: readonly string[];
      /** What a menu shows for them. */
      readonly texts: readonly string[];
      readonly isPattern: boolean;
    }
  /** All values, by a text that nothing is done to. */
  | { readonly is: 'all'; readonly text: string }
  /** An interval that hangs on the step. */
  | { readonly is: 'step' }
  | { readonly is: 'unknown' };

/** What has been chosen on the command line: the values of each name. */
export type Chosen = ReadonlyMap<string, readonly string[]>;

/**
 * What the variables of a dashboard stand for, by their names, and what its intervals would be by themselves. The
 * dashboard shows so long a range, ms; undefined where that hangs on when it is asked. Throws USAGE for a choice that
 * is of none.
 */
export function meaningsOf(
  variables: readonly Variable[],
  chosen: Chosen,
  rangeMs: number | undefined,
): ReadonlyMap<string, Meaning> {
  const names = variables.map(({ name }) => name);
  throwAll([...chosen.keys()].filter((name) => !names.includes(name)).map(unknown(names)));
  const intervals = variables.filter(({ type }) => type === 'interval');
  return new Map([
    ...intervals.map((one): [string, Meaning] => [
      `__auto_interval_${one.name}`,
      autoOf(one, rangeMs),
    ]),
    // The first one of a name is the last to be set.
    ...variables
      .toReversed()
      .map((one): [string, Meaning] => [one.name, meaningOf(one, chosen.get(one.name), rangeMs)]),
  ]);
}

function unknown(names: readonly string[]) {
  return (name: string): StyxError =>
    new StyxError('USAGE', `--var ${name}: the dashboard has no such variable`, {
      hint: didYouMean(name, names) ?? 'it has none: leave it out',
    });
}

/** What was chosen here, when it was saved, or would be chosen first. */
function meaningOf(
  variable: Variable,
  chosen: readonly string[] | undefined,
  rangeMs: number | undefined,
): Meaning {
  const { type, hasAll } = variable;
  const choices = chosen?.map((word) => choiceOf(word, variable)) ?? savedOf(variable);
  const values = choices.map(({ value }) => value);
  const isChosen = values.some((value) => value === 'auto' || isAuto(value));
  if (type === 'interval' && isChosen) return autoOf(variable, rangeMs);
  if (!isFixed(variable) && values.some((value) => allWords.includes(value)))
    return allOf(variable);
  const shown = choices.length > 0 || hasAll ? choices : variable.options.slice(0, 1);
  if (shown.length === 0) return hasAll ? allOf(variable) : { is: 'unknown' };
  return valuesOf(shown, variable.isMulti || hasAll || shown.length > 1);
}

function valuesOf(choices: readonly Choice[], isPattern: boolean) {
  const [values, texts] = [choices.map(({ value }) => value), choices.map(({ text }) => text)];
  return { is: 'values', values, texts, isPattern } as const;
}

/** By its value, or by what a menu shows, as in the address of a dashboard. */
function choiceOf(word: string, { options, current }: Variable): Choice {
  const all = [...options, ...current];
  const byValue = all.find(({ value }) => value === word);
  return byValue ?? all.find(({ text }) => text === word) ?? { value: word, text: word };
}

/** It has one text, which may be any. */
const isFixed = ({ type }: Variable): boolean => type === 'constant' || type === 'textbox';

function savedOf(variable: Variable): readonly Choice[] {
  const { current, query } = variable;
  return current.length === 0 && isFixed(variable) && query !== ''
    ? [{ value: query, text: query }]
    : current;
}

/**
 * The interval that Grafana chooses for a range; the step, where nobody knows how long that is.
 *
 * Source: `calculateInterval` in https://github.com/grafana/grafana/blob/main/packages/grafana-data/src/datetime/rangeutil.ts
 */
function autoOf({ auto: { count, least } }: Variable, rangeMs: number | undefined): Meaning {
  if (rangeMs === undefined) return { is: 'step' };
  const ms = Math.max(roundedInterval(rangeMs / count), grafanaDuration(least) ?? 0);
  const value = formatDuration(ms);
  return valuesOf([{ value, text: value }], false);
}

/** Its own text for all, or the values where the dashboard lists them, or whatever there is. */
function allOf({ type, options, allValue }: Variable): Meaning {
  if (allValue !== undefined) return { is: 'all', text: allValue };
  if (type !== 'custom' || options.length === 0) return { is: 'all', text: '.+' };
  return { ...valuesOf(options, true), texts: ['All'] };
}
