import type { SyntaxNode } from '../parser.js';
import { lonelyBracket, openQuote } from './brackets.js';
import type { ParsedQuery } from './calls.js';
import type { QueryProblem } from './problem.js';

/** What is wrong with the grammar of a query: the first of it, as what follows may be its consequence. */
export function syntaxProblem({ expr, tree }: ParsedQuery): QueryProblem | undefined {
  const quote = openQuote(expr);
  if (quote !== undefined) {
    return syntax('the text that begins here has no closing quote', quote, expr.length);
  }
  let error: SyntaxNode | undefined;
  tree.iterate({
    enter({ type, node }) {
      if (type.isError) error ??= node;
    },
  });
  if (error === undefined) return undefined;
  if (codeOf(expr) === '') return syntax('there is no query', 0, 0);
  return bracketProblem(expr) ?? unexpected(error, expr);
}

function bracketProblem(expr: string): QueryProblem | undefined {
  const lonely = lonelyBracket(expr);
  if (lonely === undefined) return undefined;
  const { bracket, missing, at } = lonely;
  const isOpen = '([{'.includes(bracket);
  const message = isOpen
    ? `\`${bracket}\` is not closed: there is no \`${missing}\` for it`
    : `\`${bracket}\` closes nothing: there is no \`${missing}\` for it`;
  return syntax(message, at, at + 1);
}

/** The query without the comments and spaces around it. */
const codeOf = (expr: string): string => expr.replace(/#.*/g, '').trim();

function unexpected(error: SyntaxNode, expr: string): QueryProblem {
  const start = error.from + (/^\s*/.exec(expr.slice(error.from))?.[0].length ?? 0);
  const found = /^(?:[\w:.]+|"[^"]*"|'[^']*'|`[^`]*`|[=!<>~]+|[^])/.exec(expr.slice(start))?.[0];
  const wanted = wantedAt(error, expr);
  if (found === undefined || found.startsWith('#')) {
    const end = expr.replace(/\s*(?:#.*)?$/, '').length;
    return syntax(`the query ends where ${wanted} should be`, end, end);
  }
  const hint = asDashboards.test(found + expr.slice(start + found.length))
    ? 'a variable of Styx is ${name}: $__range is ${range}, $__interval ${step} and $__rate_interval ${rate_interval}'
    : undefined;
  const message = `\`${found}\` stands where ${wanted} should be`;
  return { ...syntax(message, start, start + found.length), hint };
}

/** `$__interval`, `$job`: what Grafana fills in. */
const asDashboards = /^\$\w/;

function syntax(message: string, start: number, end: number): QueryProblem {
  return { code: 'QUERY_SYNTAX', message, start, end };
}

const label = 'a condition on a label, such as job="x",';
const duration = 'a duration, such as 5m,';

/** What the grammar has within these, in place of what it does not understand. */
const wantedWithin = new Map([
  ['GroupingLabels', 'a list of labels in parentheses, such as (job, instance),'],
  ['AggregateModifier', 'a list of labels in parentheses, such as (job, instance),'],
  ['DurationExpr', duration],
  ['NumberDurationLiteralInDurationContext', duration],
  ['OffsetExpr', duration],
  ['OffsetDurationExpr', duration],
  ['StepInvariantExpr', 'a time in Unix seconds, start() or end()'],
]);

const binary = /^(?:BinaryExpr|UnaryExpr)$/;

function wantedAt(error: SyntaxNode, expr: string): string {
  const { parent } = error;
  if (parent === null) return 'an operator, or the end of the query,';
  switch (parent.name) {
    case 'UnquotedLabelMatcher':
    case 'QuotedLabelMatcher':
      return parent.getChild('MatchOp') === null ? '=, !=, =~ or !~' : 'a text in quotes';
    case 'LabelMatchers':
      return isAfter(error, /[{,]$/, expr) ? label : '`,` or `}`';
    case 'FunctionCallBody':
      return isAfter(error, /[(,]$/, expr) ? 'an argument' : '`,` or `)`';
    case 'MatrixSelector':
    case 'SubqueryExpr':
      return isAfter(error, /[[:]$/, expr) ? duration : '`]`';
    default: {
      const wanted = wantedWithin.get(parent.name);
      if (wanted !== undefined) return wanted;
      const isOperand = binary.test(parent.name) || error.from === 0;
      return isOperand ? 'a metric, a number or a call' : 'an operator, or the end of the query,';
    }
  }
}

/** Whether the text in front of a node ends so. */
function isAfter({ from }: SyntaxNode, end: RegExp, expr: string): boolean {
  return end.test(expr.slice(0, from).trimEnd());
}
