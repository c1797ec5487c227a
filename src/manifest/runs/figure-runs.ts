import { StyxError } from '../../errors.js';
import { at, attempt, forEach } from '../findings.js';
import type { Endpoint, FigureRun, RunsSpec } from '../manifest.js';
import type { Merged } from '../merge.js';
import { combinationOf } from './figure-combination.js';
import { checkSinceStart } from '../since-start.js';
import { RUN_LABEL } from './labels.js';
import type { Runs } from './runs.js';
import { type RunsSpec as Choice, selectRuns } from './select.js';

export interface RunsContext {
  /** All that the manifest and its runs file have. */
  readonly runs: Runs;
  readonly findEndpoint: (name: string | undefined) => Endpoint;
}

/**
 * The runs of a figure. Throws UNKNOWN_RUN and BAD_RUN for those that it cannot have,
 * UNKNOWN_ENDPOINT, and MANIFEST_VALUE where they cannot be combined as it says.
 */
export function figureRuns(merged: Merged, { runs: all, findEndpoint }: RunsContext): RunsSpec {
  checkAlone(merged);
  const { runs, leftOut } = selectRuns(all, choiceOf(merged), (path) =>
    merged.positionOf(['runs', ...path]),
  );
  const [first, ...others] = forEach(runs, (run): FigureRun => {
    const { prometheus, position } = run;
    if (prometheus === undefined) return { run, endpoint: undefined };
    return {
      run,
      endpoint: at(
        () => position,
        () => findEndpoint(prometheus),
      ),
    };
  });
  if (first === undefined) throw new Error('a selection of runs is not empty');
  return { runs: [first, ...others], combination: combinationOf(merged), leftOut };
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

/** Values are taken as they are written. */
function choiceOf({ figure: { runs }, textOf }: Merged): Choice {
  if (runs === undefined || runs === 'all') return 'all';
  const listed = (list: readonly unknown[], ...path: readonly string[]) =>
    list.map((_, i) => textOf(['runs', ...path, i]) ?? '');
  if (Array.isArray(runs)) return listed(runs);
  return new Map(
    Object.entries(runs).map(([label, value]) => [
      label,
      Array.isArray(value) ? listed(value, label) : [textOf(['runs', label]) ?? ''],
    ]),
  );
}

/** The names that `${name}` may have because of a figure's runs: labels that all of them have. */
export function runVariables(merged: Merged, context: RunsContext): string[] {
  if (merged.figure.runs === undefined) return [];
  const spec = attempt([], () => figureRuns(merged, context));
  const [first, ...others] = spec?.runs ?? [];
  const common = [...(first?.run.labels.keys() ?? [])].filter((name) =>
    others.every(({ run }) => run.labels.has(name)),
  );
  return [...common, RUN_LABEL];
}
