import { type Box, grown, meets } from './text-boxes.js';

/** A place that a text may have, and what it covers there. */
interface Boxed {
  readonly box: Box;
}

/** Around a text, in points. */
const clear = 1;

/** The first place of each that no other has; those that have few choose first. */
export function firstFree<Place extends Boxed>(
  places: readonly (readonly Place[])[],
): (Place | undefined)[] {
  const taken = places.map((): Place | undefined => undefined);
  const order = [...places.keys()].sort((a, b) => countOf(places[a]) - countOf(places[b]));
  for (const i of order) taken[i] = places[i]?.find((place) => isFreeAmong(taken, place));
  return taken;
}

function countOf(places: readonly Boxed[] | undefined): number {
  return places?.length ?? 0;
}

function isFreeAmong(taken: readonly (Boxed | undefined)[], { box }: Boxed): boolean {
  const around = grown(box, clear);
  return taken.every((other) => other === undefined || !meets(around, other.box));
}

/** Gives those that have no place one that others can leave for one of theirs. */
export function makeRoom<Place extends Boxed>(
  places: readonly (readonly Place[])[],
  taken: (Place | undefined)[],
): void {
  for (const [i, own] of places.entries()) {
    if (taken[i] !== undefined) continue;
    for (const place of own) {
      const moved = withRoomFor(place, i, places, taken);
      if (moved === undefined) continue;
      moved.forEach((one, at) => (taken[at] = one));
      break;
    }
  }
}

/** What is taken when those in the way of a place have gone to others; undefined if one cannot. */
function withRoomFor<Place extends Boxed>(
  place: Place,
  own: number,
  places: readonly (readonly Place[])[],
  taken: readonly (Place | undefined)[],
): (Place | undefined)[] | undefined {
  const isInTheWay = (one: Place | undefined): boolean =>
    one !== undefined && !isFreeAmong([one], place);
  const moved = taken.map((one) => (isInTheWay(one) ? undefined : one));
  moved[own] = place;
  for (const [i, one] of taken.entries()) {
    if (!isInTheWay(one)) continue;
    moved[i] = places[i]?.find((other) => isFreeAmong(moved, other));
    if (moved[i] === undefined) return undefined;
  }
  return moved;
}
