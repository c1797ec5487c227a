import type { SyntaxNode } from '../parser.js';
import { callAt, type ParsedQuery } from './calls.js';
import { durationMs } from './duration.js';
import { syntaxProblem } from './syntax.js';

/** A function that makes nothing of fewer than two samples, and the range that it has them in. */
export interface Rate {
  readonly name: string;
  /** What it is of, without the range. */
  readonly selector: string;
  readonly rangeMs: number;
  /** Where the range stands in the query, with its brackets: `[start..end)`. */
  readonly start: number;
  readonly end: number;
}

/** Source: https://prometheus.io/docs/prometheus/latest/querying/functions/ */
const ofTwoSamples = new Set([
  ...['rate', 'irate', 'increase', 'delta', 'idelta', 'deriv', 'predict_linear'],
  ...['holt_winters', 'double_exponential_smoothing'],
]);

/**
 * The functions of a query that need two samples, of ranges that are written as a duration. None of what is
 * no PromQL.
 */
export function ratesOf(query: ParsedQuery): Rate[] {
  const found: Rate[] = [];
  if (syntaxProblem(query) !== undefined) return found;
  query.tree.iterate({
    enter({ node }) {
      const call = callAt(node, query);
      if (call === undefined || !ofTwoSamples.has(call.name)) return;
      const [range] = call.args;
      const rate = range && rateOf(call.name, withoutOffset(range), query);
      if (rate !== undefined) found.push(rate);
    },
  });
  return found;
}

function withoutOffset(range: SyntaxNode): SyntaxNode {
  const inner = range.name === 'OffsetExpr' ? range.getChild('Expr') : null;
  return inner ?? range;
}

function rateOf(name: string, range: SyntaxNode, { expr }: ParsedQuery): Rate | undefined {
  const [selector, duration] = [range.getChild('Expr'), range.getChild('DurationExpr')];
  if (range.name !== 'MatrixSelector' || selector === null || duration === null) return undefined;
  const rangeMs = durationMs(expr.slice(duration.from, duration.to));
  if (rangeMs === undefined) return undefined;
  return {
    ...{ name, rangeMs, start: selector.to, end: range.to },
    selector: expr.slice(selector.from, selector.to),
  };
}
