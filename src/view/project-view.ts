/**
 * What the page of `styx preview` and a report show: plain data, as JSON has them. The server makes
 * them, and what draws them has nothing else. Texts are as they came, of servers too: whoever shows
 * them escapes them.
 */

/** A manifest, and how it is with all that is made from it. */
export interface ProjectView {
  /** Its path, as the working folder names it. */
  readonly manifest: string;
  /** The version of Styx. */
  readonly styx: string;
  readonly isBuilding: boolean;
  /** Mistakes of the manifest as a whole: what else is shown is of the last one that had none. */
  readonly problems: readonly ProblemView[];
  /** What there is to say of the last build as a whole. */
  readonly warnings: readonly string[];
  /** In the order of the manifest. */
  readonly figures: readonly FigureView[];
  /** Values, checks and tables. */
  readonly numbers: readonly NumberView[];
  /** Of a preview, all that the manifest names; of a report, those that the queries of figures ask. */
  readonly servers: readonly ServerView[];
  /** Whether nobody asks them. */
  readonly isOffline: boolean;
}

export interface ServerView {
  readonly name: string;
  /** Without what may be secret: a user, a password, parameters. */
  readonly url: string;
}

export interface ProblemView {
  readonly code: string;
  readonly message: string;
  /** What the reader can do about it. */
  readonly hint?: string | undefined;
  /** The last lines of what a program said. */
  readonly output?: string | undefined;
  readonly place?: PlaceView | undefined;
}

/** Where in a file a problem is: line and column from 1, in characters, and the text of that line. */
export interface PlaceView {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/**
 * `waiting` until the build that is under way is done with it, `stale` where what is there is of
 * something else than the manifest and its data are now, `error` where it could not be built.
 */
export type FigureState = 'waiting' | 'current' | 'stale' | 'error';

export interface FigureView {
  readonly name: string;
  readonly title?: string | undefined;
  readonly engine: string;
  readonly state: FigureState;
  /** Why it is stale. */
  readonly reasons: readonly string[];
  readonly problem?: ProblemView | undefined;
  readonly warnings: readonly string[];
  /** Whether counts and ranges are of what it was before, until the build that is under way knows better. */
  readonly isOld: boolean;
  /** Whether there is something to draw of it: not where it has tables only. */
  readonly isDrawn: boolean;
  readonly picture?: PictureView | undefined;
  /** Why there is no picture of a figure that was built. */
  readonly pictureProblem?: ProblemView | undefined;
  /** Its panels, or one that is all of it. */
  readonly parts: readonly PartView[];
  readonly outputs: readonly OutputView[];
  /** What its files were built by and of, as the lock says; undefined where they were not. */
  readonly made?: MadeView | undefined;
  readonly series?: number | undefined;
  readonly samples?: number | undefined;
}

/** The figure as its engine drew it. */
export interface PictureView {
  /** Of an image; another one for another picture. */
  readonly src: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether it is of an earlier state of the figure. */
  readonly isOld: boolean;
}

export interface MadeView {
  /** Versions, by the names of programs. */
  readonly tools: Readonly<Record<string, string>>;
  /** Hashes of its data, by where these are kept: `latency/p99`. */
  readonly data: Readonly<Record<string, string>>;
  /** Hashes of what it was drawn from besides, by what that is: `figure`, `templates`. */
  readonly from: Readonly<Record<string, string>>;
}

export interface PartView {
  /** Where its data are kept, below the folder of the data: `overview/a`. */
  readonly folder: string;
  /** `a`; undefined where there is one part only. */
  readonly letter?: string | undefined;
  readonly title?: string | undefined;
  readonly kind: string;
  readonly queries: readonly QueryView[];
}

export interface QueryView {
  readonly id: string;
  /** PromQL as servers are asked it, or the path of a CSV file as the manifest has it. */
  readonly text: string;
  /** What is asked instead, where that is not the same for each run: `text` is as the manifest has it then. */
  readonly each: readonly string[];
  readonly isFile: boolean;
  /** The name of the endpoint. */
  readonly endpoint?: string | undefined;
  /** What was asked about, and what the answers had: one for each run, or period. */
  readonly windows: readonly WindowView[];
}

/** What was kept of a query. */
export interface WindowView {
  /** Where it is kept, below the folder of the data: `latency/p99`. */
  readonly place: string;
  /** The run or period, and the server where there are several; empty where there is nothing to tell apart. */
  readonly of: string;
  /** As the manifest has it: `last 6h`. */
  readonly range: string;
  /** Unix seconds. */
  readonly start: number;
  readonly end: number;
  /** Seconds. */
  readonly step: number;
  readonly series: number;
  readonly samples: number;
  /** SHA-256, in hex. */
  readonly hash: string;
}

export interface OutputView {
  /** Below the folder of the outputs. */
  readonly name: string;
  /** Undefined where it is not there, or nobody serves it. */
  readonly href?: string | undefined;
  /** SHA-256, in hex; undefined where it is not there. */
  readonly hash?: string | undefined;
}

export interface NumberView {
  readonly kind: 'value' | 'values' | 'check' | 'table';
  readonly name: string;
  /** For people: `5.2 ms`, `holds for 6 series`. */
  readonly text: string;
  /** What it asks itself; of a table, each is a column. */
  readonly queries: readonly QueryView[];
  readonly problem?: ProblemView | undefined;
  readonly warnings: readonly string[];
  /** Whether it is what it was before, until the build that is under way is done with it. */
  readonly isWaiting: boolean;
}
