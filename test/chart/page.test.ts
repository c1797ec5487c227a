import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { textWidth } from '../../src/chart/text/text.js';
import { chartInput, noon, type GivenChart } from './inputs.js';
import { long, overlaps, boxesOf } from './pages.js';

function chartOf(labels: (string | undefined)[], given: GivenChart = {}, unit = 1) {
  const series = labels.map((label, i) => ({
    ...(label === undefined ? {} : { label }),
    labels: { pod: String(i) },
    values: [0, unit],
  }));
  const labelNames = labels.some((label) => label !== undefined) ? ['pod'] : [];
  return chart(chartInput([{ series, labelNames }], given));
}

describe('the page of a figure', () => {
  it('has a legend for several series, and for one that has a label', () => {
    expect(chartOf([undefined]).legend).toBeUndefined();
    expect(chartOf(['a']).legend?.entries).toHaveLength(1);
    expect(chartOf([undefined, undefined]).legend?.entries).toHaveLength(2);
    expect(chartOf([]).legend).toBeUndefined();
  });

  it.each<[string, GivenChart]>([
    ['milliseconds', { endMs: noon + 4 }],
    ['days', { endMs: noon + 5 * 86400e3, timezone: 'Europe/Berlin' }],
    ['years', { startMs: 0, endMs: Date.UTC(2030, 0) }],
    [
      'long labels',
      {
        title: long.repeat(9),
        drawing: { x: { label: `${long} `.repeat(4) }, y: { label: long.repeat(2) } },
      },
    ],
    [
      'labels of many words',
      { title: 'so it is '.repeat(30), drawing: { x: { label: 'and so on '.repeat(30) } } },
    ],
  ])('has all texts 3 points from its edges, and apart: %s', (_, given) => {
    for (const unit of [1, 1e-7, 123456789]) {
      const drawn = chartOf(['a', long, 'c'], given, unit);
      const panels = drawn.panels.map((panel) => ({ ...panel, colourBar: undefined }));
      const page = { ...drawn, panels, dropped: [], unnamed: 0, names: 0, unshared: [] };
      const boxes = boxesOf(page, drawn.style);
      for (const { left, right } of boxes) {
        expect(left).toBeGreaterThanOrEqual(3 - 1e-6);
        expect(right).toBeLessThanOrEqual(3.336 * 72 - 3 + 1e-6);
      }
      expect(overlaps(boxes)).toEqual([]);
    }
  });

  it('has a legend within the plot where there is room, and above where there is none', () => {
    const inside = { drawing: { legend: { position: 'inside' as const } } };
    const few = chartOf(['a', 'b'], inside);
    const { area } = few.panels[0];
    expect(few.legend?.box?.top).toBeLessThan(area.top);
    for (const { x, y, text } of few.legend?.entries ?? []) {
      expect(x).toBeGreaterThan(area.left);
      expect(x + 20.5 + textWidth(text, 7)).toBeLessThan(area.right);
      expect(y).toBeLessThan(area.top);
    }
    const many = chartOf(
      Array.from({ length: 40 }, (_, i) => `${i} ${long}`),
      inside,
    );
    expect(many.legend?.box).toBeUndefined();
    expect(many.legend?.entries[0]?.y).toBeGreaterThan(many.panels[0].area.top);
  });
});

describe('series', () => {
  const { looks } = chartOf(Array.from({ length: 40 }, (_, i) => `${i}`));

  it('differ from each other in dash or marker, not in colour alone', () => {
    const lines = looks.map(({ dash, marker }) => `${dash.join()} ${marker}`);
    expect(new Set(lines).size).toBe(40);
  });

  it('differ from their neighbours in colour too', () => {
    const colours = looks.map(({ colour }) => colour);
    expect(colours.every((colour, i) => colour !== colours[i + 1])).toBe(true);
  });
});
