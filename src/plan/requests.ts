import { type Position, StyxError } from '../errors.js';
import { type Grid, pointsOf } from '../time/grid.js';
import { seconds } from '../time/seconds.js';
import { chunksOf, MOST_POINTS } from './chunks.js';
import type { Range } from './range.js';

/** What a server is asked for an answer: one request, or several that each hold a part of it. */
export interface Requests {
  /** What each request asks: the expression, with the times of the whole range where it names them. */
  readonly asked: string;
  /** The times that each request asks for: together they are the grid. */
  readonly chunks: readonly Grid[];
}

/**
 * The requests for an expression over a range, on a grid. Throws UNSPLITTABLE where one does not hold
 * all, and the answers of several would not add up to it.
 */
export async function requestsOf(
  expr: string,
  range: Range,
  grid: Grid,
  position: Position | undefined,
): Promise<Requests> {
  const chunks = chunksOf(grid, MOST_POINTS);
  const isWhole = chunks.length === 1 && grid.endMs === range.endMs;
  const asked = isWhole ? expr : await withTimesOf(expr, range);
  if (chunks.length > 1) await refuseUnsplittable(asked, grid, position);
  return { asked, chunks };
}

/** The parser is loaded only for the few queries that may name the times of their request. */
async function withTimesOf(expr: string, { startMs, endMs }: Range): Promise<string> {
  if (!/\b(?:start|end|range)\b/.test(expr)) return expr;
  const { ofWholeRange } = await import('../promql/whole-range.js');
  const times = { start: seconds(startMs), end: seconds(endMs), length: seconds(endMs - startMs) };
  return ofWholeRange(expr, times);
}

async function refuseUnsplittable(
  expr: string,
  grid: Grid,
  position: Position | undefined,
): Promise<void> {
  const { splitProblem } = await import('../promql/splitting.js');
  const problem = splitProblem(expr);
  if (problem === undefined) return;
  const points = pointsOf(grid).toLocaleString('en');
  const part = expr.slice(problem.start, problem.end);
  const where = part === '' ? '' : ` (at ${JSON.stringify(part)})`;
  throw new StyxError(
    'UNSPLITTABLE',
    `${points} points need more than one request, and the parts of this query's answer would not ` +
      `add up to the whole: ${problem.reason}${where}`,
    {
      position,
      hint: `a coarser step or a shorter range: one request holds ${MOST_POINTS.toLocaleString('en')} points`,
    },
  );
}
