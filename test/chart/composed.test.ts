import { describe, expect, it } from 'vitest';
import type { ChartInput } from '../../src/chart/input.js';
import type { Kind } from '../../src/manifest/drawing.js';
import { plainStyle } from '../../src/style/plain.js';
import { composed, part } from './composed-charts.js';
import { noon } from './inputs.js';

const full = { ...plainStyle, width: 504 };
const lines = (title?: string, values = [0, 10]) =>
  part({ a: values, b: values }, { title, drawing: { style: full } });
const bars = (title?: string) =>
  part({ b: [4], a: [2] }, { title, drawing: { kind: 'bar', style: full } });

const textsOf = (panels: ReturnType<typeof composed>['panels'], side: 'x' | 'y') =>
  panels.map((panel) => panel[side].ticks.some(({ text }) => text !== ''));
const limitsOf = (panels: ReturnType<typeof composed>['panels'], side: 'x' | 'y') =>
  panels.map((panel) => [panel[side].min, panel[side].max]);

describe('a figure of parts', () => {
  it('has a panel a part, each of its own kind, with its title above it', () => {
    const { panels } = composed([lines('Load'), bars('Mean')]);
    expect(panels.map(({ kind, heading }) => [kind, heading?.lines])).toEqual([
      ['line', ['Load']],
      ['bar', ['Mean']],
    ]);
  });

  it('has letters where they are asked for, alone where a panel has no title', () => {
    const { panels } = composed([lines('Load'), bars()], { hasLetters: true });
    expect(panels.map(({ heading }) => heading?.lines)).toEqual([['(a) Load'], ['(b)']]);
    expect(composed([lines(), bars()]).panels.every(({ heading }) => heading === undefined)).toBe(
      true,
    );
  });

  it('calls what is alone in a panel as the others do that have the same labels', () => {
    const all = ['r0', 'r6'].map((run) => ({ labels: { run }, values: [1, 2] }));
    const of = (...series: typeof all) =>
      part({}, { drawing: { style: full } }, { series, labelNames: [] });
    const [r0 = { labels: { run: '' }, values: [] }, r6 = r0] = all;
    const looksOf = (...parts: ReturnType<typeof of>[]) => {
      const { panels, legend } = composed(parts);
      const looks = panels.map(({ series }) => series.map(({ look }) => look));
      return { looks, legend: legend?.entries.map(({ text }) => text) };
    };
    expect(looksOf(of(r0, r6), of(r6))).toEqual({ looks: [[0, 1], [1]], legend: ['r0', 'r6'] });
    const other = { labels: { run: 'r9' }, values: [1, 2] };
    expect(looksOf(of(r0, r6), of(other)).looks[1]).toEqual([2]);
  });

  it.each([
    [1, 504, 1],
    [2, 504, 2],
    [3, 504, 3],
    [4, 504, 2],
    [7, 504, 3],
    [3, 240, 2],
    [3, 200, 1],
  ])('of %d panels on %d points has %d columns', (count, width, columns) => {
    const style = { ...plainStyle, width };
    const parts = Array.from({ length: count }, () => part({ a: [1, 2] }, { drawing: { style } }));
    const { panels } = composed(parts);
    expect(new Set(panels.map(({ area }) => area.left)).size).toBe(columns);
  });

  it('has the columns that are asked for, or says what they would need', () => {
    const parts = [lines(), lines(), lines(), lines()];
    const { panels } = composed(parts, { columns: 4 });
    expect(new Set(panels.map(({ area }) => area.bottom)).size).toBe(1);
    const narrow = parts.map((one) => ({
      ...one,
      drawing: { ...one.drawing, style: { ...full, width: 150 } },
    }));
    expect(() => composed(narrow, { columns: 4 })).toThrow(
      '`panels` makes 4 panels, 1 × 4, which leaves each plot less than 30 points',
    );
    expect(() => composed(narrow)).not.toThrow();
  });

  it('has plots that are aligned, whatever stands beside them', () => {
    const wide = part({ a: [1e6, 2e6] }, { drawing: { style: full, y: { label: 'Many' } } });
    const map = part({ a: [1, 2] }, { drawing: { kind: 'heatmap', style: full } });
    const { panels } = composed([map, lines(), wide, bars()], { columns: 2 });
    const [first, second, third, fourth] = panels.map(({ area }) => area);
    expect([third?.left, third?.right]).toEqual([first?.left, first?.right]);
    expect([fourth?.left, fourth?.right]).toEqual([second?.left, second?.right]);
    expect([second?.bottom, second?.top]).toEqual([first?.bottom, first?.top]);
    expect([fourth?.bottom, fourth?.top]).toEqual([third?.bottom, third?.top]);
  });

  it('has tables that say which panel they are of', () => {
    const { tables } = composed([lines(), bars()]);
    expect(tables.map(({ heading }) => heading)).toEqual([
      'Panel (a): Query query',
      'Panel (b): a',
      'Panel (b): b',
    ]);
  });

  it('says of which panel something is left out', () => {
    const log = part({ a: [-1, 1] }, { drawing: { style: full, y: { scale: 'log' } } });
    expect(composed([lines(), log]).omissions).toEqual([
      'panel (b): values of 0 and less are not drawn: the y axis is logarithmic',
    ]);
  });
});

