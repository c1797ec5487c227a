import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { ChartInput } from '../../src/chart/input.js';
import { shorten, wrap } from '../../src/chart/fit-text.js';
import { printable, textWidth } from '../../src/chart/text.js';
import { chartInput, noon } from './inputs.js';

const long = 'namespace/deployment-with-a-long-name-7f9c4d5b6-x2k4p, container';

function pageOf(labels: (string | undefined)[], given: Partial<ChartInput> = {}) {
  const series = labels.map((label, i) => ({
    ...(label === undefined ? {} : { label }),
    labels: { pod: String(i) },
    values: [0, 1],
  }));
  const drawn = chart(chartInput([{ series }], given));
  const [panel] = drawn.panels;
  if (panel === undefined) throw new Error('no panel');
  return { ...drawn, panel, plotHeight: panel.area.top - panel.area.bottom };
}

const many = (count: number, label: (i: number) => string) =>
  pageOf(Array.from({ length: count }, (_, i) => label(i)));

describe('the page', () => {
  it('is a column of a paper wide, and 0.618 times as high without legend and title', () => {
    const { width, height } = pageOf([undefined], { yLabel: 'y' });
    expect(width / 72).toBeCloseTo(3.336, 6);
    expect(Math.abs(height - width * 0.618)).toBeLessThan(1);
  });

  it('keeps the plot as high whatever is above and below it', () => {
    const plain = pageOf([undefined]);
    const full = pageOf(['a', 'b'], { title: long.repeat(3), xLabel: 'Clock', yLabel: long });
    const dated = pageOf(['a'], { endMs: Date.UTC(2017, 5, 3) });
    for (const page of [full, dated, many(40, (i) => `pod ${i}`), many(300, () => long)]) {
      expect(page.plotHeight).toBeCloseTo(plain.plotHeight, 6);
      expect(page.height).toBeGreaterThan(plain.height);
    }
  });

  it('makes room on the left for the label and the longest tick', () => {
    const bare = pageOf(['a']);
    const labelled = pageOf(['a'], { yLabel: 'Latency' });
    expect(labelled.panel.area.left - bare.panel.area.left).toBeGreaterThan(8);
    const texts = bare.panel.y.ticks.map(({ text }) => textWidth(text, 7));
    expect(bare.panel.area.left).toBeGreaterThan(Math.max(...texts) + 4);
  });

  it('draws a long title on several lines, and shortens one that is longer still', () => {
    expect(pageOf(['a'], { title: 'Goroutines' }).title?.lines).toEqual(['Goroutines']);
    const lines = pageOf(['a'], { title: `${long} `.repeat(9) }).title?.lines ?? [];
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain('…');
  });
});

describe('all text', () => {
  it.each([
    ['milliseconds', { endMs: noon + 4 }],
    ['days', { endMs: noon + 5 * 86400e3, timezone: 'Europe/Berlin' }],
    ['years', { startMs: 0, endMs: Date.UTC(2030, 0) }],
    [
      'long labels',
      { title: long.repeat(9), xLabel: `${long} `.repeat(4), yLabel: long.repeat(2) },
    ],
    ['labels of many words', { title: 'so it is '.repeat(30), xLabel: 'and so on '.repeat(30) }],
  ])('lies within the page, 3 points from its edges: %s', (_, given) => {
    for (const unit of [1, 1e-7, 123456789]) {
      for (const { left, right } of spansOf(given, unit)) {
        expect(left).toBeGreaterThanOrEqual(3 - 1e-6);
        expect(right).toBeLessThanOrEqual(3.336 * 72 - 3 + 1e-6);
      }
    }
  });
});

