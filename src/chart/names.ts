import type { SeriesKey } from './looks.js';

/** A series and what tells it from others: its labels, and the query that it is of. */
export interface Candidate {
  readonly query: string;
  /** With the texts that the manifest gives to values, and without what panels are made of. */
  readonly labels: ReadonlyMap<string, string>;
  /** What the manifest calls it, and the labels that are used for that. */
  readonly label: string | undefined;
  readonly labelNames: readonly string[];
  /** The panel, and the group in it: names need to be different within one only. */
  readonly place: string;
}

/** What a series is called in the legend, and what it is in all figures. */
export interface NamedSeries {
  readonly name: string;
  readonly key: SeriesKey;
  /** The labels whose values its name says. */
  readonly told: readonly string[];
}

/** Names of series, in their order. Where queries are panels, headings have their names. */
export function namesOf(all: readonly Candidate[], queries: 'tell' | 'are panels'): NamedSeries[] {
  const unnamed = all.filter(({ label }) => label === undefined);
  const naming = queries === 'are panels' ? withoutQueries : namingFor(all);
  const telling = naming(unnamed);
  const names = all.map((series) => series.label ?? telling.name(series));
  const apart = toldApart(all, names);
  return all.map((series, i) => {
    const usual = series.label === undefined ? telling.dimension : series.labelNames;
    const { name = '', more = [] } = apart[i] ?? {};
    // A name without labels that got some is no value of theirs alone.
    const fixed = usual.length === 0 && more.length > 0 ? [''] : [];
    const dimension = [...new Set([...fixed, ...usual, ...more])];
    const own = { dimension: dimension.sort().join(','), value: name };
    const isOnlyQuery = series.label === undefined && dimension.length === 0;
    return { name, key: isOnlyQuery ? keyOfQuery(series) : own, told: [...usual, ...more] };
  });
}

function keyOfQuery({ query }: Candidate): SeriesKey {
  return { dimension: 'query', value: query };
}

/** How series without a label of their own are called, and the names of what is in these names. */
interface Naming {
  readonly dimension: readonly string[];
  readonly name: (series: Candidate) => string;
}

const metric = '__name__';

function namingFor(all: readonly Candidate[]): (unnamed: readonly Candidate[]) => Naming {
  if (all.length === 1) return () => ({ dimension: [], name: aloneName });
  return queriesTell(all) ? () => ({ dimension: ['query'], name: ({ query }) => query }) : telling;
}

const aloneName = ({ query, labels }: Candidate): string => labels.get(metric) ?? query;

/** Whether there are several queries, and no panel has two series of one. */
function queriesTell(all: readonly Candidate[]): boolean {
  const places = all.map(({ place, query }) => `${place} ${query}`);
  return new Set(all.map(({ query }) => query)).size > 1 && new Set(places).size === all.length;
}

/** The values of the labels that are not the same everywhere, the query and the metric first. */
function telling(all: readonly Candidate[]): Naming {
  const queries = new Set(all.map(({ query }) => query)).size > 1;
  const { dimension, name } = tellingOf(all, queries);
  return { dimension: queries ? ['query', ...dimension] : dimension, name };
}

/** Whether who knows the query of a series knows its value of a label, or that it has none. */
function isOfQuery(all: readonly Candidate[]): (label: string) => boolean {
  const queries = new Set(all.map(({ query }) => query));
  return (label) => {
    const pairs = all.map(({ query, labels }) => JSON.stringify([query, labels.get(label)]));
    return new Set(pairs).size === queries.size;
  };
}

function withoutQueries(all: readonly Candidate[]): Naming {
  return tellingOf(all, false);
}

function tellingOf(all: readonly Candidate[], withQuery: boolean): Naming {
  const isSaid = withQuery ? isOfQuery(all) : () => false;
  const dimension = tellingLabels(all).filter((name) => !isSaid(name));
  const short = (series: Candidate): string =>
    parts(series, withQuery, dimension, shortly).join(', ') || aloneName(series);
  const long = (series: Candidate): string =>
    parts(series, withQuery, dimension, (label, value) => `${label}=${value}`).join(', ') ||
    aloneName(series);
  return { dimension, name: areApart(all, short) ? short : long };
}

/** A number by itself says nothing, unless everybody knows it: a status code of HTTP. */
function shortly(label: string, value: string): string {
  const isNumber = /^[\d.]+$/.test(value) && !/^[1-5]\d\d$/.test(value);
  return isNumber ? `${label}=${value}` : value;
}

function areApart(all: readonly Candidate[], name: (series: Candidate) => string): boolean {
  return new Set(all.map((series) => `${series.place} ${name(series)}`)).size === all.length;
}

/** What differs within a panel: what only panels differ in, their headings say. */
function tellingLabels(all: readonly Candidate[]): string[] {
  const firsts = new Map<string, Candidate>();
  for (const series of all) if (!firsts.has(series.place)) firsts.set(series.place, series);
  const names = new Set(all.flatMap(({ labels }) => [...labels.keys()]));
  const differing = [...names].filter((name) =>
    all.some(({ labels, place }) => labels.get(name) !== firsts.get(place)?.labels.get(name)),
  );
  return differing.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const rank = (label: string): number => (label === metric ? 0 : 1);

function parts(
  { query, labels }: Candidate,
  withQuery: boolean,
  dimension: readonly string[],
  write: (label: string, value: string) => string,
): string[] {
  const values = dimension.flatMap((name) => {
    const value = labels.get(name) ?? '';
    if (value.trim() === '') return [];
    return [name === metric ? value : write(name, value)];
  });
  return withQuery ? [query, ...values] : values;
}

interface ToldApart {
  readonly name: string;
  /** What its name says besides what it was called before. */
  readonly more: readonly string[];
}

/** Names that several series of a panel have, with what tells these from each other. */
function toldApart(all: readonly Candidate[], names: readonly string[]): ToldApart[] {
  const groups = new Map<string, Candidate[]>();
  all.forEach((series, i) => {
    const id = `${series.place} ${names[i] ?? ''}`;
    groups.set(id, [...(groups.get(id) ?? []), series]);
  });
  const apart = new Map<Candidate, ToldApart>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const { name, dimension } = telling(group);
    for (const series of group) apart.set(series, { name: name(series), more: dimension });
  }
  return all.map((series, i) => {
    const { name = '', more = [] } = apart.get(series) ?? {};
    const all = [...new Set([names[i] ?? '', name])];
    return { name: all.filter((part) => part !== '').join(', '), more };
  });
}
