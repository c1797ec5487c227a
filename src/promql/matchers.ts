import { parsePromql, type SyntaxNode } from './parser.js';

/** `instance=~"a|b"`: a condition on a label, in a query. */
export interface LabelMatcher {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  /** Where its text stands in the query, with the quotes: `[start..end)`. */
  readonly start: number;
  readonly end: number;
}

const operators = {
  EqlSingle: '=',
  Neq: '!=',
  EqlRegex: '=~',
  NeqRegex: '!~',
} as const;

const isOperator = (name: string): name is keyof typeof operators => Object.hasOwn(operators, name);

/** The conditions on labels in a query, in their order; those of what is not PromQL as far as they can be read. */
export function labelMatchers(expr: string): LabelMatcher[] {
  const found: LabelMatcher[] = [];
  parsePromql(expr).iterate({
    enter({ node }) {
      const matcher = matcherAt(node, expr);
      if (matcher !== undefined) found.push(matcher);
    },
  });
  return found;
}

/** The conditions of a selector of series, but for the one that names its metric; of places in the query. */
export function matchersOf(selector: SyntaxNode, expr: string): LabelMatcher[] {
  const list = selector.getChild('LabelMatchers');
  const written = ['UnquotedLabelMatcher', 'QuotedLabelMatcher'] as const;
  return written
    .flatMap((kind) => list?.getChildren(kind) ?? [])
    .flatMap((node) => matcherAt(node, expr) ?? [])
    .filter(({ label }) => label !== '__name__')
    .sort((a, b) => a.start - b.start);
}

function matcherAt(node: SyntaxNode, expr: string): LabelMatcher | undefined {
  const quoted = node.getChild('QuotedLabelName');
  const name = node.getChild('LabelName') ?? quoted;
  const operator = node.getChild('MatchOp')?.firstChild?.name ?? '';
  const text = node.getChild('StringLiteral');
  if (name === null || text === null || !isOperator(operator)) return undefined;
  const written = expr.slice(name.from, name.to);
  return {
    label: quoted === null ? written : written.slice(1, -1),
    operator: operators[operator],
    ...{ start: text.from, end: text.to },
  };
}

/** Whether a query is nothing but a selector of series at a moment: `up{job="x"}`. */
export function isSelector(expr: string): boolean {
  const tree = parsePromql(expr);
  const cursor = tree.cursor();
  do {
    if (cursor.type.isError) return false;
  } while (cursor.next());
  const first = tree.topNode.firstChild;
  return first?.name === 'VectorSelector' && first.nextSibling === null;
}
