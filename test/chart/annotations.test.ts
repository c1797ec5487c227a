import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../src/chart/page/layout.js';
import type { PanelInput, PlacedPanel } from '../../src/chart/page/page.js';
import { plainStyle } from '../../src/style/plain.js';
import { axis, long, noteBox, overlaps, pageInput, panelInput } from './pages.js';

function drawn(given: Partial<PanelInput>): { panel: PlacedPanel; dropped: readonly string[] } {
  const { panels, dropped } = layoutPage(pageInput({ panels: [panelInput(given)] }));
  const [panel] = panels;
  if (panel === undefined) throw new Error('no panel');
  return { panel, dropped };
}

const place = ({ area }: PlacedPanel, at: number) => area.left + at * (area.right - area.left);
const event = (at: number, text?: string) => ({ at, text });

describe('events', () => {
  it('have their labels above the plot, in the middle over their lines', () => {
    const { panel } = drawn({ events: [event(0.5, 'deploy')] });
    const { text } = panel.events[0] ?? {};
    expect(text).toMatchObject({ text: 'deploy', align: 'center' });
    expect(text?.x).toBeCloseTo(place(panel, 0.5), 6);
    expect(text?.y).toBeGreaterThan(panel.area.top);
  });

  it('have labels in several rows where they would cover each other', () => {
    const { panel, dropped } = drawn({
      events: [event(0.5, 'first'), event(0.52, 'second'), event(0.54, 'third'), event(0.9, 'far')],
    });
    const heights = panel.events.map(({ text }) => text?.y ?? 0);
    expect(heights[1]).toBeCloseTo((heights[0] ?? 0) + 8.4, 6);
    expect(heights[2]).toBeCloseTo((heights[0] ?? 0) + 16.8, 6);
    expect(heights[3]).toBe(heights[0]);
    expect(dropped).toEqual([]);
  });

  it('have labels that are shortened where little room is left, and dropped where none is', () => {
    const events = Array.from({ length: 30 }, (_, i) => event(i / 29, `${i} ${long}`));
    const { panel, dropped } = drawn({ events });
    const boxes = panel.events.flatMap(({ text }) => (text ? [noteBox(text, plainStyle)] : []));
    expect(panel.events).toHaveLength(30);
    expect(boxes.length).toBeGreaterThan(2);
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes.every(({ left }) => left >= panel.area.left - 1e-6)).toBe(true);
    expect(boxes.every(({ right }) => right <= panel.area.right + 1e-6)).toBe(true);
    expect(boxes.length + dropped.length).toBe(30);
  });

  it('are left out beyond the limits of the axis', () => {
    const { panel, dropped } = drawn({ events: [event(-0.1, 'a'), event(0), event(1.1, 'b')] });
    expect(panel.events).toEqual([{ at: 0, text: undefined }]);
    expect(dropped).toEqual([]);
  });

  it('have their place on a logarithmic axis too', () => {
    const ticks = [1, 10, 100].map((at) => ({ at, text: String(at), below: undefined }));
    const x = () => ({ ...axis(0, ''), ticks, scale: 'log' as const, min: 1, max: 100 });
    const { panel } = drawn({ x, events: [event(10, 'a')] });
    expect(panel.events[0]?.text?.x).toBeCloseTo(place(panel, 0.5), 6);
  });
});

describe('spans', () => {
  it('have their labels over the middle of what is in sight, in the same rows', () => {
    const { panel } = drawn({
      events: [event(0.9, 'an event')],
      spans: [
        { from: 0.8, to: 3, text: 'load' },
        { from: 2, to: 3, text: 'later' },
      ],
    });
    expect(panel.spans).toMatchObject([{ from: 0.8, to: 1, text: { text: 'load' } }]);
    expect(panel.spans[0]?.text?.x).toBeCloseTo(place(panel, 0.9), 6);
    expect(panel.spans[0]?.text?.y).not.toBe(panel.events[0]?.text?.y);
  });
});

describe('thresholds', () => {
  const at = (value: number, text?: string) => ({ at: value, axis: 'left' as const, text });

  it('have their text at the right end, above the line, or below it near the top', () => {
    const { panel } = drawn({ thresholds: [at(0.5, 'SLO'), at(0.99, 'limit')] });
    const [slo, limit] = panel.thresholds.map(({ text }) => text);
    const height = panel.area.top - panel.area.bottom;
    expect(slo).toMatchObject({ text: 'SLO', align: 'right' });
    expect(slo?.x).toBeLessThan(panel.area.right);
    expect(slo?.y).toBeGreaterThan(panel.area.bottom + 0.5 * height);
    expect((limit?.y ?? 0) + 0.68 * 7).toBeLessThan(panel.area.bottom + 0.99 * height);
  });

  it('have texts that keep apart, and say which has no place', () => {
    const values = [0.5, 0.501, 0.502, 0.503, 0.504, 0.505];
    const { panel, dropped } = drawn({ thresholds: values.map((value) => at(value, `${value}`)) });
    const boxes = panel.thresholds.flatMap(({ text }) => (text ? [noteBox(text, plainStyle)] : []));
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes).toHaveLength(4);
    expect(dropped).toEqual(['0.504', '0.505']);
  });

  it('belong to one of two axes, and are left out beyond its limits', () => {
    const right = { at: 50, axis: 'right' as const, text: undefined };
    const y2 = () => ({ ...axis(2, '1'), max: 100 });
    const { panel } = drawn({ y2, thresholds: [right, at(50), at(-1)] });
    expect(panel.thresholds).toEqual([right]);
  });
});
