import type { Matrix } from '../../manifest/schema.generated.js';
import type { Variable } from '../read/variable.js';
import type { Say } from '../remarks.js';
import { inQuery } from './formats.js';
import type { Meaning } from './meanings.js';

/** What a panel that repeats is as a matrix: its keys, and what they are called there. */
export interface Repeats {
  readonly matrix: Matrix;
  readonly repeated: ReadonlyMap<string, string>;
}

/** What is known of the variables. */
export interface Known {
  readonly variables: readonly Variable[];
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** The variables that texts of other panels have. */
  readonly isShared: (name: string) => boolean;
  /** A selector of a dashboard as a manifest has it. */
  readonly selector: (text: string) => string;
}

/** The matrix of a panel, of variables whose values are known, or that a server knows. */
export function repeatsOf(names: readonly string[], known: Known, say: Say): Repeats {
  const keys = [...new Set(names)].flatMap((name) => {
    const values = valuesOf(name, known);
    if (values === undefined) say(`it repeats for each ${name}: --var ${name}=… says for which`);
    return values === undefined ? [] : [{ name, key: keyOf(name, known), values }];
  });
  return {
    matrix: Object.fromEntries(keys.map(({ key, values }) => [key, values])),
    repeated: new Map(keys.map(({ name, key }) => [name, key])),
  };
}

/** A key of a matrix is no variable of the manifest. */
function keyOf(name: string, { isShared }: Known): string {
  return isShared(name) || !/^(?!__)[A-Za-z_]\w*$/.test(name) ? `each-${name}` : name;
}

type MatrixValues = Exclude<Matrix[string], undefined>;

function valuesOf(name: string, known: Known): MatrixValues | undefined {
  const meaning = known.meanings.get(name);
  const variable = known.variables.find((one) => one.name === name);
  if (meaning?.is === 'values') {
    const texts = meaning.values.map((value) => inQuery({ values: [value], isPattern: true }));
    const [first, ...others] = [...new Set(texts)];
    return first === undefined ? undefined : [first, ...others];
  }
  const asked = /^label_values\((.+),\s*(\w+)\s*\)$/s.exec(variable?.query.trim() ?? '');
  const [, selector = '', label] = asked ?? [];
  if (meaning?.is !== 'all' || label === undefined) return undefined;
  return { label_values: label, of: known.selector(selector.trim()) };
}
