/** Charts made by hand: what there is beside the series, and data that are hard to draw. */
import type { Chart, Panel } from '../../src/chart/model/chart.js';
import {
  axis,
  beside,
  besideRight,
  caption,
  categories,
  chartOf,
  frame,
  legendAbove,
  looks,
  minutes,
  numbers,
  plot,
  samples,
  series,
  style,
  tick,
} from './example-parts.js';
import { latencies, xySeries } from './example-lines.js';

const noData = caption('no data', (plot.bottom + plot.top) / 2 - 2.7, (plot.left + plot.right) / 2);

const decades = [0.1, 1, 10];
const logSeconds = axis(0.1, 20, 1, {
  label: beside('p99 latency (s)'),
  scale: 'log',
  ticks: decades.map((at) => tick(at, String(at))),
  minorTicks: [
    ...decades.flatMap((at) => [2, 3, 4, 5, 6, 7, 8, 9].map((times) => at * times)),
  ].filter((at) => at <= 20),
});
const latencyTable = samples(latencies(5));
const latencyNames = latencies(5).map(({ label }) => label);

const log: Chart = chartOf('log', {
  height: 170,
  panels: [
    {
      ...frame(minutes, logSeconds, {
        thresholds: [
          { at: 5, axis: 'left', text: { text: 'SLO 5 s', x: 230, y: 115.5, align: 'right' } },
        ],
      }),
      kind: 'line',
      series: [0, 1, 2, 3, 4].map((i) => xySeries(i, i)),
    },
  ],
  looks: looks(5),
  legend: legendAbove(latencyNames, 'line', 3),
  tables: [latencyTable],
});

const log2: Chart = chartOf('log2', {
  panels: [
    {
      ...frame(
        minutes,
        axis(0.25, 16, 1, {
          scale: 'log2',
          label: beside('p99 latency (s)'),
          ticks: [0.25, 0.5, 1, 2, 4, 8, 16].map((at) => tick(at, String(at))),
        }),
      ),
      kind: 'line',
      series: [0, 1].map((i) => xySeries(i, i)),
    },
  ],
  looks: looks(2),
  legend: legendAbove(latencyNames.slice(0, 2), 'line'),
  tables: [latencyTable],
});

const narrow = { ...plot, right: 206 };
const right: Chart = chartOf('right', {
  panels: [
    {
      ...frame(
        { ...minutes, label: caption('Time (min)', 6.6, 120) },
        axis(0, 12, 3, { label: beside('p99 latency (s)') }),
        {
          area: narrow,
          y2: axis(0, 2 ** 31, 2 ** 29, {
            label: besideRight('Memory (GiB)'),
            ticks: [0, 0.5, 1, 1.5, 2].map((at) => tick(at * 2 ** 30, String(at))),
          }),
          thresholds: [
            {
              at: 1.75 * 2 ** 30,
              axis: 'right',
              text: { text: 'limit 1.75 GiB', x: 204, y: 131.5, align: 'right' },
            },
          ],
        },
      ),
      kind: 'line',
      series: [xySeries(0, 0), xySeries(1, 0, { table: 1, axis: 'right' })],
    },
  ],
  looks: looks(2),
  legend: legendAbove(['latency', 'memory (right)'], 'line'),
  tables: [
    latencyTable,
    samples([
      {
        label: 'memory',
        values: Array.from({ length: 61 }, (_, i) => String(2 ** 29 + 2 ** 24 * i)),
      },
    ]),
  ],
});

const marks: Chart = chartOf('marks', {
  notes: ['3 of 5 series are drawn: those with the largest means'],
  panels: [
    {
      ...frame(minutes, axis(0, 12, 2, { label: beside('p99 latency (s)') }), {
        events: [
          { at: 240, text: { text: 'deploy', x: 84.8, y: 137.5, align: 'right' } },
          { at: 480, text: { text: 'rollback', x: 141.6, y: 137.5, align: 'left' } },
        ],
        spans: [
          { from: 600, to: 780, text: { text: 'load test', x: 186, y: 29, align: 'center' } },
        ],
        thresholds: [
          { at: 5, axis: 'left', text: { text: 'SLO 5 s', x: 36, y: 77.5, align: 'left' } },
        ],
      }),
      kind: 'line',
      series: [0, 1, 2].map((i) => xySeries(i, i)),
    },
  ],
  looks: looks(3),
  legend: {
    entries: [
      ...[0, 1, 2].map((look) => ({
        look,
        symbol: 'line' as const,
        text: latencyNames[look] ?? '',
        x: 174,
        y: 71 - 9 * look,
      })),
      { look: undefined, symbol: 'line', text: '+ 2 more', x: 174, y: 44 },
    ],
    box: { left: 171, right: 230, bottom: 39, top: 76 },
  },
  tables: [latencyTable],
});

