import type { Drawn, MakeContent, Plot } from '../content.js';
import type { ChartInput } from '../input.js';
import type { BandSeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import { markerEvery } from '../samples/markers.js';
import { pixelsAPoint } from '../samples/pixels.js';
import { timeTable } from '../samples/time-tables.js';
import { bandRows } from './band-rows.js';
import { type Band, readBands } from './bands.js';
import { onAxis, sidesOf } from './sides.js';

/** Quantiles across the series of a query, or across those that have a value of a label. */
export const band: MakeContent = (series, input) => {
  const { bands, omissions } = readBands(series, input.drawing);
  const numbers = bands.flatMap(({ of: { axis }, low, middle, high }) =>
    [low, middle, high].map((numbers) => ({ axis, numbers })),
  );
  return {
    x: { of: 'time' },
    ...sidesOf(numbers, 'free'),
    colour: undefined,
    draw: (plot) => draw(bands, plot, input, omissions),
  };
};

function draw(
  bands: readonly Band[],
  plot: Plot,
  input: ChartInput,
  omissions: readonly string[],
): Drawn {
  const { isDecimated, style } = input.drawing;
  const pixels = isDecimated
    ? Math.ceil(plot.width * pixelsAPoint(bands.length, style.pngDpi))
    : Infinity;
  const tables: NumberTable[] = [];
  const series: BandSeries[] = [];
  let isThinned = false;
  for (const one of bands) {
    const { look, axis, name } = one.of;
    const drawn = bandRows(one, input, plot.x, pixels);
    isThinned ||= drawn.isThinned;
    const markEvery = markerEvery(drawn.rows.length);
    series.push({ look, axis, table: tables.length, markEvery });
    const shown = onAxis(plot, axis);
    const rows = drawn.rows.map(([seconds, ...numbers]) => [seconds, ...numbers.map(shown)]);
    tables.push(timeTable(name, ['low', 'median', 'high'], rows, input));
  }
  const notes = isThinned ? ['bands are thinned to what the page can show'] : [];
  return { kind: 'band', series, tables, omissions, notes };
}
