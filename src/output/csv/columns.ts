import type { FrameQuery } from '../../frame/frame.js';
import { fillLabels } from '../../frame/label-template.js';
import { type Labels, promqlNotation } from '../../frame/labels.js';

/** A query's data, and the label template that the manifest has for it. */
export interface CsvQuery extends FrameQuery {
  readonly label: string | undefined;
  /** What the template can say of each series, where that is more than its labels. */
  readonly nameLabels?: readonly Labels[];
  /** What was calculated of the samples that were asked for: `delta, scale 0.001`. */
  readonly made?: string | undefined;
  /** What its times stand for, where they are the places of runs along an axis. */
  readonly along?: RunColumn | undefined;
}

/** A column of the numbers that runs have as a label: a text for each step of the query's grid. */
export interface RunColumn {
  readonly name: string;
  readonly texts: readonly string[];
}

interface Column {
  readonly query: CsvQuery;
  readonly labels: Labels;
  readonly nameLabels: Labels;
}

/**
 * A name for each series of a wide table, no two the same. The label template's where that is
 * unique, else the series in PromQL notation, with the query's id before it where several queries
 * have that series. What was calculated of samples is behind it: `a [delta]`.
 */
export function columnNames(queries: readonly CsvQuery[]): string[] {
  const columns = queries.flatMap((query) =>
    query.series.map(({ labels }, i): Column => {
      return { query, labels, nameLabels: query.nameLabels?.[i] ?? labels };
    }),
  );
  const isShared = queries.length > 1;
  const labelled = columns.map((column) => templateName(column));
  const plain = columns.map(({ query, labels }) =>
    withMade(isShared && labels.length === 0 ? query.id : promqlNotation(labels), query),
  );
  // A label's value may look like the notation of another series, or like the time's column.
  const first = firstName(queries);
  const others = plain.filter((name, i) => name !== labelled[i]);
  const isUnique = countOf([first, ...labelled, ...others]);
  const isPlain = countOf([first, ...plain]);
  return columns.map(({ query }, index) => {
    const label = labelled[index] ?? '';
    if (label !== '' && isUnique(label)) return label;
    const name = plain[index] ?? '';
    return isPlain(name) ? name : `${query.id}:${name}`;
  });
}

/** What the column of times is called, or of what they stand for. */
export function firstName([query]: readonly CsvQuery[]): string {
  return query?.along?.name ?? 'time';
}

function templateName({ query, nameLabels }: Column): string {
  const name = query.label === undefined ? '' : fillLabels(query.label, nameLabels);
  return name === '' ? '' : withMade(name, query);
}

/** A name, and behind it what was calculated. */
function withMade(name: string, { made }: Pick<CsvQuery, 'made'>): string {
  return made === undefined ? name : `${name} [${made}]`;
}

/** What the column of all values is called: behind it what was calculated, query by query. */
export function valueName(queries: readonly CsvQuery[]): string {
  const all = new Set(queries.map(({ made = '' }) => made));
  const [only = '', ...others] = all;
  if (others.length === 0) return withMade('value', { made: only || undefined });
  const each = queries.flatMap(({ id, made }) => (made === undefined ? [] : [`${id}: ${made}`]));
  return withMade('value', { made: each.join('; ') });
}

/** Says of a text whether it occurs once. */
function countOf(texts: readonly string[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (text) => counts.get(text) === 1;
}
