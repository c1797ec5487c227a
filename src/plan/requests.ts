import { type Position, StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import { isFoundOut, kindFacts } from '../server-kinds.js';
import { type Grid, pointsOf } from '../time/grid.js';
import { seconds } from '../time/seconds.js';
import { chunksOf } from './chunks.js';
import type { Range } from './range.js';

/** What a server is asked for an answer: one request, or several that each hold a part of it. */
export interface Requests {
  /** What each request asks: the expression, with the times of the whole range where it names them. */
  readonly asked: string;
  /** The times that each request asks for: together they are the grid. */
  readonly chunks: readonly Grid[];
}

/** A server of which kind is asked, with which parameters, and where the manifest has the query. */
export interface Splitting extends Pick<Endpoint, 'params'> {
  readonly kind: Endpoint['kind'] | 'silent';
  readonly position: Position | undefined;
}

/**
 * The requests for an expression over a range, on a grid. Throws UNSPLITTABLE where one does not hold
 * all, and the answers of several would not add up to it, whatever the server turns out to be.
 */
export async function requestsOf(
  expr: string,
  range: Range,
  grid: Grid,
  splitting: Splitting & Pick<Endpoint, 'kind'>,
): Promise<Requests> {
  const { mostPoints } = kindFacts[splitting.kind];
  const isWhole = pointsOf(grid) <= mostPoints && grid.endMs === range.endMs;
  const asked = isWhole ? expr : await withTimesOf(expr, range);
  // It may be one that needs a single request, and is asked what it is before it is asked for the rest.
  if (isFoundOut(splitting.kind) && pointsOf(grid) <= kindFacts.victoriametrics.mostPoints)
    return { asked, chunks: chunksOf(grid, mostPoints) };
  return splitRequests(asked, grid, splitting);
}

/** The requests for what may be asked in several, as `requestsOf` has it. Throws UNSPLITTABLE. */
export async function splitRequests(
  asked: string,
  grid: Grid,
  splitting: Splitting,
): Promise<Requests> {
  const chunks = chunksOf(grid, kindFacts[splitting.kind].mostPoints);
  if (chunks.length > 1) await refuseUnsplittable(asked, grid, splitting);
  return { asked, chunks };
}

/** The parser is loaded only for the few queries that may name the times of their request. */
async function withTimesOf(expr: string, { startMs, endMs }: Range): Promise<string> {
  if (!/\b(?:start|end|range)\b/i.test(expr)) return expr;
  const { ofWholeRange } = await import('../promql/whole-range.js');
  const times = { start: seconds(startMs), end: seconds(endMs), length: seconds(endMs - startMs) };
  return ofWholeRange(expr, times);
}

async function refuseUnsplittable(
  expr: string,
  grid: Grid,
  { kind, params, position }: Splitting,
): Promise<void> {
  const { mostPoints, unsplittable, guessesWindows } = kindFacts[kind];
  const { splitProblem } = await import('../promql/splitting.js');
  const guessed = guessesWindows
    ? { stepMs: grid.stepMs, mostMs: await mostLookbackMs(params) }
    : undefined;
  const isSilent = kind === 'silent';
  const called = isSilent ? 'a VictoriaMetrics, which this server may be,' : 'this server';
  const problem = splitProblem(expr, { unsplittable, guessed, called });
  if (problem === undefined) return;
  const points = pointsOf(grid).toLocaleString('en');
  const part = expr.slice(problem.start, problem.end);
  const where = part === '' ? '' : ` (at ${JSON.stringify(part)})`;
  const remedies = [
    ...(isSilent ? ['name the `kind` of the server, which does not say what it is'] : []),
    ...problem.remedies,
    `a coarser step or a shorter range: one request holds ${mostPoints.toLocaleString('en')} points`,
  ];
  throw new StyxError(
    'UNSPLITTABLE',
    `${points} points need more than one request, and the parts of this query's answer would not ` +
      `add up to the whole: ${problem.reason}${where}`,
    { position, hint: remedies.join('; or ') },
  );
}

/**
 * How far VictoriaMetrics looks back at most where a query does not say it, in ms; Infinity where it may
 * be as far as it likes.
 * Source: https://docs.victoriametrics.com/#prometheus-querying-api-enhancements
 */
async function mostLookbackMs(params: Endpoint['params']): Promise<number> {
  const { durationMs } = await import('../promql/problems/duration.js');
  const { max_lookback: most = '' } = params;
  return durationMs(most) || Infinity;
}
