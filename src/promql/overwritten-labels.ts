import { labelMatchers } from './matchers.js';
import type { SyntaxNode } from './parser.js';
import { argumentsOf } from './problems/calls.js';
import type { SplitReason } from './split-reason.js';
import { calledIn, choosing, groupingLabels } from './tree.js';

/** Why a call may write over the label in which two series differ; undefined where it does not. */
export function writesOverLabel(node: SyntaxNode, expr: string): SplitReason | undefined {
  const written = writtenLabel(node, expr);
  const [series] = argumentsOf(node);
  if (written === undefined || series === undefined || lacks(series, written, expr))
    return undefined;
  return {
    reason: `it writes the label ${written}, which could make one of two series that differ in it`,
    remedies: [`\`{${written}=""}\` in the selectors, where series do not have the label before`],
  };
}

/** The label that label_replace() or label_join() writes, as the query has it; undefined of what is neither. */
function writtenLabel(node: SyntaxNode, expr: string): string | undefined {
  if (!['LabelReplace', 'LabelJoin'].includes(calledIn(node, 'FunctionIdentifier')))
    return undefined;
  return withinQuotes(argumentsOf(node)[1], expr);
}

const withinQuotes = (text: SyntaxNode | undefined, expr: string): string =>
  text === undefined ? '' : expr.slice(text.from + 1, text.to - 1);

/** Whether a query says that none of its series has a label. */
function lacks(node: SyntaxNode, label: string, expr: string): boolean {
  // A name that is written with escapes could be any.
  if (label.includes('\\')) return false;
  if (node.name === 'VectorSelector') return isWithout(node, label, expr);
  if (node.name === 'AggregateExpr') {
    const kept = keptByGrouping(node, label, expr);
    if (kept !== 'as it was') return kept === 'no';
  }
  // Which labels info() adds is for the server to know.
  if (calledIn(node, 'FunctionIdentifier') === 'Info' || writtenLabel(node, expr) === label)
    return false;
  return childrenOf(node).every((child) => lacks(child, label, expr));
}

function isWithout(selector: SyntaxNode, label: string, expr: string): boolean {
  const text = expr.slice(selector.from, selector.to);
  return labelMatchers(text).some(
    (matcher) =>
      matcher.label === label && matcher.operator === '=' && matcher.end - matcher.start === 2,
  );
}

/** Whether the series of an aggregation have a label: as those that are aggregated have it, or for sure not. */
function keptByGrouping(
  aggregation: SyntaxNode,
  label: string,
  expr: string,
): 'as it was' | 'no' | 'maybe' {
  const operator = calledIn(aggregation, 'AggregateOp');
  if (choosing.has(operator)) return 'as it was';
  if (operator === 'CountValues') return 'maybe';
  const modifier = aggregation.getChild('AggregateModifier');
  if (modifier === null) return 'no';
  const names = groupingLabels(modifier, expr);
  if (modifier.getChild('By') === null) return names.includes(label) ? 'no' : 'as it was';
  return names.some((name) => name === label || name.includes('\\')) ? 'as it was' : 'no';
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}
