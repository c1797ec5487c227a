import { describe, expect, it } from 'vitest';
import { line } from '../../../src/chart/kinds/line.js';
import { points } from '../../../src/chart/kinds/points.js';
import { step } from '../../../src/chart/kinds/step.js';
import type { XySeries } from '../../../src/chart/model/series.js';
import type { SampleTable, Table } from '../../../src/chart/model/tables.js';
import type { GivenChart } from '../inputs.js';
import type { MakeContent, Plot } from '../../../src/chart/content.js';
import { figure, figureOf, noonSeconds, plotFor, rowsOf, timesOf } from './drawn.js';

/** What a kind draws of a figure. */
function draw(
  kind: MakeContent,
  { series, input }: ReturnType<typeof figureOf>,
  plot?: Partial<Plot>,
) {
  const content = kind(series, input);
  return { content, ...content.draw({ ...plotFor(content), ...timesOf(input, content), ...plot }) };
}

/** A row a timestamp: seconds since noon, and the texts of the cells. */
function cellsOf(table: Table | undefined): unknown[][] {
  return [...samples(table).rows()].flatMap(({ times, columns, starts, ends, bytes }) =>
    Array.from(times, (ms, row) => [
      ms / 1000 - noonSeconds,
      ...Array.from({ length: columns }, (_, column) => {
        const cell = row * columns + column;
        return Buffer.from(bytes.subarray(starts[cell], ends[cell])).toString();
      }),
    ]),
  );
}

/** Minutes since noon at which a series has markers. */
function markersOf(series: object): number[] {
  const markers: XySeries['markers'] = 'markers' in series ? (series as XySeries).markers : [];
  return markers.map(([at]) => (at - noonSeconds) / 60);
}

function samples(table: Table | undefined): SampleTable {
  if (table?.kind !== 'samples') throw new Error('no table of samples');
  return table;
}

