import { parser } from '@prometheus-io/lezer-promql';

/** Why a query cannot be asked in parts, and where in it the reason stands (offsets in its text). */
export interface SplitProblem {
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/** Nodes of the syntax tree that mean something else in each part of a range. */
const boundToRequest = new Map([
  ['AtStart', '@ start() means the start of each request'],
  ['AtEnd', '@ end() means the end of each request'],
  ['StartFn', 'start() means the start of each request'],
  ['EndFn', 'end() means the end of each request'],
  ['Range', 'range() means the length of each request'],
  ['DurationRange', 'range() means the length of each request'],
]);

/** Functions that leave the metric's name on their result. */
const keepsName =
  /^(last_over_time|first_over_time|sort|sort_desc|sort_by_label|sort_by_label_desc)$/;

/**
 * Says why the parts of a range would not add up to the answer for the whole range; undefined
 * where they do.
 */
export function splitProblem(expr: string): SplitProblem | undefined {
  let problem: SplitProblem | undefined;
  // How many nodes around the current one drop the metric's name.
  let dropping = 0;
  parser.parse(expr).iterate({
    enter({ name, from, to, node, type }) {
      const reason = type.isError
        ? 'it is not PromQL that Styx understands'
        : (boundToRequest.get(name) ??
          (name === 'VectorSelector' && dropping > 0 && !hasOneName(expr.slice(from, to))
            ? 'it drops the name of several metrics, whose series could be fused'
            : undefined));
      if (reason !== undefined) problem ??= { reason, start: from, end: to };
      if (dropsName(name, expr.slice(from, node.firstChild?.to ?? to))) dropping++;
    },
    leave({ name, from, to, node }) {
      if (dropsName(name, expr.slice(from, node.firstChild?.to ?? to))) dropping--;
    },
  });
  return problem;
}

/** `head` is the text of the node's first child: the function's name, for a call. */
function dropsName(node: string, head: string): boolean {
  if (node === 'FunctionCall') return !keepsName.test(head);
  return node === 'BinaryExpr' || node === 'UnaryExpr';
}

/** `up`, `up{…}`, `{__name__="up"}` and `{"up"}`, but not `{job="x"}` or `{__name__=~"a|b"}`. */
function hasOneName(selector: string): boolean {
  return (
    !selector.startsWith('{') ||
    /[{,]\s*__name__\s*=\s*["'`]/.test(selector) ||
    /[{,]\s*"[^"]*"\s*[,}]/.test(selector)
  );
}
