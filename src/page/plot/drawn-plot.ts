import UPlot from 'uplot';
import type { PlotView, SeriesView } from '../../view/plot-view.js';
import { axisTexts, DAY, dashOnScreen, MINUTE, numberText, sinceText } from './texts.js';
import type { Stretch } from './zoom.js';

/** A plot on the page. */
export interface DrawnPlot {
  readonly show: (stretch: Stretch) => void;
  /** Of each series whether it is to be seen. */
  readonly toggle: (isShown: readonly boolean[]) => void;
  /** Moves the line through all series to a moment, seconds. */
  readonly pointAt: (seconds: number) => void;
  readonly resize: (width: number) => void;
  readonly remove: () => void;
}

export interface PlotEvents {
  /** Somebody has dragged across it; or, with undefined, wants to see all again. */
  readonly onZoom: (stretch: Stretch | undefined) => void;
  /** Somebody points at a moment, seconds, at which the series (in their order) have these values. */
  readonly onPoint: (seconds: number, values: readonly (number | null)[]) => void;
}

const HEIGHT = 280;
/** Between times below an axis, CSS pixels: `12:00` and some air, or what is longer. */
const [TIMES_APART, LONG_TIMES_APART] = [56, 84];
/** On paper, whatever the page's colours are: the colours of series are made for that. */
const INK = '#333333';
const GRID = '#e4e4e4';

/** Draws series into an element. */
export function drawPlot(host: HTMLElement, plot: PlotView, events: PlotEvents): DrawnPlot {
  const drawn = new UPlot(optionsOf(host.clientWidth, plot, events), alignedData(plot), host);
  return {
    show: ({ start, end }) => drawn.setScale('x', { min: start, max: end }),
    toggle(isShown) {
      drawn.batch(() => {
        for (const [i, show] of isShown.entries()) drawn.setSeries(i + 1, { show });
      });
    },
    pointAt(seconds) {
      drawn.setCursor({ left: drawn.valToPos(seconds, 'x'), top: drawn.over.clientHeight / 2 });
    },
    resize: (width) => drawn.setSize({ width, height: HEIGHT }),
    remove: () => drawn.destroy(),
  };
}

/** All series at all times. What a table has no row for is no gap in it. */
function alignedData({ tables, series }: PlotView): UPlot.AlignedData {
  const all = tables.map(({ times, columns }): UPlot.AlignedData => [
    [...times],
    ...columns.map((column) => [...column]),
  ]);
  const [times, ...columns] = all.length === 0 ? [[]] : UPlot.join(all);
  const before = tables.map((_, i) =>
    tables.slice(0, i).reduce((sum, table) => sum + table.columns.length, 0),
  );
  return [
    times,
    ...series.map(({ table, column }) => columns[(before[table] ?? 0) + column] ?? []),
  ];
}

function optionsOf(width: number, plot: PlotView, events: PlotEvents): UPlot.Options {
  const { time, series, start, end } = plot;
  const hasRight = series.some(({ axis }) => axis === 'right');
  return {
    ...{ width, height: HEIGHT },
    legend: { show: false },
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    scales: { x: { time: time === 'absolute', min: start, max: end } },
    axes: [xAxis(plot), yAxis(plot, 'left'), ...(hasRight ? [yAxis(plot, 'right')] : [])],
    series: [{}, ...series.map((one) => seriesOptions(one, plot))],
    cursor: {
      drag: { x: true, y: false, setScale: false },
      points: { size: 6 },
      bind: {
        dblclick: () => () => {
          events.onZoom(undefined);
          return null;
        },
      },
    },
    hooks: {
      setSelect: [(drawn) => zoomIn(drawn, events)],
      setCursor: [(drawn) => tell(drawn, events)],
    },
  };
}

function xAxis({ time }: PlotView): UPlot.Axis {
  return {
    ...{ stroke: INK, grid: { stroke: GRID, width: 1 }, ticks: { stroke: GRID, width: 1 } },
    space: (_, __, start, end, pixels) => timesApart(((end - start) / pixels) * TIMES_APART),
    values: (_, splits, __, ___, apart) =>
      time === 'absolute' ? axisTexts(splits, apart) : splits.map(sinceText),
  };
}

const timesApart = (seconds: number): number =>
  seconds < MINUTE || seconds >= DAY ? LONG_TIMES_APART : TIMES_APART;

function yAxis({ series }: PlotView, side: SeriesView['axis']): UPlot.Axis {
  const unit = series.find((one) => one.axis === side && one.unit !== undefined)?.unit;
  return {
    scale: side,
    // The enum is of types only, of which modules that are compiled alone know nothing.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
    ...(side === 'right' && { side: 1 }),
    ...(unit !== undefined && { label: unit, labelSize: 18 }),
    ...{ stroke: INK, size: 62, ticks: { stroke: GRID, width: 1 } },
    grid: { stroke: GRID, width: 1, show: side === 'left' },
    values: (_, splits) => splits.map(numberText),
  };
}

function seriesOptions(
  { name, colour, dash, axis }: SeriesView,
  { isGapDrawn }: PlotView,
): UPlot.Series {
  return {
    ...{ label: name, scale: axis, stroke: colour, width: 1.5, spanGaps: !isGapDrawn },
    ...(dash.length > 0 && { dash: dashOnScreen(dash) }),
  };
}

function zoomIn(drawn: UPlot, { onZoom }: PlotEvents): void {
  const { left, width } = drawn.select;
  if (width < 3) return;
  const start = drawn.posToVal(left, 'x');
  const end = drawn.posToVal(left + width, 'x');
  drawn.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  onZoom({ start, end });
}

function tell(drawn: UPlot, { onPoint }: PlotEvents): void {
  const { idx } = drawn.cursor;
  if (typeof idx !== 'number') return;
  const seconds = drawn.data[0][idx];
  if (seconds === undefined) return;
  const values = drawn.data.slice(1).map((column) => column[idx] ?? null);
  onPoint(seconds, values);
}
