import { checkedItems, askedSelectors } from '../../check/items.js';
import { offlineFindings } from '../../check/offline.js';
import { type ErrorCode, type Position, StyxError, StyxErrors } from '../../errors.js';
import { manifestOf } from '../../manifest/load.js';
import type { NonEmpty } from '../../non-empty.js';
import { readSource, type Source } from '../../manifest/source.js';
import type { NamedFigure } from './manifest.js';

/** Why a figure cannot be as it is. */
export interface Mistake {
  readonly message: string;
  /** Whether it is in the language of a query. */
  readonly isOfQuery: boolean;
  /** The one of its queries that has it; undefined where that is all of the figure. */
  readonly query: string | undefined;
}

/** What is wrong with one query alone. */
const ofQuery: ReadonlySet<ErrorCode> = new Set([
  ...(['QUERY_SYNTAX', 'QUERY_TYPE', 'UNKNOWN_FUNCTION', 'SHORT_RANGE'] as const),
]);

/**
 * The mistakes in figures of a manifest: of each of its queries the first, or that in what else a figure says, as
 * a check would find them at a time (ms) without asking a server. Throws what is wrong with no figure.
 */
export function mistakesIn(
  text: string,
  figures: readonly NamedFigure[],
  nowMs: number,
): Map<NamedFigure, NonEmpty<Mistake>> {
  const bytes = new TextEncoder().encode(text);
  const source = readSource({ file: '/styx.config.yaml', name: 'styx.config.yaml', bytes });
  const wrong = new Map<NamedFigure, NonEmpty<Mistake>>();
  for (const error of errorsOf(source, nowMs)) {
    const figure = figureAt(error, figures, source);
    if (figure === undefined) throw error;
    const isOfQuery = ofQuery.has(error.code);
    const query = isOfQuery ? queryAt(error, figure, source) : undefined;
    const mistake = { message: error.message, isOfQuery, query };
    const known = wrong.get(figure);
    if (known === undefined) wrong.set(figure, [mistake]);
    else if (isOfAnother(mistake, known)) wrong.set(figure, [...known, mistake]);
  }
  return wrong;
}

/** Whether it is in a query in which nothing is known to be wrong, as all that is known is in queries. */
const isOfAnother = ({ query }: Mistake, known: readonly Mistake[]): boolean =>
  query !== undefined && known.every((one) => one.query !== undefined && one.query !== query);

function errorsOf(source: Source, nowMs: number): readonly StyxError[] {
  try {
    const manifest = manifestOf(source, { env: {} });
    const { queries, findings } = checkedItems(manifest, nowMs);
    const found = [...askedSelectors(manifest), ...queries].flatMap(offlineFindings);
    return [...findings, ...found].flatMap(({ severity, error }) =>
      severity === 'error' ? [error] : [],
    );
  } catch (thrown) {
    if (thrown instanceof StyxErrors) return thrown.errors;
    if (thrown instanceof StyxError) return [thrown];
    throw thrown;
  }
}

/** The last figure that begins at or above an error. */
function figureAt(
  { position }: StyxError,
  figures: readonly NamedFigure[],
  source: Source,
): NamedFigure | undefined {
  return figures.findLast(({ name }) => isBehind(position, source, ['figures', name]));
}

function queryAt(
  { position }: StyxError,
  { name, figure }: NamedFigure,
  source: Source,
): string | undefined {
  const ids = Object.keys(figure.queries ?? {});
  if (ids.length < 2) return undefined;
  return ids.findLast((id) => isBehind(position, source, ['figures', name, 'queries', id]));
}

function isBehind(
  position: Position | undefined,
  source: Source,
  path: readonly string[],
): boolean {
  if (position === undefined) return false;
  const { line, column } = source.keyPositionOf(path);
  return line < position.line || (line === position.line && column <= position.column);
}
