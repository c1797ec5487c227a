import type { SyntaxNode } from '../parser.js';

/** Something that is wrong with a query. */
export interface QueryProblem {
  readonly code: 'QUERY_SYNTAX' | 'UNKNOWN_FUNCTION' | 'QUERY_TYPE';
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
  /** The names that could have been meant, those that fit best in front. */
  readonly known?: readonly string[];
  /** Where in the query it is: offsets, `[start..end)`. */
  readonly start: number;
  readonly end: number;
}

/** What does not fit where it stands. */
export function typeMistake(
  { from, to }: Pick<SyntaxNode, 'from' | 'to'>,
  message: string,
): QueryProblem {
  return { code: 'QUERY_TYPE', message, start: from, end: to };
}
