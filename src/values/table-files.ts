import { csvField } from '../output/csv/fields.js';
import { markdownText, markdownTable } from './markdown.js';
import { amountText } from './shown-number.js';
import type { Cell, Table, TableColumn, TableRow } from './table.js';
import { latexTable } from './table-tex.js';

/** A table's files: `\input` for LaTeX, all digits for programs, Markdown for people. */
export function tableFiles(table: Table): ['tex' | 'csv' | 'md', string][] {
  return [
    ['tex', latexTable(table)],
    ['csv', csvTable(table)],
    ['md', markdownOf(table)],
  ];
}

/** Numbers as they are, in the unit of the samples; empty where there is none. */
function csvTable({ spec, columns, rows }: Table): string {
  const line = (fields: readonly string[]): string =>
    `${fields.map((field) => csvField(field, ',')).join(',')}\n`;
  const header = columns.flatMap((column) => {
    const { label } = column.spec;
    return [label, ...extraNames(column).map((name) => `${label}_${name}`)];
  });
  return [
    line([spec.rows, ...header]),
    ...rows.map(({ value, cells }) =>
      line([value, ...columns.flatMap((column, i) => csvCell(column, cells[i]))]),
    ),
  ].join('');
}

function extraNames({ spec, hasRuns }: TableColumn): string[] {
  return [...(spec.interval === undefined ? [] : ['low', 'high']), ...(hasRuns ? ['runs'] : [])];
}

function csvCell({ spec, hasRuns }: TableColumn, cell: Cell | undefined): string[] {
  const text = (number: number | undefined): string => (number === undefined ? '' : String(number));
  const interval = spec.interval === undefined ? [] : [cell?.interval?.min, cell?.interval?.max];
  const runs = hasRuns ? [cell?.runs?.length ?? 0] : [];
  return [cell?.value, ...interval, ...runs].map(text);
}

function markdownOf({ spec, columns, rows }: Table): string {
  const heads = columns.map((column) => ({ text: headText(column), isNumber: true }));
  const head = { text: spec.head, isNumber: false };
  return markdownTable(
    [head, ...heads],
    rows.map(({ text, cells }: TableRow) => [markdownText(text), ...cells.map(markdownCell)]),
  );
}

function markdownCell(cell: Cell | undefined): string {
  if (cell === undefined) return '–';
  const text = markdownText(amountText(cell.shown));
  return cell.isBest ? `**${text}**` : text;
}

/** `Latency (ms)`. */
export function headText({ spec, unit }: TableColumn): string {
  return unit === '' ? spec.label : spec.label === '' ? unit : `${spec.label} (${unit})`;
}
