import { StyxError } from '../errors.js';
import { type OpenFiles, openFiles } from '../frame/cursor.js';
import { compareValues } from '../frame/natural-order.js';
import { valuesInRunOrder } from '../manifest/runs/labels.js';
import type { ColumnSpec, TableSpec } from '../manifest/values/values.js';
import { type Measured, measureSeries, type Answer, type RunSeries } from './measure.js';
import { fewerRuns } from './fewer-runs.js';
import { noRows, rowlessNotes, rowOf } from './rowless.js';
import { uncountedNotes } from './uncounted.js';
import { multipleOf, type ShownNumber, shownIn, amountText } from './shown-number.js';

/** A column, and the answers to its query: in the range, or in each run. */
export interface ColumnData {
  readonly column: ColumnSpec;
  readonly answers: readonly (Answer & { readonly empty: StyxError | undefined })[];
  readonly warnings: readonly string[];
}

export interface Table {
  readonly spec: TableSpec;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly warnings: readonly string[];
}

export interface TableColumn {
  readonly spec: ColumnSpec;
  /** The multiple that its numbers are shown in; empty where there is none. */
  readonly unit: string;
  readonly hasRuns: boolean;
}

export interface TableRow {
  readonly value: string;
  readonly text: string;
  /** One a column; undefined where there is no number. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Cell extends Pick<Measured, 'value' | 'interval' | 'runs'> {
  readonly shown: ShownNumber;
  readonly isBest: boolean;
}

/**
 * The numbers of a table. Throws SERIES_CLASH where a query has several series in a row, and
 * NO_VALUE where there is no row.
 */
export function tableData(spec: TableSpec, columns: readonly ColumnData[]): Table {
  const warnings = columns.flatMap((one) => [
    ...one.warnings,
    ...one.answers.flatMap(({ empty }) => empty?.message ?? []),
  ]);
  const files = openFiles();
  try {
    const measured = columns.map((one) => measureColumn(spec, one, files, warnings));
    warnings.push(...rowlessNotes(spec, columns));
    const keys = rowKeys(spec, columns, measured);
    if (keys.length === 0) throw noRows(spec, columns);
    const cells = columns.map((one, i) => {
      const own = measured[i] ?? new Map<string, Measured>();
      const fewer = fewerRuns(spec, one, own);
      if (fewer !== undefined) warnings.push(fewer);
      return columnCells(one.column, keys, own, fewer === undefined ? one.column.best : undefined);
    });
    return {
      spec,
      columns: columns.map(({ column, answers }, i) => ({
        spec: column,
        unit: cells[i]?.find((cell) => cell !== undefined)?.shown.unit ?? '',
        hasRuns: answers.some(({ run }) => run !== undefined),
      })),
      rows: keys.map((value, row) => ({
        value,
        text: spec.texts.get(value)?.text ?? value,
        cells: cells.map((column) => column[row]),
      })),
      warnings,
    };
  } finally {
    files.close();
  }
}

/** The series of each row, in the order of the answers. */
function rowsOf({ rows }: TableSpec, { column, answers }: ColumnData): Map<string, RunSeries[]> {
  const found = new Map<string, RunSeries[]>();
  for (const { run, frame } of answers) {
    for (const series of frame.series) {
      const key = rowOf(rows, run, series.labels);
      if (key === undefined) continue;
      const row = found.get(key) ?? [];
      if (row.some((one) => one.run === run)) throw severalSeries(column, rows, key, run?.name);
      found.set(key, [...row, { run, series }]);
    }
  }
  return found;
}

function measureColumn(
  spec: TableSpec,
  data: ColumnData,
  files: OpenFiles,
  warnings: string[],
): Map<string, Measured> {
  const { column } = data;
  const measured = new Map<string, Measured>();
  const left = { skipped: 0, infinite: 0 };
  for (const [key, series] of rowsOf(spec, data)) {
    const where = `${column.label} of ${key}`;
    const hasInterval = column.interval !== undefined && series.length > 1;
    if (column.interval !== undefined && !hasInterval) {
      warnings.push(`${where}: no interval, since there is one run only`);
    }
    const how = { ...column, interval: hasInterval ? column.interval : undefined };
    try {
      const number = measureSeries(series, how, files);
      measured.set(key, number);
      left.skipped += number.skipped;
      left.infinite += number.infinite;
    } catch (thrown) {
      if (!(thrown instanceof StyxError) || thrown.code !== 'NO_VALUE') throw thrown;
      warnings.push(`${where}: ${thrown.message}`);
    }
  }
  for (const note of uncountedNotes(left, column.counted))
    warnings.push(`${column.label}: ${note}`);
  return measured;
}

/** Rows in the order of the manifest's `labels`, then of the runs, or as people sort. */
function rowKeys(
  { rows, texts }: TableSpec,
  columns: readonly ColumnData[],
  measured: readonly ReadonlyMap<string, Measured>[],
): string[] {
  const runs = columns.flatMap(({ answers }) => answers.flatMap(({ run }) => run ?? []));
  const ofRuns = valuesInRunOrder(runs, rows);
  const ofSeries = [...new Set(measured.flatMap((one) => [...one.keys()]))].sort(compareValues);
  const keys = [...new Set([...ofRuns, ...ofSeries])];
  const place = (key: string): number => texts.get(key)?.order ?? Infinity;
  return keys
    .map((key, i) => ({ key, i }))
    .sort((a, b) => (place(a.key) === place(b.key) ? a.i - b.i : place(a.key) - place(b.key)))
    .map(({ key }) => key);
}

function columnCells(
  column: ColumnSpec,
  keys: readonly string[],
  measured: ReadonlyMap<string, Measured>,
  best: ColumnSpec['best'],
): (Cell | undefined)[] {
  const numbers = [...measured.values()].map(({ value }) => value);
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const multiple = multipleOf(column, largest);
  const shown = (one: Measured): ShownNumber => shownIn(multiple, one.value, one.interval, column);
  const bestValue = best === undefined || numbers.length === 0 ? NaN : Math[best](...numbers);
  const bestText = [...measured.values()]
    .filter(({ value }) => value === bestValue)
    .map((one) => withoutInterval(shown(one)))[0];
  return keys.map((key) => {
    const one = measured.get(key);
    if (one === undefined) return undefined;
    const text = shown(one);
    return { ...one, shown: text, isBest: withoutInterval(text) === bestText };
  });
}

/** What is shown alike is alike: only the numbers count, not what is around them. */
function withoutInterval(shown: ShownNumber): string {
  return amountText({ ...shown, interval: undefined });
}

function severalSeries(
  { label, query }: ColumnSpec,
  rows: string,
  key: string,
  run: string | undefined,
): StyxError {
  const where = run === undefined || rows === 'run' ? '' : ` in run ${run}`;
  const message = `${label} is one number a row, and has several series of ${rows} ${key}${where}`;
  return new StyxError('SERIES_CLASH', message, {
    position: query.position,
    hint:
      query.csv === undefined
        ? `aggregate them: sum(...), or sum by (${rows}) (...)`
        : 'make `rows` of the label that tells them apart, or write one number a time into the file',
  });
}
