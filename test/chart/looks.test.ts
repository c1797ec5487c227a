import { describe, expect, it } from 'vitest';
import { fillLookOf, lookOf, pointLookOf, roundOf, type SeriesKey } from '../../src/chart/looks.js';
import { numbering } from '../../src/chart/numbering.js';
import { palettes } from '../../src/style/palettes.js';
import { plainStyle } from '../../src/style/plain.js';

/** To white; see WCAG 2.2. */
function contrast(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

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

describe('a series that is filled has a number', () => {
  const filled = (...values: string[]): SeriesKey[] =>
    keys('pod', ...values).map((key) => ({ ...key, isFilled: true }));

  it('of a full colour in each figure, however many other figures there are', () => {
    const figures = Array.from('abcdefghijklmnopqrst').map((name) =>
      filled(...[1, 2, 3].map((number) => `${name}${number}`)),
    );
    for (let count = 1; count <= figures.length; count++) {
      const numbers = numbersAfter(...figures.slice(0, count));
      expect(numbers.map((number) => roundOf(number, 7))).toEqual([0, 0, 0]);
      expect(new Set(numbers.map((number) => number % 7)).size).toBe(3);
    }
  });

  it('of a paler colour only where its figure has all the full ones', () => {
    const many = Array.from({ length: 60 }, (_, i) => `pod${i}`);
    const numbers = numbersAfter(filled('a', 'b', 'c'), filled(...many));
    expect(new Set(numbers).size).toBe(60);
    expect(numbers.slice(0, 7).map((number) => roundOf(number, 7))).toEqual([0, 0, 0, 0, 0, 0, 0]);
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
    expect(lookOf(3, own, plainStyle)).toEqual({ ...own, width: 1 });
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

  it('is seen on white paper, however many there are, and is the first again after three rounds', () => {
    for (const palette of Object.values(palettes)) {
      const style = { ...plainStyle, palette };
      const colours = Array.from({ length: 60 }, (_, i) => fillLookOf(i, {}, style).colour);
      const rounds = 3 * palette.length;
      expect(new Set(colours.slice(0, rounds)).size).toBe(rounds);
      expect(colours.slice(rounds)).toEqual(colours.slice(0, 60 - rounds));
      const own: string[] = colours.slice(0, palette.length);
      const least = Math.min(...colours.filter((one) => !own.includes(one)).map(contrast));
      expect(least).toBeGreaterThanOrEqual(1.6);
    }
  });
});
