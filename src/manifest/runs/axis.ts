/** An x axis along which runs are, each at the number that it has as a label. */
export interface RunAxis {
  /** Its name. */
  readonly label: string;
  /** The labels of runs that keep series apart. */
  readonly groupBy: readonly string[];
  /**
   * From the least number to the largest: one for all runs of a number where these are combined,
   * else as many as a group has runs of that number.
   */
  readonly places: readonly RunPlace[];
}

/** A place on such an axis. */
export interface RunPlace {
  readonly value: number;
  /** As the first of its runs has it written. */
  readonly text: string;
  /** The names of the runs that are there. */
  readonly runs: readonly string[];
}
