import { StyxError } from '../errors.js';
import type { Composition, Facet } from '../manifest/drawing.js';
import { inch } from '../style/length.js';
import type { PanelGrid } from './facets.js';
import type { FigureInput } from './input.js';
import { layoutPage } from './page/layout.js';
import type { Page, PageInput } from './page/page.js';
import { leastPlotHeight } from './page/spacing.js';

type Grid = Pick<PanelGrid<unknown>, 'rows' | 'columns'> & {
  readonly panels: readonly unknown[];
};

/** Why a figure has panels, and which axes are to be theirs together. */
export type GridSource = { readonly shares: Composition['share'] } & (
  | { readonly by: 'facet'; readonly facet: Facet | undefined }
  | { readonly by: 'parts'; readonly columns: number | undefined }
);

export function gridSource({ composition, parts: [{ drawing }] }: FigureInput): GridSource {
  if (composition === undefined) {
    return { by: 'facet', facet: drawing.facet, shares: { x: true, y: true } };
  }
  return { by: 'parts', columns: composition.columns, shares: composition.share };
}

/** More than these nobody can read on one page. */
const mostPanels = 64;
/** In points: plots that are narrower show nothing. */
const narrowestPlot = 30;
/** What any plot must have in both directions: in points, and in sizes of the ticks' texts. */
const leastPlot = 12;
const leastLines = 2;
/** In points: the highest page that a PDF may have. */
const highestPage = 14_400;

/** Throws MANIFEST_VALUE where there are too many panels to be drawn at all. */
export function checkCount(grid: Grid, source: GridSource): void {
  if (isAlone(source) || grid.panels.length <= mostPanels) return;
  throw tooMany(grid, source, `and a page has ${mostPanels} at most`, fewer(source));
}

function isAlone(source: GridSource): boolean {
  return source.by === 'facet' && source.facet === undefined;
}

/** The same panels in more rows; undefined where there is no such order of them. */
export function withFewerColumns<T extends Grid>(grid: T, source: GridSource): T | undefined {
  const { columns, panels } = grid;
  if (isAlone(source) || hasGivenColumns(source) || columns === 1) return undefined;
  const rows = Math.ceil(panels.length / (columns - 1));
  return { ...grid, rows, columns: Math.ceil(panels.length / rows) };
}

function hasGivenColumns(source: GridSource): boolean {
  return source.by === 'parts' ? source.columns !== undefined : source.facet?.by === 'grid';
}

/** Whether plots beside each other are wide enough to show something. */
export function isWideEnough(page: Page): boolean {
  return !isShort(page, 'width', narrowestPlot);
}

/** Throws MANIFEST_VALUE where plots have no room on their page. */
export function checkRoom(grid: Grid, input: PageInput, page: Page, source: GridSource): void {
  if (!isAlone(source) && grid.panels.length > 1) checkPanels(grid, input, page, source);
  const { tickSize } = input.style;
  const least = Math.max(leastPlot, leastLines * tickSize);
  if (isShort(page, 'width', least)) throw tooSmall('narrow', least, remedyFor(input, least));
  if (isShort(page, 'height', least)) throw tooSmall('low', least, remedyFor(input, least));
}

/** What to write so that a plot has so much room in both directions. */
function remedyFor(input: PageInput, least: number): string {
  const { height, ...style } = input.style;
  const isRoomy = (page: Page): boolean =>
    !isShort(page, 'width', least) && !isShort(page, 'height', least);
  const free = { ...input, style: { ...style, height: undefined } };
  const width =
    height === undefined
      ? leastLength(input, 'width', least, isRoomy)
      : leastLength(input, 'width', least, (page) => !isShort(page, 'width', least));
  if (height === undefined)
    return orSmallerFont(width === undefined ? undefined : [lengthText('width', width)]);
  const wide = { ...input, style: { ...input.style, width: width ?? style.width } };
  const high = leastLength(wide, 'height', least, isRoomy);
  if (width === undefined || high === undefined) return orSmallerFont(undefined);
  const isWider = width > style.width + 1e-6;
  const isHigher = high > height + 1e-6;
  const texts = [
    ...(isWider ? [lengthText('width', width)] : []),
    ...(isHigher ? [lengthText('height', high)] : []),
  ];
  if (isWider) return orSmallerFont(texts);
  const isRoomyByItself = isRoomy(layoutPage(free));
  return isRoomyByItself ? `write ${texts.join('')} or more, or none` : orSmallerFont(texts);
}

