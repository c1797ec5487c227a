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

/** A random walk that nothing draws back. */
export function walk(seed) {
  const random = randomNumbers(seed);
  let value = 1000 * random();
  return () => (value += (random() - 0.5) * 3);
}

/** A slow walk with noise and, once in ten thousand samples, a spike. */
export function spikes(seed) {
  const random = randomNumbers(seed);
  let value = 1000 * random();
  return () => {
    value += (random() - 0.5) * 0.6;
    const noise = (random() + random() + random() - 1.5) * 20;
    return value + noise + (random() < 1e-4 ? 300 * random() : 0);
  };
}

/** A wave of a period of its own, with a little noise. */
export function wave(seed) {
  const random = randomNumbers(seed);
  const level = 1000 * random();
  const period = 500 + 20_000 * random();
  let at = 0;
  return () => level + 100 * Math.sin(at++ / period) + 5 * random();
}

/** What grows and starts again at 0. */
export function saw(seed) {
  const random = randomNumbers(seed);
  const top = 100 + 300 * random();
  let value = 0;
  return () => (value = value > top ? 0 : value + 0.2 * random());
}

/** A level that seldom changes, and then at once. */
export function steps(seed) {
  const random = randomNumbers(seed);
  let value = 1000 * random();
  return () => (value = random() < 5e-4 ? 1000 * random() : value);
}
