import { labelMatchers } from '../matchers.js';
import type { SyntaxNode } from '../parser.js';
import { argumentsOf, callAt, type ParsedQuery } from './calls.js';
import { metricNames } from './metric-names.js';
import type { QueryProblem } from './problem.js';

/** What is wrong with a selector of series, or with what becomes of its buckets. */
export function selectorProblems(node: SyntaxNode, query: ParsedQuery): QueryProblem[] {
  if (node.name === 'VectorSelector') return selectsAll(node, query);
  const call = callAt(node, query);
  return call?.name === 'histogram_quantile' ? lostBuckets(call.args[1], query) : [];
}

/** Source: https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors */
function selectsAll(node: SyntaxNode, { expr }: ParsedQuery): QueryProblem[] {
  if (node.getChild('Identifier') !== null || isOfInfo(node)) return [];
  const matchers = node.getChild('LabelMatchers');
  if (matchers === null || matchers.getChild('QuotedLabelName') !== null) return [];
  const text = expr.slice(node.from, node.to);
  const isEmpty = labelMatchers(text).every(({ operator, start, end }) => {
    const value = text.slice(start + 1, end - 1);
    return (operator === '=' && value === '') || (operator === '=~' && /^(?:\.\*)?$/.test(value));
  });
  if (!isEmpty) return [];
  return [
    {
      code: 'QUERY_TYPE',
      message: 'this selects all that the server has, which it refuses',
      hint: 'name a metric, or a label that has a value',
      start: node.from,
      end: node.to,
    },
  ];
}

/** The second argument of `info` says which labels are taken: it may say nothing. */
function isOfInfo({ parent }: SyntaxNode): boolean {
  return parent?.parent?.getChild('FunctionIdentifier')?.firstChild?.name === 'Info';
}

/** Buckets that are added up over `le` are none any more. */
function lostBuckets(arg: SyntaxNode | undefined, query: ParsedQuery): QueryProblem[] {
  if (arg?.name !== 'AggregateExpr') return [];
  const { expr } = query;
  const operator = arg.getChild('AggregateOp');
  const modifier = arg.getChild('AggregateModifier');
  const isWithout = modifier !== null && modifier.getChild('Without') !== null;
  const names = modifier === null ? '' : expr.slice(modifier.from, modifier.to);
  const hasLe = /\ble\b/.test(names) !== isWithout;
  const isOne = argumentsOf(arg).length === 1;
  if (operator === null || !isOne || hasLe) return [];
  const within = metricNames(query).filter(({ start }) => start >= arg.from && start < arg.to);
  if (within.length === 0 || !within.every(({ name }) => name.endsWith('_bucket'))) return [];
  const { from, to } = modifier ?? operator;
  return [
    {
      code: 'QUERY_TYPE',
      message: '`histogram_quantile` needs the label `le`, which is not kept here',
      hint: isWithout ? 'remove `le` from `without`' : 'write sum by (le) (…)',
      start: from,
      end: to,
    },
  ];
}
