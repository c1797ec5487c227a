import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSeries } from '../../../src/chart/choice.js';
import type { MakeContent } from '../../../src/chart/content.js';
import type { ChartQuery } from '../../../src/chart/input.js';
import { area } from '../../../src/chart/kinds/area.js';
import { band } from '../../../src/chart/kinds/band.js';
import { heatmap } from '../../../src/chart/kinds/heatmap.js';
import { line } from '../../../src/chart/kinds/line.js';
import type { Labels } from '../../../src/frame/labels.js';
import type { RowBlock } from '../../../src/frame/rows.js';
import { type Timing, timingAt } from '../../../src/frame/timing.js';
import { tableRows } from '../../../src/output/table-rows.js';
import { chartInput, type GivenChart } from '../inputs.js';

/** A series at times of its own: seconds, and its values there. */
interface Apart {
  readonly name: string;
  readonly timing: Timing;
  readonly samples: readonly (readonly [seconds: number, value: number])[];
  /** Besides its name. */
  readonly labels?: Labels;
}

const everySeconds = (start: number, end: number, step: number): Timing => ({
  grid: { startMs: start * 1000, endMs: end * 1000, stepMs: step * 1000 },
});

/** A series on a grid of its own, a value a point; undefined where it has no sample. */
function apart(
  name: string,
  start: number,
  step: number,
  values: readonly (number | undefined)[],
): Apart {
  const samples = values.flatMap((value, i) =>
    value === undefined ? [] : [[start + i * step, value] as const],
  );
  return { name, timing: everySeconds(start, start + (values.length - 1) * step, step), samples };
}

/** A series on no grid: a value at each of such seconds. */
function irregular(name: string, seconds: readonly number[], longest: number, value = 1): Apart {
  const times = Float64Array.from(seconds, (at) => at * 1000);
  const samples = seconds.map((at) => [at, value] as const);
  return { name, timing: timingAt(times, longest * 1000), samples };
}

/** A row a time at which any of the series has a sample. */
function* rowsOf(series: readonly Apart[]): Generator<RowBlock> {
  const seconds = [...new Set(series.flatMap(({ samples }) => samples.map(([at]) => at)))];
  for (const at of seconds.sort((a, b) => a - b)) {
    const texts = series.map(({ samples }) => samples.find(([own]) => own === at)?.[1] ?? '');
    const ends = texts.map((_, i) => texts.slice(0, i + 1).join('').length);
    yield {
      times: Float64Array.of(at * 1000),
      columns: series.length,
      starts: Int32Array.of(0, ...ends.slice(0, -1)),
      ends: Int32Array.from(ends),
      bytes: Buffer.from(`${texts.join('')}    `),
    };
  }
}

/** A figure of 20 s of one query, whose series have times of their own. */
function figureOf(series: readonly Apart[], { drawing, ...given }: GivenChart = {}) {
  const ends = series.map(({ timing }) => timing.grid.endMs);
  const query: Omit<ChartQuery, 'grid' | 'series' | 'rows'> = {
    ...{ id: 'q', axis: 'left', unit: undefined, show: undefined, threshold: undefined },
    ...{ reduce: undefined, labelNames: ['n'], withIntervals: undefined },
  };
  const one: ChartQuery = {
    ...query,
    grid: { startMs: 0, endMs: Math.max(...ends), stepMs: 1000 },
    series: series.map(({ name, timing, labels = [] }) => {
      return { labels: [['n', name], ...labels], label: name, timing };
    }),
    rows: (columns = [...series.keys()]) => rowsOf(columns.flatMap((i) => series[i] ?? [])),
  };
  const relative = { ...drawing, x: { time: 'relative' } } as const;
  const input = chartInput([], { startMs: 0, endMs: 20_000, ...given, drawing: relative });
  return { ...input, queries: [one] };
}

function drawn(kind: MakeContent, series: readonly Apart[], given: GivenChart = {}) {
  const input = figureOf(series, given);
  const chosen = chooseSeries(input).series.map((one, look) => ({ ...one, look }));
  const content = kind(chosen, input);
  const plot = { width: 200, height: 100, right: undefined } as const;
  const axis = { min: 0, max: 20, isLog: false };
  return { content, chosen, ...content.draw({ ...plot, x: axis, left: axis }) };
}