describe('what panels share', () => {
  it('is nothing where nobody says so: each has its own axes, and their labels', () => {
    const { panels } = composed([lines('A', [0, 10]), lines('B', [0, 99]), lines('C', [0, 5, 9])]);
    expect(textsOf(panels, 'x')).toEqual([true, true, true]);
    expect(textsOf(panels, 'y')).toEqual([true, true, true]);
    expect(new Set(panels.map(({ y }) => y.max)).size).toBe(3);
    expect(panels.map(({ x }) => x.label?.lines)).toEqual(
      Array.from({ length: 3 }, () => ['Time (UTC)']),
    );
  });

  it('is one y axis, with texts in the first column', () => {
    const { panels } = composed([lines('A', [0, 10]), lines('B', [0, 99])], { share: 'y' });
    expect(new Set(limitsOf(panels, 'y').map(String)).size).toBe(1);
    expect(textsOf(panels, 'y')).toEqual([true, false]);
    expect(textsOf(panels, 'x')).toEqual([true, true]);
  });

  it('is one x axis, with texts at the bottom of each column', () => {
    const parts = [lines(), lines(), lines('C', [0, 5, 9])];
    const { panels } = composed(parts, { share: 'x', columns: 2 });
    expect(textsOf(panels, 'x')).toEqual([false, true, true]);
    expect(new Set(limitsOf(panels, 'x').map(String)).size).toBe(1);
    expect(panels[0].x.max).toBe(noon / 1000 + 120);
    expect(textsOf(panels, 'y')).toEqual([true, true, true]);
  });

  it('is one x axis of bars too, whose names in the panel below are those of all', () => {
    const { panels, omissions } = composed([bars(), bars()], { share: 'x', columns: 1 });
    expect(textsOf(panels, 'x')).toEqual([false, true]);
    expect(omissions).toEqual([]);
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`replica-${i}`, [i]]));
    const crowded = () => part(many, { drawing: { kind: 'bar', style: full } });
    const said = composed([crowded(), crowded()], { share: 'x', columns: 1 }).omissions;
    // No panel says it by itself.
    expect(said.filter((text) => text.includes('no room'))).toHaveLength(1);
    expect(said[0]).toMatch(/^\d+ of 60 names along the x axis have no room: replica-/);
  });

  it('is time from the first start to the last end, or as long as the longest since a start', () => {
    const ranges = [
      { startMs: noon, endMs: noon + 60_000 },
      { startMs: noon + 30_000, endMs: noon + 150_000 },
    ];
    const at = (time: 'absolute' | 'relative') =>
      ranges.map((range) => part({ a: [1] }, { ...range, drawing: { style: full, x: { time } } }));
    const absolute = limitsOf(composed(at('absolute'), { share: 'x' }).panels, 'x');
    expect(absolute[0]).toEqual([noon / 1000, noon / 1000 + 150]);
    expect(absolute[1]).toEqual(absolute[0]);
    const relative = limitsOf(composed(at('relative'), { share: 'x' }).panels, 'x');
    expect(relative).toEqual([
      [0, 120],
      [0, 120],
    ]);
    expect(limitsOf(composed(at('relative')).panels, 'x')).toEqual([
      [0, 60],
      [0, 120],
    ]);
  });

  it('is not what differs once the data is there, and that is said', () => {
    const others = part({ c: [1] }, { drawing: { kind: 'bar', style: full } });
    const { panels, omissions } = composed([bars(), others], { share: 'x' });
    expect(textsOf(panels, 'x')).toEqual([true, true]);
    expect(omissions).toEqual(['the panels do not share x: they have other things along it']);
  });

  it('is no x axis of two labels of runs', () => {
    const [replicas, rate] = ['replicas', 'rate'].map((label) =>
      part({ a: [4, 5] }, { along: { label, values: [1, 2] }, startMs: 0 }, { stepMs: 1 }),
    );
    if (replicas === undefined || rate === undefined) throw new Error('two parts');
    const of = (...parts: ChartInput[]) =>
      composed(parts, { share: 'x', columns: 1 }).panels.map(({ x }) => x.label?.lines);
    expect(of(replicas, rate)).toEqual([['replicas'], ['rate']]);
    expect(of(replicas, replicas)).toEqual([undefined, ['replicas']]);
  });
});

