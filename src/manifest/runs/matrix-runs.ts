import { StyxError } from '../../errors.js';
import type { Merged } from '../merged.js';
import type { Figure as WrittenFigure } from '../schema.generated.js';
import { checkSinceStart } from '../since-start.js';
import { chosenRuns } from './choice.js';
import { RUN_LABEL } from './labels.js';
import type { Runs } from './runs.js';
import type { Selection } from './select.js';

/** What the matrix of a figure says of runs: there is a figure for each of these. */
export function writtenRuns({ matrix }: Pick<WrittenFigure, 'matrix'>): WrittenFigure['runs'] {
  return typeof matrix === 'object' ? matrix[RUN_LABEL] : undefined;
}

/** Whether a figure is over runs, be it over several or over one of its matrix. */
export function isOverRuns(figure: Pick<WrittenFigure, 'matrix' | 'runs'>): boolean {
  return figure.runs !== undefined || writtenRuns(figure) !== undefined;
}

/**
 * The runs that a matrix goes over. Throws MANIFEST_VALUE where its figure has a time of its own,
 * and UNKNOWN_RUN and BAD_RUN as `runs` of a figure do.
 */
export function matrixRuns(
  merged: Merged,
  all: Runs,
  vars: ReadonlyMap<string, string>,
): Selection {
  const { figure, isOwn, positionOf } = merged;
  for (const key of ['range', 'runs'] as const) {
    if (!isOwn([key])) continue;
    const message = `a figure has \`${key}\`, or runs in its matrix, not both`;
    throw new StyxError('MANIFEST_VALUE', message, {
      position: positionOf([key]),
      hint: 'a run of the matrix is the range of its figure',
    });
  }
  checkSinceStart(merged, ['runs', 'run']);
  const written = writtenRuns(figure);
  return chosenRuns(merged, all, { written, path: ['matrix', RUN_LABEL], values: vars });
}
