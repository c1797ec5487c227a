import { describe, expect, it } from 'vitest';
import { expectedTimes, readExpected } from '../../src/prometheus/expected-samples.js';
import { type Grid, gridOf } from '../../src/time/grid.js';

const grid: Grid = { startMs: 1_700_000_000_000, endMs: 1_700_000_060_000, stepMs: 15_000 };
/** Samples are read here where so many bytes are behind their beginning. */
const ROOM = 64;

/** The text that is read of an answer from one of the points of the grid on, and the point behind it. */
function readAhead(text: string, point = 0, behind = ROOM): { read: string; point: number } {
  const expected = expectedTimes(grid);
  if (expected === undefined) throw new Error('a grid of whole seconds');
  const bytes = Buffer.from(text + ' '.repeat(behind));
  const view = new DataView(Uint8Array.from(bytes).buffer);
  const place = { at: 0, point };
  readExpected(view, bytes.length, expected, place);
  return { read: bytes.subarray(0, place.at).toString(), point: place.point };
}

describe('the samples of the next points are read', () => {
  it('as far as they are there', () => {
    const text = '[1700000000,"1"],[1700000015,"-12.5"],[1700000030,"0.25"],';
    expect(readAhead(text)).toEqual({ read: text, point: 3 });
  });

  it('from the point on that is next', () => {
    const text = '[1700000045,"1"],[1700000060,"2"],';
    expect(readAhead(text, 3)).toEqual({ read: text, point: 5 });
  });

  it('with any number of digits that a value has', () => {
    for (let digits = 1; digits <= 12; digits++) {
      for (const number of [
        '9'.repeat(digits),
        `-${'1'.repeat(digits)}`,
        `0.${'0'.repeat(digits)}`,
      ]) {
        const text = `[1700000000,"${number}"],`;
        expect(readAhead(text)).toEqual({ read: text, point: 1 });
      }
    }
  });

  it.each([
    ['of another point', '[1700000030,"1"],'],
    ['of another time', '[1700000016,"1"],'],
    ['of an earlier century', '[1600000015,"1"],'],
    ['of a time with a fraction', '[1700000015.000,"1"],'],
    ['whose value is no text', '[1700000015,1],'],
    ['with nothing in quotes', '[1700000015,""],'],
    ['with a sign alone', '[1700000015,"-"],'],
    ['with a plus', '[1700000015,"+1"],'],
    ['that is NaN', '[1700000015,"NaN"],'],
    ['with an exponent', '[1700000015,"1e5"],'],
    ['with no digit before the point', '[1700000015,".5"],'],
    ['with no digit behind the point', '[1700000015,"5."],'],
    ['with two points', '[1700000015,"1.2.3"],'],
    ['with white space', '[1700000015,"1"] ,'],
    ['that is the last', '[1700000015,"1"]]'],
    ['with another bracket', '[1700000015,"1"},'],
    ['without a closing quote', '[1700000015,"1\u0027],'],
    ['of three', '[1700000015,"1","2"],'],
    ['of more digits than any server writes', `[1700000015,"${'1'.repeat(80)}"],`],
    ['with more digits behind the point', `[1700000015,"0.${'1'.repeat(80)}"],`],
  ])('but for one that is to be read with care: %s', (_, sample) => {
    const first = '[1700000000,"1"],';
    expect(readAhead(first + sample)).toEqual({ read: first, point: 1 });
  });

  it('but for one that has something between its digits', () => {
    const odd = ['/', ':', '?', ' ', 'a', '@', '\u0010', '\u0030\u0000'];
    for (const character of odd) {
      for (let at = 0; at < 9; at++) {
        const number = `${'1'.repeat(at)}${character}${'1'.repeat(9 - at)}`;
        expect(readAhead(`[1700000000,"${number}"],`).read).toBe('');
        expect(readAhead(`[1700000000,"1.${number}"],`).read).toBe('');
      }
    }
  });

  it('but for what comes behind the end of the grid', () => {
    const last = '[1700000060,"1"],';
    expect(readAhead(`${last}[1700000075,"1"],`, 4)).toEqual({ read: last, point: 5 });
  });

  it('but for one near to the end of what has arrived, which may go on', () => {
    const text = '[1700000000,"1"],[1700000015,"2"],';
    expect(readAhead(text, 0, ROOM - 17)).toEqual({ read: '[1700000000,"1"],', point: 1 });
    expect(readAhead(text, 0, ROOM - 16)).toEqual({ read: text, point: 2 });
    expect(readAhead('', 0, 0)).toEqual({ read: '', point: 0 });
  });
});

describe('the times of a grid can be told', () => {
  it.each([
    ['whole seconds of ten digits', 1_700_000_000_000, 1_700_000_060_000, 15_000],
    ['the first such second', 1_000_000_000_000, 1_000_000_060_000, 15_000],
    ['the last such second', 9_999_999_000_000, 9_999_999_999_000, 1000],
  ])('where they are %s', (_, startMs, endMs, stepMs) => {
    const one = gridOf(startMs, endMs, stepMs);
    const expected = expectedTimes(one);
    const points = (one.endMs - one.startMs) / stepMs + 1;
    expect(expected?.points).toBe(points);
    const times = Array.from({ length: points }, (_, k) => `[${(startMs + k * stepMs) / 1000},`);
    const { buffer, byteOffset, byteLength } = expected?.words ?? new Int32Array();
    expect(Buffer.from(buffer, byteOffset, byteLength).toString()).toBe(times.join(''));
  });

  it.each([
    ['a start between two seconds', 1_700_000_000_500, 1_700_000_060_500, 15_000],
    ['a step that is no whole second', 1_700_000_000_000, 1_700_000_060_000, 1500],
    ['a start of nine digits', 999_999_999_000, 1_000_000_060_000, 1000],
    ['an end of eleven digits', 9_999_999_990_000, 10_000_000_000_000, 1000],
  ])('and not where there is %s', (_, startMs, endMs, stepMs) => {
    expect(expectedTimes(gridOf(startMs, endMs, stepMs))).toBeUndefined();
  });
});