describe('lines', () => {
  it('are over time, on an axis that holds the samples of its side', () => {
    const { content } = draw(
      line,
      figureOf([
        { series: [{ values: [3, 5] }] },
        { axis: 'right', series: [{ values: [-40, 90] }] },
      ]),
    );
    expect(content.x).toEqual({ of: 'time' });
    expect(content.left).toEqual({
      of: 'values',
      what: 'samples',
      extent: { min: 3, max: 5 },
      leastPositive: 3,
      limits: 'free',
      label: undefined,
    });
    expect(content.right).toMatchObject({ extent: { min: -40, max: 90 }, leastPositive: 90 });
    expect(draw(line, figure([[1]])).content.right).toBeUndefined();
  });

  it('are drawn from a table for each query, as the server wrote it', () => {
    const { tables, series, kind, notes } = draw(
      line,
      figureOf([
        { series: [{ values: ['1.50', undefined] }, { label: 'b', values: ['+Inf', '1e-3'] }] },
        { id: 'other', axis: 'right', series: [{ values: [7] }] },
      ]),
    );
    expect([kind, notes]).toEqual(['line', []]);
    expect(samples(tables[0])).toMatchObject({
      heading: 'Query query',
      columns: ['Unix time in seconds', 's1', 'b'],
      originMs: 0,
      gaps: 'break',
    });
    expect(cellsOf(tables[0])).toEqual([
      [0, '1.50', '+Inf'],
      [60, '', '1e-3'],
    ]);
    expect(series).toMatchObject([
      { look: 0, axis: 'left', table: 0, column: 0, texts: [] },
      { look: 1, axis: 'left', table: 0, column: 1 },
      { look: 2, axis: 'right', table: 1, column: 0 },
    ]);
  });

  it('are drawn in their order, whatever that of the columns is', () => {
    const { input, series } = figure([[1], [2], [3]]);
    const { tables, series: drawn } = draw(line, { input, series: series.toReversed() });
    expect(samples(tables[0]).columns.slice(1)).toEqual(['s1', 's2', 's3']);
    expect(drawn.map(({ look }) => look)).toEqual([2, 1, 0]);
    expect(drawn).toMatchObject([{ column: 2 }, { column: 1 }, { column: 0 }]);
  });

  it('have a table of the columns that a panel draws, and of the times that these have', () => {
    const { input, series } = figure([
      [1, 2, undefined],
      [3, undefined, 5],
      [6, undefined, undefined],
    ]);
    const { tables } = draw(line, { input, series: series.slice(1) });
    expect(samples(tables[0]).columns.slice(1)).toEqual(['s2', 's3']);
    expect(cellsOf(tables[0])).toEqual([
      [0, '3', '6'],
      [120, '5', ''],
    ]);
  });

  it('count time from the start where it is relative', () => {
    const given: GivenChart = { drawing: { x: { time: 'relative' } } };
    const { input, ...rest } = figure([[1]], given);
    const { tables } = draw(line, { input, ...rest });
    expect(samples(tables[0]).originMs).toBe(input.startMs);
    expect(samples(tables[0]).columns[0]).toBe('seconds since 2017-06-01T12:00:00Z');
  });

  it('say whether samples stand alone', () => {
    const values = Array.from({ length: 81 }, (_, i) => (i === 1 ? undefined : i));
    const { series } = draw(line, figure([values, values.slice(2)]));
    expect(series).toMatchObject([{ hasAlone: true }, { hasAlone: false }]);
  });

  it('have about eight markers, from the first sample that is in the plot', () => {
    const values = Array.from({ length: 1001 }, (_, i) => i % 7);
    const all = draw(line, figure([values, [1, 2]])).series;
    expect(all.map(markersOf)).toEqual([
      [0, 128, 256, 384, 512, 640, 768, 896],
      [0, 1],
    ]);
    const x = { min: noonSeconds + 100.5 * 60, max: noonSeconds + 150.5 * 60, isLog: false };
    const part = draw(line, figure([values]), { x }).series;
    expect(part.map(markersOf)).toEqual([[101, 109, 117, 125, 133, 141, 149]]);
  });

  it('have markers of their own, however short they are', () => {
    const short = Array.from({ length: 241 }, (_, i) => (i >= 130 && i < 150 ? 3 : undefined));
    const long = short.map(() => 4);
    const left = { min: 0, max: 3.5, isLog: false };
    const { series } = draw(line, figure([short, long]), { left });
    expect(series.map(markersOf)).toEqual([[130, 135, 140, 145], []]);
  });

  it('leave out what a logarithmic axis has no place for, also as a neighbour', () => {
    const given = figure([
      ['1.50', 0, '3', '-1', '5'],
      [2, 2, 2, 2, 2],
    ]);
    const left = { min: 1, max: 10, isLog: true };
    const { tables, series } = draw(line, given, { left });
    expect(cellsOf(tables[0]).map(([, first]) => first)).toEqual(['1.50', '', '3', '', '5']);
    expect(series).toMatchObject([{ hasAlone: true }, { hasAlone: false }]);
    const linear = draw(line, given);
    expect(cellsOf(linear.tables[0]).map(([, first]) => first)).toContain('-1');
    expect(linear.series).toMatchObject([{ hasAlone: false }, { hasAlone: false }]);
  });

  it('are none without series', () => {
    const { content, series, tables } = draw(line, figureOf([{ series: [] }]));
    expect(content.left).toMatchObject({ extent: undefined, leastPositive: undefined });
    expect([series, tables]).toEqual([[], []]);
  });
});

