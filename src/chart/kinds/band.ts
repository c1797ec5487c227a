import { ofSide } from '../axes/sides.js';
import type { Content, Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import type { ChartInput } from '../input.js';
import type { BandSeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import { byTiming } from '../samples/by-timing.js';
import { clippedRows, rowsForFills } from '../samples/clip.js';
import { farNote } from '../samples/far.js';
import { markersOf } from '../samples/markers.js';
import { drawnOn, pixelsAPoint } from '../samples/pixels.js';
import { timeTable } from '../samples/time-tables.js';
import { bandRows, type Row } from './band-rows.js';
import { type Band, readBands } from './bands.js';
import { readIntervals } from './intervals.js';
import { beyondNote, isAnyBeyond } from './cut-ends.js';
import { cutNote, isBelow, onAxis, sidesOf } from './sides.js';

/** Quantiles across the series of a query, or across those that have a value of a label. */
export const band: MakeContent = (series, input) =>
  contentOf(readBands(series, input.drawing), input);

/** Lines through what stands for all runs, and the intervals around them. */
export const intervalBand: MakeContent = (series, input) => {
  const { bands, omissions } = readIntervals(series);
  const timed = byTiming(bands.map(({ of }) => of));
  const inTime = bands.map((one, i) => ({ ...one, of: timed[i] ?? one.of }));
  return contentOf({ bands: inTime, omissions }, input, 'centre');
};

function contentOf(
  { bands, omissions }: ReturnType<typeof readBands>,
  input: ChartInput,
  middle = 'median',
): Content {
  const isCut = bands.some(({ of: { axis }, low }) => low.some((end) => isBelow(end, axis, input)));
  const numbers = bands.flatMap(({ of: { axis }, low, middle, high }) =>
    [low.filter((end) => !isBelow(end, axis, input)), middle, high].map((numbers) => {
      return { axis, numbers };
    }),
  );
  return {
    x: { of: 'time' },
    ...sidesOf(numbers, 'free'),
    colour: undefined,
    draw: (plot) => draw(bands, plot, input, { omissions, middle, isCut }),
  };
}

/** What a band is drawn with besides its numbers. */
interface Saying {
  readonly omissions: readonly string[];
  /** What the line in the middle is called. */
  readonly middle: string;
  /** Whether it reaches to where a logarithmic axis has no place. */
  readonly isCut: boolean;
}

function draw(
  bands: readonly Band[],
  plot: Plot,
  input: ChartInput,
  { omissions, middle, isCut }: Saying,
): Drawn {
  const { isDecimated, style } = input.drawing;
  const pixels = isDecimated
    ? Math.ceil(plot.width * pixelsAPoint(bands.length, style.pngDpi))
    : Infinity;
  const tables: NumberTable[] = [];
  const series: BandSeries[] = [];
  let [isThinned, isFar] = [false, false];
  for (const one of bands) {
    const { look, axis, name } = one.of;
    const drawn = bandRows(one, input, plot.x, pixels);
    isThinned ||= drawn.isThinned;
    const y = ofSide(axis, plot);
    const shown = drawn.rows.map((row) => rowOn(plot, axis, row));
    const middles = shown.map(([at, , middle]) => [at, middle] as const);
    series.push({ look, axis, table: tables.length, markers: markersOf(middles, plot.x, y) });
    const rows = clippedRows(shown, plot.x, y);
    isFar ||= rows !== shown;
    tables.push(timeTable(name, ['low', middle, 'high'], rowsForFills(rows, plot.x, y), input));
  }
  const notes = [
    ...(isThinned ? ['bands are thinned to what the page can show'] : []),
    ...(isFar ? [farNote] : []),
    ...(isCut ? [cutNote('bands')] : []),
    ...(bands.some((one) => isBeyond(one, plot)) ? [beyondNote('bands')] : []),
  ];
  return { kind: 'band', series, tables, omissions, notes };
}

function isBeyond({ of: { axis }, low, high }: Band, plot: Plot): boolean {
  const limits = ofSide(axis, plot);
  return isAnyBeyond(low, limits) || isAnyBeyond(high, limits);
}

/** A band reaches down to the end of a logarithmic axis; its line has a gap where it is not above 0. */
function rowOn(plot: Plot, axis: DrawnSeries['axis'], [at, low, middle, high]: Row): Row {
  const shown = onAxis(plot, axis);
  const hasMiddle = drawnOn(ofSide(axis, plot))(middle);
  return [at, shown(low), hasMiddle ? middle : NaN, shown(high)];
}
