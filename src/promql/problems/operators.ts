import type { SyntaxNode } from '../parser.js';
import type { ParsedQuery } from './calls.js';
import type { ValueType } from './functions.js';
import { type QueryProblem, typeMistake } from './problem.js';
import { typeOf } from './types.js';

/**
 * What is wrong with operators, signs, ranges, offsets and times.
 * Source: checkAST and addOffset of Prometheus' promql/parser/parse.go, matrix_selector of its grammar.
 */
export function operatorProblems(node: SyntaxNode, query: ParsedQuery): QueryProblem[] {
  switch (node.name) {
    case 'BinaryExpr':
      return binaryProblems(node, query);
    case 'UnaryExpr':
      return signProblems(node, query);
    case 'MatrixSelector':
      return rangeProblems(node);
    case 'SubqueryExpr':
      return subqueryProblems(node, query);
    case 'OffsetExpr':
      return modifierProblems(node, '`offset`');
    case 'StepInvariantExpr':
      return modifierProblems(node, '`@`');
    default:
      return [];
  }
}

const sets = ['And', 'Or', 'Unless'];
const comparisons = ['Eql', 'Neq', 'Lte', 'Lss', 'Gte', 'Gtr'];

function binaryProblems(node: SyntaxNode, query: ParsedQuery): QueryProblem[] {
  const types = node.getChildren('Expr').map((side) => typeOf(side, query));
  return [
    ...oddSides(node, types),
    ...comparisonProblems(node, types, query),
    ...matchingProblems(node, types, query),
  ];
}

type Types = readonly (ValueType | undefined)[];

function oddSides(node: SyntaxNode, types: Types): QueryProblem[] {
  const message = 'an operator is between series or numbers, and this is neither';
  const isOdd = (type: Types[number]): boolean => type === 'range vector' || type === 'string';
  return node
    .getChildren('Expr')
    .flatMap((side, i) => (isOdd(types[i]) ? [typeMistake(side, message)] : []));
}

function comparisonProblems(node: SyntaxNode, types: Types, { expr }: ParsedQuery): QueryProblem[] {
  const operator = comparisons.flatMap((name) => node.getChild(name) ?? [])[0];
  const hasBool = node.getChild('BoolModifier') !== null;
  if (operator === undefined)
    return hasBool ? [typeMistake(node, '`bool` is for comparisons')] : [];
  if (hasBool || types.some((type) => type !== 'scalar')) return [];
  const hint = `write ${expr.slice(operator.from, operator.to)} bool`;
  return [{ ...typeMistake(operator, 'two numbers are compared with `bool` only'), hint }];
}

/** Labels that series are matched by need series on both sides. */
function matchingProblems(node: SyntaxNode, types: Types, { expr }: ParsedQuery): QueryProblem[] {
  const set = sets.flatMap((name) => node.getChild(name) ?? [])[0];
  const matching = node.getChild('MatchingModifierClause');
  const isOfNumber = types.includes('scalar');
  if (set !== undefined && isOfNumber) {
    const text = expr.slice(set.from, set.to);
    return [typeMistake(set, `\`${text}\` is between series, and one side is a number`)];
  }
  if (matching === null) return [];
  const hasLabels = matching.getChild('GroupingLabels')?.firstChild !== null;
  if (isOfNumber && hasLabels)
    return [typeMistake(matching, 'labels match series with series, and one side is a number')];
  const group = matching.getChild('GroupLeft') ?? matching.getChild('GroupRight');
  if (set === undefined || group === null) return [];
  return [typeMistake(group, 'and, or and unless compare sets of series, and group none')];
}

/** What stands behind an expression is of its last operand, which the grammar does not say. */
function operandOf(node: SyntaxNode): SyntaxNode | undefined {
  let operand = node.getChild('Expr') ?? undefined;
  while (operand?.name === 'BinaryExpr' || operand?.name === 'UnaryExpr') {
    operand = operand.getChildren('Expr').at(-1);
  }
  return operand;
}

function signProblems(node: SyntaxNode, query: ParsedQuery): QueryProblem[] {
  const operand = node.getChild('Expr');
  const type = operand && typeOf(operand, query);
  if (type !== 'range vector' && type !== 'string') return [];
  return [typeMistake(node, 'a sign is for series or numbers, and this is neither')];
}

function rangeProblems(node: SyntaxNode): QueryProblem[] {
  const [operand, written] = [operandOf(node), node.getChild('Expr')];
  if (operand === undefined || written === null) return [];
  // Some versions take @ end() in front of a range.
  const isBound = operand.getChild('AtModifierPreprocessors') !== null;
  const isTaken = isBound && operandOf(operand)?.name === 'VectorSelector';
  if (operand.name === 'VectorSelector' || isTaken)
    return startOf(operand) === written.from ? [] : [ofLastOnly(operand, node)];
  const isMoved = modifiers.includes(operand.name);
  const [message, hint] = isMoved
    ? ['`offset` and `@` come behind the range', 'write x[5m] offset 1h']
    : [
        'a range is for the samples of a metric',
        'a subquery is for all else: write [5m:] or [5m:15s]',
      ];
  return [{ ...typeMistake({ from: operand.to, to: node.to }, message), hint }];
}

function subqueryProblems(node: SyntaxNode, query: ParsedQuery): QueryProblem[] {
  const [operand, written] = [operandOf(node), node.getChild('Expr')];
  if (operand === undefined || written === null) return [];
  if (startOf(operand) !== written.from) return [ofLastOnly(operand, node)];
  const type = typeOf(operand, query);
  if (type === undefined || type === 'instant vector') return [];
  return [typeMistake(operand, 'a subquery is of series, and this is none')];
}

/** Where an operand begins, of which the grammar takes what is in front for a part. */
function startOf(operand: SyntaxNode): number {
  const inner = behind.has(operand.name) ? operandOf(operand) : undefined;
  return inner === undefined ? operand.from : startOf(inner);
}

function ofLastOnly(operand: SyntaxNode, { to }: SyntaxNode): QueryProblem {
  const message = 'this range is only of what stands directly in front of it';
  return {
    ...typeMistake({ from: startOf(operand), to }, message),
    hint: 'put parentheses around the rest, and write [5m:]',
  };
}

const modifiers = ['OffsetExpr', 'StepInvariantExpr'];

/** What stands behind an operand, and has a node around it. */
const behind = new Set([
  ...['MatrixSelector', 'SubqueryExpr', 'AnchoredExpr', 'SmoothedExpr'],
  ...modifiers,
]);

const movable = new Set(['VectorSelector', ...behind]);

function modifierProblems(node: SyntaxNode, what: string): QueryProblem[] {
  let operand = operandOf(node);
  if (operand === undefined) return [];
  const span = { from: operand.to, to: node.to };
  if (!movable.has(operand.name)) {
    const hint = 'write it behind the metrics within';
    return [{ ...typeMistake(span, `${what} is for a metric, a range or a subquery`), hint }];
  }
  while (operand !== undefined && modifiers.includes(operand.name)) {
    if (operand.name === node.name) return [typeMistake(span, `${what} is there already`)];
    operand = operandOf(operand);
  }
  return [];
}
