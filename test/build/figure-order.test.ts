import { describe, expect, it } from 'vitest';
import {
  type OrderedFigure,
  partialOrder,
  wholeOrder,
} from '../../src/build/figure/figure-order.js';
import { lockedLooks } from '../../src/build/figure/locked-looks.js';
import type { LockedLooks } from '../../src/lock/lock.js';

const keys = (...values: string[]) => values.map((value) => ({ dimension: 'instance', value }));

/** As the lock has them. */
const looksOf = (numbers: Record<string, number>): LockedLooks =>
  lockedLooks(keys(...Object.keys(numbers)), ({ value }) => numbers[value] ?? 0);

const figure = (colours = 7, locked: Record<string, number> = {}): OrderedFigure => ({
  known: [],
  colours,
  locked: looksOf(locked),
});

describe('the looks of series', () => {
  it('follow the order of the figures, whichever is fetched first', async () => {
    const order = wholeOrder([figure(), figure(), figure()]);
    const last = order.looksOf(2, keys('c', 'a'));
    void order.looksOf(1, keys('b'));
    void order.looksOf(0, keys('a'));
    expect(keys('a', 'b', 'c').map(await last)).toEqual([0, 1, 2]);
  });

  it('wait for earlier figures, and not for later ones', async () => {
    const order = wholeOrder([figure(), figure(), figure()]);
    let isThere = false;
    const second = order.looksOf(1, keys('b')).then((numberOf) => {
      isThere = true;
      return numberOf;
    });
    await new Promise(setImmediate);
    expect(isThere).toBe(false);
    void order.looksOf(0, keys('a'));
    expect(keys('a', 'b').map(await second)).toEqual([0, 1]);
  });

  it('do not wait for a figure that has failed', async () => {
    const order = wholeOrder([figure(), figure()]);
    order.skip(0);
    expect(keys('b').map(await order.looksOf(1, keys('b')))).toEqual([0]);
  });

  it('are those that they would be without the failure of a figure that had been built', async () => {
    const order = wholeOrder([figure(7, { a: 0, b: 1 }), figure()]);
    order.skip(0);
    const numberOf = await order.looksOf(1, keys('b', 'c'));
    expect(keys('b', 'c').map(numberOf)).toEqual([1, 2]);
  });

  it('are of other colours than those beside them, as many as their own figure has', async () => {
    const order = wholeOrder([figure(4), figure(5)]);
    void order.looksOf(0, keys('a', 'b', 'c', 'd', 'e'));
    const own = keys('a', 'x', 'y', 'z', 'w');
    const numbers = own.map(await order.looksOf(1, own));
    expect(new Set(numbers.map((number) => number % 5)).size).toBe(5);
  });
});

describe('the looks of series where only some figures are built', () => {
  it('are those that the same series have in the others', async () => {
    const order = partialOrder([figure()], [looksOf({ a: 0, b: 1 })]);
    const numberOf = await order.looksOf(0, keys('c', 'b'));
    expect(keys('b', 'c').map(numberOf)).toEqual([1, 2]);
  });

  it('stay where the figure has the series that it had, whatever the others look like', async () => {
    const order = partialOrder([figure(7, { a: 2, b: 3 })], [looksOf({ a: 5 })]);
    expect(keys('a', 'b').map(await order.looksOf(0, keys('b', 'a')))).toEqual([2, 3]);
  });

  it('are numbered anew where it has others', async () => {
    const order = partialOrder([figure(7, { a: 0, b: 1 })], []);
    expect(keys('b', 'c').map(await order.looksOf(0, keys('b', 'c')))).toEqual([0, 1]);
  });
});
