import { parsePromql, type SyntaxNode, type SyntaxTree } from '../parser.js';
import { functions, type Signature } from './functions.js';

/** A query and its syntax tree, in which a call of any function is one, be the function known or not. */
export interface ParsedQuery {
  readonly expr: string;
  readonly tree: SyntaxTree;
}

/** Words of PromQL that stand before a parenthesis, and call nothing. */
const keywords =
  /^(?:by|without|on|ignoring|group_left|group_right|and|or|unless|atan2|bool|offset|fill|fill_left|fill_right|sum|avg|count|min|max|group|stddev|stdvar|topk|bottomk|count_values|quantile|limitk|limit_ratio)$/i;

/** Reads a query. The grammar knows its functions by name: others are read as if they were one of them. */
export function parsedQuery(expr: string): ParsedQuery {
  let text = expr;
  for (;;) {
    const tree = parsePromql(text);
    const known = withStandIns(text, tree);
    if (known === text) return { expr, tree };
    text = known;
  }
}

/** Each name that is called and that the grammar does not know gives way to one that is as long. */
function withStandIns(text: string, tree: SyntaxTree): string {
  let known = text;
  tree.iterate({
    enter({ name, from, to }) {
      const called = text.slice(from, to);
      const isCalled = name === 'Identifier' && /^\s*\(/.test(text.slice(to));
      const standIn = called.length > 2 ? 'abs' : 'ln';
      if (!isCalled || called.length < 2 || keywords.test(called)) return;
      known = known.slice(0, from) + standIn.padEnd(to - from) + known.slice(to);
    },
  });
  return known;
}

/** A call of a function: what is called, and with what. */
export interface Call {
  readonly name: string;
  /** Undefined of a function that PromQL does not have. */
  readonly signature: Signature | undefined;
  readonly nameNode: { readonly from: number; readonly to: number };
  readonly args: readonly SyntaxNode[];
}

/** The call that a node of the tree is; undefined of any other node. */
export function callAt(node: SyntaxNode, { expr }: Pick<ParsedQuery, 'expr'>): Call | undefined {
  if (node.name !== 'FunctionCall') return undefined;
  const { from } = node;
  const [name = ''] = /^[\w:]+/.exec(expr.slice(from)) ?? [];
  return {
    name,
    signature: functions.get(name),
    nameNode: { from, to: from + name.length },
    args: argumentsOf(node),
  };
}

/** The arguments of a call or an aggregation. */
export function argumentsOf(node: SyntaxNode): SyntaxNode[] {
  return node.getChild('FunctionCallBody')?.getChildren('Expr') ?? [];
}