describe('what is around the plot', () => {
  const { panel, legend, title, height } = pageOf(['a', 'b'], {
    title: 'Title',
    xLabel: `${long} ${long}`,
    yLabel: long,
    endMs: noon + 36 * 3600e3,
  });
  const lowest = Math.min(...(legend?.entries ?? []).map(({ y }) => y));

  it('keeps 3 points from the edges of the page, and 5 between plot and legend', () => {
    // Letters of 8 points rise 5.44 above their baseline and reach 3.6 below it.
    expect((title?.at ?? 0) + 5.44).toBeCloseTo(height - 3, 6);
    expect((panel.x.label?.at ?? 0) - 9.6 - 3.6).toBeCloseTo(3, 6);
    expect((panel.y.label?.at ?? 0) - 5.44).toBeCloseTo(4, 6);
    expect(lowest - 4.5 - panel.area.top).toBeCloseTo(5, 6);
  });

  it('has the dates of ticks between their times and the label', () => {
    const times = panel.area.bottom - 2.5 - 2 - 0.68 * 7;
    expect(times - panel.belowTicks).toBeCloseTo(1.04 * 7, 6);
    expect(panel.belowTicks - (panel.x.label?.at ?? 0)).toBeGreaterThan(8);
  });
});

/** From where to where each text on a page of three series goes. */
function spansOf(given: Partial<ChartInput>, unit: number): { left: number; right: number }[] {
  const series = ['a', long, 'c'].map((label) => ({ label, values: [0, unit] }));
  const { panels, title, legend, width } = chart(chartInput([{ series }], given));
  const [panel] = panels;
  if (panel === undefined) throw new Error('no panel');
  const { x, y, area } = panel;
  const span = (middle: number, text: string, size: number) => {
    const half = textWidth(text, size) / 2;
    return { left: middle - half, right: middle + half };
  };
  const place = (at: number) =>
    area.left + ((at - x.min) / (x.max - x.min)) * (area.right - area.left);
  return [
    ...(title?.lines ?? []).map((line) => span(width / 2, line, 8)),
    ...(x.label?.lines ?? []).map((line) => span((area.left + area.right) / 2, line, 8)),
    ...x.ticks.flatMap(({ at, text, below = '' }) =>
      [text, below].map((t) => span(place(at), t, 7)),
    ),
    ...y.ticks.map(({ text }) => ({
      left: area.left - 4.5 - textWidth(text, 7) - (y.label ? 9.6 + 3 : 0),
      right: area.left,
    })),
    ...(legend?.entries ?? []).map((entry) => ({
      left: entry.x,
      right: entry.x + 20.5 + textWidth(entry.text, 7),
    })),
  ];
}

