import { type LabelMatcher, matchersOf } from '../matchers.js';
import type { SyntaxNode } from '../parser.js';
import { callAt, type ParsedQuery } from './calls.js';
import { syntaxProblem } from './syntax.js';

/** The name of a metric that a query asks for. */
export interface MetricName {
  readonly name: string;
  /** Where it stands in the query: `[start..end)`. */
  readonly start: number;
  readonly end: number;
  /** Whether the query has an answer of its own where there is no such metric. */
  readonly isOptional: boolean;
  /** What its labels have to be, besides. */
  readonly matchers: readonly LabelMatcher[];
}

/**
 * The names of the metrics that a query asks for, as often as it does; not those that match a pattern.
 * None of what is no PromQL.
 */
export function metricNames(query: ParsedQuery): MetricName[] {
  const found: MetricName[] = [];
  if (syntaxProblem(query) !== undefined) return found;
  query.tree.iterate({
    enter({ node }) {
      if (node.name !== 'VectorSelector') return;
      const named = nameOf(node, query.expr);
      if (named !== undefined && !isAbsenceAsked(node, query))
        found.push({
          ...named,
          isOptional: isOptional(node),
          matchers: matchersOf(node, query.expr),
        });
    },
  });
  return found;
}

/** `up`, `{"my.metric"}` and `{__name__="up"}` have one. */
function nameOf(
  selector: SyntaxNode,
  expr: string,
): Pick<MetricName, 'name' | 'start' | 'end'> | undefined {
  const identifier = selector.getChild('Identifier');
  if (identifier !== null) {
    const { from: start, to: end } = identifier;
    return { name: expr.slice(start, end), start, end };
  }
  const matchers = selector.getChild('LabelMatchers');
  const text =
    matchers?.getChild('QuotedLabelName')?.getChild('StringLiteral') ??
    matchers
      ?.getChildren('UnquotedLabelMatcher')
      .find((one) => isName(one, expr))
      ?.getChild('StringLiteral');
  if (text === null || text === undefined) return undefined;
  const [start, end] = [text.from + 1, text.to - 1];
  const name = expr.slice(start, end);
  // What is escaped is not looked into.
  return name.includes('\\') ? undefined : { name, start, end };
}

function isName(matcher: SyntaxNode, expr: string): boolean {
  const label = matcher.getChild('LabelName');
  const isEqual = matcher.getChild('MatchOp')?.firstChild?.name === 'EqlSingle';
  return isEqual && label !== null && expr.slice(label.from, label.to) === '__name__';
}

function isAbsenceAsked(node: SyntaxNode, query: ParsedQuery): boolean {
  for (let around = node.parent; around !== null; around = around.parent) {
    const name = callAt(around, query)?.name;
    if (name === 'absent' || name === 'absent_over_time') return true;
  }
  return false;
}

/** What is on a side of `or`, or is taken away. */
function isOptional(node: SyntaxNode): boolean {
  for (let [inner, around] = [node, node.parent]; around !== null;) {
    if (around.getChild('Or') !== null) return true;
    if (around.getChild('Unless') !== null && around.lastChild?.from === inner.from) return true;
    [inner, around] = [around, around.parent];
  }
  return false;
}
