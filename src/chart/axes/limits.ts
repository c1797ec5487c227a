import { StyxError } from '../../errors.js';
import type { AxisSpec } from '../../manifest/drawing.js';
import type { Extent } from '../../statistics/extent.js';
import { largest, smallest } from '../samples/drawable.js';

type Given = Pick<AxisSpec, 'min' | 'max' | 'headroom'>;

const margin = 0.05;
const marginOfConstant = 0.25;
/** Differences below this part of the values themselves are no differences. */
const same = 1e-9;
/** Data from a third of their maximum upwards are drawn from 0: the axis shows their true size. */
const nearZero = 1 / 3;

/** Limits that are given and differ by less than this part of them have no ticks between them. */
const closest = 1e-12;

/**
 * The limits of a linear axis for data of an extent; for none, from 0 to 1. What is given is taken
 * as it is. Throws MANIFEST_VALUE where given limits are too close together for numbers to tell.
 */
export function limitsOf(
  extent: Extent | undefined,
  wish: 'free' | 'from-zero' | 'exact',
  given: Given,
): Extent {
  const low = finite(given.min);
  const high = finite(given.max);
  const seen = seenExtent(extent, low, high);
  const isExact = wish === 'exact' && seen !== undefined && isWide(seen);
  const limits = isExact ? seen : withRoom(seen, wish, given.headroom);
  const chosen = { min: low ?? limits.min, max: high ?? limits.max };
  if (low !== undefined && high !== undefined && areApart(chosen)) return chosen;
  return widened(chosen, low !== undefined);
}

/** Whether limits that are given are an axis as they are. Throws where they nearly are. */
export function areApart({ min, max }: Extent): boolean {
  const size = sizeOf({ min, max });
  if (min >= max || size < smallest) return false;
  if (max - min > size * closest) return true;
  throw new StyxError('MANIFEST_VALUE', `the limits ${min} and ${max} are too close together`, {
    hint: 'give limits that differ in their first twelve digits, or query the difference to one',
  });
}

/** The part of the data that is within what is given. */
export function seenExtent(
  extent: Extent | undefined,
  low: number | undefined,
  high: number | undefined,
): Extent | undefined {
  const min = low ?? extent?.min ?? high;
  const max = high ?? extent?.max ?? low;
  if (min === undefined || max === undefined) return undefined;
  if (min <= max) return { min: clamp(min), max: clamp(max) };
  const given = clamp(low ?? max);
  return { min: given, max: given };
}

function withRoom(
  extent: Extent | undefined,
  wish: 'free' | 'from-zero' | 'exact',
  headroom: number | undefined,
): Extent {
  if (extent === undefined || sizeOf(extent) < smallest) return { min: 0, max: 1 };
  const { min, max } = extent;
  // With 0 in sight of a constant, since nothing else says how large it is.
  const isConstant = !isWide(extent);
  const isNearZero = min >= 0 ? min < max * nearZero : max <= 0 && max > min * nearZero;
  const hasZero = wish === 'from-zero' || isConstant || isNearZero;
  const from = hasZero ? Math.min(0, min) : min;
  const to = hasZero ? Math.max(0, max) : max;
  const room = (to - from) * (isConstant ? marginOfConstant : margin);
  const above = headroom === undefined ? (hasZero && max <= 0 ? 0 : room) : headroom * (to - from);
  return { min: hasZero && min >= 0 ? 0 : from - room, max: clamp(to + above) };
}

/** Limits that differ: what is given stays, and the other end moves. */
function widened(limits: Extent, isMinGiven: boolean): Extent {
  if (isWide(limits) && sizeOf(limits) >= smallest) return limits;
  const { min, max } = limits;
  const kept = isMinGiven ? min : max;
  const room = Math.abs(kept) < smallest ? 1 : Math.abs(kept) * marginOfConstant;
  return isMinGiven ? { min, max: min + room } : { min: max - room, max };
}

function isWide({ min, max }: Extent): boolean {
  return max - min > sizeOf({ min, max }) * same;
}

/** The largest of the values, without its sign. */
export function sizeOf({ min, max }: Extent): number {
  return Math.max(Math.abs(min), Math.abs(max));
}

export function finite(value: number | undefined): number | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : clamp(value);
}

function clamp(value: number): number {
  return Math.max(-largest, Math.min(largest, value));
}
