import { describe, expect, it } from 'vitest';
import { besideBound, breachOf } from '../../src/values/claims.js';

function texts(value: number, bounds: { min?: number; max?: number }, unit?: string) {
  const position = { file: '', line: 1, column: 1, length: 1, text: '' };
  const of = (bound: number | undefined) =>
    bound === undefined ? undefined : { value: bound, text: String(bound), position };
  const breach = breachOf(value, { min: of(bounds.min), max: of(bounds.max) });
  if (breach === undefined) throw new Error('the claim holds');
  return besideBound(value, breach, { unit, show: undefined });
}

describe('a number beside the bound that it breaks', () => {
  it.each([
    [1_327_741, { max: 1_327_700 }, '1327741', '1327700'],
    [1_327_741, { min: 1_328_000 }, '1327741', '1328000'],
    [12_345.678, { max: 5 }, '12346', '5'],
    [0.123456789, { max: 0.1 }, '0.1235', '0.1'],
    [1.00004, { max: 1.00001 }, '1.00004', '1.00001'],
    [0.99996, { min: 1 }, '0.99996', '1'],
    [4.99996, { min: 4.99998 }, '4.99996', '4.99998'],
    [5.000_000_000_000_1, { max: 5 }, '5.0000000000001', '5'],
  ])('%d against %j is %s', (value, bounds, expected, bound) => {
    expect(texts(value, bounds)).toEqual({ value: expected, bound });
  });

  it('is in the multiple of the bound', () => {
    expect(texts(1_327_741, { max: 1_327_000 }, 'bytes')).toEqual({
      value: '1.266 MiB',
      bound: '1.26552581787 MiB',
    });
  });
});
