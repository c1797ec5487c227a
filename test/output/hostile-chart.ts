import type { Chart } from '../../src/chart/model/chart.js';
import { printable } from '../../src/chart/text/text.js';
import { hostileTexts } from './hostile.js';

const drawn = new Set(['text', 'below', 'lines']);
const written = new Set(['heading', 'columns', 'meaning', 'expr', 'endpoint', 'id', 'notes']);

/** A chart whose every text has been written by an enemy. */
export function hostileChart(chart: Chart): Chart {
  let next = 0;
  const hostile = () => hostileTexts[next++ % hostileTexts.length] ?? '';
  const replaced = (value: unknown, key: string): unknown => {
    if (typeof value === 'string' && drawn.has(key)) return printable(hostile());
    if (typeof value === 'string' && written.has(key)) return hostile();
    if (Array.isArray(value)) return value.map((item) => replaced(item, key));
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).map(([name, part]) => [name, replaced(part, name)]);
    return Object.fromEntries(parts) as unknown;
  };
  // The same shape, with other texts.
  return replaced(chart, '') as Chart;
}

/** All texts that a reader of the figure is to see. */
export function drawnTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return drawn.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => drawnTexts(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => drawnTexts(part, name));
}
