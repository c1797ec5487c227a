import { describe, expect, it } from 'vitest';
import { figureOrder } from '../../src/build/figure-order.js';

const keys = (...values: string[]) => values.map((value) => ({ dimension: 'instance', value }));

describe('the looks of series', () => {
  it('follow the order of the figures, whichever is fetched first', async () => {
    const order = figureOrder([[], [], []], [7, 7, 7]);
    order.tell(2, keys('c', 'a'));
    order.tell(1, keys('b'));
    order.tell(0, keys('a'));
    const numberOf = await order.numberOf(2);
    expect(keys('a', 'b', 'c').map(numberOf)).toEqual([0, 1, 2]);
  });

  it('wait for earlier figures, and not for later ones', async () => {
    const order = figureOrder([[], [], []], [7, 7, 7]);
    let isThere = false;
    const second = order.numberOf(1).then((numberOf) => {
      isThere = true;
      return numberOf;
    });
    order.tell(1, keys('b'));
    await new Promise(setImmediate);
    expect(isThere).toBe(false);
    order.tell(0, keys('a'));
    expect(keys('a', 'b').map(await second)).toEqual([0, 1]);
  });

  it('do not wait for a figure that has failed', async () => {
    const order = figureOrder([[], []], [7, 7]);
    order.tell(0, []);
    order.tell(1, keys('b'));
    expect(keys('b').map(await order.numberOf(1))).toEqual([0]);
  });

  it('are of other colours than those beside them, as many as their own figure has', async () => {
    const order = figureOrder([[], []], [4, 5]);
    order.tell(0, keys('a', 'b', 'c', 'd', 'e'));
    order.tell(1, keys('a', 'x', 'y', 'z', 'w'));
    const numberOf = await order.numberOf(1);
    const numbers = keys('a', 'x', 'y', 'z', 'w').map(numberOf);
    expect(new Set(numbers.map((number) => number % 5)).size).toBe(5);
  });
});
