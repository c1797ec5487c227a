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

  it('have labels that begin at their lines where they would cover each other', () => {
    const { panel, dropped } = drawn({
      events: [event(0.5, 'first'), event(0.52, 'second'), event(0.54, 'third'), event(0.9, 'far')],
    });
    const [first, second, third, far] = panel.events;
    expect(dropped).toEqual([]);
    expect(panel.events.map(({ text }) => text?.align)).toEqual(['right', 'left', 'left', 'left']);
    expect(first?.text?.x).toBeCloseTo(place(panel, 0.5) - 2, 6);
    expect(third?.text?.x).toBeCloseTo(place(panel, 0.54) + 2, 6);
    // The first to the left, and a label above those whose lines it would cover.
    expect([first, third, far].map((one) => one?.text?.y)).toEqual(Array(3).fill(far?.text?.y));
    expect(second?.text?.y).toBeCloseTo((third?.text?.y ?? 0) + 8.4, 6);
  });

  it('have lines that go on up to a label beside them, and cross no other', () => {
    const texts = ['first', 'second', 'third', 'fourth'];
    const { panel } = drawn({ events: texts.map((text, i) => event(0.4 + 0.03 * i, text)) });
    for (const { at, stem = 0, text } of panel.events) {
      expect(stem).toBeCloseTo((text?.y ?? 0) + 0.68 * 7, 6);
      const crossed = panel.events.filter(({ text: other }) => {
        if (other === undefined || other === text || other.y > stem) return false;
        const { left, right } = noteBox(other, plainStyle);
        return left < place(panel, at) && place(panel, at) < right;
      });
      expect(crossed).toEqual([]);
    }
  });

  it('have stems up to all labels of a cluster, on both sides of it', () => {
    const texts = [
      'node lost',
      'failover starts',
      'scale-up asked',
      'replica ready',
      'moved',
      'end',
    ];
    const events = texts.map((text, i) => event(0.45 + 0.015 * i, text));
    const { panel, dropped } = drawn({ events });
    expect(dropped).toEqual([]);
    expect(panel.events.every(({ stem }) => stem !== undefined)).toBe(true);
    const aligned = panel.events.map(({ text }) => text?.align);
    expect([...new Set(aligned)]).toEqual(['right', 'left']);
    const rows = new Set(panel.events.map(({ text }) => Math.round(text?.y ?? 0)));
    expect(rows.size).toBeLessThanOrEqual(4);
  });

  it('are all linked to their labels, or have none, which is said', () => {
    const leastLabelled = [
      [2, 2],
      [5, 5],
      [9, 5],
      [14, 5],
    ] as const;
    for (const [count, least] of leastLabelled) {
      const texts = Array.from({ length: count }, (_, i) => `label of number ${i}`);
      const events = texts.map((text, i) => event(0.5 + 0.01 * i, text));
      const { panel, dropped } = drawn({ events });
      const labelled = panel.events.filter(({ text }) => text !== undefined);
      expect(labelled.length + dropped.length).toBe(count);
      expect(labelled.length).toBeGreaterThanOrEqual(least);
      for (const { at, stem, text } of labelled) {
        expect(stem).toBeGreaterThan(text?.y ?? Infinity);
        expect(Math.abs((text?.x ?? 0) - place(panel, at))).toBeCloseTo(2, 6);
      }
    }
  });

  it('closer to each other than to their labels have no line between these', () => {
    const { panel } = drawn({ events: [0.5, 0.503, 0.506].map((at) => event(at, `at ${at}`)) });
    for (const { at, text } of panel.events) {
      if (text === undefined) continue;
      const others = panel.events.filter(({ stem = 0 }) => stem > text.y);
      const between = others.filter((other) => {
        const [line, own] = [place(panel, other.at), place(panel, at)];
        return line !== own && Math.min(text.x, own) < line && line < Math.max(text.x, own);
      });
      expect(between).toEqual([]);
    }
  });

  it('at one time have a label on each side of their line', () => {
    const { panel, dropped } = drawn({ events: [event(0.5, 'crash'), event(0.5, 'restart')] });
    expect(dropped).toEqual([]);
    expect(panel.events.map(({ text }) => text?.align).sort()).toEqual(['left', 'right']);
  });

  it('have labels over their lines as long as these cover no other line', () => {
    const { panel } = drawn({ events: [event(0.3, 'near'), event(0.7, 'far')] });
    expect(panel.events.map(({ stem, text }) => [stem, text?.align])).toEqual([
      [undefined, 'center'],
      [undefined, 'center'],
    ]);
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

  it('of the same label close to each other have it once, at the line in the middle', () => {
    const times = [0.49, 0.5, 0.505, 0.52, 0.9];
    const { panel, dropped } = drawn({ events: times.map((at) => event(at, 'leader killed')) });
    expect(dropped).toEqual([]);
    expect(panel.events.map(({ at, text }) => [at, text?.text])).toEqual([
      [0.49, undefined],
      [0.5, 'leader killed'],
      [0.505, undefined],
      [0.52, undefined],
      [0.9, 'leader killed'],
    ]);
    expect(panel.events[1]?.text?.x).toBeCloseTo(place(panel, 0.5), 6);
  });

  it('of the same label have one line where more would lie on each other', () => {
    const { panel } = drawn({
      events: [event(0.5, 'killed'), event(0.501, 'killed'), event(0.51, 'killed'), event(0.501)],
    });
    expect(panel.events.map(({ at }) => at)).toEqual([0.5, 0.51, 0.501]);
  });

  it('of different labels close to each other keep all of them', () => {
    const texts = ['a', 'b', 'a'];
    const { panel } = drawn({ events: texts.map((text, i) => event(0.5 + i / 100, text)) });
    const labels = panel.events.flatMap(({ text }) => text?.text ?? []);
    expect(labels.sort()).toEqual(['a', 'b']);
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
  it('have their labels over the middle of what is in sight', () => {
    const { panel } = drawn({
      spans: [
        { from: 0.8, to: 3, text: 'load' },
        { from: 2, to: 3, text: 'later' },
      ],
    });
    expect(panel.spans).toMatchObject([{ from: 0.8, to: 1, text: { text: 'load' } }]);
    expect(panel.spans[0]?.text?.x).toBeCloseTo(place(panel, 0.9), 6);
  });

  it('have them at an end where that of an event is beside it', () => {
    const { panel } = drawn({
      events: [event(0.85, 'an event')],
      spans: [{ from: 0.8, to: 1, text: 'load' }],
    });
    expect(panel.spans[0]?.text).toMatchObject({ align: 'right', x: place(panel, 1) });
    expect(panel.events[0]?.text).toMatchObject({ align: 'right', y: panel.spans[0]?.text?.y });
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
