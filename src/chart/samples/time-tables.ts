import { isoText } from '../../time/zone.js';
import type { DrawnSeries } from '../content.js';
import type { ChartInput, ChartQuery } from '../input.js';
import type { NumberTable, SampleTable } from '../model/tables.js';
import { drawnRows, rowsOfColumns } from './query-columns.js';

type TimeInput = Pick<ChartInput, 'startMs' | 'drawing'>;

/** What the times of tables are counted from, in ms. */
export function originOf({ startMs, drawing }: TimeInput): number {
  return drawing.x.time === 'relative' ? startMs : 0;
}

/** What a column of times is called. */
export function timeHeading(input: TimeInput): string {
  const originMs = originOf(input);
  return originMs === 0 ? 'Unix time in seconds' : `seconds since ${isoText(originMs, 0)}`;
}

/** Which samples a table has. */
export function queryHeading({ id, ofRuns }: Pick<ChartQuery, 'id' | 'ofRuns'>): string {
  const what = { behind: ', each run', 'in front': ', over runs', pooled: '', none: '' };
  return `Query ${id}${what[ofRuns ?? 'none']}`;
}

/** Series of one query, by their columns, as the server wrote them. */
export function sampleTable(
  query: ChartQuery,
  series: readonly Pick<DrawnSeries, 'column' | 'name'>[],
  input: TimeInput,
): SampleTable {
  const columns = series.map(({ column }) => column);
  return {
    kind: 'samples',
    heading: queryHeading(query),
    columns: [timeHeading(input), ...series.map(({ name }) => name)],
    grid: query.grid,
    originMs: originOf(input),
    gaps: input.drawing.gaps,
    rows: () => rowsOfColumns(query, columns),
  };
}

/** A table in which samples that its axis has no place for are none. */
export function withoutUndrawn(
  table: SampleTable,
  undrawn: string,
  isDrawn: (value: number) => boolean,
): SampleTable {
  return {
    ...table,
    heading: `${table.heading}, without what ${undrawn}`,
    rows: () => drawnRows(table.rows(), isDrawn),
  };
}

/** Numbers by time: a row of seconds, and of as many values as there are names. */
export function timeTable(
  heading: string,
  names: readonly string[],
  rows: NumberTable['rows'],
  input: TimeInput,
): NumberTable {
  return { kind: 'numbers', heading, columns: [timeHeading(input), ...names], rows };
}
