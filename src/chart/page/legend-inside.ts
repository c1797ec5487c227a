import { ofSide } from '../axes/sides.js';
import type { Style } from '../../style/style.js';
import { along } from '../axes/axis.js';
import { partOf } from './cells.js';
import { legendFor, type LegendLayout } from './legend.js';
import type { Area, Legend } from '../model/page.js';
import type { IsFree } from './occupancy.js';
import type { LegendInput, PlacedPanel } from './page.js';
import { boxOf, overlap } from './threshold-texts.js';

/** Between a box and the sides of its plot, and its entries. */
const outerPad = 3;
const innerPad = 2.5;
/** The part of a plot that a legend may take in each direction. */
const most = { width: 0.7, height: 0.6 };
/** How many places are tried along a side. */
const places = 12;

/**
 * A legend in a box within a plot, where it covers nothing, first of all in a corner; undefined
 * where there is no such place for all entries.
 */
export function legendInside(
  input: LegendInput,
  panel: PlacedPanel,
  isFree: IsFree,
  style: Style,
): Legend | undefined {
  const { area } = panel;
  const width = area.right - area.left;
  const height = area.top - area.bottom;
  const room = {
    width: width * most.width - 2 * innerPad,
    height: height * most.height - 2 * innerPad,
  };
  const taken = takenBy(panel, style);
  for (const columns of columnCounts(input)) {
    const spec = { ...input.spec, columns };
    const layout = legendFor({ ...input, spec }, room, style);
    if (layout.omitted > 0 || layout.width > room.width || layout.height > room.height) continue;
    const box = boxesOf(layout, area).find(
      (one) => isFree(partOf(one, area)) && !taken.some((other) => overlap(one, other)),
    );
    if (box !== undefined) return legendIn(box, layout);
  }
  return undefined;
}

/** One column, then some, then all entries in a row. */
function columnCounts({ entries, remark, spec }: LegendInput): number[] {
  if (spec.columns !== undefined) return [spec.columns];
  const count = entries.length + (remark === undefined ? 0 : 1);
  return [...new Set([1, 2, 3, count])].filter((columns) => columns <= count);
}

/** The corners, then places along the sides, from the top and the right. */
function boxesOf(layout: LegendLayout, area: Area): Area[] {
  const width = layout.width + 2 * innerPad;
  const height = layout.height + 2 * innerPad;
  const left = area.left + outerPad;
  const right = area.right - outerPad - width;
  const bottom = area.bottom + outerPad;
  const top = area.top - outerPad - height;
  const steps = Array.from({ length: places - 1 }, (_, i) => (i + 1) / places);
  const corners = [
    [right, top],
    [left, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  const sides = steps.flatMap((part) => {
    const x = right + part * (left - right);
    const y = top + part * (bottom - top);
    return [
      [x, top],
      [right, y],
      [left, y],
      [x, bottom],
    ] as const;
  });
  return [...corners, ...sides].map(([x, y]) => ({
    left: x,
    right: x + width,
    bottom: y,
    top: y + height,
  }));
}

/** What marks cover of a plot. */
function takenBy({ area, x, y, y2, events, thresholds }: PlacedPanel, style: Style): Area[] {
  const lines = thresholds.map(({ at, axis }): Area => {
    const part = along(ofSide(axis, { left: y, right: y2 }), at);
    const height = area.bottom + part * (area.top - area.bottom);
    return { ...area, bottom: height - 1, top: height + 1 };
  });
  const upright = events.map(({ at }): Area => {
    const place = area.left + along(x, at) * (area.right - area.left);
    return { ...area, left: place - 1, right: place + 1 };
  });
  const texts = thresholds.flatMap(({ text }) => (text ? [boxOf(text, style)] : []));
  return [...lines, ...upright, ...texts];
}

function legendIn(box: Area, { entries, handle }: LegendLayout): Legend {
  const left = box.left + innerPad;
  const top = box.top - innerPad;
  return {
    entries: entries.map((entry) => ({ ...entry, x: left + entry.x, y: top - entry.y })),
    handle,
    box,
  };
}
