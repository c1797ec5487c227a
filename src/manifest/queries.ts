import { StyxError, type Position } from '../errors.js';
import { parseStep } from '../time/step.js';
import type { ManifestFile } from './endpoints.js';
import { at, forEach, together } from './findings.js';
import { checkVariables } from './interpolate.js';
import type { Endpoint, Query } from './manifest.js';
import { longQuery, type Merged } from './merge.js';
import { didYouMean } from './nearest.js';
import type { PromQLExpression, Query as WrittenQuery } from './schema.generated.js';

/** A query of a figure as it is written, in its long form, and where. */
interface QueryPlace {
  readonly id: string;
  readonly written: WrittenQuery;
  readonly textOf: (key: keyof WrittenQuery) => string | undefined;
  readonly positionOf: (key: keyof WrittenQuery) => Position;
}

/** What the queries of a manifest have in common. */
export interface QueryContext {
  readonly file: ManifestFile;
  readonly findEndpoint: (name: string | undefined) => Endpoint;
  /** The names that `${name}` may have. */
  readonly variables: readonly string[];
}

/**
 * The queries of a figure in the order of the file.
 * Throws MANIFEST_VALUE, UNKNOWN_QUERY, UNKNOWN_VARIABLE, UNKNOWN_ENDPOINT, BAD_STEP and
 * BAD_DURATION.
 */
export function resolveQueries(
  merged: Merged,
  context: QueryContext,
): readonly [Query, ...Query[]] {
  const places = forEach(placesOf(context.file, merged), (place) => place());
  const [first, ...others] = forEach(places, (place) => resolveQuery(merged, place, context));
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

function onlyQuery(merged: Merged, query: PromQLExpression): QueryPlace {
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
  query: WrittenQuery | PromQLExpression,
): QueryPlace {
  const written = longQuery(query);
  checkWhole(id, written, () => merged.positionOf(['queries', id]));
  return {
    id,
    written,
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

/** Throws MANIFEST_VALUE for queries of the top level that lack their expression, drawn or not. */
export function checkNamedQueries({ written, source }: ManifestFile): void {
  const queries = Object.entries(written.queries ?? {});
  forEach(queries, ([id, query]) =>
    checkWhole(id, longQuery(query), () => source.positionOf(['queries', id])),
  );
}

/** Not the schema's to say: the defaults may have one half of a query, and a figure the other. */
function checkWhole(id: string, { query }: WrittenQuery, position: () => Position): void {
  if (query !== undefined) return;
  throw new StyxError('MANIFEST_VALUE', `the query \`${id}\` lacks \`query\``, {
    position: position(),
    hint: 'add its PromQL expression',
  });
}

function resolveQuery(merged: Merged, place: QueryPlace, context: QueryContext): Query {
  const { id, written, positionOf } = place;
  const { figure } = merged;
  const placeOf = (key: 'step' | 'prometheus') => () =>
    written[key] === undefined ? merged.positionOf([key]) : positionOf(key);
  return {
    id,
    position: positionOf('query'),
    ...together({
      expr: () => textOf(place, 'query', context)?.trim() ?? '',
      label: () =>
        written.label === undefined
          ? merged.textOf(['label'])?.trimEnd()
          : textOf(place, 'label', context)?.trimEnd(),
      endpoint: () =>
        at(placeOf('prometheus'), () =>
          context.findEndpoint(written.prometheus ?? figure.prometheus),
        ),
      stepMs: () => at(placeOf('step'), () => parseStep(written.step ?? figure.step ?? 'auto')),
    }),
  };
}

function textOf(
  place: QueryPlace,
  key: 'query' | 'label',
  { variables }: QueryContext,
): string | undefined {
  const text = place.textOf(key);
  return text && checkVariables(text, variables, () => place.positionOf(key));
}
