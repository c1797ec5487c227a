/** Charts made by hand, of the kinds that show what was calculated. */
import type { Chart } from '../../src/chart/model/chart.js';
import {
  axis,
  below,
  beside,
  categories,
  caption,
  chartOf,
  frame,
  legendAbove,
  looks,
  minutes,
  noise,
  numbers,
  plot,
  series,
  style,
  tick,
} from './example-parts.js';

const systems = ['HPA', 'KEDA', 'ours'];
const groups = ['steady', 'burst', 'ramp', 'failover'];

const bar: Chart = chartOf('bar', {
  panels: [
    {
      ...frame(categories(groups), axis(0, 2.5, 0.5, { label: beside('p99 latency (s)') })),
      kind: 'bar',
      series: systems.map((_, i) => ({ ...series(i), hasSpread: true, hasEdge: true })),
    },
  ],
  looks: looks(3),
  legend: legendAbove(systems, 'fill'),
  tables: systems.map((name, i) =>
    numbers(
      ['left', 'right', name, 'low', 'high'],
      groups.map((_, group) => {
        const value = 0.4 + 0.35 * group + 0.3 * (2 - i) * Math.sin(1 + group);
        const left = group - 0.4 + (0.8 / 3) * i;
        const spread = group === 3 && i === 2 ? NaN : 0.06 + 0.05 * group;
        return [left, left + 0.8 / 3, value, value - spread, value + 1.4 * spread];
      }),
    ),
  ),
});

const histogram: Chart = chartOf('histogram', {
  panels: [
    {
      ...frame(
        axis(0, 0.5, 0.1, {
          label: below('Latency (ms)'),
          ticks: [0, 1, 2, 3, 4, 5].map((i) => tick(i / 10, String(100 * i))),
        }),
        axis(0, 60, 20, { label: beside('Samples') }),
      ),
      kind: 'histogram',
      series: [series(0), series(1)],
    },
  ],
  looks: looks(2),
  legend: legendAbove(['before', 'after'], 'fill'),
  tables: ['before', 'after'].map((name, k) =>
    numbers(
      ['left', 'right', name],
      Array.from({ length: 20 }, (_, i) => {
        const away = (i - 12 + 5 * k) / (3 + k);
        return [i / 40, (i + 1) / 40, Math.round(52 * Math.exp(-(away * away) / 2))];
      }),
    ),
  ),
});

const boxes = groups.map((_, i) => {
  const middle = 0.3 + 0.2 * i;
  return [i - 0.3, i + 0.3, middle - 0.2, middle - 0.08, middle, middle + 0.12, middle + 0.35];
});
const random = noise(5);
const outliers = groups.flatMap((_, i) =>
  Array.from({ length: 2 + i }, () => [i, 0.7 + 0.2 * i + 0.4 * random()]),
);

const box: Chart = chartOf('box', {
  panels: [
    {
      ...frame(categories(groups), axis(0, 2, 0.5, { label: beside('Latency (s)') })),
      kind: 'box',
      series: [{ ...series(0), outliers: 1 }],
    },
  ],
  looks: looks(1),
  tables: [
    numbers(['left', 'right', 'low', 'first quartile', 'median', 'third quartile', 'high'], boxes),
    numbers(['x', 'outlier'], outliers),
  ],
});

const bounds = ['0', '5', '10', '25', '50', '100', '250', '500', '∞'];
const rows = bounds.length - 1;
const columns = 60;

const heatmap: Chart = chartOf('heatmap', {
  panels: [
    {
      ...frame(
        { ...minutes, label: caption('Time (min)', 6.6, (plot.left + 200) / 2) },
        axis(0, rows, 1, {
          label: beside('Latency (ms)'),
          ticks: bounds.map((text, at) => tick(at, text)),
          meaning: 'numbers of buckets, from 0',
        }),
        { area: { ...plot, right: 200 } },
      ),
      kind: 'heatmap',
      series: [{ ...series(0), columns, rows, left: 0, right: 900, bottom: 0, top: rows }],
      colourBar: {
        area: { left: 205, right: 211, bottom: plot.bottom, top: plot.top },
        colours: style.colourMap,
        axis: axis(0, 120, 40, {
          label: caption('Requests', 234, (plot.bottom + plot.top) / 2),
          meaning: 'requests in a cell',
        }),
      },
    },
  ],
  looks: looks(1),
  tables: [
    numbers(
      Array.from({ length: columns }, (_, i) => `column ${i + 1}`),
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => {
          const away = row - 3 - 2 * Math.sin(column / 9);
          if (column === 40 || Math.abs(away) > 3.2) return NaN;
          return Math.round(118 * Math.exp((-away * away) / 2));
        }),
      ),
    ),
  ],
});

export const statisticsCharts = { bar, histogram, box, heatmap };