function orSmallerFont(lengths: readonly string[] | undefined): string {
  if (lengths === undefined) return 'write a smaller `font_size`';
  return `write ${lengths.join(' and ')} or more, or a smaller \`font_size\``;
}

function checkPanels(grid: Grid, input: PageInput, page: Page, source: GridSource): void {
  // In one column they are as wide as a figure without panels.
  if (grid.columns > 1 && !isWideEnough(page)) {
    const why = `which leaves each plot less than ${narrowestPlot} points of the page's width`;
    throw tooMany(
      grid,
      source,
      why,
      `${larger(input, 'width', narrowestPlot)}, or ${fewer(source)}`,
    );
  }
  if (input.style.height !== undefined && isShort(page, 'height', leastPlotHeight)) {
    const why = `which leaves each plot less than ${leastPlotHeight} points of the page's height`;
    const hint = `${larger(input, 'height', leastPlotHeight)}, or none, or ${fewer(source)}`;
    throw tooMany(grid, source, why, hint);
  }
  if (page.height > highestPage) {
    const why = `which takes a page that is higher than ${highestPage} points (200 in)`;
    throw tooMany(grid, source, why, `write a smaller \`aspect\`, or ${fewer(source)}`);
  }
}

type Size = 'width' | 'height';

function isShort(page: Page, size: Size, least: number): boolean {
  return lengthOf(page, size) < least - 1e-6;
}

function lengthOf({ panels: [first] }: Page, size: Size): number {
  if (first === undefined) return Infinity;
  const { left, right, bottom, top } = first.area;
  return size === 'width' ? right - left : top - bottom;
}

const tenth = inch / 10;

/** What to write for a page, in tenths of an inch, that leaves each plot so many points. */
function larger(input: PageInput, size: Size, least: number): string {
  const length = leastLength(input, size, least, (page) => !isShort(page, size, least));
  if (length === undefined) return `write a larger \`${size}\``;
  return `write ${lengthText(size, length)} or more`;
}

function lengthText(size: Size, length: number): string {
  return `\`${size}: ${Math.round(length / tenth) / 10}in\``;
}

/**
 * How long a side of the page must be for what is asked of it, in points: tenths of an inch, or what
 * it is where that will do. Undefined where no page is so large.
 */
function leastLength(
  input: PageInput,
  size: Size,
  least: number,
  isEnough: (page: Page) => boolean,
): number | undefined {
  const { style, rows, columns } = input;
  const pageOf = (length: number): Page =>
    layoutPage({ ...input, style: { ...style, [size]: length } });
  const given = style[size];
  if (given !== undefined && isEnough(pageOf(given))) return given;
  const count = size === 'width' ? columns : rows;
  let tenths = Math.ceil((given ?? 0) / tenth - 1e-6);
  while (tenths * tenth <= highestPage) {
    const page = pageOf(tenths * tenth);
    if (isEnough(page)) return tenths * tenth;
    // Less may be left than what a plot shows, so that this is no more than what is needed.
    const missing = count * (least - lengthOf(page, size));
    tenths += Math.max(1, Math.floor(missing / tenth));
  }
  return undefined;
}

function tooSmall(what: 'narrow' | 'low', least: number, hint: string): StyxError {
  const where = what === 'narrow' ? 'beside' : 'above and below';
  const why = `the texts ${where} the plot leave it less than ${least} points`;
  return new StyxError('MANIFEST_VALUE', `the page is too ${what}: ${why}`, { hint });
}

function tooMany({ rows, columns, panels }: Grid, source: GridSource, why: string, hint: string) {
  const count = `${panels.length} panels, ${rows} × ${columns}`;
  return new StyxError('MANIFEST_VALUE', `${nameOf(source)} makes ${count}, ${why}`, { hint });
}

function nameOf(source: GridSource): string {
  if (source.by === 'parts' || source.facet === undefined) return '`panels`';
  const { facet } = source;
  if (facet.by === 'query') return '`facet: query`';
  if (facet.by === 'label') return `\`facet: ${facet.label}\``;
  return `\`facet: {rows: ${facet.rows}, columns: ${facet.columns}}\``;
}

function fewer(source: GridSource): string {
  if (source.by === 'parts' || source.facet === undefined) {
    return source.by === 'parts' && source.columns !== undefined
      ? 'fewer `columns`'
      : 'make two figures of them';
  }
  const { facet } = source;
  if (facet.by === 'query') return 'draw the queries in several figures';
  const of = facet.by === 'label' ? facet.label : `${facet.rows} or ${facet.columns}`;
  return `choose fewer values of ${of} with a matcher in the query, or another label`;
}
