/**
 * Consecutive rows of a table whose columns are series. Values are kept as the text that the
 * server wrote: cell (row, column) is `bytes[starts[i]..ends[i])` with `i = row * columns + column`,
 * and has no sample where start and end are equal.
 *
 * A block is only valid until the next one is asked for: its memory is used again.
 */
export interface RowBlock {
  /** Unix time of each row in ms, ascending. */
  readonly times: Float64Array;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** ASCII; a few bytes longer than the texts in it, so that they can be copied in words. */
  readonly bytes: Uint8Array;
}
