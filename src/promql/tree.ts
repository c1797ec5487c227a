import type { SyntaxNode } from './parser.js';

/** The grammar's names for aggregations whose result has series as they were. */
export const choosing: ReadonlySet<string> = new Set(['Topk', 'Bottomk', 'LimitK', 'LimitRatio']);

/** The grammar's name for what a call or an aggregation calls; empty of any other node. */
export function calledIn(
  node: SyntaxNode,
  identifier: 'FunctionIdentifier' | 'AggregateOp',
): string {
  return node.getChild(identifier)?.firstChild?.name ?? '';
}

/** The labels of `by (…)` or `without (…)`. */
export function groupingLabels(modifier: SyntaxNode, expr: string): string[] {
  const list = modifier.getChild('GroupingLabels');
  const quoted = list?.getChildren('QuotedLabelName') ?? [];
  return [
    ...(list?.getChildren('LabelName') ?? []).map(({ from, to }) => expr.slice(from, to)),
    ...quoted.map(({ from, to }) => expr.slice(from + 1, to - 1)),
  ];
}
