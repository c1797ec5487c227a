import { type PlacedMarks, marksHeight } from './annotations.js';
import { headingLines, heightOfHeadings } from './headings.js';
import type { Horizontal } from './horizontal.js';
import { legendFor, type LegendLayout } from './legend.js';
import type { PageInput } from './page.js';
import { ownLabels, type SideLabels, sideLabels } from './side-labels.js';
import {
  edge,
  heightBelow,
  titleLines,
  leastOfPanel,
  leastPlotHeight,
  legendPad,
  lineHeight,
  mostLines,
  noPlot,
  panelGap,
  tickLinesOf,
  titlePad,
} from './spacing.js';

/** Everything's height on the page, in points from below. */
export interface Vertical {
  readonly height: number;
  /** The rows of panels, from the top. */
  readonly rows: readonly PlacedRow[];
  readonly title: readonly string[];
  /** Of each panel, its lines. */
  readonly headings: readonly (readonly string[])[];
  readonly xLabels: SideLabels;
  readonly legend: { readonly layout: LegendLayout; readonly top: number } | undefined;
  readonly hasRoomForLegend: boolean;
}

export interface PlacedRow {
  readonly bottom: number;
  readonly top: number;
  /** Where the lowest of what is below the plots ends. */
  readonly end: number;
  /** The height of the rows of labels of events and spans. */
  readonly marks: number;
}

interface RowHeights extends Pick<PlacedRow, 'marks'> {
  readonly above: number;
  readonly below: number;
}

/** Stacks what is above and below the plots, which are so high or take what a given page leaves. */
export function verticalOf(
  input: PageInput,
  across: Horizontal,
  marks: readonly PlacedMarks[],
  plotHeight: number,
): Vertical {
  const { style, rows } = input;
  const xLabels = xLabelsOf(input, across);
  const headings = headingLines(input.panels, across.sides[0] ?? { left: 0, right: 0 }, style);
  const heights = rowHeights(input, across, marks, { xLabels, headings });
  const title = titleLines(input.title, style.width - 2 * edge, style);
  const line = lineHeight(style.labelSize);
  const shared = xLabels.shared.length * line;
  const panels = heights.reduce((sum, { above, below }) => sum + above + below, 0);
  const titleHeight = title.length > 0 ? title.length * line + titlePad : 0;
  const around = 2 * edge + shared + panels + (rows - 1) * panelGap.row + legendPad + titleHeight;
  const free = (style.height ?? Infinity) - around;
  const layout = legendWithin(input, free - rows * leastPlotHeight);
  const isBelow = layout !== undefined && input.legend?.spec.position === 'below';
  const legendHeight = (layout?.height ?? 0) + (isBelow ? legendPad : 0);
  const plot =
    style.height === undefined
      ? (gridPlotHeight(input, around - titleHeight) ?? plotHeight)
      : Math.max(noPlot, (free - legendHeight) / rows);
  const start = edge + (isBelow ? legendHeight : 0) + shared;
  const placed = placedRows(heights, plot, start);
  // Whole points: some engines know no others.
  const height = Math.ceil(around + legendHeight + rows * plot - 1e-6);
  const legendTop = isBelow
    ? edge + layout.height
    : (placed[0]?.top ?? 0) + (heights[0]?.above ?? 0) + legendPad + (layout?.height ?? 0);
  return {
    height: style.height ?? height,
    rows: placed,
    title,
    headings,
    xLabels,
    legend: layout && { layout, top: legendTop },
    hasRoomForLegend: layout !== undefined || !isStacked(input),
  };
}

/** The height of each of several plots that have an aspect together, with all but title and legend. */
function gridPlotHeight({ style, rows, columns }: PageInput, around: number): number | undefined {
  if (style.aspect === undefined || rows * columns === 1) return undefined;
  return Math.max(leastOfPanel, (style.width * style.aspect - around) / rows);
}

/** Whether the legend is above or below the plots. */
function isStacked({ legend }: PageInput): boolean {
  const position = legend?.spec.position ?? 'none';
  return position !== 'none' && position !== 'right' && (legend?.entries.length ?? 0) > 0;
}

function legendWithin(input: PageInput, room: number): LegendLayout | undefined {
  const { legend, style } = input;
  if (legend === undefined || !isStacked(input)) return undefined;
  if (room < style.legend.rowHeight) return undefined;
  return legendFor(legend, { width: style.width - 2 * edge, height: room }, style);
}

function xLabelsOf(input: PageInput, { x, sides }: Horizontal): SideLabels {
  const { panels, columns, style, saysOnce } = input;
  const width = (sides[0]?.right ?? 0) - (sides[0]?.left ?? 0);
  const middle = ((sides[0]?.left ?? 0) + (sides.at(-1)?.right ?? 0)) / 2;
  const all = 2 * (Math.min(middle, style.width - middle) - edge);
  // Between rows it would meet what stands beside all of them.
  const lengths = { own: panels.length === 1 ? all : width, all, mostLines };
  const texts = x.map(({ label }, i) => ({ text: label, isBlanked: !panels[i]?.labels.x }));
  if (!saysOnce.x) return ownLabels(texts, lengths, style);
  return sideLabels(
    texts,
    (i) => (i + columns < x.length ? i + columns : undefined),
    lengths,
    style,
  );
}

function rowHeights(
  { panels, rows, columns, style }: PageInput,
  { x }: Horizontal,
  marks: readonly PlacedMarks[],
  { xLabels, headings }: Pick<Vertical, 'xLabels' | 'headings'>,
): RowHeights[] {
  return Array.from({ length: rows }, (_, row) => {
    const first = row * columns;
    const own = panels.slice(first, first + columns);
    const below = own.map(({ labels }, i) => {
      const tickLines = labels.x ? tickLinesOf(x[first + i]) : 0;
      return heightBelow(style, tickLines, xLabels.own[first + i]?.length ?? 0);
    });
    const noteRows = own.map((__, i) => marks[first + i]?.rows ?? 0);
    const noted = marksHeight(Math.max(0, ...noteRows), style);
    return {
      marks: noted,
      above: noted + heightOfHeadings(headings.slice(first, first + columns), style),
      below: Math.max(0, ...below),
    };
  });
}

/** From the last row, at the bottom, to the first one. */
function placedRows(heights: readonly RowHeights[], plot: number, start: number): PlacedRow[] {
  const rows: PlacedRow[] = [];
  let end = start;
  for (const { above, below, marks } of heights.toReversed()) {
    const bottom = end + below;
    rows.unshift({ bottom, top: bottom + plot, end, marks });
    end = bottom + plot + above + panelGap.row;
  }
  return rows;
}
