import type { ParsedQuery } from './calls.js';
import { durationMs } from './duration.js';

/** Prometheus takes the last sample for so long, in ms, where it is not told otherwise. */
const LOOKBACK_MS = 300_000;

/**
 * How far from its range a query may look for samples, at most, to either side: in ms. Infinity where that
 * is not known.
 */
export function reachMs({ expr, tree }: ParsedQuery): number {
  let reach = LOOKBACK_MS;
  tree.iterate({
    enter({ name, from, to }) {
      // An absolute time may be any.
      if (name === 'StepInvariantExpr') reach = Infinity;
      if (name !== 'NumberDurationLiteralInDurationContext') return;
      reach += durationMs(expr.slice(from, to)) ?? Infinity;
    },
  });
  return reach;
}
