import { StyxError, throwAll, type Position } from '../errors.js';
import { at, forEach, together } from './findings.js';
import { fillVariables } from './interpolate.js';
import type { Merged } from './merge.js';
import type { Path } from './nodes.js';
import type { ListOfValues, ValuesOfALabel } from './schema.generated.js';

export interface MatrixKey {
  readonly name: string;
  /** What a selection of runs would be a third kind of. */
  readonly source: WrittenValues | LabelValues;
  readonly positionOf: () => Position;
}

/** Values that the manifest lists. */
export interface WrittenValues {
  readonly values: readonly string[];
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
 * listed twice, and UNKNOWN_VARIABLE.
 */
export function matrixKey(merged: Merged, name: string, vars: Variables): MatrixKey {
  const positionOf = () => merged.positionOf(['matrix', name]);
  const { source } = together({
    name: () => checkName(name, vars, positionOf),
    source: () => sourceOf(merged, name, vars),
  });
  return { name, source, positionOf };
}

function checkName(name: string, vars: Variables, positionOf: () => Position): void {
  const taken = takenBy(name, vars);
  if (taken === undefined) return;
  throw new StyxError('MANIFEST_VALUE', `\`${name}\` of the matrix is ${taken} too`, {
    position: positionOf(),
    hint: 'give one of the two another name',
  });
}

function takenBy(name: string, vars: Variables): string | undefined {
  if (vars.has(name)) return 'a variable of `vars`';
  return name === 'run' ? 'the name of a run' : undefined;
}

function sourceOf(merged: Merged, name: string, vars: Variables): MatrixKey['source'] {
  const { matrix } = merged.figure;
  const written: ListOfValues | ValuesOfALabel | undefined =
    typeof matrix === 'object' ? matrix[name] : undefined;
  if (written === undefined) throw new Error(`the matrix has no ${name}`);
  if (!Array.isArray(written)) {
    const match = filledText(merged, ['matrix', name, 'of'], vars);
    return { label: written.label_values.trim(), match: match.trim() };
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
