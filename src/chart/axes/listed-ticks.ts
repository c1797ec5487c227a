import type { Axis, Tick } from '../model/page.js';
import { along, type HasRoom } from './axis.js';

/** In points: ticks without a text that are closer are a black bar. */
const closest = 3;

interface Room {
  readonly hasRoom: HasRoom;
  /** Of the axis, in points. */
  readonly length: number;
}

/**
 * Ticks that the manifest lists, ascending: those whose texts would touch the text before are ticks
 * without one, as far as they can be told apart.
 */
export function listedTicks(
  ticks: readonly Tick[],
  axis: Pick<Axis, 'scale' | 'min' | 'max'>,
  { hasRoom, length }: Room,
): Pick<Axis, 'ticks' | 'minorTicks'> {
  if (hasRoom(ticks, axis)) return { ticks, minorTicks: [] };
  const written: Tick[] = [];
  for (const tick of ticks) {
    const last = written.at(-1);
    if (last === undefined || hasRoom([last, tick], axis)) written.push(tick);
  }
  const places = written.map(({ at }) => along(axis, at) * length);
  const minorTicks: number[] = [];
  let [before, next] = [-Infinity, 0];
  for (const { at } of ticks) {
    const place = along(axis, at) * length;
    while ((places[next] ?? Infinity) <= place) before = Math.max(before, places[next++] ?? 0);
    if (place - before < closest || (places[next] ?? Infinity) - place < closest) continue;
    minorTicks.push(at);
    before = place;
  }
  return { ticks: written, minorTicks };
}
