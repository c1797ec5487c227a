import type { SyntaxNode } from '../parser.js';
import { callProblems } from './arguments.js';
import type { ParsedQuery } from './calls.js';
import { operatorProblems } from './operators.js';
import type { QueryProblem } from './problem.js';
import { selectorProblems } from './selectors.js';
import { syntaxProblem } from './syntax.js';
import { typeOf } from './types.js';

/**
 * What is wrong with a query of PromQL, in the order of its text: its syntax, or else what it calls, with
 * what. Nothing is said of what a server might take: a mistake here is one for every Prometheus.
 */
export function queryProblems(query: ParsedQuery): QueryProblem[] {
  const syntax = syntaxProblem(query);
  if (syntax !== undefined) return [syntax];
  const found: QueryProblem[] = [];
  query.tree.iterate({
    enter({ node }) {
      found.push(...problemsOf(node, query));
    },
  });
  return found.sort((a, b) => a.start - b.start);
}

function problemsOf(node: SyntaxNode, query: ParsedQuery): QueryProblem[] {
  return [
    ...callProblems(node, query),
    ...operatorProblems(node, query),
    ...selectorProblems(node, query),
  ];
}

/** Why a query has no series over a range, though it is right. */
export function notSeries(query: ParsedQuery): QueryProblem | undefined {
  const root = query.tree.topNode.getChild('Expr');
  const type = root === null ? undefined : typeOf(root, query);
  if (root === null || (type !== 'range vector' && type !== 'string')) return undefined;
  const what = type === 'string' ? 'a text' : 'a range of samples at each moment';
  return {
    code: 'QUERY_TYPE',
    message: `a figure is of series, and this is ${what}`,
    hint:
      type === 'string'
        ? 'write the name of a metric without quotes'
        : 'put a function of ranges around it, such as rate or avg_over_time',
    start: root.from,
    end: root.to,
  };
}
