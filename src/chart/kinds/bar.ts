import { ofSide } from '../axes/sides.js';
import type { Drawing } from '../../manifest/drawing.js';
import type { Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import type { BarSeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import type { Extent } from '../../statistics/extent.js';
import { nearOn } from '../samples/far.js';
import { beyondNote, isAnyBeyond } from './cut-ends.js';
import { hasIntervals, intervalsOf } from './intervals.js';
import { categoriesDimension, edgesOf, placesOf } from './places.js';
import { byLook, cutNote, isBelow, onAxis, sidesOf } from './sides.js';
import { endedOmissions, reduceSeries } from './series-numbers.js';

interface Bar extends Pick<DrawnSeries, 'look' | 'axis' | 'name' | 'statistics'> {
  readonly edges: readonly [left: number, right: number];
  readonly value: number;
  readonly spread: Extent | undefined;
}

/** Each series as one number; a series without any finite sample leaves its place empty. */
export const bar: MakeContent = (series, input) => {
  const { drawing } = input;
  const reduced = reduceSeries(series, drawing);
  const { of } = reduced;
  const omissions = [...reduced.omissions, ...endedOmissions(series, reduced, drawing.reduce)];
  const intervals = hasIntervals(series) ? intervalsOf(series) : undefined;
  const places = placesOf(series, drawing, ({ name }) => name);
  const bars = series.flatMap((one, i): Bar[] => {
    const place = places.of[i];
    const value = of[i]?.value() ?? NaN;
    if (place === undefined || Number.isNaN(value)) return [];
    const { look, axis, name, statistics } = one;
    const edges = edgesOf(place, places.slots);
    const spread = intervals === undefined ? of[i]?.spread() : intervals[i];
    return [{ look, axis, name, statistics, edges, value, spread }];
  });
  const isBelowAxis = ({ spread, axis }: Bar): boolean =>
    spread !== undefined && isBelow(spread.min, axis, input);
  const numbers = bars.map((one) => ({
    axis: one.axis,
    numbers: numbersOf(one, isBelowAxis(one)),
  }));
  const notes = bars.some(isBelowAxis) ? [cutNote('error bars')] : [];
  return {
    x: categoriesDimension(places),
    ...sidesOf(numbers, 'from-zero'),
    colour: undefined,
    draw: (plot) => {
      const cut = cutIn(bars, plot, intervals !== undefined, drawing);
      return draw(bars, plot, {
        omissions: [...omissions, ...cut.omissions],
        notes: [...notes, ...cut.notes],
      });
    },
  };
};

/**
 * What an axis must show of a bar. A deviation that goes below 0 where no sample does is cut there:
 * it says how samples spread, and not that any could be negative.
 */
function numbersOf({ value, spread, statistics: { extent } }: Bar, isBelowAxis: boolean): number[] {
  if (spread === undefined) return [value];
  const isDeviation = spread.min <= 0 && value >= 0 && (extent?.min ?? NaN) >= 0;
  return [value, ...(isDeviation || isBelowAxis ? [] : [spread.min]), spread.max];
}

type Said = Pick<Drawn, 'omissions' | 'notes'>;

/**
 * What is said of error bars that are cut: of intervals over runs, a word where nobody asked for it;
 * a deviation that is cut at 0 is not missed.
 */
function cutIn(bars: readonly Bar[], plot: Plot, isOfRuns: boolean, { y, y2 }: Drawing): Said {
  const cut = bars.filter(
    ({ spread, axis }) =>
      spread !== undefined && isAnyBeyond([spread.min, spread.max], ofSide(axis, plot)),
  );
  if (cut.length === 0) return { omissions: [], notes: [] };
  const free = cut.filter(({ axis }) => (axis === 'left' ? y : y2).min === undefined);
  const [first] = isOfRuns ? free.filter(({ spread }) => (spread?.min ?? 0) < 0) : [];
  if (first === undefined) return { omissions: [], notes: [beyondNote('error bars')] };
  const key = first.axis === 'left' ? 'y' : 'y2';
  const remedy = `a lower \`${key}: {min: …}\` shows them, and \`min: 0\` asks for that`;
  return { omissions: [`error bars that go below 0 are cut there; ${remedy}`], notes: [] };
}

/** In points: white edges would leave little of bars that are thinner. */
const thinnest = 2;

function widthOf({ edges: [left, right] }: Bar, { width, x }: Plot): number {
  return ((right - left) / (x.max - x.min)) * width;
}

function draw(bars: readonly Bar[], plot: Plot, said: Said): Drawn {
  const tables: NumberTable[] = [];
  const series: BarSeries[] = [];
  for (const group of byLook(bars)) {
    const [{ look, axis, name }] = group;
    const shown = onAxis(plot, axis);
    const near = nearOn({ ...ofSide(axis, plot), length: plot.height });
    const hasSpread = group.some(({ spread }) => spread !== undefined);
    const hasEdge = group.every((one) => widthOf(one, plot) >= thinnest);
    series.push({ look, axis, table: tables.length, hasSpread, hasEdge });
    tables.push({
      kind: 'numbers',
      heading: name,
      columns: ['left', 'right', name, 'low', 'high'],
      rows: group.map(({ edges, value, spread: { min, max } = { min: NaN, max: NaN } }) => [
        ...edges,
        ...[value, min, max].map((number) => near(shown(number))),
      ]),
    });
  }
  return { kind: 'bar', series, tables, ...said };
}
