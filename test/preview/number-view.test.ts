import { describe, expect, it } from 'vitest';
import {
  inManifestOrder,
  type NumberPlaces,
  waitingNumbers,
  withNumber,
} from '../../src/preview/number-view.js';
import type { NumberView } from '../../src/view/project-view.js';

const number = (kind: NumberView['kind'], name: string, text = ''): NumberView => ({
  ...{ kind, name, text, queries: [], warnings: [], isWaiting: false },
});
const places: NumberPlaces = new Map([
  ['value b', 0],
  ['value a', 1],
  ['values values', 2],
  ['check a', 3],
]);
const [b, a, check] = [number('value', 'b'), number('value', 'a'), number('check', 'a')];

describe('numbers', () => {
  it('are in the order of the manifest, in whichever they are told of', () => {
    const told = [check, a, b].reduce<readonly NumberView[]>(
      (numbers, one) => withNumber(numbers, one, places),
      [],
    );
    expect(told).toEqual([b, a, check]);
    expect(inManifestOrder([check, a, b], places)).toEqual([b, a, check]);
  });

  it('are what they were before until they are told of, if the manifest has them', () => {
    const waiting = waitingNumbers([b, number('value', 'gone'), check], places);
    expect(waiting).toEqual([
      { ...b, isWaiting: true },
      { ...check, isWaiting: true },
    ]);
    const told = number('value', 'b', '7');
    expect(withNumber(waiting, told, places)).toEqual([told, { ...check, isWaiting: true }]);
  });

  it('are put in order at once, thousands of them', () => {
    const names = Array.from({ length: 2000 }, (_, i) => `v${(i * 7) % 2000}`);
    const many: NumberPlaces = new Map(names.map((name, i) => [`value ${name}`, i]));
    const begun = process.cpuUsage();
    const told = [...names]
      .sort()
      .reduce<readonly NumberView[]>(
        (numbers, name) => withNumber(numbers, number('value', name), many),
        [],
      );
    expect(process.cpuUsage(begun).user).toBeLessThan(5e6);
    expect(told.map(({ name }) => name)).toEqual(names);
  });
});
