import { StyxError } from '../../errors.js';
import { nonEmpty } from '../../non-empty.js';
import { at, attempt, forEach } from '../findings.js';
import type { Endpoint, FigureRun, RunsSpec } from '../manifest.js';
import type { Merged } from '../merged.js';
import { chosenRuns, type WrittenRuns } from './choice.js';
import { didYouMean } from '../nearest.js';
import { groupLabels, hasGroupsOfRuns, repetitionsOf } from './figure-combination.js';
import { checkSinceStart } from '../since-start.js';
import { RUN_LABEL } from './labels.js';
import { isOverRuns, matrixRuns, writtenRuns } from './matrix-runs.js';
import type { Run } from './run.js';
import { runAxisOf } from './run-axis.js';
import type { Runs } from './runs.js';

export interface RunsContext {
  /** All that the manifest and its runs file have. */
  readonly runs: Runs;
  readonly findEndpoint: (name: string | undefined) => Endpoint;
}

/**
 * The runs of a figure. Throws UNKNOWN_RUN and BAD_RUN for those that it cannot have,
 * UNKNOWN_ENDPOINT, and MANIFEST_VALUE where they cannot be combined as it says.
 */
export function figureRuns(
  merged: Merged,
  { runs: all, findEndpoint }: RunsContext,
  values: WrittenRuns['values'],
): RunsSpec {
  checkAlone(merged);
  const { runs, leftOut } = chosenRuns(merged, all, {
    ...{ written: merged.figure.runs, path: ['runs'], values },
  });
  const found = nonEmpty(
    forEach(runs, (run) => figureRun(run, findEndpoint)),
    'a selection of runs is not empty',
  );
  checkGroupLabels(merged, runs);
  const axis = runAxisOf(
    merged,
    found.map(({ run }) => run),
  );
  return { runs: found, repetitions: repetitionsOf(merged), axis, leftOut };
}

/** Throws MANIFEST_VALUE for a label that no run has, and that so makes no groups of them. */
function checkGroupLabels(merged: Merged, runs: readonly Run[]): void {
  if (!hasGroupsOfRuns(merged.figure)) return;
  const names = [...new Set(runs.flatMap(({ labels }) => [...labels.keys()]))];
  const lost = groupLabels(merged.figure).find((name) => ![RUN_LABEL, ...names].includes(name));
  if (lost === undefined) return;
  throw new StyxError('MANIFEST_VALUE', `no run has a label \`${lost}\` to group by`, {
    position: merged.positionOf(['group_by']),
    hint: didYouMean(lost, names) ?? 'give the runs that label',
  });
}

/** A run, and the server that watched it. Throws UNKNOWN_ENDPOINT. */
export function figureRun(run: Run, findEndpoint: RunsContext['findEndpoint']): FigureRun {
  const { prometheus, position } = run;
  if (prometheus === undefined) return { run, endpoint: undefined };
  return {
    run,
    endpoint: at(
      () => position,
      () => findEndpoint(prometheus),
    ),
  };
}

/** A figure is over a range or over runs, and runs have a time of their own. */
function checkAlone(merged: Merged): void {
  const { isOwn, positionOf } = merged;
  if (isOwn(['range']) && isOwn(['runs'])) {
    throw new StyxError('MANIFEST_VALUE', 'a figure has a `range` or `runs`, not both', {
      position: positionOf(['range']),
      hint: 'a run is its own range',
    });
  }
  checkSinceStart(merged, ['runs', 'run']);
}

/**
 * The names that `${name}` may have because of a figure's runs: labels that all of them have. Which
 * they are may depend on variables: then it is any of the manifest's.
 */
export function runVariables(merged: Merged, context: RunsContext): string[] {
  if (!isOverRuns(merged.figure)) return [];
  const [first, ...others] = attempt([], () => runsOf(merged, context)) ?? context.runs.complete;
  const common = [...(first?.labels.keys() ?? [])].filter((name) =>
    others.every(({ labels }) => labels.has(name)),
  );
  return [...common, RUN_LABEL];
}

function runsOf(merged: Merged, context: RunsContext): readonly Run[] {
  const none = new Map<string, string>();
  if (writtenRuns(merged.figure) !== undefined) return matrixRuns(merged, context.runs, none).runs;
  return figureRuns(merged, context, none).runs.map(({ run }) => run);
}
