import { ofSide } from '../axes/sides.js';
import type { Style } from '../../style/style.js';
import { along, type UnplacedAxis } from '../axes/axis.js';
import { shorten } from '../text/fit-text.js';
import type { Area, NoteText, ThresholdLine } from '../model/page.js';
import type { PanelInput } from './page.js';
import { capHeight, tickTextWidth } from './spacing.js';

export interface Thresholds {
  readonly thresholds: readonly ThresholdLine[];
  /** The texts that have no room. */
  readonly dropped: readonly string[];
}

/** From a line to its text, and from a text to the sides of the plot. */
const pad = 1.5;
/** How far letters reach below the baseline, in font sizes, where space is short. */
const tail = 0.22;

/** The lines within a plot's limits, with texts that do not cover each other. */
export function thresholdsOf(
  panel: PanelInput,
  axes: { readonly left: UnplacedAxis; readonly right: UnplacedAxis | undefined },
  area: Area,
  style: Style,
): Thresholds {
  const thresholds: ThresholdLine[] = [];
  const dropped: string[] = [];
  const taken: Area[] = [];
  for (const { at, axis, text } of panel.thresholds) {
    const part = along(ofSide(axis, axes), at);
    if (!(part >= 0 && part <= 1)) continue;
    const y = area.bottom + part * (area.top - area.bottom);
    const note = text ? freeNote(text, y, taken, area, style) : undefined;
    if (note) taken.push(boxOf(note, style));
    else if (text) dropped.push(text);
    thresholds.push({ at, axis, text: note });
  }
  return { thresholds, dropped };
}

/** At the right end above the line, or below it near the top; else at the left end. */
function freeNote(
  text: string,
  y: number,
  taken: readonly Area[],
  area: Area,
  style: Style,
): NoteText | undefined {
  const { tickSize, metrics } = style;
  const short = shorten(text, area.right - area.left - 2 * pad, tickSize, metrics);
  const above = y + pad + tail * tickSize;
  const below = y - pad - capHeight * tickSize;
  const ends = [
    { x: area.right - pad, align: 'right' },
    { x: area.left + pad, align: 'left' },
  ] as const;
  const places = ends.flatMap((end) => [
    { text: short, y: above, ...end },
    { text: short, y: below, ...end },
  ]);
  return places.find((place) => {
    const box = boxOf(place, style);
    const isInside = box.top <= area.top && box.bottom >= area.bottom && box.left >= area.left;
    return isInside && !taken.some((other) => overlap(box, other));
  });
}

/** What a text at the end of a threshold covers. */
export function boxOf({ text, x, y, align }: NoteText, style: Style): Area {
  const width = tickTextWidth(text, style);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  const bottom = y - tail * style.tickSize;
  return { left, right: left + width, bottom, top: y + capHeight * style.tickSize };
}

export function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}