describe('the legend of a figure of parts', () => {
  /** Each name with its symbols, of which those behind the first have no text. */
  const legendOf = (...parts: ChartInput[]) =>
    composed(parts).legend?.entries.reduce<string[][]>(
      (names, { text, symbol }) =>
        text === ''
          ? [...names.slice(0, -1), [...(names.at(-1) ?? []), symbol]]
          : [...names, [text, symbol]],
      [],
    );
  const kindOf = (kind: Kind, names: readonly string[] = ['a', 'b']) =>
    part(Object.fromEntries(names.map((name, i) => [name, [i + 1, i + 3]])), {
      drawing: { kind, style: full },
    });

  it('explains a name once, by all the ways in which it is drawn', () => {
    expect(legendOf(lines(), lines())).toEqual([
      ['a', 'line'],
      ['b', 'line'],
    ]);
    expect(legendOf(kindOf('area'), lines())).toEqual([
      ['b', 'line', 'fill'],
      ['a', 'line', 'fill'],
    ]);
    expect(legendOf(lines(), kindOf('points'), kindOf('area', ['b']))).toEqual([
      ['a', 'line', 'point'],
      ['b', 'line', 'point', 'fill'],
    ]);
  });

  it('has the marker of a point on its line, and what is filled beside it', () => {
    const { legend, looks } = composed([lines(), kindOf('points'), kindOf('area')]);
    const [line, point, fill] = legend?.entries ?? [];
    expect(looks[line?.look ?? -1]).toMatchObject({ marker: 'none' });
    expect(looks[point?.look ?? -1]).toMatchObject({ marker: 'circle' });
    expect([point?.x, point?.length]).toEqual([line?.x, line?.length]);
    const { handle } = full.legend;
    const end = ({ x = NaN, length = NaN } = {}) => x + length;
    expect(line?.length).toBe(handle);
    expect(end(line)).toBeLessThan(fill?.x ?? NaN);
    expect(end(fill)).toBeCloseTo((line?.x ?? NaN) + (legend?.handle ?? NaN));
    const [alone] = composed([lines(), kindOf('points')]).legend?.entries ?? [];
    expect(alone?.length).toBeUndefined();
  });

  it('has the marker of a line that has one in some panel only', () => {
    const along = { label: 'replicas', values: [1, 2] };
    const curve = part({ a: [4, 5], b: [5, 6] }, { along, startMs: 0 }, { stepMs: 1 });
    expect(legendOf(lines(), curve)).toEqual([
      ['a', 'line', 'point'],
      ['b', 'line', 'point'],
    ]);
    expect(legendOf(curve, lines())).toEqual([
      ['a', 'line'],
      ['b', 'line'],
    ]);
  });

  it.each(['area', 'bar', 'histogram', 'box'] as const)(
    'has one entry and one colour a name, also of more names than colours, for lines and %s',
    (kind) => {
      const names = Array.from({ length: 12 }, (_, i) => `pod ${i}`);
      const { panels, looks } = composed([
        kindOf('line', names),
        kindOf(kind, names),
        kindOf('points', names),
      ]);
      const [line = [], ...others] = panels.map(({ series }) =>
        series.map(({ look }) => looks[look]?.colour),
      );
      expect(others).toEqual([line, line]);
      expect(new Set(line).size).toBe(12);
      const texts = legendOf(kindOf('line', names), kindOf(kind, names)) ?? [];
      expect(texts.map(([text]) => text).sort()).toEqual(names.sort());
    },
  );

  it('gives points the marker that their line has already', () => {
    const names = Array.from({ length: 12 }, (_, i) => `pod ${i}`);
    const { panels, looks } = composed([kindOf('line', names), kindOf('points', names)]);
    const [line, points] = panels.map(({ series }) =>
      series.map(({ look }) => looks[look]?.marker),
    );
    expect(line?.slice(8)).toEqual(['circle', 'circle', 'circle', 'circle']);
    expect(points?.slice(8)).toEqual(line?.slice(8));
  });

  it('has the names of all parts but those that say them at an axis', () => {
    const third = part({ c: [1, 2], a: [3, 4] }, { drawing: { style: full } });
    expect(legendOf(bars(), lines(), third)).toEqual([
      ['a', 'line'],
      ['b', 'line'],
      ['c', 'line'],
    ]);
    expect(legendOf(bars(), bars())).toBeUndefined();
  });

  it('is of one look a name, whatever series are called like that', () => {
    const other = part(
      {},
      { drawing: { style: full } },
      {
        labelNames: ['system'],
        series: [
          { label: 'z', labels: { system: 'z' }, values: [1] },
          { label: 'b', labels: { system: 'b' }, values: [1] },
        ],
      },
    );
    const { panels, looks } = composed([lines(), bars(), other]);
    const colours = panels.map(({ series }) => series.map(({ look }) => looks[look]?.colour));
    const [a, b] = colours[0] ?? [];
    expect(colours[1]).toEqual([a, b]);
    expect(colours[2]?.[0]).toBe(b);
    expect(colours[2]).toHaveLength(2);
    expect([a, b]).not.toContain(colours[2]?.[1]);
  });
});
