import type { Spread } from '../drawing.js';

/**
 * What becomes of the runs of a figure that does not just draw each by itself: what stands for them
 * is drawn, alone or in front of them all, or their samples are taken together.
 */
export type Repetitions =
  | (Combination & { readonly shown: 'centre' | 'runs and centre' })
  | { readonly shown: 'samples'; readonly groupBy: readonly string[] };

/** What becomes of repetitions: one series of those that have the same labels in `groupBy`. */
export interface Combination {
  readonly centre: Centre;
  readonly band: Band | undefined;
  /** The labels of runs that keep series apart; runs of the same ones are repetitions. */
  readonly groupBy: readonly string[];
}

/** What stands for all runs. */
export type Centre = 'mean' | 'median';

/** How far runs lie apart, or, with a level of confidence from 0 to 1, how well their mean is known. */
export type Band = Spread | { readonly confidence: number };
