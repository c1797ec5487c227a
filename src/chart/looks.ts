import type { Style } from '../style/style.js';
import type { OwnLook } from './identity.js';
import type { Look } from './model/page.js';

/** What a series is, in all figures: the names of what tells it from others, and their values. */
export interface SeriesKey {
  readonly dimension: string;
  readonly value: string;
}

/** The number that decides a series' colour, dash and marker. */
export type NumberOf = (key: SeriesKey) => number;

/** Numbers that stay the same from figure to figure. */
export interface Numbering {
  /** Gives numbers to the series of a figure that have none yet; it has so many colours. */
  add(keys: readonly SeriesKey[], colours: number): void;
  readonly numberOf: NumberOf;
}

/**
 * Counts the values of each dimension, so that a value has one look in all figures, and a figure of
 * other things begins with the first colour again. Beyond the number of colours, a new value takes
 * a colour that no other series of its figure has, if there is one. What each figure is known to
 * have before its data is there (names that the manifest gives) is numbered first: such names share
 * a number where no figure has both.
 */
export function numbering(known: readonly (readonly SeriesKey[])[]): Numbering {
  const numbers = new Map<string, Map<string, number>>();
  for (const keys of known) {
    for (const key of keys) {
      const own = valuesOf(numbers, key.dimension);
      if (own.has(key.value)) continue;
      const neighbours = known
        .filter((figure) => figure.some((other) => isSame(other, key)))
        .flat();
      const taken = neighbours
        .filter(({ dimension }) => dimension === key.dimension)
        .map(({ value }) => own.get(value));
      own.set(key.value, freeNumber(new Set(taken), new Set(), 1));
    }
  }
  return {
    add: (keys, colours) => addFigure(numbers, keys, colours),
    numberOf: ({ dimension, value }) => numbers.get(dimension)?.get(value) ?? 0,
  };
}

type Numbers = Map<string, Map<string, number>>;

function valuesOf(numbers: Numbers, dimension: string): Map<string, number> {
  const known = numbers.get(dimension) ?? new Map<string, number>();
  numbers.set(dimension, known);
  return known;
}

function isSame(a: SeriesKey, b: SeriesKey): boolean {
  return a.dimension === b.dimension && a.value === b.value;
}

function addFigure(numbers: Numbers, keys: readonly SeriesKey[], colours: number): void {
  const inFigure = new Set<number>();
  const fresh: SeriesKey[] = [];
  for (const key of keys) {
    const number = valuesOf(numbers, key.dimension).get(key.value);
    if (number === undefined) fresh.push(key);
    else inFigure.add(number % colours);
  }
  for (const { dimension, value } of fresh) {
    const known = valuesOf(numbers, dimension);
    if (known.has(value)) continue;
    const number = freeNumber(new Set(known.values()), inFigure, colours);
    known.set(value, number);
    inFigure.add(number % colours);
  }
}

/** The smallest one, or the smallest of a colour that is not in the figure, if there is one. */
function freeNumber(
  taken: ReadonlySet<number | undefined>,
  inFigure: ReadonlySet<number>,
  colours: number,
): number {
  let first: number | undefined;
  for (let number = 0; first === undefined || number < first + colours; number++) {
    if (taken.has(number)) continue;
    first ??= number;
    if (!inFigure.has(number % colours)) return number;
  }
  return first;
}

/** What a series of a number looks like, as far as the manifest does not say it. */
export function lookOf(number: number, own: OwnLook, style: Style): Look {
  const { palette, dashes, markers } = style;
  return {
    colour: own.colour ?? palette[number % palette.length] ?? '#000000',
    dash: own.dash ?? dashes[number % dashes.length] ?? [],
    marker: own.marker ?? markers[Math.floor(number / dashes.length) % markers.length] ?? 'none',
  };
}

/**
 * Like `lookOf` for what is filled, where dashes say nothing: paler where the colour before is as
 * light, so that neighbours differ in greyscale too, and each time that the colours start again.
 */
export function fillLookOf(number: number, own: OwnLook, style: Style): Look {
  const look = lookOf(number, own, style);
  if (own.colour !== undefined) return look;
  const round = Math.floor(number / style.palette.length);
  const colour = fillColours(style.palette)[number % style.palette.length] ?? look.colour;
  const isFirst = round === 0;
  return { ...look, colour: isFirst ? colour : paler(colour, 1 - 0.55 ** Math.min(round, 3)) };
}

/** How much lighter or darker two neighbours are at least, of 100, if that is possible. */
const apart = 15;

function fillColours(palette: readonly string[]): string[] {
  let before = NaN;
  return palette.map((colour) => {
    const pale = paler(colour, 0.4);
    const [plainly, palely] = [colour, pale].map((one) => Math.abs(lightness(one) - before));
    const isAlike = plainly !== undefined && palely !== undefined && plainly < apart;
    const chosen = isAlike && palely > plainly ? pale : colour;
    before = lightness(chosen);
    return chosen;
  });
}

/** L* of CIELAB, from 0 for black to 100 for white; see IEC 61966-2-1 for the curve of sRGB. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance <= 216 / 24389 ? (luminance * 24389) / 27 : 116 * Math.cbrt(luminance) - 16;
}

/** Like `lookOf` for markers without lines: their shape says what dashes cannot. */
export function pointLookOf(number: number, own: OwnLook, style: Style): Look {
  const look = lookOf(number, own, style);
  const shapes = style.markers.filter((marker) => marker !== 'none');
  return { ...look, marker: own.marker ?? shapes[number % shapes.length] ?? look.marker };
}

/** A colour mixed with white: by 0 not at all, by 1 to white. */
function paler(colour: string, by: number): string {
  const mixed = partsOf(colour).map((part) => Math.round(part + (255 - part) * by));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
