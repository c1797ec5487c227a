import { at, flagAt, isObject, listAt, type Place, textAt } from './place.js';

/** A variable of a dashboard. */
export interface Variable {
  readonly name: string;
  /** `query`, `custom`, `interval`, `constant`, `textbox`, `datasource`, `adhoc`, … */
  readonly type: string;
  /** Whether it may have several values: its values are then parts of regular expressions. */
  readonly isMulti: boolean;
  /** Whether `All` may be chosen, and the text that then stands for it. */
  readonly hasAll: boolean;
  readonly allValue: string | undefined;
  /** The values that were chosen when it was saved. */
  readonly current: readonly string[];
  /** The values that there are to choose from, as far as they are saved. */
  readonly options: readonly string[];
  /** What a query asks for: `label_values(up, job)`. */
  readonly query: string;
}

/** The word of Grafana for all values, and what it is called in a menu. */
export const allWords: readonly string[] = ['$__all', 'All'];

/** A variable as dashboards have had it since ever. Throws BAD_DASHBOARD. */
export function classicVariable(place: Place): Variable {
  return variableOf(place, textAt(place, 'type') ?? 'query');
}

/** A variable of a resource, `{kind: QueryVariable, spec}`. Throws BAD_DASHBOARD. */
export function resourceVariable(place: Place): Variable {
  const kind = (textAt(place, 'kind') ?? '').replace(/Variable$/, '').toLowerCase();
  return variableOf(at(place, 'spec'), kind === 'text' ? 'textbox' : kind);
}

function variableOf(place: Place, type: string): Variable {
  const query = queryIn(place);
  return {
    name: textAt(place, 'name') ?? '',
    type,
    isMulti: flagAt(place, 'multi'),
    hasAll: flagAt(place, 'includeAll'),
    allValue: textAt(place, 'allValue') || undefined,
    current: currentIn(place),
    options: optionsIn(place, type, query),
    query,
  };
}

/** A text, or an object with one; resources have another object around it. */
function queryIn(place: Place): string {
  const query = at(place, 'query');
  if (!isObject(query)) return textAt(place, 'query') ?? textAt(place, 'definition') ?? '';
  const inner = isObject(at(query, 'spec')) ? at(query, 'spec') : query;
  const written = at(inner, 'query');
  return (
    (isObject(written) ? undefined : textAt(inner, 'query')) ?? textAt(place, 'definition') ?? ''
  );
}

/** A list, a single value, or, of files of old, `{text, value: {…}}`, which says nothing. */
function currentIn(place: Place): string[] {
  const current = at(place, 'current');
  const value = isObject(current) ? at(current, 'value') : current;
  if (isObject(value)) return [];
  const values = Array.isArray(value.value) ? listAt(value) : [value];
  return values.map((one) => textAt(one) ?? '').filter((one) => one !== '');
}

function optionsIn(place: Place, type: string, query: string): string[] {
  const saved = listAt(place, 'options').map((option) =>
    isObject(option) ? (textAt(option, 'value') ?? '') : (textAt(option) ?? ''),
  );
  const listed =
    ['custom', 'interval'].includes(type) && saved.length === 0 ? itemsOf(query) : saved;
  return listed.filter((one) => one !== '' && !allWords.includes(one));
}

/** `a, b\,c, name : value`. */
function itemsOf(query: string): string[] {
  const items = query.match(/(?:\\,|[^,])+/g) ?? [];
  return items.map((item) => {
    const text = item.replaceAll('\\,', ',').trim();
    return /^.+ : (.+)$/.exec(text)?.[1] ?? text;
  });
}

/** The types of data sources among the variables, by their names. */
export function datasourceTypes(variables: readonly Variable[]): ReadonlyMap<string, string> {
  const sources = variables.filter(({ type }) => type === 'datasource');
  return new Map(sources.map(({ name, query }) => [name, query]));
}
