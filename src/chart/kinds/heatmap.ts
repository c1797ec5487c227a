import type { Content, Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import type { ChartInput } from '../input.js';
import type { HeatmapSeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import { originOf } from '../samples/time-tables.js';
import { bucketsOf } from './buckets.js';
import { colourExtent } from './cells.js';
import { bucketMap, seriesMap } from './heat-maps.js';
import type { HeatMap } from './heat-space.js';
import { nativeBuckets, nativeMap } from './native-map.js';

/**
 * The buckets of a histogram over time, from those of a native one or from series with a label `le`; of
 * other series, a row each, the first at the top. Where there is more than the page can show, a cell has the mean.
 */
export const heatmap: MakeContent = (series, input) => {
  const [first] = series;
  if (first === undefined) return contentOf(undefined, first, input);
  const native = nativeBuckets(series);
  if (native.buckets.length > 0) return nativeContent(native, input);
  // Two queries' buckets are two histograms, which cannot be drawn over each other.
  const ofFirst = series.filter(({ query }) => query === first.query);
  const buckets = bucketsOf(series) && bucketsOf(ofFirst);
  if (buckets === undefined) return contentOf(seriesMap(series, input), first, input);
  const map = bucketMap(ofFirst, buckets, input);
  const others = ofFirst.length < series.length ? [onlyFirst(first.query)] : [];
  const omissions = [...others, ...map.omissions];
  return contentOf({ ...map, omissions }, first, input);
};

function nativeContent(
  { buckets, others }: ReturnType<typeof nativeBuckets>,
  input: ChartInput,
): Content {
  const [first] = buckets;
  const query = first?.series.query;
  const ofFirst = buckets.filter(({ series }) => series.query === query);
  const map = nativeMap(ofFirst, input);
  const omissions = [
    ...(ofFirst.length < buckets.length ? [onlyFirst(query)] : []),
    ...(others === 0 ? [] : [`${others} series beside native histograms are not drawn`]),
    ...map.omissions,
  ];
  return contentOf({ ...map, omissions }, first?.series, input);
}

const onlyFirst = (query: DrawnSeries['query'] | undefined): string =>
  `of several histograms, only that of the query ${query?.id ?? ''} is drawn`;

type DrawnMap = Extract<Drawn, { kind: 'heatmap' }>;

interface FullMap extends DrawnMap {
  readonly series: readonly [HeatmapSeries];
  readonly tables: readonly [NumberTable];
}

function contentOf(
  map: HeatMap | undefined,
  first: DrawnSeries | undefined,
  input: ChartInput,
): Content {
  const means = map?.cells.means() ?? [];
  const colour = colourExtent(means);
  const left = map?.axis ?? emptyAxis;
  const originMs = originOf(input);
  const common = { x: { of: 'time' }, left, right: undefined, colour } as const;
  if (map === undefined || first === undefined || colour === undefined) {
    const { omissions, notes } = map ?? { omissions: [], notes: [] };
    const empty = { kind: 'heatmap', series: [], tables: [], omissions, notes } as const;
    return { ...common, draw: () => empty };
  }
  const { cells, times, omissions, notes } = map;
  const { rows, columns } = cells;
  const [from, to] = [times.leftMs, times.rightMs].map((ms) => (ms - originMs) / 1000);
  const place = { left: from ?? 0, right: to ?? 0, bottom: 0, top: left.rows };
  const drawn: HeatmapSeries = {
    look: first.look,
    axis: 'left',
    table: 0,
    columns,
    rows,
    ...place,
  };
  const table = {
    kind: 'numbers',
    heading: first.query.id,
    columns: Array.from({ length: columns }, (_, i) => `column ${i + 1}`),
    rows: means,
  } as const;
  const all: FullMap = { kind: 'heatmap', series: [drawn], tables: [table], omissions, notes };
  return { ...common, draw: (plot) => onlyColumn(all, plot.x) ?? all };
}

/**
 * Of an axis that shows a part of one column of cells, that part: gnuplot leaves out those cells of
 * an image that have no corner in the plot.
 */
function onlyColumn(all: FullMap, { min, max }: Plot['x']): FullMap | undefined {
  const [series] = all.series;
  const [table] = all.tables;
  const { left, right, columns } = series;
  const place = (x: number): number => ((x - left) / (right - left)) * columns;
  const column = Math.floor(place(min));
  if (min < left || max > right || place(max) > column + 1) return undefined;
  const rows = table.rows.map((row) => row.slice(column, column + 1));
  const names = table.columns.slice(column, column + 1);
  return {
    ...all,
    series: [{ ...series, columns: 1, left: min, right: max }],
    tables: [{ ...table, columns: names, rows }],
  };
}

const emptyAxis = { of: 'edges', rows: 1, ticks: [], what: 'other', label: undefined } as const;
