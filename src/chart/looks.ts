import type { Kind } from '../manifest/drawing.js';
import { kindTraits } from '../manifest/drawing/kind-traits.js';
import type { Style } from '../style/style.js';
import type { OwnLook } from './identity.js';
import type { Look } from './model/page.js';

/** What a series is, in all figures: the names of what tells it from others, and their values. */
export interface SeriesKey {
  readonly dimension: string;
  readonly value: string;
  /** Whether the manifest gives it its colour. */
  readonly isPinned?: boolean;
  /** Whether it is filled: nothing but its colour tells it from others then. */
  readonly isFilled?: boolean;
  /** The number that it is to keep, where nothing else in this order has given it one. */
  readonly kept?: number;
  /** Of a number that would give it the look that the manifest gives to another value. */
  readonly conflict?: (number: number) => Conflict;
}

export type Conflict = 'none' | 'dash' | 'colour';

/** The number that decides a series' colour, dash and marker. */
export type NumberOf = (key: SeriesKey) => number;

/** Whether what a kind draws is filled: it has no dashes. */
export function isFilledKind(kind: Kind): boolean {
  return kindTraits[kind].isFilled;
}

/** What a series of a number looks like, as far as the manifest does not say it. */
export function lookOf(number: number, own: OwnLook, style: Style): Look {
  const { palette, dashes, markers } = style;
  return {
    colour: shown(own.colour ?? palette[number % palette.length] ?? '#000000', own),
    dash: own.dash ?? dashes[number % dashes.length] ?? [],
    marker: own.marker ?? markers[Math.floor(number / dashes.length) % markers.length] ?? 'none',
    width: 1,
  };
}

/** A colour, or the paler one of what lies behind. */
function shown(colour: string, { isPale }: OwnLook): string {
  return isPale === true ? paler(colour, behind) : colour;
}

/** How much of white is in what lies behind. */
const behind = 0.5;
/** A run behind what stands for it and others: thin, pale and without dashes and markers. */
export function runLookOf(look: Look, { runs }: Style): Look {
  const colour = paler(look.colour, runs.paler);
  return { colour, dash: [], marker: 'none', width: runs.width };
}

/** What stands for runs, in front of them. */
export function summaryLookOf(look: Look, { runs }: Style): Look {
  return { ...look, width: runs.summaryWidth };
}

/**
 * Like `lookOf` for what is filled, where dashes say nothing: paler where the colour before is as
 * light, so that neighbours differ in greyscale too. Where the colours start again they are paler,
 * two times, and light ones darker; then they are the full ones again.
 */
export function fillLookOf(number: number, own: OwnLook, style: Style): Look {
  const look = lookOf(number, { ...own, isPale: false }, style);
  if (own.colour !== undefined) return { ...look, colour: shown(own.colour, own) };
  const colours = style.palette.length;
  const colour = fillColours(style.palette)[number % colours] ?? look.colour;
  return { ...look, colour: shown(shadeOf(colour, roundOf(number, colours)), own) };
}

/** How much is left of a fill's colour in the rounds of a palette, which begin anew after these. */
export const fullness = [1, 0.55, 0.4];

/** Which of the rounds of a palette the fill of a number is in. */
export function roundOf(number: number, colours: number): number {
  return Math.floor(number / colours) % fullness.length;
}

/** Lighter than this, of 100, a colour mixed with white would be lost on white paper. */
const light = 65;

/** Paler from round to round, or, of a light colour, darker. */
function shadeOf(colour: string, round: number): string {
  if (round === 0) return colour;
  const left = fullness[round] ?? 1;
  return lightness(colour) < light ? paler(colour, 1 - left) : mixed(colour, 0, 1 - left ** 0.6);
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
export function paler(colour: string, by: number): string {
  return mixed(colour, 255, by);
}

function mixed(colour: string, grey: number, by: number): string {
  const parts = partsOf(colour).map((part) => Math.round(part + (grey - part) * by));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
