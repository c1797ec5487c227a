import type { NonEmpty } from '../non-empty.js';
import type { Period } from '../time/calendar.js';
import type { Endpoint } from './server.js';
import type { RunAxis } from './runs/axis.js';
import type { Repetitions } from './runs/combination.js';
import type { Run } from './runs/run.js';
import type { LeftOut } from './runs/runs.js';

/** A range as it is written, each part already known to be well formed. */
export type RangeSpec =
  | { readonly start: TimeSpec; readonly end: TimeSpec }
  | { readonly start: TimeSpec; readonly durationMs: number }
  | { readonly end: TimeSpec; readonly durationMs: number }
  | { readonly lastMs: number }
  | { readonly period: Period };

/** Runs in place of a range, in the order in which they are drawn. */
export interface RunsSpec {
  readonly runs: NonEmpty<FigureRun>;
  /** Each run is drawn by itself where it is undefined. */
  readonly repetitions: Repetitions | undefined;
  /** The x axis, where the runs are along it. */
  readonly axis: RunAxis | undefined;
  /** Runs that were meant too, and that are of no use. */
  readonly leftOut: readonly LeftOut[];
}

export interface FigureRun {
  readonly run: Run;
  /** In place of the queries' own, where the run names one. */
  readonly endpoint: Endpoint | undefined;
}

/** An absolute time in ms since the Unix epoch, or one that depends on the clock: `now-6h`. */
export type TimeSpec = { readonly ms: number } | { readonly beforeNowMs: number };
