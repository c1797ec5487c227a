import { StyxError, type Position } from '../errors.js';
import type { ManifestFile } from './endpoints.js';
import { at, forEach } from './findings.js';
import type { Merged } from './merge.js';
import { didYouMean } from './nearest.js';
import type { PromQLExpression, Query as WrittenQuery } from './schema.generated.js';
import { longQuery } from './short-forms.js';

/** A query of a figure as it is written, in its long form, and where. */
export interface QueryPlace {
  readonly id: string;
  readonly written: WrittenQuery;
  readonly textOf: (key: keyof WrittenQuery) => string | undefined;
  /** Where the figure has it. */
  readonly place: () => Position;
  readonly positionOf: (key: keyof WrittenQuery) => Position;
}

/** The names of a figure's queries, in the order of the file. */
export function queryIdsOf({ figure, queryIds, textOf }: Merged): readonly string[] {
  const { query, queries } = figure;
  if (query !== undefined) return ['query'];
  if (!Array.isArray(queries)) return queryIds;
  return queries.map((_, index) => textOf(['queries', index]) ?? '');
}

/** Every place by a function, so that each can fail by itself. */
export function placesOf(file: ManifestFile, merged: Merged): (() => QueryPlace)[] {
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
  const ids = queryIdsOf(merged);
  return ids.map((id, index) => () => {
    const position = () => merged.positionOf(['queries', index]);
    return at(position, () => listedQuery(file, id, position, ids.indexOf(id) < index));
  });
}

function onlyQuery(merged: Merged, query: PromQLExpression): QueryPlace {
  return {
    id: 'query',
    written: { query },
    place: () => merged.positionOf(['query']),
    textOf: (key) => (key === 'query' ? merged.textOf(['query']) : undefined),
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
    place: () => merged.positionOf(['queries', id]),
    textOf: (key) => merged.textOf(['queries', id, key]),
    positionOf: (key) => merged.positionOf(['queries', id, key]),
  };
}

/** A query that the figure names and the top level's `queries` have. */
function listedQuery(
  file: ManifestFile,
  id: string,
  place: () => Position,
  isAgain: boolean,
): QueryPlace {
  const { source } = file;
  if (isAgain) throw new StyxError('MANIFEST_VALUE', `the query \`${id}\` is listed twice`);
  const queries = new Map(Object.entries(file.written.queries ?? {}));
  const query = queries.get(id);
  if (query === undefined) {
    throw new StyxError('UNKNOWN_QUERY', `there is no query \`${id}\``, {
      hint: didYouMean(id, [...queries.keys()]) ?? "define it in the top level's `queries`",
    });
  }
  const written = longQuery(query);
  const pathOf = (key: string) =>
    typeof query === 'object' ? ['queries', id, key] : ['queries', id];
  return {
    id,
    written,
    place,
    textOf: (key) => (written[key] === undefined ? undefined : source.textOf(pathOf(key))),
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
