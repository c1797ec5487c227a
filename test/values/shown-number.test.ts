import { describe, expect, it } from 'vitest';
import type { Rounding } from '../../src/manifest/values/values.js';
import { latexNumber, siunitxNumber } from '../../src/values/latex-number.js';
import { isRoundedAway, plainText, shownNumber } from '../../src/values/shown-number.js';

interface Given {
  readonly unit?: string;
  readonly show?: string;
  readonly rounding?: Rounding;
  readonly around?: number;
  readonly from?: readonly [number, number];
}

function shown(value: number, { unit, show, rounding = 'auto', around, from }: Given = {}) {
  const interval =
    around === undefined
      ? from && { min: from[0], max: from[1], isSymmetric: false }
      : { min: value - around, max: value + around, isSymmetric: true };
  return shownNumber(value, interval, { unit, show, rounding });
}

describe('a number for people', () => {
  it.each<[string, number, Given?]>([
    // Three digits, but all in front of the decimal point.
    ['1.23', 1.2345],
    ['12.3', 12.345],
    ['1235', 1234.6],
    ['9.99', 9.994],
    ['10.0', 9.996],
    ['-0.50', -0.5, { rounding: { decimals: 2 } }],
    // Whole numbers have no decimals, and nothing is not negative.
    ['5', 5],
    ['0', 0],
    ['0', -0.001, { rounding: { decimals: 0 } }],
    // Digits and decimals as asked for.
    ['1200', 1234, { rounding: { digits: 2 } }],
    ['1.20', 1.2, { rounding: { digits: 3 } }],
    ['10', 9.96, { rounding: { digits: 2 } }],
    ['1234.0', 1234, { rounding: { decimals: 1 } }],
    // Units in a multiple that suits, or in the one that is asked for.
    ['5.25 ms', 0.00525, { unit: 's' }],
    ['5250 µs', 0.00525, { unit: 's', show: 'µs' }],
    ['0 s', 0, { unit: 's' }],
    ['3 MiB', 3 * 1024 * 1024, { unit: 'bytes' }],
    ['12.3 %', 0.1234, { unit: 'ratio', show: 'percent' }],
    ['12 jobs', 12, { unit: 'jobs' }],
    // The multiple is that of the rounded number.
    ['1.00 s', 0.99996, { unit: 's', rounding: { digits: 3 } }],
    ['-1.00 s', -0.9996, { unit: 's' }],
    ['999 ms', 0.9994, { unit: 's' }],
    ['1000 ms', 0.99996, { unit: 's', show: 'ms', rounding: { digits: 3 } }],
    // Powers of ten where the number would not be read.
    ['1.23×10^-5', 0.0000123],
    ['1.20×10^12', 1.2e12, { rounding: { digits: 3 } }],
    ['0.00', 0.0000123, { rounding: { decimals: 2 } }],
    // Beside an interval, as many decimals as two digits of its half.
    ['5.23 ± 0.31', 5.2345, { around: 0.312 }],
    ['5.234 ± 0.031 ms', 0.0052345, { unit: 's', around: 0.0000312 }],
    ['5235 ± 312', 5234.5, { around: 312 }],
    ['5.2 ± 0.3', 5.2345, { around: 0.312, rounding: { digits: 2 } }],
    ['5 ± 0', 5, { around: 0 }],
    ['(1.20 ± 0.50)×10^-6', 1.2e-6, { around: 5e-7 }],
    ['5.0 [4.1, 7.3] s', 5, { unit: 's', from: [4.1, 7.3] }],
  ])('%s', (text, value, given) => {
    expect(plainText(shown(value, given))).toBe(text);
  });
});

describe('an interval', () => {
  it.each<[boolean, number, Given]>([
    [true, 124.5, { around: 3.2, rounding: { digits: 1 } }],
    [true, 99.953, { around: 0.015, rounding: { decimals: 0 } }],
    [false, 99.953, { around: 0.015, rounding: { decimals: 2 } }],
    [false, 99.953, { around: 0.015 }],
    // It is 0, and the numbers of its ends say what they are.
    [false, 5, { around: 0 }],
    [false, 99.953, { from: [99.94, 99.96], rounding: { decimals: 0 } }],
    [false, 99.953, { rounding: { decimals: 0 } }],
  ])('may be rounded to nothing: %j of %d, %j', (isLost, value, given) => {
    const { around = 0 } = given;
    const interval = { min: value - around, max: value + around };
    expect(isRoundedAway(shown(value, given), interval)).toBe(isLost);
  });
});

describe('a number for LaTeX', () => {
  it.each<[string, number, Given?]>([
    ['5.25\\,\\styx@unit{ms}', 0.00525, { unit: 's' }],
    ['\\ensuremath{-}5', -5],
    ['5.2\\ensuremath{{}\\pm{}}0.3', 5.2, { around: 0.3, rounding: { decimals: 1 } }],
    ['5.0~[\\ensuremath{-}4.1,~7.3]', 5, { from: [-4.1, 7.3], rounding: { decimals: 1 } }],
    ['1.23\\ensuremath{{}\\times10^{-5}}', 0.0000123],
    ['5\\,\\styx@unit{\\%}', 5, { unit: 'percent' }],
    ['5\\,\\styx@unit{a\\_b \\& c}', 5, { unit: 'a_b & c' }],
  ])('%s', (tex, value, given) => {
    expect(latexNumber(shown(value, given))).toBe(tex);
  });

  it.each<[string, number, Given?]>([
    ['\\num{5}', 5],
    ['\\qty{5.25}{\\milli\\second}', 0.00525, { unit: 's' }],
    ['\\qty{5.23 +- 0.31}{\\second}', 5.2345, { unit: 's', around: 0.312 }],
    ['\\qty{3}{\\mebi\\byte}', 3 * 1024 * 1024, { unit: 'bytes' }],
    ['\\qty{5}{\\mega\\bit\\per\\second}', 5e6, { unit: 'bits/s' }],
    ['\\qty{5}{\\percent}', 5, { unit: 'percent' }],
    ['\\num{1.23e-5}', 0.0000123],
    ['\\qty{12}{requests/s}', 12, { unit: 'requests/s' }],
    ['\\qty{12}{\\styx@unit{a\\_b \\& c}}', 12, { unit: 'a_b & c' }],
    ['\\num{5.0}~[\\num{4.1},~\\num{7.3}]\\,\\unit{\\second}', 5, { unit: 's', from: [4.1, 7.3] }],
  ])('by siunitx: %s', (tex, value, given) => {
    expect(siunitxNumber(shown(value, given))).toBe(tex);
  });
});
