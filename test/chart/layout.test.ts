import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../src/chart/page/layout.js';
import { isWideEnough } from '../../src/chart/panel-room.js';
import type { Page, PageInput, PanelInput } from '../../src/chart/page/page.js';
import { plainStyle } from '../../src/style/plain.js';
import { resolveStyle, styleNames } from '../../src/style/resolve.js';
import type { Style } from '../../src/style/style.js';
import {
  axis,
  boxesOf,
  legendOf,
  long,
  overlaps,
  pageInput,
  panelInput,
  xAxis,
  yAxis,
} from './pages.js';

function styleOf(name: string, width: 'column' | 'full'): Style {
  const wanted = { height: undefined, aspect: undefined, font: undefined, fontSize: undefined };
  return resolveStyle({ ...wanted, name, width, palette: undefined }, new Map());
}

const text = fc.constantFrom('a', 'pod 7', 'two words', long, `${long} ${long}`);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const panels = fc.record({
  heading: text,
  hasHeadings: fc.boolean(),
  xTick: fc.constantFrom('0', '12:00', '2024-03-31'),
  below: maybe(fc.constantFrom('Mar 31')),
  yTick: fc.constantFrom('0', '0.25', '−1.25k'),
  xLabel: maybe(text),
  yLabel: maybe(text),
  y2: maybe(text),
  colours: maybe(text),
  isShared: fc.boolean(),
  events: fc.array(fc.record({ at: fc.double({ min: -0.2, max: 1.2, noNaN: true }), text }), {
    maxLength: 6,
  }),
  spans: fc.array(fc.record({ from: fc.constant(0.2), to: fc.constantFrom(0.3, 2), text }), {
    maxLength: 2,
  }),
  thresholds: fc.array(
    fc.record({
      at: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
      axis: fc.constantFrom('left' as const, 'right' as const),
      text: maybe(text),
    }),
    { maxLength: 4 },
  ),
});

type Given = typeof panels extends fc.Arbitrary<infer T> ? T : never;

function panelOf(given: Given, i: number, count: number, columns: number): PanelInput {
  const { isShared, y2, colours, hasHeadings } = given;
  const isLast = (i + 1) % columns === 0 || i === count - 1;
  return panelInput({
    heading: hasHeadings ? `${given.heading} ${i}` : undefined,
    x: xAxis(given.xTick, given.xLabel, given.below),
    y: yAxis(given.yTick, given.yLabel),
    y2: y2 === undefined || colours !== undefined ? undefined : yAxis(given.yTick, y2),
    colours: colours === undefined ? undefined : yAxis(given.yTick, colours),
    labels: {
      x: !isShared || i + columns >= count,
      y: !isShared || i % columns === 0,
      y2: !isShared || isLast,
    },
    events: given.events,
    spans: given.spans,
    thresholds: given.thresholds,
  });
}

const legends = fc
  .record({
    count: fc.constantFrom(1, 3, 40, 200),
    label: text,
    position: fc.constantFrom(...(['above', 'below', 'right', 'inside', 'none'] as const)),
    columns: maybe(fc.integer({ min: 1, max: 5 })),
    remark: maybe(fc.constantFrom('+ 35 more', 'other (35)')),
  })
  .map(({ count, label, remark, ...spec }) =>
    legendOf(
      Array.from({ length: count }, (_, i) => `${i} ${label}`),
      { ...spec, ...(remark === undefined ? {} : { remark }) },
    ),
  );

/** Every style in both widths, from one panel to four rows of three; panels at least 110 wide. */
const pages: fc.Arbitrary<PageInput> = fc
  .record({
    name: fc.constantFrom(...styleNames),
    width: fc.constantFrom('column' as const, 'full' as const),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 3 }),
    missing: fc.integer({ min: 0, max: 2 }),
    title: maybe(text),
    saysOnce: fc.record({ x: fc.boolean(), y: fc.boolean() }),
    unshared: fc.constant([]),
    panel: panels,
    legend: maybe(legends),
  })
  .map(({ name, width, rows, columns: wanted, missing, panel, ...given }) => {
    const style = styleOf(name, width);
    const columns = Math.min(wanted, Math.max(1, Math.floor(style.width / 110)));
    const count = rows * columns - (rows > 1 ? Math.min(missing, columns - 1) : 0);
    const all = Array.from({ length: count }, (_, i) => panelOf(panel, i, count, columns));
    return { ...given, style, rows, columns, panels: all };
  });