const texts = (tables: readonly Parameters<typeof tableRows>[0][]): string[][] =>
  tables.map((table) =>
    Buffer.concat([...tableRows(table)])
      .toString()
      .trim()
      .split('\n'),
  );

const a = apart('a', 0.5, 2, [1, 2, 3]);
const b = apart('b', 1, 2, [4, 5, undefined, 7]);

describe('series that lie between each other', () => {
  it('are lines from each sample to the next, with only their own gaps', () => {
    const { tables, series, chosen } = drawn(line, [a, b]);
    expect(texts(tables)).toEqual([
      ['0.5 1', '2.5 2', '4.5 3'],
      ['1 4', '3 5', '5 NaN', '7 7'],
    ]);
    expect(series).toMatchObject([
      { look: 0, table: 0, column: 0, hasAlone: false },
      { look: 1, table: 1, column: 0, hasAlone: true },
    ]);
    expect(chosen.map(({ statistics }) => statistics.hasAlone)).toEqual([false, true]);
  });

  it('share a table where they share a grid', () => {
    const c = { ...apart('c', 0.5, 2, [7, 8, 9]), timing: a.timing };
    const { tables, series } = drawn(line, [a, b, c]);
    expect(texts(tables)[0]).toEqual(['0.5 1 7', '2.5 2 8', '4.5 3 9']);
    expect(series).toMatchObject([
      { look: 0, table: 0, column: 0 },
      { look: 1, table: 1, column: 0 },
      { look: 2, table: 0, column: 1 },
    ]);
  });

  it('are not stacked, nor added up, as sums would be of none of their times', () => {
    const hint = '`align_step: 2s` puts all of them on one grid';
    expect(() => drawn(area, [a, b])).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        message: 'the series a and b of q, which are stacked, have different timestamps',
        hint,
      }),
    );
    const c = apart('c', 0, 1, [1, 1, 1, 1]);
    const drawing = { top: { count: 1, rest: 'sum', isRestGiven: true } } as const;
    expect(() => drawn(line, [apart('d', 0, 2, [9, 9]), a, c], { drawing })).toThrow(
      expect.objectContaining({
        message: 'the series a and c of q, which are added up, have different steps: 2 s and 1 s',
        hint,
      }),
    );
  });

  it('are stacked where they are on one grid for themselves', () => {
    const c = { ...apart('c', 0.5, 2, [7, 8, 9]), timing: a.timing };
    const { tables } = drawn(area, [a, c]);
    expect(tables).toHaveLength(2);
  });
});

describe('series at irregular times', () => {
  const longest = 12;
  /** With the same start, the same end and the same longest time between two, whatever is between. */
  const seconds = fc
    .uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 3, maxLength: 6 })
    .map((all) => all.sort((one, other) => one - other).map((at) => at / 1000))
    .map((all) => [0, ...all, 2 + longest, 2 + longest + 0.001]);

  it('are stacked and added up where all have the same times, and else never', () => {
    const drawing = { top: { count: 1, rest: 'sum', isRestGiven: true } } as const;
    const property = fc.property(seconds, seconds, (one, other) => {
      const apart = [irregular('a', one, longest), irregular('b', other, longest)];
      const three = [irregular('top', [0, 1.003, 9], longest, 9), ...apart];
      const stacked = () => drawn(area, apart);
      const addedUp = () => drawn(line, three, { drawing });
      if (one.join() === other.join()) {
        expect(stacked).not.toThrow();
        expect(addedUp).not.toThrow();
        return;
      }
      const message = (what: string) =>
        `the series a and b of q, which are ${what}, have different timestamps`;
      expect(stacked).toThrow(message('stacked'));
      expect(addedUp).toThrow(message('added up'));
    });
    fc.assert(property, {
      examples: [
        [
          [0, 10, 12, 24],
          [0, 10, 12, 24],
        ],
      ],
    });
  });

  it('are not added up with one on a grid that has the same start', () => {
    const one = irregular('a', [0, 0.7, 1.9, 4.001], 3);
    expect(() => drawn(area, [one, apart('b', 0, 3, [1, 1])])).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        message: 'the series a and b of q, which are stacked, have different timestamps',
      }),
    );
  });
});

