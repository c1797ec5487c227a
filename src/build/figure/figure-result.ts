import type { StyxError } from '../../errors.js';
import type { LockedFigure } from '../../lock/lock.js';
import type { UsedEngine } from '../../render/job.js';
import type { WrittenFile } from '../outputs/figure-files.js';

/** What became of one figure. */
export type FigureResult = BuiltFigure | CurrentFigure | FailedFigure;

export interface BuiltFigure {
  readonly name: string;
  readonly status: 'built';
  readonly elapsedMs: number;
  readonly series: number;
  readonly samples: number;
  readonly files: readonly WrittenFile[];
  readonly warnings: readonly string[];
  /** What it is made of, and what was made of that. */
  readonly made: LockedFigure;
  /** What drew its pages; undefined where it has none. */
  readonly drawnBy: UsedEngine | undefined;
}

/** One that was built before, of the same. */
export interface CurrentFigure {
  readonly name: string;
  readonly status: 'current';
  readonly series: number;
  readonly samples: number;
  /** What there is to say of its data; what there is of its pages, a build that draws them says. */
  readonly warnings: readonly string[];
  /** What it is made of, and what was made of that. */
  readonly made: LockedFigure;
}

export interface FailedFigure {
  readonly name: string;
  readonly status: 'failed';
  readonly elapsedMs: number;
  /** What was written before it failed, or beside it. */
  readonly files: readonly WrittenFile[];
  /** What becomes of its data meanwhile. */
  readonly warnings: readonly string[];
  readonly error: StyxError;
}