/** Panels whose plots have no room beside each other are put into fewer columns before. */
function isDrawn(input: PageInput): boolean {
  return input.columns === 1 || isWideEnough(layoutPage(input));
}

function problemsOf(input: PageInput): string[] {
  const page = layoutPage(input);
  const boxes = boxesOf(page, input.style);
  const beyond = boxes
    .filter(
      ({ left, right, bottom, top }) =>
        !(left >= 1 && right <= page.width - 1 && bottom >= 1 && top <= page.height - 1),
    )
    .map(({ what }) => `beyond the page: ${what}`);
  const plots = page.panels.map(({ area }, i) => ({ ...area, what: `plot ${i}` }));
  const inside = new Set(
    page.panels.flatMap(({ thresholds }) => thresholds.map(({ text }) => text?.text)),
  );
  const outside = boxes.filter(({ what }) => !inside.has(what.replace(/^note: /, '')));
  return [...beyond, ...overlaps(boxes), ...overlaps([...plots, ...outside])];
}

/** Without what a page of a given height may have to do without. */
function without(input: PageInput): PageInput {
  return { ...input, legend: input.legend?.spec.position === 'right' ? input.legend : undefined };
}

function plotOf({ panels: [panel] }: Page) {
  if (panel === undefined) throw new Error('no panel');
  const { left, right, bottom, top } = panel.area;
  return { left, right, height: top - bottom };
}

