import { StyxError } from '../errors.js';
import { forEach } from './findings.js';
import { excludedBy, type Exclusion } from './matrix-exclude.js';
import { type MatrixKey, matrixKey, matrixNames } from './matrix-keys.js';
import type { Merged } from './merged.js';
import type { Runs } from './runs/runs.js';

/** A figure's matrix: one figure for each combination of the values of its keys. */
export interface Matrix {
  /** In the order of the file, those of the defaults first. */
  readonly keys: readonly MatrixKey[];
  readonly exclusions: readonly Exclusion[];
}

/** What the values of a matrix may come from. */
export interface MatrixContext {
  readonly vars: ReadonlyMap<string, string>;
  readonly runs: Runs;
}

/**
 * The matrix of a figure; undefined where it is one figure. `${name}` in values is filled in from
 * `vars`. Throws MANIFEST_VALUE for names and values that are taken, and for exclusions that
 * exclude nothing; UNKNOWN_VARIABLE, and what `matrixRuns` does.
 */
export function matrixOf(merged: Merged, context: MatrixContext): Matrix | undefined {
  const names = matrixNames(merged);
  if (names.length === 0) {
    checkExcludeAlone(merged);
    return undefined;
  }
  const keys = forEach(names, (name) => matrixKey(merged, name, context));
  return { keys, exclusions: excludedBy(merged, keys, context.vars) };
}

/** What the defaults exclude is for the figures that have a matrix. */
function checkExcludeAlone(merged: Merged): void {
  if (!merged.isOwn(['exclude'])) return;
  throw new StyxError('MANIFEST_VALUE', 'there is no matrix to exclude something from', {
    position: merged.positionOf(['exclude']),
    hint: 'add `matrix`, or remove `exclude`',
  });
}