describe('the legend', () => {
  it('is there for several series, and for one that has a label', () => {
    expect(pageOf([undefined]).legend).toBeUndefined();
    expect(pageOf(['a']).legend?.entries).toHaveLength(1);
    expect(pageOf([undefined, undefined]).legend?.entries).toHaveLength(2);
    expect(pageOf([]).legend).toBeUndefined();
  });

  it.each([
    [3, (i: number) => `pod ${i}`],
    [40, (i: number) => `pod ${i}`],
    [12, (i: number) => `${long}-${i}`],
    [40, (i: number) => `${i}-${long}`],
    [1000, (i: number) => `${i}`],
    [300, (i: number) => `${long}-${i}-${long}`],
    [100, (i: number) => `${long}-${i}-${long}`],
  ])('of %d entries fits between the plot and the edges of the page', (count, label) => {
    const { legend, width, height, panel } = many(count, label);
    const entries = legend?.entries ?? [];
    expect(entries.length).toBeLessThanOrEqual(160);
    for (const { x, y, text } of entries) {
      expect(x).toBeGreaterThanOrEqual(3);
      expect(x + 20.5 + textWidth(text, 7)).toBeLessThanOrEqual(width - 3 + 1e-6);
      expect(y).toBeGreaterThan(panel.area.top + 5);
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
    const { legend } = many(12, (i) => `pod ${i}`);
    expect(legend?.entries.map(({ series }) => series)).toEqual([...Array(12).keys()]);
    expect(legend?.entries[1]?.x).toBe(legend?.entries[0]?.x);
  });

  it('says how many more there are', () => {
    const { legend } = many(300, (i) => `${long}-${i}`);
    const shown = legend?.entries.filter(({ series }) => series !== undefined).length ?? 0;
    expect(legend?.entries.at(-1)?.text).toBe(`+ ${300 - shown} more`);
    expect(legend?.entries.at(-1)?.series).toBeUndefined();
  });

  it.each([
    [40, (i: number) => `namespace/deployment-with-a-long-name-7f9c4d5b6-${i}, container=app`],
    [12, (i: number) => `${long}-${long}-${i}-${long}-${long}`],
    [90, (i: number) => `${i % 2}-${long}-${long}-${i}-${long}-${long}-${i % 3}`],
    [10, (i: number) => `${long}-${long}-1${i}-${long}-${long}`],
  ])('tells %d long labels apart, wherever they differ', (count, label) => {
    const { legend } = many(count, label);
    const shown = (legend?.entries ?? []).filter(({ series }) => series !== undefined);
    expect(shown.length).toBeGreaterThanOrEqual(Math.min(count, 40));
    expect(new Set(shown.map(({ text }) => text)).size).toBe(shown.length);
  });

  it('has more columns where labels differ in few characters', () => {
    const { legend } = many(80, (i) => `${long}-${i}-${long}`);
    expect(legend?.entries.map(({ series }) => series)).not.toContain(undefined);
    expect(legend?.entries).toHaveLength(80);
  });

  it('shows what differs, whole words of it, where labels differ in their middles', () => {
    const { legend } = many(10, (i) => `${long}-${long}-1${i}-${long}-${long}`);
    const texts = legend?.entries.map(({ text }) => text);
    expect(texts).toEqual(Array.from({ length: 10 }, (_, i) => `…1${i}…`));
  });

  it('takes the middle out of labels that are wider than the page', () => {
    const text = many(2, (i) => `start-${long}-${long}-end-${i}`).legend?.entries[1]?.text;
    expect(text).toMatch(/^start-names.*….*-end-1$/);
  });
});

describe('series', () => {
  it('differ from each other in dash or marker, not in colour alone', () => {
    const looks = many(40, (i) => `${i}`).panel.series.map(
      ({ dash, marker }) => `${dash.join()} ${marker}`,
    );
    expect(new Set(looks).size).toBe(40);
  });

  it('differ from their neighbours in colour too', () => {
    const colours = many(40, (i) => `${i}`).panel.series.map(({ colour }) => colour);
    expect(colours.every((colour, i) => colour !== colours[i + 1])).toBe(true);
  });
});

describe('text', () => {
  it('is made printable: one line, no control characters, no halves of characters', () => {
    expect(printable('a\r\nb\u2028c\0\u007f\ud83d😀\uffff')).toBe(
      'a b c\ufffd\ufffd\ufffd😀\ufffd',
    );
  });

  it('is as wide as in a Times-like font', () => {
    expect(textWidth('0123456789', 10)).toBe(50);
    expect(textWidth('Wi−', 10)).toBeCloseTo(9.44 + 2.78 + 6.85, 6);
    expect(textWidth('中文', 10)).toBe(20);
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
  });

  it('is shortened in no time, also with marks that have no width', () => {
    const begun = performance.now();
    const short = shorten(`WWW${'\u0301'.repeat(300_000)}${'W'.repeat(200)}`, 100, 7);
    expect(textWidth(short, 7)).toBeLessThanOrEqual(100);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('is shortened in its middle, to the width and no further', () => {
    expect(shorten('pod-a', 100, 7)).toBe('pod-a');
    const short = shorten(long, 100, 7);
    expect(short).toMatch(/^namespace.*….*container$/);
    expect(textWidth(short, 7)).toBeLessThanOrEqual(100);
    expect(textWidth(short, 7)).toBeGreaterThan(90);
  });

  it('is wrapped at spaces', () => {
    expect(wrap('one two three', 30, 8, 3)).toEqual(['one two', 'three']);
    expect(wrap(' ', 30, 8, 3)).toEqual([]);
  });
});
