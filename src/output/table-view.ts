import type { Panel } from '../chart/model/chart.js';
import type { Table } from '../chart/model/tables.js';
import { hasAloneRow } from './number-rows.js';

/** A table as the templates see it, and what of it has to be drawn by itself. */
export function tableView(table: Table, i: number, panels: readonly Panel[]): object {
  const uses = panels.flatMap(({ kind, series }) =>
    [...series].filter((one) => one.table === i).map((one) => ({ kind, one })),
  );
  return {
    number: i + 1,
    heading: table.heading,
    columns: table.columns.map((name, column) => ({ number: column + 1, name })),
    // Samples without a neighbour, which a line does not show, and rows that an area does not.
    hasAlone: uses.some(({ one }) => 'hasAlone' in one && one.hasAlone),
    hasAloneRow: uses.some(({ kind }) => kind === 'area' || kind === 'band') && hasRowAlone(table),
    isOfSteps: uses.some(({ kind }) => kind === 'step' || kind === 'cdf'),
    isOfBins: uses.some(({ kind }) => kind === 'histogram'),
    isOfCells: uses.some(({ kind }) => kind === 'heatmap'),
  };
}

/** What a series' table says about the series. */
export function seriesTableView(table: Table | undefined): object {
  return {
    isConnected: table !== undefined && isConnected(table),
    hasAloneRow: table !== undefined && hasRowAlone(table),
  };
}

/** Whether lines bridge what a table has no samples for. */
function isConnected(table: Table): boolean {
  return table.kind === 'samples' && table.gaps === 'connect';
}

function hasRowAlone(table: Table): boolean {
  return table.kind === 'numbers' && hasAloneRow(table.rows);
}
