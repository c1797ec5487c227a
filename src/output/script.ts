import type { Chart } from '../chart/model/chart.js';
import type { Table } from '../chart/model/tables.js';
import { StyxError } from '../errors.js';
import { aloneWholeRows, outlineRows } from './number-rows.js';
import { aloneRows, tableRows } from './table-rows.js';
import type { Template } from './template.js';
import { scriptView } from './view.js';

/**
 * A script with its data. The template's text is small, the data may be larger than any string:
 * they go into their places as bytes. `tweak` is what a user has added, in the script's language.
 */
export function* scriptPieces(
  chart: Chart,
  template: Template,
  tweak?: string,
): Generator<Uint8Array> {
  const parts = template(scriptView(chart, tweak)).split('\0');
  for (const [i, part] of parts.entries()) {
    // Every second part was between two NULs: the place of a table's rows.
    if (i % 2 === 0) yield Buffer.from(part);
    else yield* rowsFor(part, chart);
  }
}

/** What templates can ask for: `{{rows number 'table'}}`. */
const layouts: Readonly<Record<string, (table: Table) => Iterable<Uint8Array>>> = {
  table: tableRows,
  alone: aloneRows,
  'alone-rows': (table) => (table.kind === 'numbers' ? aloneWholeRows(table.rows) : []),
  outline: (table) => (table.kind === 'numbers' ? outlineRows(table.rows) : []),
};

function rowsFor(place: string, { tables }: Chart): Iterable<Uint8Array> {
  const [name = '', number = ''] = place.split(' ');
  const layout = layouts[name];
  const table = tables[Number(number) - 1];
  if (layout !== undefined && table !== undefined) return layout(table);
  throw new StyxError('TEMPLATE', `there is no place {{rows ${number} '${name}'}}`);
}
