import { at } from '../findings.js';
import { fillVariables } from '../interpolate.js';
import type { Merged } from '../merged.js';
import type { Path } from '../nodes.js';
import type { Figure as WrittenFigure } from '../schema.generated.js';
import type { Runs } from './runs.js';
import {
  type RunsSpec as Choice,
  type Selection,
  selectRuns,
  type SpecPosition,
} from './select.js';

type Written = WrittenFigure['runs'];

/** What is written of runs, and where. */
export interface WrittenRuns {
  readonly written: Written;
  readonly path: Path;
  /** For `${name}` in it. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * The runs that are meant by what is written at a path. Throws UNKNOWN_VARIABLE, and what
 * `selectRuns` throws.
 */
export function chosenRuns(merged: Merged, all: Runs, runs: WrittenRuns): Selection {
  const { written, path } = runs;
  return selectRuns(all, choiceOf(merged, runs), positionIn(merged, written, path));
}

/** Values are taken as they are written. */
function choiceOf({ textOf, positionOf }: Merged, { written, path, values }: WrittenRuns): Choice {
  if (written === undefined || written === 'all') return 'all';
  const filled = (...within: Path): string =>
    at(
      () => positionOf([...path, ...within]),
      () => fillVariables(textOf([...path, ...within]) ?? '', values),
    );
  const listed = (list: readonly unknown[], ...within: readonly string[]) =>
    list.map((_, i) => filled(...within, i));
  if (Array.isArray(written)) return listed(written);
  return new Map(
    Object.entries(written).map(([label, value]) => [
      label,
      Array.isArray(value) ? listed(value, label) : [filled(label)],
    ]),
  );
}

/** A value that is alone has no place in a list. */
function positionIn({ positionOf }: Merged, written: Written, path: Path): SpecPosition {
  const lists = typeof written === 'object' && !Array.isArray(written) ? written : {};
  return (within) => {
    const [label = '', index] = within;
    if (index !== undefined && !Array.isArray(lists[label])) return undefined;
    return positionOf([...path, ...within]);
  };
}
