import type { Drawing, Facet, Identities } from '../manifest/drawing.js';
import { isOverValues } from '../manifest/drawing/kinds.js';
import type { Labels } from '../frame/labels.js';
import { labelValue } from '../frame/labels.js';
import type { ChartQuery } from './input.js';
import { valuesInOrder } from './identity.js';

/** What tells which panel a series is in. */
export interface Placeable {
  readonly query: Pick<ChartQuery, 'id' | 'unit' | 'axis'>;
  readonly labels: Labels;
}

/** What of a drawing decides which panels there are. */
export type GridDrawing = Pick<Drawing, 'facet' | 'identities' | 'kind' | UnitAxis> & {
  readonly style: Pick<Drawing['style'], 'width'>;
};

type UnitAxis = 'x' | 'y' | 'y2';

/** A grid of panels, row by row from the top. */
export interface PanelGrid<T> {
  readonly rows: number;
  readonly columns: number;
  readonly panels: readonly PanelSeries<T>[];
}

export interface PanelSeries<T> {
  readonly heading: string | undefined;
  readonly series: readonly T[];
}

/** The labels that panels are made of. */
export function facetLabels(facet: Facet | undefined): string[] {
  if (facet?.by === 'label') return [facet.label];
  return facet?.by === 'grid' ? [facet.rows, facet.columns] : [];
}

/** A panel narrower than this, in points, shows nothing. */
export const narrowestPanel = 110;

/**
 * The panels of a page; one without a heading where there is no facet. A query has its panel also
 * where it has no series.
 */
export function panelGrid<T extends Placeable>(
  series: readonly T[],
  drawing: GridDrawing,
  queries: readonly string[],
): PanelGrid<T> {
  const { facet, identities, style } = drawing;
  if (facet === undefined || series.length === 0) {
    return { rows: 1, columns: 1, panels: [{ heading: undefined, series }] };
  }
  if (facet.by === 'grid') return crossed(series, facet.rows, facet.columns, identities);
  const panels =
    facet.by === 'query' ? byQuery(series, queries) : byLabel(series, facet.label, identities);
  const most = haveOneUnit(panels, drawing)
    ? Math.max(1, Math.floor(style.width / narrowestPanel))
    : 1;
  const rows = Math.ceil(panels.length / most);
  return { rows, columns: Math.ceil(panels.length / rows), panels };
}

/** Panels of different units stand below each other, each with an axis of its own. */
function haveOneUnit<T extends Placeable>(
  panels: readonly PanelSeries<T>[],
  { kind, x, y, y2 }: GridDrawing,
): boolean {
  const axisOf = ({ axis }: T['query']) => (isOverValues(kind) ? x : axis === 'right' ? y2 : y);
  const units = panels.flatMap(({ series: [first] }) =>
    first === undefined ? [] : [first.query.unit ?? axisOf(first.query).unit],
  );
  return new Set(units).size <= 1;
}

function byQuery<T extends Placeable>(
  series: readonly T[],
  queries: readonly string[],
): PanelSeries<T>[] {
  return queries.map((heading) => ({
    heading,
    series: series.filter(({ query }) => query.id === heading),
  }));
}

function byLabel<T extends Placeable>(
  series: readonly T[],
  label: string,
  identities: Identities,
): PanelSeries<T>[] {
  const values = valuesInOrder(series, label, identities);
  const write = headingsOf(identities, values.some(isNumber));
  return values.map((value) => ({
    heading: write(label, value),
    series: series.filter(({ labels }) => (labelValue(labels, label) ?? '') === value),
  }));
}

function crossed<T extends Placeable>(
  series: readonly T[],
  rowLabel: string,
  columnLabel: string,
  identities: Identities,
): PanelGrid<T> {
  const rows = valuesInOrder(series, rowLabel, identities);
  const columns = valuesInOrder(series, columnLabel, identities);
  const write = headingsOf(identities, [...rows, ...columns].some(isNumber));
  const panels = rows.flatMap((row) =>
    columns.map((column) => ({
      heading: [write(rowLabel, row), write(columnLabel, column)].join(', '),
      series: series.filter(
        ({ labels }) =>
          (labelValue(labels, rowLabel) ?? '') === row &&
          (labelValue(labels, columnLabel) ?? '') === column,
      ),
    })),
  );
  return { rows: rows.length, columns: columns.length, panels };
}

/** A number says little by itself, `replicas = 3`; then all headings name their labels. */
function headingsOf(identities: Identities, hasNumbers: boolean) {
  return (label: string, value: string): string => {
    const text = identities.get(label)?.get(value)?.text;
    if (text !== undefined) return text;
    if (value === '') return `no ${label}`;
    return hasNumbers ? `${label} = ${value}` : value;
  };
}

function isNumber(value: string): boolean {
  return /^[\d.]+$/.test(value);
}
