/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A gauge as measurements are: a random walk around a level, with all digits of a double. */
export function gauge(seed) {
  const random = randomNumbers(seed);
  const level = 100 + 900 * random();
  let value = level;
  return () => {
    value += (random() - 0.5) * 7.3 + (level - value) * 0.01;
    return value;
  };
}

/** A counter: whole numbers that grow at an uneven pace. */
export function counter(seed) {
  const random = randomNumbers(seed);
  let value = Math.floor(1e5 * random());
  return () => {
    value += Math.floor(random() * 120);
    return value;
  };
}
