/** Why a query cannot be asked in parts. */
export interface SplitReason {
  readonly reason: string;
  /** What else than to ask for less makes it one that can be: sentences of a hint, none where nothing does. */
  readonly remedies: readonly string[];
}
