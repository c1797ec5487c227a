import { named } from '../frame/names-listed.js';
import type { TableSpec } from '../manifest/values/values.js';
import type { Answer, Measured } from './measure.js';
import type { ColumnData } from './table.js';

/**
 * What there is to say of the numbers of a column that are of fewer runs than their rows have: they
 * are not to be compared with others. Undefined where there are none.
 */
export function fewerRuns(
  { rows }: Pick<TableSpec, 'rows'>,
  { column, answers }: Pick<ColumnData, 'column' | 'answers'>,
  measured: ReadonlyMap<string, Pick<Measured, 'runs'>>,
): string | undefined {
  const all = answers.flatMap(({ run }) => run ?? []);
  const texts = [...measured].flatMap(([key, { runs = [] }]) => {
    const wanted = runsOfRow(rows, key, all);
    const having = new Set(runs.map(({ name }) => name));
    const without = wanted.filter(({ name }) => !having.has(name)).map(({ name }) => name);
    if (without.length === 0) return [];
    return [`${key} (${having.size} of ${wanted.length}, without ${named(without)})`];
  });
  if (texts.length === 0) return undefined;
  const best = column.best === undefined ? '' : ', and none is the best';
  return `${column.label} is of fewer runs in some rows${best}: ${named(texts)}`;
}

type Run = NonNullable<Answer['run']>;

/** Those that have the row's value of a label of runs, or all, where the label is one of series. */
function runsOfRow(rows: string, key: string, all: readonly Run[]): readonly Run[] {
  if (rows === 'run') return all.filter(({ name }) => name === key);
  const isOfRuns = all.some(({ labels }) => labels.has(rows));
  return isOfRuns ? all.filter(({ labels }) => labels.get(rows) === key) : all;
}
