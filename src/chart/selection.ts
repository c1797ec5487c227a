import type { Labels } from '../frame/labels.js';
import { labelValue } from '../frame/labels.js';
import type { Drawing } from '../manifest/drawing.js';
import type { ChartInput, ChartQuery } from './input.js';
import { facetLabels } from './facets.js';
import { compareNaturally } from '../frame/natural-order.js';
import { compareIdentities, shownLabels } from './identity.js';
import { type Candidate, type NamedSeries, namesOf } from './names.js';
import { printable } from './text/text.js';

/** A series of a query, and what it is called. */
export interface Selected extends NamedSeries {
  readonly query: ChartQuery;
  /** Its column in the query's rows. */
  readonly column: number;
  readonly labels: Labels;
}

/** The series of a figure in the order in which they are drawn: the manifest's, then as people sort. */
export function selectSeries({
  queries,
  drawing,
}: Pick<ChartInput, 'queries' | 'drawing'>): Selected[] {
  // The query that the x axis shows is not drawn itself.
  const drawn = queries.filter(({ id }) => id !== drawing.x.query?.id);
  const all = drawn.flatMap((query) =>
    query.series.map(({ labels, label }, column) => ({ query, column, labels, label })),
  );
  const names = namesFor(all, drawing);
  const selected = all.map(({ query, column, labels }, i): Selected => {
    const { name, key } = names[i] ?? { name: query.id, key: { dimension: '', value: '' } };
    return { query, column, labels, name: printable(name), key };
  });
  return selected.sort(
    (a, b) =>
      compareIdentities(a.labels, b.labels, drawing.identities) ||
      queries.indexOf(a.query) - queries.indexOf(b.query) ||
      compareNaturally(a.labels, b.labels),
  );
}

interface Unnamed {
  readonly query: ChartQuery;
  readonly labels: Labels;
  readonly label: string | undefined;
}

/** Series that one mark is made of share a name: those of a band, and those of a group of boxes. */
function namesFor(all: readonly Unnamed[], drawing: Drawing): NamedSeries[] {
  const candidates = all.map((series) => candidateOf(series, drawing));
  const marks = isJoined(drawing)
    ? [...new Map(candidates.map((one) => [markOf(one), one])).values()]
    : candidates;
  const named = namesOf(marks, drawing.facet?.by === 'query' ? 'are panels' : 'tell');
  const byMark = new Map(marks.map((one, i) => [isJoined(drawing) ? markOf(one) : one, named[i]]));
  return candidates.map((one) => {
    const found = byMark.get(isJoined(drawing) ? markOf(one) : one);
    return found ?? { name: one.query, key: { dimension: 'query', value: one.query } };
  });
}

function isJoined({ kind, groupBy }: Drawing): boolean {
  return kind === 'band' || (kind === 'box' && groupBy !== undefined);
}

function markOf({ query, labels, place }: Candidate): string {
  return JSON.stringify([query, [...labels], place]);
}

/** The labels that a series shares with all that one mark is made of: those that its look is of. */
export function labelsOfMark(labels: Labels, drawing: Drawing): Labels {
  return isJoined(drawing) ? labels.filter(([name]) => name === drawing.groupBy) : labels;
}

function candidateOf({ query, labels, label }: Unnamed, drawing: Drawing): Candidate {
  const { facet, kind, groupBy, identities } = drawing;
  const apart = [
    ...facetLabels(facet),
    ...(kind === 'bar' && groupBy !== undefined ? [groupBy] : []),
  ];
  const joined = isJoined(drawing);
  const tells = (name: string): boolean =>
    joined ? kind === 'band' && name === groupBy : !apart.includes(name);
  const place = apart.map((name) => labelValue(labels, name) ?? '');
  return {
    query: query.id,
    labels: new Map(shownLabels(labels, identities).filter(([name]) => tells(name))),
    label: joined && !query.labelNames.every(tells) ? undefined : label,
    labelNames: query.labelNames,
    place: JSON.stringify(facet?.by === 'query' ? [query.id, ...place] : place),
  };
}
