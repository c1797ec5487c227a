/** What the samples of a query have to be, so that those of others at the same time are kept. */
export interface Condition {
  /** The query's id. */
  readonly query: string;
  /** Whether that query is drawn too. */
  readonly isDrawn: boolean;
  /** All of them hold. */
  readonly bounds: readonly Bound[];
}

export interface Bound {
  readonly is: '=' | '>=' | '<=' | '>' | '<';
  readonly than: number;
}
