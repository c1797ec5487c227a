import { parser } from '@prometheus-io/lezer-promql';

export type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

export type SyntaxTree = ReturnType<typeof parser.parse>;

/** The syntax tree of a query; where it is not PromQL, with nodes that say so. */
export function parsePromql(expr: string): SyntaxTree {
  return parser.parse(expr);
}
