import { StyxError, throwAll } from '../../errors.js';
import { didYouMean } from '../../manifest/nearest.js';
import { allWords, type Variable } from '../read/variable.js';

/** What a variable stands for. */
export type Meaning =
  | {
      readonly is: 'values';
      readonly values: readonly string[];
      readonly isPattern: boolean;
    }
  /** All values, by a text that nothing is done to. */
  | { readonly is: 'all'; readonly text: string }
  /** An interval that hangs on the step. */
  | { readonly is: 'step' }
  | { readonly is: 'unknown' };

/** What has been chosen on the command line: the values of each name. */
export type Chosen = ReadonlyMap<string, readonly string[]>;

/** What the variables of a dashboard stand for, by their names. Throws USAGE for a choice that is of none. */
export function meaningsOf(
  variables: readonly Variable[],
  chosen: Chosen,
): ReadonlyMap<string, Meaning> {
  const names = variables.map(({ name }) => name);
  throwAll([...chosen.keys()].filter((name) => !names.includes(name)).map(unknown(names)));
  return new Map(
    variables.map((variable) => [variable.name, meaningOf(variable, chosen.get(variable.name))]),
  );
}

function unknown(names: readonly string[]) {
  return (name: string): StyxError =>
    new StyxError('USAGE', `--var ${name}: the dashboard has no such variable`, {
      hint: didYouMean(name, names) ?? 'it has none: leave it out',
    });
}

/** What was chosen here, when it was saved, or would be chosen first. */
function meaningOf(variable: Variable, chosen: readonly string[] | undefined): Meaning {
  const { type, current, options, query, hasAll } = variable;
  const isFixed = type === 'constant' || type === 'textbox';
  const saved = current.length === 0 && isFixed && query !== '' ? [query] : current;
  const first = options.length > 0 && !hasAll ? options.slice(0, 1) : [];
  const values = chosen ?? (saved.length > 0 ? saved : first);
  if (type === 'interval' && values.some((value) => value.startsWith('$__auto'))) {
    return { is: 'step' };
  }
  if (values.some((value) => allWords.includes(value))) return allOf(variable);
  if (values.length === 0) return hasAll ? allOf(variable) : { is: 'unknown' };
  return { is: 'values', values, isPattern: variable.isMulti || hasAll || values.length > 1 };
}

/** Its own text for all, or the values where the dashboard lists them, or whatever there is. */
function allOf({ type, options, allValue }: Variable): Meaning {
  if (allValue !== undefined) return { is: 'all', text: allValue };
  if (type === 'custom' && options.length > 0) {
    return { is: 'values', values: options, isPattern: true };
  }
  return { is: 'all', text: '.+' };
}
