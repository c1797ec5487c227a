import { describe, expect, it } from 'vitest';
import type { LockedData } from '../../src/lock/lock.js';
import { answersOf } from '../../src/preview/locked-view.js';

const data: LockedData = {
  ...{ request: 'f00', range: 'last 1h', start: 0, end: 3600, step: 15 },
  ...{ hash: 'f00', series: 1, samples: 1 },
};
const lock = {
  'f/load': data,
  'f/eu/load': data,
  'f/2026Q1/us/load': data,
  'f/cpu': data,
  'fg/load': data,
  'p/a/load': data,
};

describe('what a lock has of a query', () => {
  it('is what is in its folder, or below it for runs, periods and servers', () => {
    const { snapshotsOf } = answersOf(new Map(), lock);
    const places = (folder: string, id: string) => snapshotsOf(folder, id).map(([place]) => place);
    expect(places('f', 'load')).toEqual(['f/load', 'f/eu/load', 'f/2026Q1/us/load']);
    expect(places('f', 'cpu')).toEqual(['f/cpu']);
    expect(places('p/a', 'load')).toEqual(['p/a/load']);
    expect(places('p/b', 'load')).toEqual([]);
  });

  it('is found without going through all of it for each query', () => {
    let looks = 0;
    const watched = new Proxy(lock, {
      ownKeys(of) {
        looks += 1;
        return Reflect.ownKeys(of);
      },
    });
    const { snapshotsOf } = answersOf(new Map(), watched);
    for (const id of ['load', 'cpu', 'mem']) snapshotsOf('f', id);
    expect(looks).toBe(1);
  });
});
