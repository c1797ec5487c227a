import type { Combined } from '../../derive/combine.js';
import type { GroupedRuns } from '../../derive/grouped-runs.js';
import type { StyxError } from '../../errors.js';
import type { FrameQuery } from '../../frame/frame.js';
import type { RunAxis } from '../../manifest/runs/axis.js';
import type { Combination } from '../../manifest/runs/combination.js';
import type { PlannedFigure } from '../../plan/plan.js';
import type { PlannedQuery } from '../../plan/query.js';
import type { Spool } from '../../spool/spool.js';
import type { FetchedWindow, ReadFile, WindowData } from './window-data.js';
import type { NonEmpty } from '../../non-empty.js';

/** What was fetched of a query: of each of its windows, all chunks. */
export interface FetchedWindows {
  readonly query: PlannedQuery;
  readonly windows: NonEmpty<FetchedWindow>;
}

/** A query, and its data in each of its windows. */
export interface QueryData {
  readonly query: PlannedQuery;
  readonly data: NonEmpty<WindowData>;
}

/** What a figure shows of a query, all its windows together. */
export type ShownData =
  /** It is but a condition of others. */
  | { readonly shown: 'nothing' }
  /** The series of its range, or of all runs or periods side by side. */
  | ({ readonly shown: 'series'; readonly frame: FrameQuery } & OnAxis)
  /** What stands for runs. */
  | ({ readonly shown: 'centre'; readonly combined: CombinedRuns } & OnAxis)
  /** The same in front of the runs of the groups. */
  | {
      readonly shown: 'runs and centre';
      readonly combined: CombinedRuns;
      readonly grouped: GroupedRuns;
    }
  /** The samples of runs, to be taken together group by group. */
  | { readonly shown: 'samples'; readonly grouped: GroupedRuns };

interface OnAxis {
  /** Along which the runs are, each a sample; undefined where samples are at times. */
  readonly axis: RunAxis | undefined;
}

/** Runs of a query that were combined, and how. */
export interface CombinedRuns extends Omit<Combined, 'notes' | 'allUntilMs'> {
  readonly how: Combination;
}

/** A query and its data. */
export type FetchedQuery = ShownData & {
  readonly query: PlannedQuery;
  /** The samples of all runs as they came, where these are asked for. */
  readonly raw: FrameQuery | undefined;
  /** What was left out because somebody asked for that. */
  readonly notes: readonly string[];
};

/** A figure's data, and what there is to say about it. */
export interface FetchedFigure {
  readonly queries: readonly FetchedQuery[];
  readonly warnings: readonly string[];
}

/** What is done with the data of a figure, and who is told of it. */
export interface Joining {
  readonly plan: PlannedFigure;
  readonly spool: Spool;
  readonly readFile: ReadFile;
  readonly onEmpty: (error: StyxError) => void;
  readonly onWarning: (warning: string) => void;
}
