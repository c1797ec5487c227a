import { describe, expect, it } from 'vitest';
import { unitMeantBy } from '../../src/manifest/drawing/near-units.js';
import { figure, withFigure } from './given.js';

describe('a unit that is free text', () => {
  it.each([
    ['byte', 'bytes'],
    ['btyes', 'bytes'],
    ['KB', 'bytes'],
    ['seconds', 's'],
    ['millis', 'ms'],
    ['bps', 'bits/s'],
    ['percents', 'percent'],
  ])('may have been meant to be another: %s', (text, unit) => {
    expect(unitMeantBy(text)).toBe(unit);
  });

  it.each(['m', 'W', 'MB', 'req/s', 'hits/s', 'counts/s', 'pods', 'cores', 's', 'bytes', 'bits/s'])(
    'may be just that: %s',
    (text) => {
      expect(unitMeantBy(text)).toBeUndefined();
    },
  );

  it('is taken as it is, and warned of once', () => {
    const made = figure(withFigure('queries: {a: {query: up, unit: byte}}', 'y: {unit: byte}'));
    expect(made.warnings).toEqual([
      'the unit `byte` is shown as it is written: did you mean `bytes`?',
    ]);
  });
});
