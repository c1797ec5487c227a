import type { SyntaxNode } from '../parser.js';
import { callAt, type ParsedQuery } from './calls.js';
import type { ValueType } from './functions.js';

/** What an expression comes to; undefined where that hangs on a function that PromQL does not have. */
export function typeOf(node: SyntaxNode, query: ParsedQuery): ValueType | undefined {
  switch (node.name) {
    case 'AggregateExpr':
    case 'VectorSelector':
      return 'instant vector';
    case 'MatrixSelector':
    case 'SubqueryExpr':
      return 'range vector';
    case 'StringLiteral':
      return 'string';
    case 'NumberDurationLiteral':
      return 'scalar';
    case 'FunctionCall':
      return callAt(node, query)?.signature?.returns;
    case 'BinaryExpr':
      return typeOfBoth(node.getChildren('Expr').map((side) => typeOf(side, query)));
    default: {
      // Parentheses, signs, offsets and times.
      const inner = node.getChild('Expr');
      return inner === null ? undefined : typeOf(inner, query);
    }
  }
}

function typeOfBoth(types: readonly (ValueType | undefined)[]): ValueType | undefined {
  if (types.includes('instant vector')) return 'instant vector';
  return types.includes(undefined) ? undefined : 'scalar';
}
