import { StyxError, type Position } from '../errors.js';
import { parseStep } from '../time/step.js';
import type { ManifestFile } from './endpoints.js';
import { at, forEach, together } from './findings.js';
import type { Endpoint, Query } from './manifest.js';
import { longQuery, type Merged } from './merge.js';
import { didYouMean } from './nearest.js';
import type { Query as WrittenQuery } from './schema.generated.js';

/** A query of a figure as it is written, in its long form, and where. */
interface QueryPlace {
  readonly id: string;
  readonly written: WrittenQuery;
  readonly textOf: (key: keyof WrittenQuery) => string | undefined;
  readonly positionOf: (key: keyof WrittenQuery) => Position;
}

export type EndpointFinder = (name: string | undefined) => Endpoint;

/**
 * The queries of a figure in the order of the file.
 * Throws MANIFEST_VALUE, UNKNOWN_QUERY, UNKNOWN_ENDPOINT, BAD_STEP and BAD_DURATION.
 */
export function resolveQueries(
  file: ManifestFile,
  merged: Merged,
  findEndpoint: EndpointFinder,
): readonly [Query, ...Query[]] {
  const places = forEach(placesOf(file, merged), (place) => place());
  const [first, ...others] = forEach(places, (place) => resolveQuery(merged, place, findEndpoint));
  if (first !== undefined) return [first, ...others];
  throw new StyxError('MANIFEST_VALUE', 'there is no query to draw', {
    position: merged.positionOf([]),
    hint: 'add `query`, or `queries` for several',
  });
}

/** Every place by a function, so that each can fail by itself. */
function placesOf(file: ManifestFile, merged: Merged): (() => QueryPlace)[] {
  const { query, queries } = merged.figure;
  if (query !== undefined && queries !== undefined) {
    throw new StyxError('MANIFEST_VALUE', 'there are both `query` and `queries`', {
      position: merged.positionOf(['queries']),
      hint: 'keep one of the two',
    });
  }
  if (query !== undefined) return [() => onlyQuery(merged, query)];
  if (queries === undefined) return [];
  if (!Array.isArray(queries)) {
    return merged.queryIds.map((id) => () => mappedQuery(merged, id, queries[id] ?? ''));
  }
  const ids = queries.map((_, index) => merged.textOf(['queries', index]) ?? '');
  return ids.map((id, index) => () => {
    const position = () => merged.positionOf(['queries', index]);
    return at(position, () => listedQuery(file, id, ids.indexOf(id) < index));
  });
}

function onlyQuery(merged: Merged, query: WrittenQuery['query']): QueryPlace {
  return {
    id: 'query',
    written: { query },
    textOf: () => merged.textOf(['query']),
    positionOf: (key) => merged.positionOf([key]),
  };
}

function mappedQuery(
  merged: Merged,
  id: string,
  query: WrittenQuery | WrittenQuery['query'],
): QueryPlace {
  return {
    id,
    written: longQuery(query),
    textOf: (key) => merged.textOf(['queries', id, key]),
    positionOf: (key) => merged.positionOf(['queries', id, key]),
  };
}

/** A query that the figure names and the top level's `queries` have. */
function listedQuery({ written, source }: ManifestFile, id: string, isAgain: boolean): QueryPlace {
  if (isAgain) throw new StyxError('MANIFEST_VALUE', `the query \`${id}\` is listed twice`);
  const queries = new Map(Object.entries(written.queries ?? {}));
  const query = queries.get(id);
  if (query === undefined) {
    throw new StyxError('UNKNOWN_QUERY', `there is no query \`${id}\``, {
      hint: didYouMean(id, [...queries.keys()]) ?? "define it in the top level's `queries`",
    });
  }
  const pathOf = (key: string) =>
    typeof query === 'object' ? ['queries', id, key] : ['queries', id];
  return {
    id,
    written: longQuery(query),
    textOf: (key) => source.textOf(pathOf(key)),
    positionOf: (key) => source.positionOf(pathOf(key)),
  };
}

function resolveQuery(merged: Merged, place: QueryPlace, findEndpoint: EndpointFinder): Query {
  const { id, written } = place;
  const { figure } = merged;
  const placeOf = (key: 'step' | 'prometheus') => () =>
    written[key] === undefined ? merged.positionOf([key]) : place.positionOf(key);
  const label = written.label === undefined ? merged.textOf(['label']) : place.textOf('label');
  return {
    id,
    expr: (place.textOf('query') ?? '').trim(),
    label: label?.trimEnd(),
    position: place.positionOf('query'),
    ...together({
      endpoint: () =>
        at(placeOf('prometheus'), () => findEndpoint(written.prometheus ?? figure.prometheus)),
      stepMs: () => at(placeOf('step'), () => parseStep(written.step ?? figure.step ?? 'auto')),
    }),
  };
}
