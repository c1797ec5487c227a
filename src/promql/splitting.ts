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

/** Nodes that take the metric's name from their result, but for the functions below. */
const dropsName = new Set(['FunctionCall', 'BinaryExpr', 'UnaryExpr']);
const keepsName = new Set([
  'LastOverTime',
  'FirstOverTime',
  'Sort',
  'SortDesc',
  'SortByLabel',
  'SortByLabelDesc',
]);

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

/** The whole answer is refused where two series become one; two parts may have one of them each. */
function fusesSeries(node: SyntaxNode, expr: string): string | undefined {
  if (node.name !== 'VectorSelector' || hasOneName(node, expr)) return undefined;
  for (let around = node.parent; around !== null; around = around.parent) {
    if (dropsName.has(around.name) && !keepsName.has(functionOf(around)))
      return 'it drops the name of several metrics, which could make one of two series';
  }
  return undefined;
}

/** The grammar's name for the function that is called; empty for anything but a call. */
function functionOf(node: SyntaxNode): string {
  return node.getChild('FunctionIdentifier')?.firstChild?.name ?? '';
}

/** `up`, `up{…}`, `{__name__="up"}` and `{"up"}`, but not `{job="x"}` or `{__name__=~"a|b"}`. */
function hasOneName(selector: SyntaxNode, expr: string): boolean {
  if (selector.getChild('Identifier') !== null) return true;
  const matchers = selector.getChild('LabelMatchers');
  if (matchers === null) return true;
  const isName = (matcher: SyntaxNode): boolean =>
    matcher.getChild('MatchOp')?.firstChild?.name === 'EqlSingle' &&
    expr.slice(matcher.from, matcher.to).startsWith('__name__');
  return (
    matchers.getChild('QuotedLabelName') !== null ||
    matchers.getChildren('UnquotedLabelMatcher').some(isName)
  );
}
