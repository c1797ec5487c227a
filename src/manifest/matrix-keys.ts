import { StyxError, throwAll, type Position } from '../errors.js';
import { at, forEach, together } from './findings.js';
import { fillVariables } from './interpolate.js';
import type { Merged } from './merged.js';
import type { Path } from './nodes.js';
import { RUN_LABEL } from './runs/labels.js';
import { matrixRuns } from './runs/matrix-runs.js';
import type { Runs } from './runs/runs.js';
import type { Selection } from './runs/select.js';

export interface MatrixKey {
  readonly name: string;
  readonly source: WrittenValues | RunNames | LabelValues;
  readonly positionOf: () => Position;
}

/** Values that the manifest lists. */
export interface WrittenValues {
  readonly values: readonly string[];
}

/** The names of runs, which the figures are over. */
export interface RunNames extends WrittenValues {
  readonly selection: Selection;
}

/** Values that servers are asked for: those of a label, of the series that match a selector. */
export interface LabelValues {
  readonly label: string;
  readonly match: string;
}

/** Text for `${name}`. */
type Variables = ReadonlyMap<string, string>;

/** The names that the matrix of a figure gives to `${name}`, be its values right or not. */
export function matrixNames({ figure }: Pick<Merged, 'figure'>): string[] {
  return typeof figure.matrix === 'object' ? Object.keys(figure.matrix) : [];
}

/**
 * A key of a figure's matrix. Throws MANIFEST_VALUE for a name that is taken and a value that is
 * listed twice, UNKNOWN_VARIABLE, and what `matrixRuns` does.
 */
export function matrixKey(
  merged: Merged,
  name: string,
  { vars, runs }: { readonly vars: Variables; readonly runs: Runs },
): MatrixKey {
  const positionOf = () => merged.positionOf(['matrix', name]);
  const { source } = together({
    name: () => checkName(name, vars, positionOf),
    source: () =>
      name === RUN_LABEL ? runNames(merged, runs, vars) : sourceOf(merged, name, vars),
  });
  return { name, source, positionOf };
}

function checkName(name: string, vars: Variables, positionOf: () => Position): void {
  if (!vars.has(name)) return;
  throw new StyxError('MANIFEST_VALUE', `\`${name}\` of the matrix is a variable of \`vars\` too`, {
    position: positionOf(),
    hint: 'give one of the two another name',
  });
}

function runNames(merged: Merged, all: Runs, vars: Variables): RunNames {
  const selection = matrixRuns(merged, all, vars);
  return { values: selection.runs.map(({ name }) => name), selection };
}

function sourceOf(merged: Merged, name: string, vars: Variables): MatrixKey['source'] {
  const { matrix } = merged.figure;
  const written = typeof matrix === 'object' ? matrix[name] : undefined;
  if (written === undefined) throw new Error(`the matrix has no ${name}`);
  if (!Array.isArray(written)) {
    const match = filledText(merged, ['matrix', name, 'of'], vars);
    const label = merged.textOf(['matrix', name, 'label_values']) ?? '';
    return { label: label.trim(), match: match.trim() };
  }
  const values = forEach([...written.keys()], (i) => filledText(merged, ['matrix', name, i], vars));
  checkTwice(merged, name, values);
  return { values };
}

/** A text of a matrix as it is written, `${name}` filled in from `vars`. Throws UNKNOWN_VARIABLE. */
export function filledText(merged: Merged, path: Path, vars: Variables): string {
  return at(
    () => merged.positionOf(path),
    () => fillVariables(merged.textOf(path) ?? '', vars),
  );
}

function checkTwice(merged: Merged, name: string, values: readonly string[]): void {
  const seen = new Set<string>();
  const twice: StyxError[] = [];
  for (const [i, value] of values.entries()) {
    if (seen.has(value)) {
      const message = `the value \`${value}\` of \`${name}\` is listed twice`;
      const position = merged.positionOf(['matrix', name, i]);
      twice.push(new StyxError('MANIFEST_VALUE', message, { position, hint: 'remove one' }));
    }
    seen.add(value);
  }
  throwAll(twice);
}
