import { describe, expect, it } from 'vitest';
import {
  fillLookOf,
  lookOf,
  pointLookOf,
  numbering,
  type SeriesKey,
} from '../../src/chart/looks.js';
import { plainStyle } from '../../src/style/plain.js';

const keys = (dimension: string, ...values: string[]): SeriesKey[] =>
  values.map((value) => ({ dimension, value }));

/** The numbers of the last figure, after figures with these series. */
function numbersAfter(...figures: SeriesKey[][]): number[] {
  return numbersOfColours(7, ...figures);
}

function numbersOfColours(colours: number, ...figures: SeriesKey[][]): number[] {
  const numbers = numbering([]);
  for (const figure of figures) numbers.add(figure, colours);
  return (figures.at(-1) ?? []).map(numbers.numberOf);
}

describe('a series has a number', () => {
  it('in the order of its figure', () => {
    expect(numbersAfter(keys('code', '200', '404', '500'))).toEqual([0, 1, 2]);
  });

  it('that it keeps in later figures', () => {
    expect(numbersAfter(keys('code', '200', '404', '500'), keys('code', '500', '200'))).toEqual([
      2, 0,
    ]);
  });

  it('of its own dimension: a figure of other things begins anew', () => {
    expect(numbersAfter(keys('code', '200', '404'), keys('instance', 'a', 'b'))).toEqual([0, 1]);
  });

  it('that nothing else of its dimension has, and with another colour than its neighbours', () => {
    const seven = keys('pod', 'a', 'b', 'c', 'd', 'e', 'f', 'g');
    const [a, x, y] = numbersAfter(seven, keys('pod', 'a', 'x', 'y'));
    expect(a).toBe(0);
    expect([x, y]).toEqual([8, 9]);
  });

  it('which is of another colour in palettes of four and five too', () => {
    const four = numbersOfColours(4, keys('pod', 'a', 'b', 'c'), keys('pod', 'a', 'x', 'y', 'z'));
    expect(new Set(four.map((number) => number % 4)).size).toBe(4);
    const five = keys('pod', 'a', 'b', 'c', 'd', 'e');
    const numbers = numbersOfColours(5, five, keys('pod', 'c', 'x', 'y', 'z', 'w'));
    expect(new Set(numbers.map((number) => number % 5)).size).toBe(5);
  });

  it('also when there are more of them than colours', () => {
    const many = Array.from({ length: 60 }, (_, i) => `pod${i}`);
    expect(new Set(numbersAfter(keys('pod', ...many))).size).toBe(60);
  });
});

describe('a name that the manifest gives has a number', () => {
  const numbersOf = (known: SeriesKey[][], ...asked: SeriesKey[]): number[] =>
    asked.map(numbering(known).numberOf);

  it('that no other name has in any of its figures', () => {
    const figures = [['a'], ['b'], ['a', 'b', 'c']].map((names) => keys('', ...names));
    expect(numbersOf(figures, ...keys('', 'a', 'b', 'c'))).toEqual([0, 1, 2]);
  });

  it('that names of other figures may have as well', () => {
    const figures = [keys('', 'memory'), keys('', 'cpu')];
    expect(numbersOf(figures, ...keys('', 'memory', 'cpu'))).toEqual([0, 0]);
  });
});

describe('a look', () => {
  it('differs in more than colour', () => {
    const looks = [0, 1, 2, 7].map((number) => lookOf(number, {}, plainStyle));
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(3);
    expect(new Set(looks.map(({ dash }) => dash.join())).size).toBe(4);
  });

  it('is what the manifest says of it', () => {
    const own = { colour: '#123456', dash: [1, 2], marker: 'square' } as const;
    expect(lookOf(3, own, plainStyle)).toEqual(own);
  });

  it('of points without lines differs in shape, as the dashes of lines do', () => {
    const markers = [0, 1, 2, 3].map((number) => pointLookOf(number, {}, plainStyle).marker);
    expect(markers).toEqual(['circle', 'square', 'triangle', 'diamond']);
    expect(pointLookOf(0, { marker: 'square' }, plainStyle).marker).toBe('square');
  });

  it('of a fill is lighter or darker than the one before', () => {
    const colours = [0, 1, 2].map((number) => fillLookOf(number, {}, plainStyle).colour);
    expect(colours).toEqual(['#0072B2', '#e69e66', '#009E73']);
  });

  it('is paler where filled colours come again', () => {
    expect(fillLookOf(0, {}, plainStyle).colour).toBe('#0072B2');
    expect(fillLookOf(7, {}, plainStyle).colour).toBe('#73b1d5');
    expect(fillLookOf(7, { colour: '#000000' }, plainStyle).colour).toBe('#000000');
  });
});
