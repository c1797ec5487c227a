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
