import { describe, expect, it } from 'vitest';
import { figureOrder } from '../src/figure-order.js';

const keys = (...values: string[]) => values.map((value) => ({ dimension: 'instance', value }));

describe('the looks of series', () => {
  it('follow the order of the figures, whichever is fetched first', async () => {
    const order = figureOrder([[], [], []]);
    order.tell(2, keys('c', 'a'));
    order.tell(1, keys('b'));
    order.tell(0, keys('a'));
    const numberOf = await order.numberOf(2);
    expect(keys('a', 'b', 'c').map(numberOf)).toEqual([0, 1, 2]);
  });

  it('wait for earlier figures, and not for later ones', async () => {
    const order = figureOrder([[], [], []]);
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
    const order = figureOrder([[], []]);
    order.tell(0, []);
    order.tell(1, keys('b'));
    expect(keys('b').map(await order.numberOf(1))).toEqual([0]);
  });
});
