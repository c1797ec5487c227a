/** A native histogram as servers write it. */
export interface GivenHistogram {
  readonly count: string;
  readonly sum: string;
  readonly buckets?: readonly (readonly [
    rule: number,
    lower: string,
    upper: string,
    count: string,
  ])[];
}

/** A histogram at a time (ms), as answers have it. */
export const histogramAt = (ms: number, histogram: GivenHistogram) =>
  [ms / 1000, histogram] as const;