describe('a page', () => {
  it('has no text beyond its edges, and none that covers another or a plot', () => {
    fc.assert(
      fc.property(pages, (input) => {
        fc.pre(isDrawn(input));
        expect(problemsOf(input)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is exactly as high as its style says, and no fuller for it', () => {
    const heights = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(pages, heights, (input, more) => {
        const plots = layoutPage(input).panels.map(({ area }) => area.top - area.bottom);
        fc.pre(isDrawn(input));
        const free = layoutPage(without(input));
        const height = free.height - input.rows * ((plots[0] ?? 0) - 30) + more;
        const style = { ...input.style, height };
        expect(layoutPage({ ...input, style }).height).toBe(height);
        expect(problemsOf({ ...input, style })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is a column of a paper wide, and 0.618 times as high without legend and title', () => {
    const { width, height } = layoutPage(pageInput());
    expect(width / 72).toBeCloseTo(3.336, 6);
    expect(Math.abs(height - width * 0.618)).toBeLessThan(1);
  });

  it('keeps the plot as high whatever is above and below it', () => {
    const plain = layoutPage(pageInput());
    const noted = panelInput({ events: [{ at: 0.5, text: 'deploy' }], heading: 'pod' });
    const dated = panelInput({ x: xAxis('12:00', `${long} ${long}`, 'Mar 31') });
    for (const given of [
      { title: long.repeat(3) },
      { legend: legendOf([...Array(40).keys()].map(String)) },
      { panels: [noted] },
      { panels: [dated] },
    ]) {
      const page = layoutPage(pageInput(given));
      expect(plotOf(page).height).toBeCloseTo(plotOf(plain).height, 6);
      expect(page.height).toBeGreaterThan(plain.height);
    }
  });

  it('makes room for the label and the longest tick beside the plot', () => {
    const sides = (panel: Partial<PanelInput>) =>
      plotOf(layoutPage(pageInput({ panels: [panelInput({ x: xAxis(''), ...panel })] })));
    const bare = sides({ y: yAxis('5') });
    expect(bare.left).toBeCloseTo(3 + 2.5 + 2 + 3.5, 6);
    expect(sides({ y: yAxis('555') }).left - bare.left).toBeCloseTo(7, 6);
    expect(sides({ y: yAxis('5', 'y') }).left - bare.left).toBeCloseTo(9.6 + 3, 6);
    const right = sides({ y: yAxis('5'), y2: yAxis('55', 'Memory') }).right;
    expect(bare.right - right).toBeCloseTo(2.5 + 2 + 7 + 9.6 + 3, 6);
    const bar = sides({ y: yAxis('5'), colours: yAxis('55', 'Count') }).right;
    expect(right - bar).toBeCloseTo(6 + 6, 6);
  });

  it('has a label on as many lines as it takes, and shortens all of it but its unit', () => {
    const linesOf = (label: string) => {
      const page = layoutPage(pageInput({ panels: [panelInput({ y: yAxis('5', label) })] }));
      return page.panels[0]?.y.label?.lines ?? [];
    };
    const words = 'Switches of contexts between all of the processes of the machine';
    expect(linesOf(`${words} (kops/s)`).join(' ')).toBe(`${words} (kops/s)`);
    const lines = linesOf(`${words} ${words} ${words} (kops/s)`);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('…');
    expect(lines[2]).toBe('(kops/s)');
  });

  it('has a long title on three lines, of which the last is shortened', () => {
    const { title } = layoutPage(pageInput({ title: `${long} `.repeat(9) }));
    expect(title?.lines).toHaveLength(3);
    expect(title?.lines[2]).toContain('…');
  });
});

describe('what is around the plot', () => {
  const x = xAxis('12:00', `${long} ${long}`, 'Mar 31');
  const panels = [panelInput({ x, y: yAxis('0.25', long) })];
  const legend = legendOf(['a', 'b']);
  const page = layoutPage(pageInput({ panels, legend, title: 'Title' }));
  const [panel] = page.panels;
  const lowest = Math.min(...(page.legend?.entries ?? []).map(({ y }) => y));

  it('keeps 3 points from the edges of the page, and 5 between plot and legend', () => {
    // Letters of 8 points rise 5.44 above their baseline and reach 3.6 below it.
    expect((page.title?.at ?? 0) + 5.44).toBeLessThanOrEqual(page.height - 3 + 1e-6);
    const further = (panel?.x.label?.lines.length ?? 0) - 1;
    expect((panel?.x.label?.at ?? 0) - 9.6 * further - 3.6).toBeCloseTo(3, 6);
    expect((panel?.y.label?.at ?? 0) - 5.44).toBeCloseTo(4, 6);
    expect(lowest - 4.5 - (panel?.area.top ?? 0)).toBeCloseTo(5, 6);
  });

  it('has the dates of ticks between their times and the label', () => {
    const times = (panel?.area.bottom ?? 0) - 2.5 - 2 - 0.68 * 7;
    expect(times - (panel?.belowTicks ?? 0)).toBeCloseTo(1.04 * 7, 6);
    expect((panel?.belowTicks ?? 0) - (panel?.x.label?.at ?? 0)).toBeGreaterThan(8);
  });

  it('has its middle where the plot has it', () => {
    const { left = 0, right = 0, bottom = 0, top = 0 } = panel?.area ?? {};
    expect(panel?.x.label?.middle).toBeCloseTo((left + right) / 2, 6);
    expect(panel?.y.label?.middle).toBeCloseTo((bottom + top) / 2, 6);
    expect(page.title?.middle).toBeCloseTo(page.width / 2, 6);
  });
});

describe('a page that is too low', () => {
  const low = (height: number) =>
    layoutPage(
      pageInput({
        style: { ...plainStyle, height },
        legend: legendOf([...Array(40).keys()].map((i) => `pod ${i}`)),
      }),
    );

  it('keeps some of the plot, and names fewer series', () => {
    const page = low(100);
    expect(plotOf(page).height).toBeGreaterThanOrEqual(24);
    const names = page.legend?.entries.filter(({ look }) => look !== undefined) ?? [];
    expect(page.legend?.entries.at(-1)?.text).toBe(`+ ${40 - names.length} more`);
    expect(page.dropped).toEqual([]);
  });

  it('has no legend where there is no room for a row, and says how many names are missing', () => {
    const page = low(60);
    expect(page.height).toBe(60);
    expect(page.legend).toBeUndefined();
    expect(page.unnamed).toBe(40);
  });
});

describe('panels', () => {
  const grid = (rows: number, columns: number, given: (i: number) => Partial<PanelInput>) =>
    layoutPage(
      pageInput({
        rows,
        columns,
        style: styleOf('usenix', 'full'),
        panels: Array.from({ length: rows * columns }, (_, i) => panelInput(given(i))),
      }),
    );
  const headingsOf = (...headings: string[]) =>
    grid(1, headings.length, (i) => ({ heading: headings[i] })).panels.map(
      ({ heading }) => heading?.lines,
    );

  it('have headings of two lines where one is too short, as near to their plots as others', () => {
    const long = 'Tail latency of reads and of writes with eight replicas';
    expect(headingsOf('CDF', long, 'Time', 'Scale')).toEqual([
      ['CDF'],
      ['Tail latency of reads and of writes', 'with eight replicas'],
      ['Time'],
      ['Scale'],
    ]);
    const { panels } = grid(1, 2, (i) => ({ heading: i === 0 ? 'CDF' : `${long}, ${long}` }));
    const lastLine = (i: number) => {
      const { at = 0, lines = [] } = panels[i]?.heading ?? {};
      return at - (lines.length - 1) * 1.2 * styleOf('usenix', 'full').labelSize;
    };
    expect(panels[1]?.heading?.lines).toHaveLength(2);
    expect(lastLine(1)).toBeCloseTo(lastLine(0), 6);
  });

  it('have headings that lose their ends where two lines are too short, or what they share', () => {
    const words = 'a title that is much longer than its panel can ever be '.repeat(2).trim();
    const [, , [first, last] = []] = headingsOf('CDF', 'Time', words, 'Scale');
    expect(words.startsWith(`${first ?? ''} ${last?.slice(0, -1) ?? ''}`)).toBe(true);
    expect(last).toMatch(/\w…$/);
    const pods = [1, 2, 3, 4].map((i) => `pod-of-the-payments-service-in-europe-${i}`);
    const told = headingsOf(...pods).map((lines) => lines?.join(' '));
    expect(new Set(told).size).toBe(4);
  });

  const shared = (columns: number, count: number) => (i: number) => ({
    heading: `pod ${i}`,
    labels: { x: i + columns >= count, y: i % columns === 0, y2: true },
  });

  it.each([
    [1, 3],
    [2, 2],
    [3, 1],
  ])('of %d rows and %d columns have the aspect that is given, all together', (rows, columns) => {
    const style = { ...styleOf('usenix', 'full'), aspect: 0.5, drawsTitle: true };
    const page = (more: Partial<PageInput>) =>
      layoutPage(
        pageInput({
          rows,
          columns,
          style,
          panels: Array.from({ length: rows * columns }, (_, i) =>
            panelInput(shared(columns, rows * columns)(i)),
          ),
          ...more,
        }),
      );
    const { height } = page({ legend: undefined, title: undefined });
    expect(height).toBe(Math.ceil(style.width / 2));
    // These make the page higher, and the plots no lower.
    const higher = page({ legend: legendOf(['a', 'b']), title: 'Title' });
    expect(higher.height).toBeGreaterThan(height + 10);
    const plot = ({ panels: [first] }: Page) => (first?.area.top ?? 0) - (first?.area.bottom ?? 0);
    expect(plot(higher)).toBeCloseTo(plot(page({ legend: undefined, title: undefined })), 6);
  });

  it('are equally large, in rows and columns', () => {
    const { panels } = grid(3, 2, shared(2, 6));
    const areas = panels.map(({ area }) => area);
    const sizes = areas.map(({ left, right, bottom, top }) =>
      [right - left, top - bottom].map((size) => size.toFixed(6)).join(),
    );
    expect(new Set(sizes).size).toBe(1);
    expect(new Set(areas.map(({ left }) => left.toFixed(6))).size).toBe(2);
    expect(areas.map(({ top }) => top.toFixed(6))).toEqual(
      [0, 0, 2, 2, 4, 4].map((i) => areas[i]?.top.toFixed(6)),
    );
  });

  it('have texts of ticks where they are asked for only', () => {
    const { panels } = grid(2, 2, shared(2, 4));
    const has = (axis: 'x' | 'y') =>
      panels.map((panel) => panel[axis].ticks.some(({ text }) => text !== ''));
    expect(has('x')).toEqual([false, false, true, true]);
    expect(has('y')).toEqual([true, false, true, false]);
    expect(panels.every(({ x }) => x.ticks.length > 1)).toBe(true);
  });

  it('that have the same label share it, in the middle of all', () => {
    const { panels } = grid(2, 2, shared(2, 4));
    const [first, , third, last] = panels;
    expect(panels.filter(({ x }) => x.label)).toEqual([third]);
    expect(panels.filter(({ y }) => y.label)).toEqual([first]);
    const { left = 0, top = 0 } = first?.area ?? {};
    const { right = 0, bottom = 0 } = last?.area ?? {};
    expect(third?.x.label?.middle).toBeCloseTo((left + right) / 2, 6);
    expect(first?.y.label?.middle).toBeCloseTo((bottom + top) / 2, 6);
  });

  it('of different units have labels of their own', () => {
    const { panels } = grid(2, 1, (i) => ({ y: yAxis('1', ['CPU', 'Memory'][i]) }));
    expect(panels.map(({ y }) => y.label?.lines)).toEqual([['CPU'], ['Memory']]);
  });

  it('without a label stand beside none that is for others', () => {
    const { panels } = grid(3, 1, (i) => ({ y: yAxis('1', ['s', 's'][i]) }));
    expect(panels.map(({ y }) => y.label?.lines)).toEqual([['s'], ['s'], undefined]);
    for (const { y, area } of panels.slice(0, 2)) {
      expect(y.label?.middle).toBeCloseTo((area.bottom + area.top) / 2, 6);
    }
  });

  it('without a right axis stand beside none that is for others', () => {
    const { panels } = grid(3, 1, (i) => ({ y2: i === 1 ? undefined : yAxis('1', 's') }));
    const middleOf = (i: number) => panels[i]?.y2?.label?.middle;
    expect(panels[1]?.y2).toBeUndefined();
    expect(middleOf(0)).toBeGreaterThan(panels[0]?.area.bottom ?? Infinity);
    expect(middleOf(2)).toBeLessThan(panels[2]?.area.top ?? 0);
  });

  it('whose colours mean the same have one bar, beside all of them', () => {
    const { panels } = grid(2, 2, () => ({ colours: yAxis('5', 'Count') }));
    const [bar, ...others] = panels.map(({ colourBar }) => colourBar);
    expect(bar?.area.top).toBe(panels[0]?.area.top);
    expect(bar?.area.bottom).toBe(panels[3]?.area.bottom);
    expect(bar?.area.left).toBeGreaterThan(panels[1]?.area.right ?? Infinity);
    expect(bar?.axis.label?.lines).toEqual(['Count']);
    for (const other of others) {
      expect(other?.area).toEqual(bar?.area);
      expect(other?.axis).toMatchObject({ min: 0, max: 1, ticks: [], label: undefined });
    }
  });

  it('whose colours differ have a bar each', () => {
    const { panels } = grid(1, 2, (i) => ({
      colours: () => ({ ...axis(3, '5', 'Count'), max: i + 1 }),
    }));
    expect(panels.every(({ colourBar }) => colourBar !== undefined)).toBe(true);
  });
});
