/** Charts made by hand, of the kinds that are drawn over time. */
import type { Chart } from '../../src/chart/model/chart.js';
import type { XySeries } from '../../src/chart/model/series.js';
import {
  axis,
  below,
  beside,
  chartOf,
  frame,
  legendAbove,
  looks,
  minutes,
  noise,
  numbers,
  samples,
  series,
  tick,
} from './example-parts.js';

const times = Array.from({ length: 61 }, (_, i) => 15 * i);

export function xySeries(look: number, column: number, given: Partial<XySeries> = {}): XySeries {
  const markers: XySeries['markers'] = [];
  return { ...series(look, 0), column, markers, hasAlone: false, texts: [], ...given };
}

/** Latency, which rises from a floor to a ceiling once a service is overloaded. */
export function latencies(count: number): { label: string; values: string[] }[] {
  return Array.from({ length: count }, (_, k) => {
    const random = noise(k + 7);
    const values = times.map((at) => {
      const load = 2 ** ((at - 170 - 130 * k) / 30);
      return (Math.min(10, 0.26 + 0.3 * 0.99 ** at + 0.25 * load) * (1 + 0.08 * random())).toFixed(
        4,
      );
    });
    return { label: `${k + 1} replica${k === 0 ? '' : 's'}`, values };
  });
}

const seconds = axis(0, 12, 2, { label: beside('p99 latency (s)'), meaning: 'seconds' });
const names = latencies(3).map(({ label }) => label);

/** Every eighth sample. */
function markersOf(i: number): XySeries['markers'] {
  const values = latencies(3)[i]?.values ?? [];
  return values.flatMap((value, at) => (at % 8 === 0 ? [[15 * at, Number(value)] as const] : []));
}

const line: Chart = chartOf('line', {
  panels: [
    {
      ...frame(minutes, seconds),
      kind: 'line',
      series: [0, 1, 2].map((i) => xySeries(i, i, { markers: markersOf(i) })),
    },
  ],
  looks: looks(3).map((look, i) => (i === 2 ? { ...look, marker: 'circle' } : look)),
  legend: legendAbove(names, 'line'),
  tables: [samples(latencies(3))],
});

const pods = ['web', 'worker'].map((label, k) => ({
  label,
  values: times.map((at) => {
    if (k === 1 && at > 400 && at < 520) return undefined;
    return String(2 + k + Math.round(2.4 * Math.sin(at / 150 + k) + at / 300));
  }),
}));

const step: Chart = chartOf('step', {
  panels: [
    {
      ...frame(minutes, axis(0, 8, 2, { label: beside('Pods') })),
      kind: 'step',
      series: [xySeries(0, 0), xySeries(1, 1)],
    },
  ],
  looks: looks(2),
  legend: legendAbove(['web', 'worker'], 'line'),
  tables: [samples(pods)],
});

const systems = ['HPA', 'KEDA', 'ours'];
const textPlace = (sign: -1 | 1) =>
  ({ align: sign < 0 ? 'right' : 'left', right: sign * 3.5, up: -1.7 }) as const;
const named = (i: number) => (i === 0 ? 1.8 : 4.2 + 2.2 * i);
const points: Chart = chartOf('points', {
  panels: [
    {
      ...frame(
        axis(0, 12, 2, { label: below('Cost (replica-hours)') }),
        axis(0, 2, 0.5, { label: beside('p99 latency (s)') }),
      ),
      kind: 'points',
      series: systems.map((text, i) => ({
        ...xySeries(i, 0, { table: i }),
        texts: [{ x: named(i), y: 1.5 - 0.5 * i, text, ...textPlace(i === 0 ? -1 : 1) }],
      })),
    },
  ],
  looks: looks(3).map((look, i) => ({
    ...look,
    marker: (['circle', 'square', 'triangle'] as const)[i] ?? 'circle',
  })),
  legend: legendAbove(systems, 'point'),
  tables: systems.map((name, i) => {
    const random = noise(i + 3);
    const rest = Array.from({ length: 12 }, () => [
      3 + 2.2 * i + 2 * (random() - 0.5),
      1.5 - 0.5 * i + 0.6 * (random() - 0.5),
    ]);
    return numbers(['Cost', name], [[named(i), 1.5 - 0.5 * i], ...rest]);
  }),
});

const cdf: Chart = chartOf('cdf', {
  panels: [
    {
      ...frame(
        axis(0, 0.5, 0.1, {
          label: below('Latency (ms)'),
          ticks: [0, 1, 2, 3, 4, 5].map((i) => tick(i / 10, String(100 * i))),
        }),
        axis(0, 1, 0.25, { label: beside('Share of requests') }),
      ),
      kind: 'cdf',
      series: systems.map((_, i) => xySeries(i, 0, { table: i })),
    },
  ],
  looks: looks(3),
  legend: legendAbove(systems, 'line'),
  tables: systems.map((name, i) => {
    const random = noise(i + 11);
    const count = 40 * (i + 1);
    const values = Array.from({ length: count }, () => 0.05 + 0.1 * i - 0.06 * Math.log(random()));
    const sorted = values.sort((a, b) => a - b);
    const steps = sorted.map((value, at) => [value, (at + 1) / count]);
    return numbers(['Latency (s)', name], [[sorted[0] ?? 0, 0], ...steps]);
  }),
});

const layers = ['cache', 'heap', 'stack', 'code'];
const heights = (at: number) =>
  layers.map(
    (_, i) => 2 ** 28 * (1 + 0.5 * Math.sin(at / (90 + 40 * i) + i)) * (i === 1 ? 1.5 : 1),
  );
const gibibytes = axis(0, 2 ** 31, 2 ** 29, {
  label: beside('Memory (GiB)'),
  ticks: [0, 0.5, 1, 1.5, 2].map((at) => tick(at * 2 ** 30, String(at))),
});

const area: Chart = chartOf('area', {
  panels: [
    {
      ...frame(minutes, gibibytes),
      kind: 'area',
      series: layers.map((_, i) => ({ ...series(i), hasEdge: true })),
    },
  ],
  looks: looks(4),
  legend: legendAbove(layers, 'fill', 4, 50),
  tables: layers.map((name, i) =>
    numbers(
      ['seconds since the start', `below ${name}`, name],
      times.map((at) => {
        if (at > 600 && at < 660) return [at, NaN, NaN];
        const sums = heights(at).map((_, to) => sum(heights(at).slice(0, to + 1)));
        return [at, sums[i - 1] ?? 0, sums[i] ?? 0];
      }),
    ),
  ),
});

const band: Chart = chartOf('band', {
  panels: [
    {
      ...frame(minutes, axis(0, 1, 0.25, { label: beside('CPU (cores)') })),
      kind: 'band',
      series: [0, 1].map((i) => ({ ...series(i), markers: [] })),
    },
  ],
  looks: looks(2),
  legend: legendAbove(['web', 'worker'], 'line'),
  tables: [0, 1].map((i) =>
    numbers(
      ['seconds since the start', 'p10', 'median', 'p90'],
      times.map((at) => {
        const random = noise(at + 1);
        const middle = 0.35 + 0.3 * i + 0.1 * Math.sin(at / 100 + 2 * i);
        if (i === 1 && at > 300 && at < 345) return [at, NaN, NaN, NaN];
        return [at, middle - 0.06 - 0.04 * random(), middle, middle + 0.05 + 0.06 * random()];
      }),
    ),
  ),
});

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

export const lineCharts = { line, step, points, cdf, area, band };