describe('lines that reach too far beyond the plot for engines', () => {
  const left = { min: 0, max: 1, isLog: false };
  const note = 'what is far beyond the plot ends beside it: the CSV has every sample';

  it('are drawn as they are where they reach less far', () => {
    const { tables, notes } = draw(line, figure([[0.5, 900, 0.5]]), { left });
    expect([cellsOf(tables[0])[1], notes]).toEqual([[60, '900'], []]);
  });

  it('end beside it, on the lines that they were on, and the script says so', () => {
    const given = figure([
      [0.5, 0.5, -100000, 10000, 0.5, 0.5],
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
    ]);
    const { tables, notes, series } = draw(line, given, { left });
    const [table] = tables.filter(({ kind }) => kind === 'numbers').map(rowsOf);
    const crossing = (table ?? []).map(([at = 0, y]) => [
      Math.round((at - noonSeconds) * 10) / 10,
      y,
    ]);
    expect(crossing).toEqual([
      [0, 0.5],
      [60, 0.5],
      [60, -0.5],
      [120, -0.5],
      [174.5, -0.5],
      [174.5, 1.5],
      [180, 1.5],
      [240, 1.5],
      [240, 0.5],
      [300, 0.5],
    ]);
    expect(tables.map(({ heading }) => heading)).toEqual([
      'Query query',
      'Query query, without what is far beyond the plot',
    ]);
    expect(notes).toEqual([note]);
    expect(series).toMatchObject([
      { table: 1, column: 0 },
      { table: 0, column: 0 },
    ]);
  });

  it('have markers at their samples only', () => {
    const given = figure([[0.5, 0.5, -100000, 10000, 0.5, 0.5]]);
    expect(draw(line, given, { left }).series.map(markersOf)).toEqual([[0, 1, 4, 5]]);
  });

  it('keep their gaps, and bridge those that are connected', () => {
    const values = [0.5, undefined, 1e9, 0.5];
    const of = (gaps: 'break' | 'connect') =>
      draw(line, figure([values], { drawing: { gaps } }), { left }).tables.flatMap(rowsOf);
    const minutes = (rows: (readonly number[])[]) =>
      rows.map(([at = NaN, y]) => [Math.round((at - noonSeconds) / 60), y]);
    expect(minutes(of('break')).slice(0, 2)).toEqual([
      [0, 0.5],
      [1, NaN],
    ]);
    expect(minutes(of('connect')).slice(0, 3)).toEqual([
      [0, 0.5],
      [0, 1.5],
      [2, 1.5],
    ]);
  });

  it('are cut where a moment of their time is shown', () => {
    const values = Array.from({ length: 25 }, (_, i) => (i % 2 === 0 ? 0.2 : 0.8));
    const min = noonSeconds + 12.2 * 60;
    const x = { min, max: min + 0.001, isLog: false };
    const [rows = []] = draw(line, figure([values]), { left, x }).tables.map(rowsOf);
    expect(rows).toHaveLength(2);
    for (const [, y] of rows) expect(y).toBeCloseTo(0.32, 4);
  });

  it('are thinned before that where they are long', () => {
    const spiky = Array.from({ length: 20_000 }, (_, i) => (i % 1000 === 1 ? 1e9 : 0.5));
    const { tables, notes } = draw(line, figure([spiky]), { ...wide, left });
    expect(Math.max(...tables.flatMap(rowsOf).map(([, y = 0]) => y))).toBe(1.5);
    expect(notes).toContain(note);
  });

  it('are less far as steps, which stay upright and level', () => {
    const { tables } = draw(step, figure([[0.5, 1e9, -1e9, 0.5]]), { left });
    expect(tables.flatMap(rowsOf).map(([, y]) => y)).toEqual([0.5, 1001, -1000, 0.5]);
  });

  it('do not matter as points, which no engine loses', () => {
    expect(draw(points, figure([[0.5, 1e9]]), { left }).tables).toMatchObject([
      { kind: 'samples' },
    ]);
  });
});

/** More samples than 200 points can show: a wave with a peak that is one sample wide. */
const many = Array.from({ length: 20_000 }, (_, i) =>
  i === 7000 ? 50 : Math.round(100 * Math.sin(i / 3)) / 100,
);
const wide = { x: { min: noonSeconds, max: noonSeconds + 20_000 * 60, isLog: false } };

