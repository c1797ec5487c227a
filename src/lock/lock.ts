/**
 * What was built from what: the content of `styx.lock`, whose keys are written like the manifest's. Hashes are
 * SHA-256, in hex.
 */
export interface Lock {
  readonly version: typeof lockVersion;
  /** The manifest that `styx.lock` is of, by its name; where there is none, the one that is always found first. */
  readonly manifest?: string;
  /** By their names. */
  readonly figures: Readonly<Record<string, LockedFigure>>;
  /** Values, checks and tables together. */
  readonly numbers?: LockedNumbers;
  /** The values that labels had, for matrices; by the path of their file without its ending. */
  readonly matrices?: Readonly<Record<string, LockedValues>>;
}

/** What was answered to a request for the values of a label. */
export interface LockedValues {
  /** The file's, of all lines but its first. */
  readonly hash: string;
  /** How many there are. */
  readonly values: number;
}

export interface LockedFigure {
  /** By the path of their snapshot without its ending: `latency/p99`. */
  readonly data: Readonly<Record<string, LockedData>>;
  /** What it is drawn from besides its data, by what it is: `figure`, `templates`, … */
  readonly made_from: Readonly<Record<string, string>>;
  readonly looks: LockedLooks;
  /** By their path below the folder of the outputs. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The versions of what built it. */
  readonly tools: Readonly<Record<string, string>>;
}

/**
 * The numbers that decide what series look like: by the labels that tell them apart (`instance`), and
 * by the hashes of their values (`lookHash`), which may be names of hosts.
 */
export type LockedLooks = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface LockedNumbers {
  readonly data: Readonly<Record<string, LockedData>>;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What a query was asked, and what the answer was. */
export interface LockedData {
  readonly request: string;
  /** As the manifest has it: `last 6h`. */
  readonly range: string;
  /** What `now` meant, ISO 8601; only where the range depends on it, or was not over yet. */
  readonly now?: string;
  /** Unix seconds. */
  readonly start: number;
  readonly end: number;
  /** Seconds. */
  readonly step: number;
  /** The snapshot's, of all lines but its first. */
  readonly hash: string;
  readonly series: number;
  readonly samples: number;
}

/** The version that is written. Version 1 had values of labels, in looks and of matrices. */
export const lockVersion = 2;

export const noLock: Lock = { version: lockVersion, figures: {} };

/** Whether a lock has nothing. */
export function isEmptyLock(lock: Lock): boolean {
  const { data, values, outputs } = contentsOf(lock);
  return data.size + values.size + outputs.size === 0;
}

/** The data, the values of labels and the outputs of all that a lock has, by their places and paths. */
export function contentsOf({ figures, numbers, matrices = {} }: Lock) {
  const items = [...Object.values(figures), ...(numbers ? [numbers] : [])];
  return {
    data: new Map(items.flatMap(({ data }) => Object.entries(data))),
    values: new Map(Object.entries(matrices)),
    outputs: new Map(items.flatMap(({ outputs }) => Object.entries(outputs))),
  };
}
