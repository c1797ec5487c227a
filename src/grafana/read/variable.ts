import { at, flagAt, isObject, listAt, type Place, textAt } from './place.js';

/** A value of a variable, and what a menu shows for it. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** How an interval that Grafana chooses by itself hangs on the range. */
export interface AutoInterval {
  /** How many of them the range has, before it is rounded. */
  readonly count: number;
  /** The shortest, as it is written: `10s`. */
  readonly least: string;
}

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
  /** What was chosen when it was saved. */
  readonly current: readonly Choice[];
  /** What there is to choose from, as far as it is saved. */
  readonly options: readonly Choice[];
  readonly auto: AutoInterval;
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
  const options = optionsIn(place, type, query);
  return {
    name: textAt(place, 'name') ?? '',
    type,
    isMulti: flagAt(place, 'multi'),
    hasAll: flagAt(place, 'includeAll'),
    allValue: textAt(place, 'allValue') || undefined,
    current: currentIn(place, options),
    options,
    auto: autoIn(place),
    query,
  };
}

/** A text, or an object with one; resources have another object around it. */
function queryIn(place: Place): string {
  const query = at(place, 'query');
  if (!isObject(query))
    return textAt(place, 'query') ?? textAt(place, 'definition') ?? textAt(place, 'pluginId') ?? '';
  const inner = isObject(at(query, 'spec')) ? at(query, 'spec') : query;
  const written = isObject(at(inner, 'query')) ? undefined : textAt(inner, 'query');
  // Where a resource has a query that was a text before.
  const ofOld = textAt(inner, '__legacyStringValue');
  return written ?? ofOld ?? textAt(place, 'definition') ?? '';
}

/** `{text, value}`, each of them one or a list; a value alone, in resources; one that says its text alone, in old files. */
function currentIn(place: Place, options: readonly Choice[]): Choice[] {
  const current = at(place, 'current');
  if (!isObject(current)) return listed(current).map(plain);
  const [values, texts] = [listed(at(current, 'value')), listed(at(current, 'text'))];
  if (at(current, 'value').value !== undefined) {
    const shown = texts.length === values.length ? texts : shownOf(values, options);
    return values.map((value, i) => ({ value, text: shown[i] || value })).filter(isGiven);
  }
  const all = flagAt(place, 'multi') ? texts.flatMap((text) => text.split(' + ')) : texts;
  return all.map((text) => options.find((one) => one.text === text) ?? plain(text)).filter(isGiven);
}

const shownOf = (values: readonly string[], options: readonly Choice[]): string[] =>
  values.map((value) => options.find((one) => one.value === value)?.text ?? value);

const plain = (value: string): Choice => ({ value, text: value });

const isGiven = ({ value }: Choice): boolean => value !== '';

/** One or several; files of old have objects there, which say nothing. */
function listed(place: Place): string[] {
  if (place.value === undefined || isObject(place)) return [];
  return (Array.isArray(place.value) ? listAt(place) : [place]).map((one) => textAt(one) ?? '');
}

function optionsIn(place: Place, type: string, query: string): Choice[] {
  const saved = listAt(place, 'options').map((option) => {
    if (!isObject(option)) return plain(textAt(option) ?? '');
    const [[value = ''], [text]] = [listed(at(option, 'value')), listed(at(option, 'text'))];
    return { value, text: text || value };
  });
  const isListed = ['custom', 'interval'].includes(type) && saved.length === 0;
  const all = isListed ? itemsOf(query) : saved;
  return all.filter(({ value }) => value !== '' && !allWords.includes(value) && !isAuto(value));
}

/** Whether it is the word for an interval that Grafana chooses: `$__auto`, or `$__auto_interval_x`. */
export function isAuto(value: string): boolean {
  return value.startsWith('$__auto');
}

/** `a, b\,c, name : value`. */
function itemsOf(query: string): Choice[] {
  const items = query.match(/(?:\\,|[^,])+/g) ?? [];
  return items.map((item) => {
    const whole = item.replaceAll('\\,', ',').trim();
    const [, text = whole, value = whole] = /^(.+) : (.+)$/.exec(whole) ?? [];
    return { value, text };
  });
}

/** Grafana's own numbers, where the file has none. */
function autoIn(place: Place): AutoInterval {
  const count = Number(at(place, 'auto_count').value);
  const least = at(place, 'auto_min').value;
  return {
    count: count >= 1 ? count : 30,
    least: typeof least === 'string' ? least : '10s',
  };
}

/** The types of data sources among the variables, by their names. */
export function datasourceTypes(variables: readonly Variable[]): ReadonlyMap<string, string> {
  const sources = variables.filter(({ type }) => type === 'datasource');
  return new Map(sources.map(({ name, query }) => [name, query]));
}