describe('lines of more samples than a page can show', () => {
  it('are thinned, each to a table of its own, and the script says so', () => {
    const { series, tables, notes } = draw(line, figure([many, many]), wide);
    const rows = tables.map(rowsOf);
    const pixels = Math.ceil((200 * 600) / 72);
    for (const own of rows) {
      expect(own.length).toBeLessThanOrEqual(4 * pixels);
      expect(own[0]).toEqual([noonSeconds, 0]);
      expect(own).toContainEqual([noonSeconds + 7000 * 60, 50]);
      expect(own.at(-1)?.[0]).toBe(noonSeconds + 19_999 * 60);
    }
    expect(series).toMatchObject([
      { look: 0, table: 0, column: 0, hasAlone: false },
      { look: 1, table: 1, column: 0, hasAlone: false },
    ]);
    const [markers = []] = series.map((one) => ('markers' in one ? one.markers : []));
    expect(markers.length).toBeGreaterThanOrEqual(6);
    expect(markers.length).toBeLessThanOrEqual(11);
    for (const marker of markers) expect(rows[0]).toContainEqual(marker);
    expect(notes).toEqual([
      `thinned to the first, last, smallest and largest sample of each of ${pixels} columns of ` +
        'pixels: the CSV has every sample',
      'dense lines are solid: they cover their gaps',
    ]);
  });

  it('are not where the manifest does not want it', () => {
    const given: GivenChart = { drawing: { isDecimated: false } };
    const { tables, notes } = draw(line, figure([many], given), wide);
    expect(cellsOf(tables[0])).toHaveLength(many.length);
    expect(notes).toEqual([]);
  });

  it('read each query once', () => {
    const { input, series } = figure([many, many]);
    let passes = 0;
    const [query] = input.queries.map((of) => ({
      ...of,
      rows: () => {
        passes++;
        return of.rows();
      },
    }));
    draw(
      line,
      { input, series: series.map((one) => ({ ...one, query: query ?? one.query })) },
      wide,
    );
    expect(passes).toBe(1);
  });

  it('break at gaps, unless these are connected, and keep lonely samples', () => {
    const gappy = many.map((of, i) => (i > 5000 && i < 5100 && i !== 5050 ? 'NaN' : of));
    const broken = draw(line, figure([gappy]), wide);
    const at = (minutes: number) => noonSeconds + minutes * 60;
    const seen = broken.tables.flatMap(rowsOf).filter(([t = 0]) => t >= at(5000) && t <= at(5100));
    expect(seen.map(([t = 0, y]) => [(t - noonSeconds) / 60, y])).toEqual([
      [5000, many[5000]],
      [5001, NaN],
      [5050, many[5050]],
      [5051, NaN],
      [5100, many[5100]],
    ]);
    expect(broken.series).toMatchObject([{ hasAlone: true }]);
    const connected = draw(line, figure([gappy], { drawing: { gaps: 'connect' } }), wide);
    expect(connected.tables.flatMap(rowsOf).filter(([, y = 0]) => Number.isNaN(y))).toEqual([]);
    expect(connected.series).toMatchObject([{ hasAlone: false }]);
  });

  it('are solid where they cover the gaps of a dash, and the script says so', () => {
    const calm = many.map((_, i) => Math.sin(i / 3000));
    const steep = many.map((_, i) => i % 1000);
    const { series, notes } = draw(line, figure([many, calm, steep]), wide);
    expect(series).toMatchObject([{ isDense: true }, { isDense: false }, { isDense: false }]);
    expect(notes).toContain('dense lines are solid: they cover their gaps');
    expect(draw(line, figure([calm]), wide).notes).toHaveLength(1);
    const whole = draw(line, figure([many], { drawing: { isDecimated: false } }), wide);
    expect(whole.series).toMatchObject([{ isDense: false }]);
    expect(draw(points, figure([many]), wide).series).toMatchObject([{ isDense: false }]);
  });

  it('leave out what a logarithmic axis has no place for', () => {
    const given = figure([many]);
    const plot = { ...plotFor(line(given.series, given.input), { y: true }), ...wide };
    const values = draw(line, given, plot)
      .tables.flatMap(rowsOf)
      .map(([, y = 0]) => y);
    expect(values.some((of) => of <= 0)).toBe(false);
    expect(values).toContain(50);
    expect(values).toContainEqual(NaN);
  });
});

describe('steps', () => {
  it('are lines of another kind', () => {
    expect(draw(step, figure([[1, 2]]))).toMatchObject({
      kind: 'step',
      series: [{ table: 0, column: 0 }],
    });
    const thinned = draw(step, figure([many]), wide).tables.flatMap(rowsOf);
    expect(thinned.length).toBeLessThan(many.length / 2);
  });
});

describe('points', () => {
  it('are marked at each sample, also at one without neighbours', () => {
    expect(draw(points, figure([[1, undefined, 3]]))).toMatchObject({
      kind: 'points',
      series: [{ markers: [], hasAlone: false, texts: [] }],
    });
  });

  it('are thinned where they cover each other', () => {
    const { tables, notes } = draw(points, figure([many]), wide);
    const rows = tables.flatMap(rowsOf);
    expect(rows.length).toBeLessThan(many.length);
    expect(rows).toContainEqual([noonSeconds + 7000 * 60, 50]);
    expect(notes).toEqual([
      'thinned to one sample where several cover each other: the CSV has every sample',
    ]);
  });
});
