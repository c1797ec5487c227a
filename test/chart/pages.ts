/** Pages from little, and what the texts on them cover, for the tests of the layout. */
import { along, type UnplacedAxis } from '../../src/chart/axes/axis.js';
import { lineHeight } from '../../src/chart/page/layout.js';
import type { Area, Axis, Caption, NoteText } from '../../src/chart/model/page.js';
import type {
  LegendInput,
  Page,
  PageInput,
  PanelInput,
  PlacedPanel,
} from '../../src/chart/page/page.js';
import { textWidth } from '../../src/chart/text/text.js';
import { plainStyle } from '../../src/style/plain.js';
import type { Style } from '../../src/style/style.js';

export const long = 'namespace/deployment-with-a-long-name-7f9c4d5b6-x2k4p, container';

/** An axis from 0 to 1 with so many ticks, evenly spaced from end to end. */
export function axis(count: number, text: string, label?: string): UnplacedAxis {
  const ticks = Array.from({ length: count }, (_, i) => ({
    at: count === 1 ? 0.5 : i / (count - 1),
    text,
    below: undefined,
  }));
  return { label, scale: 'linear', min: 0, max: 1, ticks, minorTicks: [], meaning: '' };
}

/** As many ticks as have room, at most nine. */
export function xAxis(text: string, label?: string, below?: string): PanelInput['x'] {
  return (hasRoom) => {
    const [found = axis(0, text, label)] = [9, 5, 3, 2, 1]
      .map((count) => axis(count, text, label))
      .map((of) => ({ ...of, ticks: of.ticks.map((tick) => ({ ...tick, below })) }))
      .filter((of) => hasRoom(of.ticks, of));
    return found;
  };
}

/** Ticks that keep apart, whatever the height. */
export function yAxis(text: string, label?: string): PanelInput['y'] {
  return (length) => axis(Math.max(1, Math.floor(length / 20)), text, label);
}

export function panelInput(given: Partial<PanelInput> = {}): PanelInput {
  return {
    heading: undefined,
    x: xAxis('12:00', 'Time (UTC)'),
    y: yAxis('0.25', 'Latency (ms)'),
    y2: undefined,
    colours: undefined,
    labels: { x: true, y: true, y2: true },
    events: [],
    spans: [],
    thresholds: [],
    ...given,
  };
}

export function pageInput(given: Partial<PageInput> = {}): PageInput {
  return {
    style: plainStyle,
    title: undefined,
    rows: 1,
    columns: 1,
    saysOnce: { x: true, y: true },
    unshared: [],
    panels: [panelInput()],
    legend: undefined,
    ...given,
  };
}

export function legendOf(
  texts: readonly string[],
  { remark, ...spec }: Partial<LegendInput['spec']> & { remark?: string } = {},
): LegendInput {
  return {
    spec: { position: 'above', columns: undefined, ...spec },
    entries: texts.map((text, look) => ({ samples: [{ look, symbol: 'line' }], text })),
    remark,
  };
}

export interface Box extends Area {
  readonly what: string;
}

const capHeight = 0.68;
const tail = 0.22;

function box(what: string, left: number, right: number, baseline: number, size: number): Box {
  return { what, left, right, bottom: baseline - tail * size, top: baseline + capHeight * size };
}

/** What each text of a page covers, and each symbol of its legend. */
export function boxesOf(page: Page, style: Style): Box[] {
  const measure = (text: string, size: number) => textWidth(text, size, style.metrics);
  const level = (what: string, caption: Caption | undefined, size: number): Box[] =>
    (caption?.lines ?? []).map((line, i) => {
      const { at = 0, middle = 0 } = caption ?? {};
      const half = measure(line, size) / 2;
      const baseline = at - i * lineHeight(style.labelSize);
      return box(`${what}: ${line}`, middle - half, middle + half, baseline, size);
    });
  const upright = (what: string, caption: Caption | undefined): Box[] =>
    (caption?.lines ?? []).map((line, i) => {
      const { at = 0, middle = 0 } = caption ?? {};
      const size = style.labelSize;
      const half = measure(line, size) / 2;
      const baseline = at + i * lineHeight(size);
      const [left, right] = [baseline - capHeight * size, baseline + tail * size];
      return { what: `${what}: ${line}`, left, right, bottom: middle - half, top: middle + half };
    });
  const entries = (page.legend?.entries ?? []).map(({ text, x, y }): Box => {
    const width = style.legend.handle + style.legend.handleGap + measure(text, style.tickSize);
    const half = 0.45 * style.tickSize;
    return { what: `legend: ${text}`, left: x, right: x + width, bottom: y - half, top: y + half };
  });
  const panels = page.panels.flatMap((panel, i) => [
    ...level(`heading ${i}`, panel.heading, style.tickSize),
    ...level(`x label ${i}`, panel.x.label, style.labelSize),
    ...upright(`y label ${i}`, panel.y.label),
    ...upright(`y2 label ${i}`, panel.y2?.label),
    ...upright(`colours ${i}`, panel.colourBar?.axis.label),
    ...xTicks(panel, i, style),
    ...yTicks(panel, i, style),
    ...[...panel.events, ...panel.spans, ...panel.thresholds].flatMap(({ text }) =>
      text ? [noteBox(text, style)] : [],
    ),
  ]);
  return [...level('title', page.title, style.labelSize), ...entries, ...panels];
}

export function noteBox({ text, x, y, align }: NoteText, style: Style): Box {
  const width = textWidth(text, style.tickSize, style.metrics);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return box(`note: ${text}`, left, left + width, y, style.tickSize);
}

function xTicks({ area, x, belowTicks }: PlacedPanel, panel: number, style: Style): Box[] {
  const { tickSize, tickLength, metrics } = style;
  const first = area.bottom - tickLength - 2 - capHeight * tickSize;
  return x.ticks.flatMap(({ at, text, below = '' }) => {
    const place = area.left + along(x, at) * (area.right - area.left);
    return [
      [text, first],
      [below, belowTicks],
    ].flatMap(([line, baseline]) => {
      if (typeof line !== 'string' || typeof baseline !== 'number' || line === '') return [];
      const half = textWidth(line, tickSize, metrics) / 2;
      return [box(`x tick ${panel}: ${line}`, place - half, place + half, baseline, tickSize)];
    });
  });
}

function yTicks({ area, y, y2, colourBar }: PlacedPanel, panel: number, style: Style): Box[] {
  const { tickSize, tickLength, metrics } = style;
  const beside = (of: Axis | undefined, at: Area, isLeft: boolean): Box[] =>
    (of?.ticks ?? [])
      .filter(({ text }) => text !== '')
      .map((tick) => {
        const middle = at.bottom + along(of ?? y, tick.at) * (at.top - at.bottom);
        const width = textWidth(tick.text, tickSize, metrics);
        const near = tickLength + 2;
        const left = isLeft ? at.left - near - width : at.right + near;
        const what = `${isLeft ? 'y' : 'right'} tick ${panel}: ${tick.text}`;
        // Numbers have nothing below their baseline.
        const half = (capHeight / 2) * tickSize;
        return { what, left, right: left + width, bottom: middle - half, top: middle + half };
      });
  const bar = colourBar ? beside(colourBar.axis, colourBar.area, false) : [];
  return [...beside(y, area, true), ...beside(y2, area, false), ...bar];
}

/** Pairs that cover each other, by more than the rounding of numbers. */
export function overlaps(boxes: readonly Box[]): string[] {
  const found: string[] = [];
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const up = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
      if (across > 1e-6 && up > 1e-6) found.push(`${a.what} × ${b.what}`);
    }
  }
  return found;
}
