import { describe, expect, it } from 'vitest';
import { gate } from '../../src/prometheus/limits.js';

/** Sends as many requests at once as it lets through, and says how the server takes them. */
async function round(turns: ReturnType<typeof gate>, load: 'light' | 'heavy'): Promise<number> {
  let inFlight = 0;
  let most = 0;
  const request = async () => {
    most = Math.max(most, ++inFlight);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inFlight--;
    return { result: undefined, load };
  };
  const turn = () => turns.pass(() => turns.send(request));
  await Promise.all(Array.from({ length: 8 }, turn));
  return most;
}

describe('how many requests are in flight at once', () => {
  it('is as many as the endpoint has, where all is well', async () => {
    const turns = gate(4);
    expect(await round(turns, 'light')).toBe(4);
    expect(turns.narrowest()).toBeUndefined();
  });

  it('is halved once for those that were on their way, but never less than one', async () => {
    const turns = gate(8);
    await round(turns, 'heavy');
    expect(turns.narrowest()).toBe(4);
    for (let i = 0; i < 5; i++) await round(turns, 'heavy');
    expect(turns.narrowest()).toBe(1);
  });

  it('is one more after each round that went well', async () => {
    const turns = gate(4);
    for (let i = 0; i < 3; i++) await round(turns, 'heavy');
    expect(await round(turns, 'light')).toBeGreaterThan(1);
    for (let i = 0; i < 4; i++) await round(turns, 'light');
    expect(await round(turns, 'light')).toBe(4);
    expect(turns.narrowest()).toBe(1);
  });
});
