import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../src/chart/page/layout.js';
import type { LegendEntry } from '../../src/chart/model/page.js';
import type { LegendInput, Page } from '../../src/chart/page/page.js';
import { textWidth } from '../../src/chart/text/text.js';
import { plainStyle } from '../../src/style/plain.js';
import { legendOf, long, pageInput, panelInput, yAxis } from './pages.js';

const textsOf = (count: number, label: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => label(i));

function drawn(legend: LegendInput, style = plainStyle) {
  const page = layoutPage(pageInput({ legend, style }));
  const [panel] = page.panels;
  if (panel === undefined) throw new Error('no panel');
  return { ...page, area: panel.area, entries: page.legend?.entries ?? [] };
}

const many = (count: number, label: (i: number) => string) =>
  drawn(legendOf(textsOf(count, label)));
const columnsOf = (entries: readonly LegendEntry[]) => new Set(entries.map(({ x }) => x)).size;
const named = (entries: readonly LegendEntry[]) => entries.filter(({ look }) => look !== undefined);

describe('the legend', () => {
  it.each([
    [3, (i: number) => `pod ${i}`],
    [40, (i: number) => `pod ${i}`],
    [12, (i: number) => `${long}-${i}`],
    [40, (i: number) => `${i}-${long}`],
    [1000, (i: number) => `${i}`],
    [300, (i: number) => `${long}-${i}-${long}`],
    [100, (i: number) => `${long}-${i}-${long}`],
  ])('of %d entries fits between the plot and the edges of the page', (count, label) => {
    const { entries, width, height, area } = many(count, label);
    expect(entries.length).toBeLessThanOrEqual(160);
    for (const { x, y, text } of entries) {
      expect(x).toBeGreaterThanOrEqual(3);
      expect(x + 20.5 + textWidth(text, 7)).toBeLessThanOrEqual(width - 3 + 1e-6);
      expect(y).toBeGreaterThan(area.top + 5);
      expect(y).toBeLessThan(height - 5);
    }
    for (const [i, a] of entries.entries()) {
      for (const b of entries.slice(i + 1)) {
        const apart = Math.abs(a.y - b.y) >= 8.9 || b.x >= a.x + 20 + textWidth(a.text, 7);
        expect(apart).toBe(true);
      }
    }
  });

  it('names all series as long as they fit, in order, down the columns', () => {
    const { entries } = many(12, (i) => `pod ${i}`);
    expect(entries.map(({ look }) => look)).toEqual([...Array(12).keys()]);
    expect(entries[1]?.x).toBe(entries[0]?.x);
  });

  it('says how many more there are', () => {
    const { entries } = many(300, (i) => `${long}-${i}`);
    expect(entries.at(-1)?.text).toBe(`+ ${300 - named(entries).length} more`);
    expect(entries.at(-1)?.look).toBeUndefined();
  });

  it('ends with what is said of the series that are not drawn, however many it names', () => {
    for (const count of [3, 300]) {
      const { entries } = drawn(legendOf(textsOf(count, String), { remark: 'other (35)' }));
      expect(entries.at(-1)).toMatchObject({ look: undefined, text: 'other (35)' });
    }
  });

  it.each([
    [40, (i: number) => `namespace/deployment-with-a-long-name-7f9c4d5b6-${i}, container=app`],
    [12, (i: number) => `${long}-${long}-${i}-${long}-${long}`],
    [90, (i: number) => `${i % 2}-${long}-${long}-${i}-${long}-${long}-${i % 3}`],
    [10, (i: number) => `${long}-${long}-1${i}-${long}-${long}`],
  ])('tells %d long labels apart, wherever they differ', (count, label) => {
    const shown = named(many(count, label).entries);
    expect(shown.length).toBeGreaterThanOrEqual(Math.min(count, 40));
    expect(new Set(shown.map(({ text }) => text)).size).toBe(shown.length);
  });

  it('has more columns where labels differ in few characters', () => {
    const { entries } = many(80, (i) => `${long}-${i}-${long}`);
    expect(named(entries)).toHaveLength(80);
  });

  it('shows what differs, whole words of it, where labels differ in their middles', () => {
    const { entries } = many(10, (i) => `${long}-${long}-1${i}-${long}-${long}`);
    const expected = textsOf(10, (i) => `…1${i}…`);
    expect(entries.map(({ text }) => text)).toEqual(expected);
  });

  it('takes the middle out of labels that are wider than the page', () => {
    const { entries } = many(2, (i) => `start-${long}-${long}-end-${i}`);
    expect(entries[1]?.text).toMatch(/^start-names.*….*-end-1$/);
  });

  it.each([1, 2, 3, 5])('has the %d columns that are asked for', (columns) => {
    for (const position of ['above', 'below'] as const) {
      for (const label of ['pod', long]) {
        const texts = textsOf(12, (i) => `${label} ${i}`);
        const { entries } = drawn(legendOf(texts, { position, columns }));
        expect(columnsOf(entries)).toBe(columns);
        expect(named(entries)).toHaveLength(12);
      }
    }
  });
});

describe('the position of a legend', () => {
  const seven = textsOf(7, (i) => `pod ${i}`);
  const without = layoutPage(pageInput());
  const plotOf = ({ panels: [panel] }: Page) =>
    panel?.area ?? { left: 0, right: 0, bottom: 0, top: 0 };

  it('is above the plot, below its label, or beside it', () => {
    const above = drawn(legendOf(seven));
    const below = drawn(legendOf(seven, { position: 'below' }));
    const right = drawn(legendOf(seven, { position: 'right' }));
    expect(above.entries.every(({ y }) => y > above.area.top)).toBe(true);
    const label = below.panels[0]?.x.label?.at ?? 0;
    expect(below.entries.every(({ y }) => y > 3 && y < label - 4)).toBe(true);
    expect(right.entries.every(({ x }) => x > right.area.right)).toBe(true);
    expect(new Set(right.entries.map(({ x }) => x)).size).toBe(1);
  });

  it('takes height from the page, and width from the plot', () => {
    const { top, bottom, left, right } = plotOf(without);
    for (const position of ['above', 'below', 'right', 'none'] as const) {
      const page = drawn(legendOf(seven, { position }));
      expect(page.area.top - page.area.bottom).toBeCloseTo(top - bottom, 6);
      expect(page.height > without.height).toBe(position === 'above' || position === 'below');
      expect(page.area.right - page.area.left < right - left).toBe(position === 'right');
    }
  });

  it('none: there is none', () => {
    expect(drawn(legendOf(seven, { position: 'none' })).legend).toBeUndefined();
  });

  it('beside the plot ends where the plot does, and says how many more there are', () => {
    const { entries, area } = drawn(
      legendOf(
        textsOf(200, (i) => `pod ${i}`),
        { position: 'right' },
      ),
    );
    expect(Math.min(...entries.map(({ y }) => y))).toBeGreaterThan(area.bottom);
    expect(entries.at(-1)?.text).toBe(`+ ${200 - named(entries).length} more`);
    expect(area.right - area.left).toBeGreaterThan(0.4 * plainStyle.width);
  });

  it('is above after all, where nothing would be left of the plot', () => {
    const style = { ...plainStyle, width: 140 };
    const panels = [panelInput({ y2: yAxis('1000', 'Memory') })];
    const legend = legendOf([long], { position: 'right' });
    const page = layoutPage(pageInput({ style, legend, panels }));
    expect(page.legend?.entries[0]?.y).toBeGreaterThan(plotOf(page).top);
  });
});
