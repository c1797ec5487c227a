import { gridOf } from '../time/grid.js';
import { kindFacts } from '../server-kinds.js';
import { chunksOf } from './chunks.js';
import type { AskedWindow } from './query.js';

/** How much of what is known is asked for again, in ms: samples may come late, and servers may change. */
const OVERLAP_MS = 5 * 60_000;

/**
 * What is left to ask of a window whose answer is known until a time (ms): what comes after it and the
 * last five minutes before it, on the same grid. Undefined where all has to be asked: as much is new, or
 * the parts of the query's answer would not add up to the whole.
 */
export async function continuation(
  window: AskedWindow,
  knownUntilMs: number,
): Promise<AskedWindow | undefined> {
  const { startMs, endMs, stepMs } = window.grid;
  const known = gridOf(startMs, knownUntilMs, stepMs);
  const steps = Math.ceil((known.endMs - OVERLAP_MS - startMs) / stepMs);
  if (steps <= 0 || known.endMs >= endMs) return undefined;
  // The parser is loaded only where it is needed.
  const { looksAhead, splitProblem } = await import('../promql/splitting.js');
  if (splitProblem(window.expr) !== undefined || looksAhead(window.expr)) return undefined;
  const grid = { startMs: startMs + steps * stepMs, endMs, stepMs };
  const { mostPoints } = kindFacts[window.endpoint.kind];
  return { ...window, grid, chunks: chunksOf(grid, mostPoints) };
}
