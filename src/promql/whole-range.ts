import { parsePromql, type SyntaxNode } from './parser.js';

/** The times of a request, in seconds as a query writes them. */
export interface RequestTimes {
  readonly start: string;
  readonly end: string;
  /** From the start to the end. */
  readonly length: string;
}

/**
 * A query with the times of a whole range in place of those that each request would put there: `@ start()`
 * and `@ end()`, and, since Prometheus 3, `start()`, `end()` and `range()`, also as durations. Texts and
 * comments stay as they are.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/basics/#modifier
 */
export function ofWholeRange(expr: string, times: RequestTimes): string {
  const pieces: string[] = [];
  let from = 0;
  parsePromql(expr).iterate({
    enter({ node }) {
      const bound = boundAt(node, times);
      if (bound === undefined) return undefined;
      pieces.push(expr.slice(from, bound.from), bound.text);
      from = bound.to;
      return false;
    },
  });
  return pieces.join('') + expr.slice(from);
}

interface Bound {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function boundAt(node: SyntaxNode, { start, end, length }: RequestTimes): Bound | undefined {
  const around = node.parent;
  switch (node.name) {
    case 'AtModifierPreprocessors': {
      const text = node.firstChild?.name === 'AtStart' ? start : end;
      // Its parentheses are the last of the selector.
      return around === null ? undefined : { from: node.from, to: around.to, text };
    }
    case 'FunctionCall':
      return calledAt(node, { start, end, length });
    case 'DurationExpr':
    case 'OffsetDurationExpr':
      if (node.firstChild?.name !== 'DurationRange') return undefined;
      return { from: node.from, to: node.to, text: length };
    default:
      return undefined;
  }
}

function calledAt(node: SyntaxNode, { start, end, length }: RequestTimes): Bound | undefined {
  const numbers = new Map([
    ['StartFn', start],
    ['EndFn', end],
    ['Range', length],
  ]);
  const number = numbers.get(node.getChild('FunctionIdentifier')?.firstChild?.name ?? '');
  if (number === undefined) return undefined;
  // `-5 ^ 2` is not the square of -5.
  const text = number.startsWith('-') ? `(${number})` : number;
  return { from: node.from, to: node.to, text };
}