describe('a band of series that lie between each other', () => {
  it('is none, as there is one series at each time', () => {
    expect(() => drawn(band, [a, b])).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        message: 'the series a and b of q, which are joined to a band, have different timestamps',
        hint: '`align_step: 2s` puts all of them on one grid',
      }),
    );
  });

  it('may be one of each group whose series are at the same times', () => {
    const c = { ...apart('c', 0.5, 2, [7, 8, 9]), timing: a.timing };
    const grouped = [a, c, b].map((one) => ({
      ...one,
      labels: [['parity', one.timing === a.timing ? 'half' : 'odd']] as const,
    }));
    const { tables } = drawn(band, grouped, {
      drawing: { groupBy: 'parity', band: { low: 0, high: 1 } },
    });
    expect(texts(tables)[0]).toEqual(['0.5 1 4 7', '2.5 2 5 8', '4.5 3 6 9']);
    expect(texts(tables)[1]?.slice(0, 2)).toEqual(['1 4 4 4', '3 5 5 5']);
  });
});

describe('buckets', () => {
  const bucket = (le: string, instance: string, timing: Timing, count: number) => {
    const start = timing.grid.startMs / 1000;
    return {
      ...apart(`${le} ${instance}`, start, 1, [count, count]),
      timing,
      labels: [['le', le]] as const,
    };
  };
  const whole = everySeconds(0, 1, 1);
  const half = everySeconds(0.5, 1.5, 1);
  const instance = (name: string, timing: Timing) =>
    ['1', '2', '+Inf'].map((le, i) => bucket(le, name, timing, [1, 3, 4][i] ?? 0));

  it('of instances at the same times are added up', () => {
    const { tables } = drawn(heatmap, [...instance('a', whole), ...instance('b', whole)]);
    // Each has 1, 2 and 1 in them.
    expect(tables.map(({ rows }) => rows)).toEqual([
      [
        [2, 2],
        [4, 4],
        [2, 2],
      ],
    ]);
  });

  it('of instances that lie between each other are none of one histogram', () => {
    expect(() => drawn(heatmap, [...instance('a', whole), ...instance('b', half)])).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        message:
          'the series 1 a and 1 b of q, which are counted as one histogram, have different timestamps',
        hint: '`align_step: 1s` puts all of them on one grid',
      }),
    );
  });
});

describe('a heat map of series that lie between each other', () => {
  const rows = (series: readonly Apart[]) => {
    const { tables, omissions, series: maps } = drawn(heatmap, series);
    return { cells: tables.map((table) => table.rows), omissions, maps };
  };

  it('has a cell for each sample of one step', () => {
    const { cells, omissions, maps } = rows([
      apart('a', 0.5, 2, [1, 2, 3, 4, 5]),
      apart('b', 1.25, 2, [6, 7, undefined, 9, 10]),
    ]);
    expect(cells).toEqual([
      [
        [6, 7, NaN, 9, 10],
        [1, 2, 3, 4, 5],
      ],
    ]);
    expect(omissions).toEqual([]);
    expect(maps).toMatchObject([{ columns: 5, left: 0.5, right: 10.5 }]);
  });

  it('has the last sample on its axis, where that ends with it', () => {
    const { cells, maps } = rows([apart('a', 16, 2, [1, 2, 3]), apart('b', 17, 2, [4, 5])]);
    expect(cells).toEqual([
      [
        [4, 5, NaN],
        [1, 2, 3],
      ],
    ]);
    expect(maps).toMatchObject([{ columns: 3, left: 16, right: 20 }]);
  });

  it('has cells of the longest step, and says that they are means of finer ones', () => {
    const { cells, omissions } = rows([
      apart('a', 0, 1, [1, 3, 5, 7, 9, 11]),
      apart('b', 0, 3, [4, 5]),
      apart('c', 2, 1.5, [8]),
    ]);
    expect(cells).toEqual([
      [
        [8, NaN],
        [4, 5],
        [3, 9],
      ],
    ]);
    expect(omissions).toEqual(['a cell is 3s wide: where samples are closer, it is their mean']);
  });

  it('says how wide cells are in whole milliseconds, as durations are written', () => {
    const { omissions } = rows([
      apart(
        'a',
        0,
        1,
        Array.from({ length: 20 }, (_, i) => i),
      ),
      apart('b', 0, 2.7, [1, 2, 3, 4, 5, 6, 7]),
    ]);
    expect(omissions).toEqual([
      expect.stringMatching(/^a cell is 2s\d{3}ms wide: where samples are closer/),
    ]);
  });
});
