import type { Position } from '../../errors.js';
import type { Run } from './run.js';

/** A run that figures leave out: one without an end, or one that failed. */
export interface LeftOut {
  readonly name: string;
  readonly reason: 'open' | 'failed';
  readonly labels: ReadonlyMap<string, string>;
  readonly position: Position | undefined;
}

/** All runs that there are, each list in the order of the files, those of the manifest first. */
export interface Runs {
  readonly complete: readonly Run[];
  readonly leftOut: readonly LeftOut[];
  /** The absolute path of the file that has some of them; undefined where the manifest has all. */
  readonly file: string | undefined;
}

export const noRuns: Runs = { complete: [], leftOut: [], file: undefined };
