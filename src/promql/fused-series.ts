import { labelMatchers } from './matchers.js';
import type { SyntaxNode } from './parser.js';
import { writesOverLabel } from './overwritten-labels.js';
import type { SplitReason } from './split-reason.js';
import { calledIn, choosing, groupingLabels } from './tree.js';

/** Calls take the metric's name from their result, but for these. */
const callsKeepingNames = new Set([
  'LastOverTime',
  'FirstOverTime',
  'Sort',
  'SortDesc',
  'SortByLabel',
  'SortByLabelDesc',
]);

const setOperators = ['And', 'Or', 'Unless'];
const comparisons = ['Eql', 'Neq', 'Gtr', 'Gte', 'Lss', 'Lte'];

/**
 * Why a node of a query may make one of two series; undefined where it does not. The whole answer is refused
 * then, where two parts may have one of them each.
 */
export function fusesSeries(node: SyntaxNode, expr: string): SplitReason | undefined {
  return writesOverLabel(node, expr) ?? losesNames(node, expr);
}

function losesNames(node: SyntaxNode, expr: string): SplitReason | undefined {
  if (node.name !== 'VectorSelector' || hasOneName(node, expr)) return undefined;
  for (let around = node.parent; around !== null; around = around.parent) {
    // What is aggregated over names has none that could be dropped.
    if (around.name === 'AggregateExpr' && !keepsNames(around, expr)) return undefined;
    if (dropsNames(around)) {
      const reason = 'it drops the name of several metrics, which could make one of two series';
      return { reason, remedies: [] };
    }
  }
  return undefined;
}

function dropsNames(node: SyntaxNode): boolean {
  switch (node.name) {
    case 'UnaryExpr':
      return true;
    case 'FunctionCall':
      return !callsKeepingNames.has(calledIn(node, 'FunctionIdentifier'));
    case 'BinaryExpr':
      return !isFilter(node);
    default:
      return false;
  }
}

/** Whether an operator leaves the series of its left side as they are, or leaves them out: `> 1`, `and x`. */
function isFilter(node: SyntaxNode): boolean {
  const has = (name: string): boolean => node.getChild(name) !== null;
  if (setOperators.some(has)) return true;
  return comparisons.some(has) && !has('BoolModifier') && !has('MatchingModifierClause');
}

function keepsNames(aggregation: SyntaxNode, expr: string): boolean {
  if (choosing.has(calledIn(aggregation, 'AggregateOp'))) return true;
  const modifier = aggregation.getChild('AggregateModifier');
  return modifier?.getChild('By') != null && groupingLabels(modifier, expr).includes('__name__');
}

/** `up`, `up{…}`, `{__name__="up"}` and `{"up"}`, but not `{job="x"}` or `{__name__=~"a|b"}`. */
function hasOneName(selector: SyntaxNode, expr: string): boolean {
  if (selector.getChild('Identifier') !== null) return true;
  const matchers = selector.getChild('LabelMatchers');
  if (matchers === null || matchers.getChild('QuotedLabelName') !== null) return true;
  return labelMatchers(expr.slice(selector.from, selector.to)).some(
    ({ label, operator }) => label === '__name__' && operator === '=',
  );
}
