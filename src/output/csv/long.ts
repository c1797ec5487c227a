import { compareUtf8, type Labels, labelValue } from '../../frame/labels.js';
import { rowBlocks } from '../../frame/row-blocks.js';
import type { CsvOptions } from '../../manifest/manifest.js';
import { type CsvQuery, firstName, valueName } from './columns.js';
import { csvField, firstField } from './fields.js';

const PIECE_CHARACTERS = 256 * 1024;

/**
 * A table with a row a sample: time, the query where there are several, the labels, the value.
 * Sorted by time, then by query, then as Prometheus sorts series; in pieces of about 256 KiB.
 */
export function* longCsv(queries: readonly CsvQuery[], options: CsvOptions): Generator<Uint8Array> {
  const names = labelNames(queries);
  if (options.header) yield longHeader(queries, names, options);
  yield* longRows(queries, names, options);
}

/** The names of all labels of all series, sorted, each once. */
export function labelNames(queries: readonly CsvQuery[]): readonly string[] {
  const names = new Set<string>();
  for (const query of queries) {
    for (const { labels } of query.series) for (const [name] of labels) names.add(name);
  }
  return [...names].sort(compareUtf8);
}

export function longHeader(
  queries: readonly CsvQuery[],
  names: readonly string[],
  options: CsvOptions,
): Uint8Array {
  const own = [...(queries.length > 1 ? ['query'] : []), 'value'];
  const along = firstName(queries);
  const taken = new Set([along, ...own, ...names]);
  const first = own.includes(along) ? freeName(along, taken) : along;
  const fixed = [first, ...own];
  const columns = names.map((name) => (fixed.includes(name) ? freeName(name, taken) : name));
  const fields = [...fixed.slice(0, -1), ...columns, valueName(queries)];
  const line = fields.map((name) => csvField(name, options.delimiter)).join(options.delimiter);
  return Buffer.from(`${line}\n`);
}

/** A label whose name is that of another column gets `label_` before it, as often as need be. */
function freeName(name: string, taken: Set<string>): string {
  let free = `label_${name}`;
  while (taken.has(free)) free = `label_${free}`;
  taken.add(free);
  return free;
}

/** The rows only, for the label names of a header that has been written. */
export function* longRows(
  queries: readonly CsvQuery[],
  names: readonly string[],
  options: CsvOptions,
): Generator<Uint8Array> {
  const fieldOf = firstField(queries, options);
  const isShared = queries.length > 1;
  const middles = queries.flatMap((query) =>
    query.series.map(({ labels }) =>
      middle(isShared ? query.id : undefined, labels, names, options),
    ),
  );
  let piece = '';
  for (const { times, columns, starts, ends, bytes } of rowBlocks(queries)) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const [row, ms] of times.entries()) {
      const time = fieldOf(ms);
      for (let column = 0; column < columns; column++) {
        const start = starts[row * columns + column] ?? 0;
        const end = ends[row * columns + column] ?? 0;
        if (start === end) continue;
        const value = text.toString('latin1', start, end);
        const written = options.decimal === ',' ? value.replace('.', ',') : value;
        piece += `${time}${middles[column] ?? ''}${written}\n`;
      }
      if (piece.length < PIECE_CHARACTERS) continue;
      yield Buffer.from(piece);
      piece = '';
    }
  }
  if (piece !== '') yield Buffer.from(piece);
}

/** What stands between a row's time and its value: the same for all samples of a series. */
function middle(
  queryId: string | undefined,
  labels: Labels,
  names: readonly string[],
  options: CsvOptions,
): string {
  const values = names.map((name) => labelValue(labels, name) ?? '');
  const fields = queryId === undefined ? values : [queryId, ...values];
  const { delimiter } = options;
  return ['', ...fields.map((field) => csvField(field, delimiter)), ''].join(delimiter);
}
