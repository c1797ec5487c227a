import type { RowBlock } from '../frame/rows.js';
import type { ChartQuery } from './input.js';
import type { Look } from './model/page.js';
import { byTiming } from './samples/by-timing.js';
import { checkOneGrid } from './samples/one-grid.js';
import { type Beyond, joinedSamples, noneBeyond } from './samples/joined-samples.js';
import { statisticsOf } from './samples/statistics.js';
import type { DrawnSeries } from './content.js';
import type { Group } from './top.js';

/** The sum of the series beyond the top, at each time at which any of them has a finite sample. */
export interface Others extends Omit<DrawnSeries, 'look'> {
  readonly look: Look;
}

export interface AllOthers {
  /** Those of each panel. */
  readonly panels: readonly (readonly Others[])[];
  /** What was left out of them. */
  readonly omissions: readonly string[];
}

type Summable = Omit<DrawnSeries, 'look'>;

/** A sum of a panel, and which of the sums of its axis there it is. */
interface Placed {
  readonly group: Group<Summable>;
  readonly axis: 'left' | 'right';
  readonly place: number;
}

/**
 * The sums of all panels: those of one axis have one name and look. A panel has several of an axis
 * only where queries have different steps.
 */
export function othersOf(
  panels: readonly (readonly Group<Summable>[])[],
  gaps: 'break' | 'connect',
): AllOthers {
  const placed = panels.map(placedOf);
  const all = placed.flat();
  const sorts = [...new Set(all.map(sortOf))].sort();
  const beyond = noneBeyond();
  return {
    panels: placed.map((own) =>
      own.map((one) => {
        const look = looksOfSums[sorts.indexOf(sortOf(one)) % looksOfSums.length] ?? looksOfSums[0];
        return { ...sumOf(one.group, nameOf(one, all), gaps, beyond), look };
      }),
    ),
    omissions: omissionsOf(beyond),
  };
}

function placedOf(groups: readonly Group<Summable>[]): Placed[] {
  const places = { left: 0, right: 0 };
  return groups.map((group) => {
    const [{ axis }] = group;
    return { group, axis, place: places[axis]++ };
  });
}

function sortOf({ axis, place }: Placed): string {
  return `${axis} ${place}`;
}

/** What many series are together is none of them: sums are grey. */
const looksOfSums: readonly [Look, ...Look[]] = [
  { colour: '#999999', dash: [10, 2], marker: 'none', width: 1 },
  { colour: '#555555', dash: [6, 2, 2, 2], marker: 'none', width: 1 },
  { colour: '#bbbbbb', dash: [3, 1], marker: 'none', width: 1 },
  { colour: '#777777', dash: [10, 2, 1, 2, 1, 2], marker: 'none', width: 1 },
];

/** What it is; how many series it is of, where that is the same in all panels. */
function nameOf(own: Placed, all: readonly Placed[]): string {
  const alike = all.filter((one) => sortOf(one) === sortOf(own));
  const count = own.group.length;
  const isSame = alike.every(({ group }) => group.length === count);
  const hasSteps = all.some(({ axis, place }) => axis === own.axis && place > 0);
  const [{ query }] = own.group;
  const said = [
    ...(isSame && count === 1 ? [] : ['sum']),
    ...(new Set(all.map(({ axis }) => axis)).size > 1 ? [`${own.axis} axis`] : []),
    ...(hasSteps ? [`every ${query.grid.stepMs / 1000} s`] : []),
  ];
  const others = isSame ? `${count} ${count === 1 ? 'other' : 'others'}` : 'others';
  return said.length === 0 ? others : `${others} (${said.join(', ')})`;
}

function sumOf(
  series: Group<Summable>,
  name: string,
  gaps: 'break' | 'connect',
  beyond: Beyond,
): Summable {
  const timed = byTiming(series);
  checkOneGrid(timed, 'added up');
  const [first] = series;
  const isOfOneQuery = series.every(({ query }) => query === first.query);
  const { grid, times } = timed[0]?.query ?? first.query;
  const { id, axis, unit, show, reduce } = first.query;
  const query: ChartQuery = {
    ...{ id: isOfOneQuery ? id : name, grid, times, axis, unit, show, reduce },
    series: [{ labels: [], label: name }],
    rows: () => sums(series, noneBeyond()),
    labelNames: [],
    threshold: undefined,
    // The ends of intervals do not add up to those of the sum.
    withIntervals: undefined,
  };
  const [statistics = first.statistics] = statisticsOf(
    { ...query, rows: () => sums(series, beyond) },
    gaps,
  );
  return { query, column: 0, labels: [], name, axis: first.axis, statistics };
}

/** The sum of the finite samples at each time, as text. */
function* sums(series: readonly Summable[], beyond: Beyond): Generator<RowBlock> {
  for (const { rows, columns, times, values } of joinedSamples(series, beyond)) {
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

function omissionsOf({ infinite, tooLarge }: Beyond): string[] {
  return [
    ...leftOut(infinite, (count) => `infinite ${count}`),
    ...leftOut(tooLarge, (count) => `${count} beyond 1e150`),
  ];
}

function leftOut(count: number, what: (samples: string) => string): string[] {
  if (count === 0) return [];
  const samples = what(count === 1 ? 'sample' : 'samples');
  return [`${count} ${samples} ${count === 1 ? 'is' : 'are'} left out of the sum of the others`];
}
