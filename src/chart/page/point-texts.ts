import type { Style } from '../../style/style.js';
import { shorten } from '../text/fit-text.js';
import type { PointText } from '../model/series.js';
import { textWidth } from '../text/text.js';

/** A point of a plot that is to have its text beside it, in points from the lower left corner. */
export interface NamedPoint {
  readonly left: number;
  readonly up: number;
  readonly text: string;
}

type Side = PointText['side'];

export interface Beside {
  readonly text: string;
  readonly side: Side;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Between a marker and its text. */
const TEXT_GAP = 2;
/** Texts are turned over until none has a better side, or so many times. */
const ROUNDS = 8;
/** Beyond this many points no side is free anyway, and looking for one takes long. */
const MOST_SOUGHT = 300;

/**
 * On which side of its point a text stands: inside of a plot `width` points wide, and over as few
 * other texts and points as can be. What is wider than the room there is, is shortened; what would
 * still stand on another text is left out.
 */
export function textsBeside(
  points: readonly NamedPoint[],
  width: number,
  style: Pick<Style, 'markerSize' | 'tickSize' | 'metrics'>,
): (Beside | undefined)[] {
  const gap = style.markerSize / 2 + TEXT_GAP;
  const placed = points.map(({ left, up, text }) => {
    const roomOf = { left: left - gap, right: width - left - gap };
    const full = textWidth(text, style.tickSize, style.metrics);
    const fitting = (['right', 'left'] as const).filter((side) => full <= roomOf[side]);
    const roomy: Side = roomOf.right >= roomOf.left ? 'right' : 'left';
    const sides: readonly Side[] = fitting.length > 0 ? fitting : [roomy];
    const shown =
      fitting.length > 0 ? text : shorten(text, roomOf[roomy], style.tickSize, style.metrics);
    const length = Math.min(full, roomOf[sides[0] ?? 'right']);
    const boxOf = (side: Side): Box => ({
      left: side === 'right' ? left + gap : left - gap - length,
      right: side === 'right' ? left + gap + length : left - gap,
      bottom: up - style.tickSize / 2,
      top: up + style.tickSize / 2,
    });
    return { text: shown, sides, side: sides[0] ?? 'right', boxOf };
  });
  if (points.length <= MOST_SOUGHT) {
    const markers = points.map((point) => marker(point, style));
    settle(placed, markers);
  }
  return legible(placed);
}

/** The first of texts that cover each other stays. */
function legible(placed: readonly (Placing & Beside)[]): (Beside | undefined)[] {
  const kept: Box[] = [];
  return placed.map(({ text, side, boxOf }) => {
    const box = boxOf(side);
    const isCovered = kept.some((other) => overlap(box, other) > COVERED * area(box));
    if (isCovered) return undefined;
    kept.push(box);
    return { text, side };
  });
}

/** As a part of a text: less than this is the height of a hyphen. */
const COVERED = 0.1;

function area({ left, right, bottom, top }: Box): number {
  return (right - left) * (top - bottom);
}

interface Placing {
  readonly sides: readonly Side[];
  readonly boxOf: (side: Side) => Box;
  side: Side;
}

function marker({ left, up }: NamedPoint, { markerSize }: Pick<Style, 'markerSize'>): Box {
  const half = (markerSize + 1) / 2;
  return { left: left - half, right: left + half, bottom: up - half, top: up + half };
}

/** Turns texts over, one after the other, where they cover less on their other side. */
function settle(placed: readonly Placing[], markers: readonly Box[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    const turned = placed.filter((one) => {
      const covered = (side: Side): number => coveredBy(one, side, placed, markers);
      const current = covered(one.side);
      const better = current > 0 && one.sides.find((side) => covered(side) < current);
      if (better === undefined || better === false) return false;
      one.side = better;
      return true;
    });
    if (turned.length === 0) return;
  }
}

/** How much of the other texts and points a text covers on a side. */
function coveredBy(
  one: Placing,
  side: Side,
  placed: readonly Placing[],
  markers: readonly Box[],
): number {
  const own = one.boxOf(side);
  let sum = 0;
  for (const [i, other] of placed.entries()) {
    if (other === one) continue;
    sum += overlap(own, other.boxOf(other.side)) + overlap(own, markers[i]);
  }
  return sum;
}

function overlap(a: Box, b: Box | undefined): number {
  if (b === undefined) return 0;
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const up = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return across > 0 && up > 0 ? across * up : 0;
}
