import { numberAt, type Place } from './place.js';

/** From top to bottom and from left to right, where all say where they are: by `x` and `y` of a part of them. */
export function inOrder(
  places: readonly Place[],
  gridOf: (place: Place) => Place,
): readonly Place[] {
  const placed = places.map((place) => ({
    place,
    x: numberAt(gridOf(place), 'x'),
    y: numberAt(gridOf(place), 'y'),
  }));
  if (placed.some(({ x, y }) => x === undefined || y === undefined)) return places;
  return placed
    .sort((a, b) => (a.y ?? 0) - (b.y ?? 0) || (a.x ?? 0) - (b.x ?? 0))
    .map(({ place }) => place);
}
