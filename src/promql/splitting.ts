import { fusesSeries } from './fused-series.js';
import { parsePromql, type SyntaxNode } from './parser.js';

/** Why a query cannot be asked in parts, and where in it the reason stands (offsets in its text). */
export interface SplitProblem {
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/** Nodes of the syntax tree that mean something else in each request. */
const boundToRequest = new Map([
  ['AtStart', '@ start() means the start of each request'],
  ['AtEnd', '@ end() means the end of each request'],
  ['StartFn', 'start() means the start of each request'],
  ['EndFn', 'end() means the end of each request'],
  ['Range', 'range() means the length of each request'],
  ['DurationRange', 'range() means the length of each request'],
]);

/**
 * Functions of VictoriaMetrics that look at all that their request asks for, or at the clock.
 * Source: https://docs.victoriametrics.com/metricsql/#transform-functions
 */
const wholeRequest =
  /\b(?:range_\w+|running_\w+|outliers\w*|rand(?:_\w+)?|now|limit_offset|interpolate|keep_\w+_value|ru|ttf|smooth_exponential|remove_resets)\s*$/i;

/**
 * Says why the parts of a range would not add up to the answer for the whole range; undefined
 * where they do. Some functions are `unsplittable` on some servers.
 */
export function splitProblem(
  expr: string,
  unsplittable: readonly string[] = [],
): SplitProblem | undefined {
  let problem: SplitProblem | undefined;
  const differs = ({ name, from, to }: SyntaxNode): string | undefined => {
    const isCalled = name === 'FunctionIdentifier' || name === 'AggregateOp';
    const called = isCalled ? expr.slice(from, to) : '';
    // The words of PromQL are so in capitals, too.
    return unsplittable.includes(called.toLowerCase())
      ? `${called}() on this server answers otherwise in parts`
      : undefined;
  };
  parsePromql(expr).iterate({
    enter({ name, from, to, type, node }) {
      if (problem !== undefined) return false;
      const reason = type.isError
        ? notPromql(expr.slice(0, from))
        : (boundToRequest.get(name) ?? fusesSeries(node, expr) ?? differs(node));
      if (reason !== undefined) problem = { reason, start: from, end: to };
      return undefined;
    },
  });
  return problem;
}

/** Why what begins behind a text is no PromQL. */
function notPromql(before: string): string {
  const called = wholeRequest.exec(before)?.[0].trim();
  if (called === undefined) return 'it is not PromQL that Styx understands';
  return `${called}() looks at all that one request asks for`;
}

/**
 * Whether what there is at a time depends on samples that come later: an answer to such a query is not
 * over when its range is.
 */
export function looksAhead(expr: string): boolean {
  let isAhead = false;
  parsePromql(expr).iterate({
    enter({ name, from, to }) {
      // An `@` may name a time that is later than all that there is yet.
      isAhead ||= name === 'StepInvariantExpr';
      isAhead ||= name === 'OffsetDurationExpr' && expr.slice(from, to).includes('-');
    },
  });
  return isAhead;
}
