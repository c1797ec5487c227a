import type { ChartInput } from './input.js';

type QueryOf = ChartInput['queries'][number];

/** A series and what tells it from others: its labels, and the query that it is of. */
interface Candidate {
  readonly query: QueryOf;
  readonly labels: ReadonlyMap<string, string>;
  readonly label: string | undefined;
}

/** What each series is called in the legend, in the order of the queries and of their series. */
export function seriesNames(queries: readonly QueryOf[]): string[] {
  const all: Candidate[] = queries.flatMap((query) =>
    query.series.map(({ labels, label }) => ({ query, labels: new Map(labels), label })),
  );
  const unnamed = all.filter(({ label }) => label === undefined);
  const name =
    all.length === 1 ? aloneName : queriesTell(queries) ? queryName : tellingNames(unnamed);
  const names = all.map((series) => series.label ?? name(series));
  return toldApart(all, names);
}

/** Names that several series have, with what tells these from each other. */
function toldApart(all: readonly Candidate[], names: readonly string[]): string[] {
  const groups = new Map<string, Candidate[]>();
  all.forEach((series, i) => {
    const name = names[i] ?? '';
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [series]);
    else group.push(series);
  });
  const apart = new Map<Candidate, string>();
  for (const [name, group] of groups) {
    const telling = group.length > 1 ? tellingNames(group) : () => '';
    for (const series of group) {
      apart.set(series, [name, telling(series)].filter((part) => part !== '').join(', '));
    }
  }
  return all.map((series) => apart.get(series) ?? '');
}

/** Whether a series is called by what the manifest says. */
export function hasOwnLabels(queries: readonly QueryOf[]): boolean {
  return queries.some((query) => query.series.some(({ label }) => label !== undefined));
}

const metric = '__name__';

const queryName = ({ query }: Candidate): string => query.id;
const aloneName = ({ query, labels }: Candidate): string => labels.get(metric) ?? query.id;

function queriesTell(queries: readonly QueryOf[]): boolean {
  return queries.length > 1 && queries.every(({ series }) => series.length <= 1);
}

/** The values of the labels that are not the same everywhere, the query and the metric first. */
function tellingNames(all: readonly Candidate[]): (series: Candidate) => string {
  const differs = new Set(all.map(({ query }) => query.id)).size > 1;
  const telling = tellingLabels(all);
  const short = (series: Candidate): string =>
    parts(series, differs, telling, (_, value) => value).join(', ') || aloneName(series);
  const long = (series: Candidate): string =>
    parts(series, differs, telling, (label, value) => `${label}=${value}`).join(', ') ||
    aloneName(series);
  return new Set(all.map(short)).size === all.length ? short : long;
}

function tellingLabels(all: readonly Candidate[]): string[] {
  const first = all[0]?.labels;
  const names = new Set(all.flatMap(({ labels }) => [...labels.keys()]));
  const telling = [...names].filter((name) =>
    all.some(({ labels }) => labels.get(name) !== first?.get(name)),
  );
  return telling.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const rank = (label: string): number => (label === metric ? 0 : 1);

function parts(
  { query, labels }: Candidate,
  withQuery: boolean,
  telling: readonly string[],
  write: (label: string, value: string) => string,
): string[] {
  const values = telling.flatMap((name) => {
    const value = labels.get(name) ?? '';
    if (value === '') return [];
    return [name === metric ? value : write(name, value)];
  });
  return withQuery ? [query.id, ...values] : values;
}
