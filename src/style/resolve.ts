import { isPalette, palettes, viridis } from './palettes.js';
import { plainStyle } from './plain.js';
import type { Metrics, Style } from './style.js';
import { type Venue, venues } from './venues.js';

/** What a figure says of its style; lengths in points. */
export interface StyleWanted {
  readonly name: string | undefined;
  readonly width: 'column' | 'full' | number | undefined;
  /** Of the whole page. */
  readonly height: number | undefined;
  readonly aspect: number | undefined;
  readonly font: string | undefined;
  readonly fontSize: number | undefined;
  /** A name, or colours. */
  readonly palette: string | readonly string[] | undefined;
}

/** A style of the manifest's own: what differs from the one that it extends. */
export interface OwnStyle {
  /** A built-in one, or another of the manifest's; the plain one where it is undefined. */
  readonly extends: string | undefined;
  readonly columnWidth?: number | undefined;
  readonly fullWidth?: number | undefined;
  readonly height?: number | undefined;
  readonly aspect?: number | undefined;
  readonly font?: string | undefined;
  readonly labelSize?: number | undefined;
  readonly tickSize?: number | undefined;
  readonly lineWidth?: number | undefined;
  readonly markerSize?: number | undefined;
  readonly drawsTitle?: boolean | undefined;
  readonly drawsGrid?: boolean | undefined;
  readonly palette?: string | readonly string[] | undefined;
  readonly colourMap?: string | readonly string[] | undefined;
  readonly pngDpi?: number | undefined;
}

export type OwnStyles = ReadonlyMap<string, OwnStyle>;

/** The names of the built-in styles, `plain` first. */
export const styleNames: readonly string[] = ['plain', ...Object.keys(venues)];

/** A style with both of its widths, of which a figure chooses one. */
interface Sheet extends Style {
  readonly fullWidth: number;
}

/**
 * The style of a figure. Names must be known, and no style may extend itself: the manifest's stage
 * says so with a position.
 */
export function resolveStyle(wanted: StyleWanted, own: OwnStyles): Style {
  const { fullWidth, ...sheet } = sheetNamed(wanted.name ?? 'plain', own);
  const { width = 'column' } = wanted;
  const sizes = wanted.fontSize === undefined ? {} : sizesFor(wanted.fontSize, sheet);
  return {
    ...sheet,
    ...sizes,
    ...lettersOf(wanted.font, sheet),
    width: width === 'column' ? sheet.width : width === 'full' ? fullWidth : width,
    height: wanted.height ?? (wanted.aspect === undefined ? sheet.height : undefined),
    aspect: wanted.aspect ?? sheet.aspect,
    palette: coloursOf(wanted.palette) ?? sheet.palette,
  };
}

function sheetNamed(name: string, own: OwnStyles): Sheet {
  const style = own.get(name);
  if (style !== undefined) return extended(sheetNamed(style.extends ?? 'plain', own), style);
  const plain = { ...plainStyle, fullWidth: 2 * plainStyle.width };
  return isVenue(name) ? inVenue(plain, venues[name]) : plain;
}

function isVenue(name: string): name is keyof typeof venues {
  return Object.hasOwn(venues, name);
}

/** Venues print no titles: the caption says it. */
function inVenue(plain: Sheet, venue: Venue): Sheet {
  const { columnWidth, fullWidth, letters, labelSize, tickSize, lineWidth, drawsGrid } = venue;
  const sizes = { labelSize, tickSize, legend: legendFor(tickSize, plain) };
  return {
    ...plain,
    ...sizes,
    ...letters,
    width: columnWidth,
    fullWidth,
    lineWidth,
    drawsGrid,
    drawsTitle: false,
  };
}

function extended(base: Sheet, style: OwnStyle): Sheet {
  const labelSize = style.labelSize ?? base.labelSize;
  const tickSize =
    style.tickSize ?? (style.labelSize === undefined ? base.tickSize : labelSize - 1);
  return {
    ...base,
    ...lettersOf(style.font, base),
    labelSize,
    tickSize,
    legend: legendFor(tickSize, base),
    width: style.columnWidth ?? base.width,
    fullWidth: style.fullWidth ?? Math.max(base.fullWidth, style.columnWidth ?? 0),
    height: style.height ?? base.height,
    aspect: style.aspect ?? base.aspect,
    lineWidth: style.lineWidth ?? base.lineWidth,
    markerSize: style.markerSize ?? base.markerSize,
    drawsTitle: style.drawsTitle ?? base.drawsTitle,
    drawsGrid: style.drawsGrid ?? base.drawsGrid,
    palette: coloursOf(style.palette) ?? base.palette,
    colourMap: coloursOf(style.colourMap) ?? base.colourMap,
    pngDpi: style.pngDpi ?? base.pngDpi,
  };
}

/** Ticks and legend are a point smaller than labels. */
function sizesFor(
  labelSize: number,
  sheet: Style,
): Pick<Style, 'labelSize' | 'tickSize' | 'legend'> {
  const tickSize = Math.max(1, labelSize - 1);
  return { labelSize, tickSize, legend: legendFor(tickSize, sheet) };
}

/** A legend's lengths go with the size of its text. */
function legendFor(tickSize: number, { legend, tickSize: before }: Style): Style['legend'] {
  const factor = tickSize / before;
  return {
    handle: legend.handle * factor,
    handleGap: legend.handleGap * factor,
    columnGap: legend.columnGap * factor,
    rowHeight: legend.rowHeight * factor,
  };
}

const sansSerif = /sans|helvet|arial|gothic|grotesk|roboto|inter|calibri|verdana|open/i;
const computerModern = /^(cm|lm|latin modern|computer modern|cmu)/i;

/** A font of one's own stands before those of the style, which have what it lacks. */
function lettersOf(
  font: string | undefined,
  base: Style,
): Pick<Style, 'font' | 'fonts' | 'metrics'> {
  if (font === undefined) {
    return { font: base.font, fonts: base.fonts, metrics: base.metrics };
  }
  const others = base.fonts.filter((other) => other !== font);
  return { font, fonts: [font, ...others], metrics: metricsOf(font) };
}

function metricsOf(font: string): Metrics {
  if (computerModern.test(font)) return 'computer-modern';
  return sansSerif.test(font) ? 'helvetica' : 'times';
}

function coloursOf(palette: string | readonly string[] | undefined): readonly string[] | undefined {
  if (typeof palette !== 'string') return palette;
  return isPalette(palette) ? palettes[palette] : viridis;
}