function quarter(i: number, heading: string): Panel {
  const [column, row] = [i % 2, Math.floor(i / 2)];
  const left = 34 + 103 * column;
  const bottom = 118 - 92 * row;
  const bare = (ticks: Panel['x']['ticks']) => ticks.map((one) => ({ ...one, text: '' }));
  const y = axis(0, 12, 4, {
    label: column === 0 ? caption('Latency (s)', 9.44, bottom + 36) : undefined,
  });
  const x = {
    ...minutes,
    ticks: [0, 5, 10, 15].map((at) => tick(60 * at, String(at))),
    label: row === 1 ? caption('Time (min)', 6.6, left + 48) : undefined,
  };
  return {
    ...frame(
      row === 1 ? x : { ...x, ticks: bare(x.ticks) },
      column === 0 ? y : { ...y, ticks: bare(y.ticks) },
      {
        area: { left, right: left + 96, bottom, top: bottom + 72 },
        heading: caption(heading, bottom + 75, left + 48),
      },
    ),
    kind: 'line',
    series: [xySeries(0, i), xySeries(1, i + 1)],
  };
}

const facets: Chart = chartOf('facets', {
  title: caption('Latency in four zones', 214, style.width / 2),
  height: 224,
  panels: [
    quarter(0, 'eu-central'),
    quarter(1, 'eu-west'),
    quarter(2, 'us-east'),
    quarter(3, 'us-west'),
  ],
  looks: looks(2),
  legend: {
    entries: ['before', 'after'].map((text, look) => ({
      look,
      symbol: 'line',
      text,
      x: 34 + 60 * look,
      y: 206,
    })),
    box: undefined,
  },
  tables: [latencyTable],
});

const empty: Chart = chartOf('empty', {
  panels: [
    {
      ...frame(minutes, axis(0, 1, 0.25), { notice: noData }),
      kind: 'line',
      series: [],
    },
  ],
  looks: [],
  tables: [samples([])],
});

const odd = [0.2, 'NaN', 0.5, undefined, undefined, 0.7, 0.72, '+Inf', 0.6, 0.62, '-Inf', 0.3];
const alone = Array.from({ length: 12 }, (_, i) => (i === 6 ? 0.9 : undefined));

/** The same gaps in all kinds that are drawn over time: not a number, missing, infinite, alone. */
function gaps(kind: 'line' | 'step'): Chart {
  return chartOf(`gaps-${kind}`, {
    panels: [
      {
        ...frame(minutes, axis(0, 1, 0.25, { label: beside('Utilisation') })),
        kind,
        series: [
          xySeries(0, 0, { hasAlone: true }),
          xySeries(1, 1, { hasAlone: true }),
          xySeries(2, 2),
        ],
      },
    ],
    looks: looks(3),
    legend: legendAbove(['odd', 'a single sample', 'nothing'], 'line'),
    tables: [
      samples(
        [
          { label: 'odd', values: odd },
          { label: 'a single sample', values: alone },
          { label: 'nothing', values: odd.map(() => 'NaN') },
        ],
        75e3,
      ),
    ],
  });
}

const nothing: Chart = chartOf('nothing', {
  panels: [
    {
      ...frame(categories(['a', 'b']), axis(0, 1, 0.25), { notice: noData }),
      kind: 'bar',
      series: [{ ...series(0), hasSpread: true, hasEdge: true }],
    },
  ],
  looks: looks(1),
  tables: [numbers(['left', 'right', 'value', 'low', 'high'], [[-0.4, 0.4, NaN, NaN, NaN]])],
});

export const specialCharts = {
  log,
  log2,
  right,
  marks,
  facets,
  empty,
  gapsLine: gaps('line'),
  gapsStep: gaps('step'),
  nothing,
};
