/** How many markers a line has, about: enough to tell it in grey, and not to cover it. */
const along = 8;

/** Every how many samples a line of so many has a marker. */
export function markerEvery(samples: number): number {
  return Math.max(1, Math.round(samples / along));
}
