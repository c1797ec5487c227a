import type { Labels } from '../frame/labels.js';
import { labelValue } from '../frame/labels.js';
import type { Drawing } from '../manifest/drawing.js';
import { type ChartInput, type ChartQuery, runsPlace } from './input.js';
import { facetLabels } from './facets.js';
import { compareNaturally } from '../frame/natural-order.js';
import { compareIdentities, shownLabels } from './identity.js';
import { type Candidate, type NamedSeries, namesOf } from './names.js';
import type { SeriesKey } from './looks.js';
import { ownLooks, type WithOwnLook } from './own-looks.js';
import { printable } from './text/text.js';

/** A series of a query, what it is called, and what the manifest says of its look. */
export interface Selected extends Omit<NamedSeries, 'told'>, WithOwnLook {
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
    query.series.map(({ labels, label }, column) => ({
      query,
      column,
      labels,
      // Nobody sees spaces.
      label: label?.trim() === '' ? undefined : label,
    })),
  );
  const names = namesFor(all, drawing);
  const named = all.map(({ query, column, labels }, i) => {
    const { name, key, told } = names[i] ?? unnamed(query.id);
    const shown = withRuns(name, query.series[column]?.runs);
    return { query, column, labels, name: printable(shown), key, told };
  });
  const looks = ownLooks(named, drawing);
  const selected = named.map(({ told: _, ...one }, i): Selected => ({
    ...one,
    ...(looks[i] ?? { own: { colour: undefined, dash: undefined, marker: undefined } }),
  }));
  return selected.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      compareIdentities(a.labels, b.labels, drawing.identities) ||
      queries.indexOf(a.query) - queries.indexOf(b.query) ||
      rankOf(a) - rankOf(b) ||
      compareNaturally(a.labels, b.labels),
  );
}

/** The same for all series of a query that has not been sorted. */
function rankOf({ query, column }: Selected): number {
  return query.series[column]?.rank ?? 0;
}

/** What stands for runs is drawn last, in front. */
function placeOf({ query }: Selected): number {
  return query.ofRuns === 'in front' ? 1 : 0;
}

/**
 * The number of runs is put into names when series have their keys: a series is the same in all
 * figures, of however many runs it is in each.
 */
function withRuns(name: string, runs: number | undefined): string {
  return runs === undefined ? name : name.replaceAll(runsPlace, String(runs));
}

function unnamed(query: string): NamedSeries {
  return { name: query, key: { dimension: 'query', value: query }, told: ['query'] };
}

interface Unnamed {
  readonly query: ChartQuery;
  readonly labels: Labels;
  readonly label: string | undefined;
}

/**
 * Series that one mark is made of share a name: those of a band, those of a group of boxes, and those
 * of a group of runs.
 */
function namesFor(all: readonly Unnamed[], drawing: Drawing): NamedSeries[] {
  const candidates = all.map((series) => candidateOf(series, drawing));
  const markOfSeries = candidates.map((one, i) => {
    const query = all[i]?.query;
    return isJoined(drawing, query) || query?.ofRuns !== undefined ? markOf(one) : one;
  });
  const marks = new Map(markOfSeries.map((mark, i) => [mark, candidates[i]]));
  const distinct = [...marks].flatMap(([mark, one]) => (one === undefined ? [] : [{ mark, one }]));
  const named = namesOf(
    distinct.map(({ one }) => one),
    drawing.facet?.by === 'query' ? 'are panels' : 'tell',
  );
  const byMark = new Map(distinct.map(({ mark }, i) => [mark, named[i]]));
  const keyOf = sharedKeys(candidates, drawing);
  return candidates.map((one, i) => {
    const found = byMark.get(markOfSeries[i] ?? one) ?? unnamed(one.query);
    return { ...found, key: keyOf(one) ?? found.key };
  });
}

/**
 * What series are in all figures where those with some values of a label look as the others, but
 * paler: what they would be without that label.
 */
function sharedKeys(
  all: readonly Candidate[],
  { facet, identities }: Drawing,
): (one: Candidate) => SeriesKey | undefined {
  const shading = [...identities].flatMap(([label, values]) =>
    [...values.values()].some(({ isPale }) => isPale === true) ? [label] : [],
  );
  if (shading.length === 0) return () => undefined;
  const plain = (one: Candidate): Candidate => ({
    ...one,
    labels: new Map([...one.labels].filter(([name]) => !shading.includes(name))),
  });
  const firsts = new Map<string, Candidate>();
  for (const one of all.map(plain)) if (!firsts.has(markOf(one))) firsts.set(markOf(one), one);
  const named = namesOf([...firsts.values()], facet?.by === 'query' ? 'are panels' : 'tell');
  const keys = new Map([...firsts.keys()].map((mark, i) => [mark, named[i]?.key]));
  return (one) => keys.get(markOf(plain(one)));
}

/** Whether series that differ are drawn as one; groups of runs have one of each themselves. */
function isJoined({ kind, groupBy }: Drawing, query: ChartQuery | undefined): boolean {
  if (query?.ofRuns !== undefined) return false;
  return kind === 'band' || (kind === 'box' && groupBy !== undefined);
}

function markOf({ query, labels, place }: Candidate): string {
  return JSON.stringify([query, [...labels], place]);
}

function candidateOf({ query, labels, label }: Unnamed, drawing: Drawing): Candidate {
  const { facet, kind, groupBy, identities } = drawing;
  const isAlongAxis = kind === 'bar' || (kind === 'box' && query.ofRuns === 'pooled');
  const apart = [...facetLabels(facet), ...(isAlongAxis && groupBy !== undefined ? [groupBy] : [])];
  const joined = isJoined(drawing, query);
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
