import type { Drawn } from './content.js';

/** What is drawn, without its tables. */
export type DrawnSeriesOnly = {
  readonly [K in Drawn['kind']]: Pick<Extract<Drawn, { kind: K }>, 'kind' | 'series'>;
}[Drawn['kind']];

/** Series that refer to tables by the numbers that these have in the whole chart. */
export function renumbered(drawn: Drawn, numberOf: (own: number) => number): DrawnSeriesOnly {
  const moved = <T extends { readonly table: number }>(series: readonly T[]): T[] =>
    series.map((one) => ({ ...one, table: numberOf(one.table) }));
  switch (drawn.kind) {
    case 'line':
    case 'step':
    case 'points':
    case 'cdf':
      return { kind: drawn.kind, series: moved(drawn.series) };
    case 'area':
      return { kind: drawn.kind, series: moved(drawn.series) };
    case 'band':
      return { kind: drawn.kind, series: moved(drawn.series) };
    case 'bar':
      return { kind: drawn.kind, series: moved(drawn.series) };
    case 'histogram':
      return { kind: drawn.kind, series: moved(drawn.series) };
    case 'heatmap':
      return { kind: drawn.kind, series: moved(drawn.series) };
    case 'box':
      return {
        kind: drawn.kind,
        series: moved(drawn.series).map((one) => ({
          ...one,
          outliers: one.outliers === undefined ? undefined : numberOf(one.outliers),
        })),
      };
  }
}
