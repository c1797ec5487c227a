import type { Panel } from '../chart/model/chart.js';
import type { Axis } from '../chart/model/page.js';
import type { Table } from '../chart/model/tables.js';
import { isFarBeyond } from '../chart/samples/far.js';

/** Where a kind's tables of numbers have their values: those along x, and those from a column on. */
const columnsOf: Partial<
  Record<Panel['kind'], { readonly x: readonly number[]; readonly y: number }>
> = {
  line: { x: [0], y: 1 },
  step: { x: [0], y: 1 },
  cdf: { x: [0], y: 1 },
  bar: { x: [], y: 2 },
  box: { x: [], y: 2 },
  histogram: { x: [], y: 2 },
};

/** Whether a series reaches so far beyond its plot that gnuplot would lose it. */
export function isFar(
  series: Panel['series'][number],
  { kind, area, x, y, y2 }: Panel,
  table: Table | undefined,
): boolean {
  if (table?.kind !== 'numbers') return 'isFar' in series && (series.isFar ?? false);
  const columns = columnsOf[kind];
  if (columns === undefined) return false;
  const own = series.axis === 'right' ? (y2 ?? y) : y;
  const across = table.rows.flatMap((row) => columns.x.map((column) => row[column] ?? NaN));
  const up = table.rows.flatMap((row) => row.slice(columns.y));
  return (
    isFarBeyond(limitsOf(x), area.right - area.left, across) ||
    isFarBeyond(limitsOf(own), area.top - area.bottom, up)
  );
}

function limitsOf({ min, max, scale }: Axis) {
  return { min, max, isLog: scale !== 'linear' };
}
