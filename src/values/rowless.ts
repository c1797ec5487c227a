import { StyxError } from '../errors.js';
import { labelValue, type Labels, seriesText } from '../frame/labels.js';
import { named } from '../frame/names-listed.js';
import type { TableSpec } from '../manifest/values/values.js';
import type { Answer } from './measure.js';
import type { ColumnData } from './table.js';

/** The row that a series is in: by the label of its run, or else by its own; undefined of none. */
export function rowOf(rows: string, run: Answer['run'], labels: Labels): string | undefined {
  const ofRun = rows === 'run' ? run?.name : run?.labels.get(rows);
  return ofRun ?? labelValue(labels, rows);
}

/** Which runs, or series, are in no row of a table that has rows of others. */
export function rowlessNotes(
  { rows }: Pick<TableSpec, 'rows'>,
  columns: readonly Pick<ColumnData, 'answers'>[],
): string[] {
  const runs = new Set<string>();
  const series = new Set<string>();
  for (const { run, frame } of columns.flatMap(({ answers }) => answers)) {
    for (const { labels } of frame.series) {
      if (rowOf(rows, run, labels) !== undefined) continue;
      if (run === undefined) series.add(seriesText(labels));
      else runs.add(run.name);
    }
  }
  return [...noteOf('run', 'runs', runs, rows), ...noteOf('series', 'series', series, rows)];
}

function noteOf(
  one: string,
  several: string,
  without: ReadonlySet<string>,
  rows: string,
): string[] {
  if (without.size === 0) return [];
  const [noun, have] = without.size === 1 ? [one, 'has'] : [several, 'have'];
  return [`${without.size} ${noun} without a label ${rows} ${have} no row: ${named([...without])}`];
}

/** NO_VALUE for a table without rows, with the labels that it could have them of. */
export function noRows({ rows, positionOf }: TableSpec, columns: readonly ColumnData[]): StyxError {
  const runs = columns.flatMap(({ answers }) => answers.flatMap(({ run }) => run ?? []));
  const labels = columns.flatMap(({ answers }) =>
    answers.flatMap(({ frame }) => frame.series.flatMap((one) => one.labels.map(([name]) => name))),
  );
  const names = new Set([...runs.flatMap((run) => [...run.labels.keys()]), ...labels]);
  return new StyxError('NO_VALUE', `there is no row: nothing has a label ${rows}`, {
    position: positionOf('rows'),
    hint: names.size === 0 ? undefined : `there are ${[...names].join(', ')}`,
  });
}
