import type { Grid } from '../time/grid.js';

/** From a place of an axis to the next, in ms: what stands for a time is the number of a place. */
const PLACE_MS = 1000;

/** The grid of what is at so many places of an axis, and not at times. */
export function gridOfPlaces(places: number): Grid {
  return { startMs: 0, endMs: (places - 1) * PLACE_MS, stepMs: PLACE_MS };
}

/** What stands for the time of a place, the first of which is 0, in ms. */
export function placeMs(place: number): number {
  return place * PLACE_MS;
}

/** Which of several is at the place that a time (ms) on such a grid stands for. */
export function atPlace<One>(all: readonly One[], ms: number, { stepMs }: Grid): One {
  const one = all[ms / stepMs];
  if (one === undefined) throw new Error(`there is no place for ${ms} ms`);
  return one;
}
