import type { Chart } from '../chart/model.js';
import { aloneRows, tableRows } from './table-rows.js';
import type { Template } from './template.js';
import { scriptView } from './view.js';

/**
 * A script with its data. The template's text is small, the data may be larger than any string:
 * they go into their places as bytes.
 */
export function* scriptPieces(chart: Chart, template: Template): Generator<Uint8Array> {
  const parts = template(scriptView(chart)).split('\0');
  for (const [i, part] of parts.entries()) {
    // Every second part was between two NULs: the place of a table's rows.
    if (i % 2 === 0) yield Buffer.from(part);
    else yield* rowsFor(part, chart);
  }
}

function* rowsFor(place: string, chart: Chart): Generator<Uint8Array> {
  const [kind, number] = place.split(' ');
  const table = chart.tables[Number(number) - 1];
  if (table === undefined) return;
  yield* kind === 'alone' ? aloneRows(table, chart.gaps) : tableRows(table, chart.gaps);
}
