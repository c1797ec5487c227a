import type { Drawing, Top } from '../manifest/drawing.js';
import { hasSecondAxis } from '../manifest/drawing/kinds.js';
import type { DrawnSeries } from './content.js';
import type { ChartInput } from './input.js';

/** What decides which series are drawn. */
export type RankedSeries = Pick<DrawnSeries, 'query' | 'labels' | 'axis' | 'statistics'>;

/** Series that may be added up. */
export type Group<T> = readonly [T, ...T[]];

/** What is drawn of many series, and how many are not, not even as a part of a sum. */
export interface TopSeries<T> {
  readonly series: readonly T[];
  /** The others, if they are to be added up: series of one axis and of the same timestamps. */
  readonly rest: readonly Group<T>[];
  readonly dropped: number;
}

interface Asked extends Pick<Drawing, 'kind'>, Pick<ChartInput, 'compared'> {
  readonly top: Pick<Top, 'count' | 'rest'> | undefined;
}

/**
 * The series of each axis with the largest means, in the order in which they are given; the first of
 * equal ones. Axes have units of their own, whose means do not compare. Of compared periods, a series
 * is there in all or in none, by the larger one.
 */
export function topSeries<T extends RankedSeries>(
  series: readonly T[],
  { top, kind, compared }: Asked,
): TopSeries<T> {
  if (top === undefined) return { series, rest: [], dropped: 0 };
  const hasOneAxis = !hasSecondAxis(kind);
  const axes = grouped(series, ({ axis }) => (hasOneAxis ? 'left' : axis));
  const chosen = new Set(
    axes.flatMap((own) =>
      counterparts(own, compared)
        .sort((a, b) => rank(b) - rank(a))
        .slice(0, top.count)
        .flat(),
    ),
  );
  const kept = series.filter((one) => chosen.has(one));
  if (top.rest === 'drop') return { series: kept, rest: [], dropped: series.length - kept.length };
  const others = axes.flatMap((own) => {
    const rest = own.filter((one) => !chosen.has(one));
    return grouped(rest, ({ query }) => JSON.stringify(query.grid));
  });
  return { series: kept, rest: others, dropped: 0 };
}

/** How many series of how many are not drawn, and of how many axes these are. */
export interface Dropped {
  readonly dropped: number;
  readonly selected: number;
  readonly axes: number;
}

/** `3 of 12 series are not drawn (top: 9)`. */
export function droppedText(
  { dropped, selected, axes }: Dropped,
  { top, facet }: Pick<Drawing, 'top' | 'facet'>,
): string {
  const series = `${dropped} of ${selected} series ${dropped === 1 ? 'is' : 'are'} not drawn`;
  const places = [
    ...(axes > 1 ? [' on each axis'] : []),
    ...(facet === undefined ? [] : [' in each panel']),
  ];
  return `${series} (top: ${top?.count ?? 0}${places.join('')})`;
}

/** Each series with those that differ from it in the label that is compared. */
function counterparts<T extends RankedSeries>(
  series: readonly T[],
  compared: string | undefined,
): Group<T>[] {
  if (compared === undefined) return series.map((one) => [one]);
  return grouped(series, ({ query, labels }) =>
    JSON.stringify([query.id, labels.filter(([name]) => name !== compared)]),
  );
}

/** Below all numbers where there is no mean. */
function rank(series: Group<RankedSeries>): number {
  const means = series.map(({ statistics: { mean } }) => mean);
  return Math.max(...means.map((mean) => (Number.isNaN(mean) ? -Number.MAX_VALUE : mean)));
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
