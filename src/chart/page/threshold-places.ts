import { ofSide } from '../axes/sides.js';
import type { Style } from '../../style/style.js';
import { along } from '../axes/axis.js';
import { partOf } from './cells.js';
import type { Area, NoteText, ThresholdLine } from '../model/page.js';
import type { IsFree } from './occupancy.js';
import type { PlacedPanel } from './page.js';
import { boxOf, overlap } from './threshold-texts.js';

/** How many places are tried along a line. */
const steps = 24;

/**
 * The thresholds of a panel, with their texts where they cover no data: as near as can be to the
 * place that they have, which they keep where no other is free.
 */
export function clearOfData(
  panel: PlacedPanel,
  isFree: IsFree,
  style: Style,
): readonly ThresholdLine[] {
  const { area } = panel;
  const events = panel.events.map((event) => lineAt(event.at, panel));
  const texts = panel.thresholds.map(({ text }) => text);
  return panel.thresholds.map((threshold, i): ThresholdLine => {
    const { text } = threshold;
    if (text === undefined) return threshold;
    const others = texts.flatMap((other, j) => (other && j !== i ? [boxOf(other, style)] : []));
    const taken = [...events, ...others];
    const found = placesOf(text, threshold, panel, style).find((place) => {
      const box = boxOf(place, style);
      return isFree(partOf(box, area)) && !taken.some((other) => overlap(box, other));
    });
    texts[i] = found ?? text;
    return { ...threshold, text: found ?? text };
  });
}

function lineAt(at: number, { area, x }: PlacedPanel): Area {
  const place = area.left + along(x, at) * (area.right - area.left);
  return { ...area, left: place - 1, right: place + 1 };
}

/** Its own place, then those along the line, each on both sides of it, from the right. */
function placesOf(
  text: NoteText,
  { at, axis }: ThresholdLine,
  { area, y, y2 }: PlacedPanel,
  style: Style,
): NoteText[] {
  const line =
    area.bottom + along(ofSide(axis, { left: y, right: y2 }), at) * (area.top - area.bottom);
  const { left, right, top, bottom } = boxOf(text, style);
  const mirrored = 2 * line - (top + bottom) + text.y;
  const heights = [text.y, mirrored];
  // As far from the sides as the text is now.
  const pad = Math.min(area.right - right, left - area.left);
  const last = area.right - pad - (right - left);
  const first = area.left + pad;
  const starts = Array.from({ length: steps + 1 }, (_, i) => last + ((first - last) * i) / steps);
  return [
    text,
    ...starts.flatMap((x) =>
      heights.map((height): NoteText => ({ ...text, x, y: height, align: 'left' })),
    ),
  ].filter((place) => isWithin(boxOf(place, style), area));
}

function isWithin(box: Area, area: Area): boolean {
  return box.top <= area.top && box.bottom >= area.bottom;
}
