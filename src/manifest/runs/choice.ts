import type { Merged } from '../merge.js';
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

/** The runs that are meant by what is written at a path. Throws as `selectRuns` does. */
export function chosenRuns(merged: Merged, all: Runs, written: Written, path: Path): Selection {
  return selectRuns(all, choiceOf(merged, written, path), positionIn(merged, written, path));
}

/** Values are taken as they are written. */
function choiceOf({ textOf }: Merged, written: Written, path: Path): Choice {
  if (written === undefined || written === 'all') return 'all';
  const listed = (list: readonly unknown[], ...within: readonly string[]) =>
    list.map((_, i) => textOf([...path, ...within, i]) ?? '');
  if (Array.isArray(written)) return listed(written);
  return new Map(
    Object.entries(written).map(([label, value]) => [
      label,
      Array.isArray(value) ? listed(value, label) : [textOf([...path, label]) ?? ''],
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
