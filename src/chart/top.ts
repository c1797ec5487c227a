import type { RowBlock } from '../frame/rows.js';
import type { Drawing, Top } from '../manifest/drawing.js';
import type { DrawnSeries } from './content.js';
import type { ChartQuery } from './input.js';
import { joinedSamples } from './samples/joined-samples.js';
import { statisticsOf } from './samples/statistics.js';

/** What is drawn of many series, and how many are not, not even as a part of a sum. */
export interface TopSeries {
  readonly series: readonly DrawnSeries[];
  readonly dropped: number;
}

/**
 * The series with the largest means, in the order in which they are given; the first of equal ones.
 * The others are dropped, or stand behind them as one series, their sum at each time; series of
 * another axis or other timestamps have a sum of their own.
 */
export function topSeries(
  series: readonly DrawnSeries[],
  top: Pick<Top, 'count' | 'rest'> | undefined,
  gaps: 'break' | 'connect',
): TopSeries {
  if (top === undefined || series.length <= top.count) return { series, dropped: 0 };
  const byMean = [...series].sort((a, b) => rank(b) - rank(a));
  const chosen = new Set(byMean.slice(0, top.count));
  const kept = series.filter((one) => chosen.has(one));
  const rest = series.filter((one) => !chosen.has(one));
  if (top.rest === 'drop') return { series: kept, dropped: rest.length };
  const sums = summable(rest).map((group) => sumOf(group, gaps));
  return { series: [...kept, ...sums], dropped: 0 };
}

/** `3 of 12 series are not drawn (top: 9)`. */
export function droppedText(dropped: number, of: number, { top, facet }: Drawing): string {
  const series = `${dropped} of ${of} series ${dropped === 1 ? 'is' : 'are'} not drawn`;
  return `${series} (top: ${top?.count ?? 0}${facet === undefined ? '' : ' in each panel'})`;
}

/** Below all numbers where there is no mean. */
function rank({ statistics: { mean } }: DrawnSeries): number {
  return Number.isNaN(mean) ? -Number.MAX_VALUE : mean;
}

type Group = readonly [DrawnSeries, ...DrawnSeries[]];

function summable(series: readonly DrawnSeries[]): Group[] {
  const groups = new Map<string, [DrawnSeries, ...DrawnSeries[]]>();
  for (const one of series) {
    const { startMs, endMs, stepMs } = one.query.grid;
    const key = JSON.stringify([one.axis, startMs, endMs, stepMs]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** The sum of series, which has the look of the first of them. */
function sumOf(series: Group, gaps: 'break' | 'connect'): DrawnSeries {
  const [first] = series;
  const name = series.length === 1 ? '1 other' : `${series.length} others (sum)`;
  const isOfOneQuery = series.every(({ query }) => query === first.query);
  const query: ChartQuery = {
    ...first.query,
    id: isOfOneQuery ? first.query.id : name,
    series: [{ labels: [], label: name }],
    rows: () => sums(series),
  };
  const [statistics = first.statistics] = statisticsOf(query, gaps);
  const { look, axis } = first;
  return { query, column: 0, labels: [], name, look, axis, statistics };
}

/** The sum of the finite samples at each time, as text. */
function* sums(series: readonly DrawnSeries[]): Generator<RowBlock> {
  for (const { rows, columns, times, values } of joinedSamples(series)) {
    const starts = new Int32Array(rows);
    const ends = new Int32Array(rows);
    const texts: string[] = [];
    let length = 0;
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (const value of values.subarray(row * columns, (row + 1) * columns)) {
        if (!Number.isNaN(value)) sum += value;
      }
      const text = String(sum);
      texts.push(text);
      starts[row] = length;
      ends[row] = length += text.length;
    }
    // A few bytes longer than its texts, as blocks are.
    const bytes = Buffer.from(`${texts.join('')}    `, 'latin1');
    yield { times: times.slice(0, rows), columns: 1, starts, ends, bytes };
  }
}
