import type { Style } from '../../style/style.js';
import { placeMarks } from './annotations.js';
import { titleOf } from './captions.js';
import { type Horizontal, horizontalOf, legendStart } from './horizontal.js';
import type { LegendLayout } from './legend.js';
import type { Area, Legend } from '../model/page.js';
import type { Page, PageInput } from './page.js';
import { placedPanels } from './placed-panels.js';
import { edge, plotHeight } from './spacing.js';
import { uprightOf } from './upright.js';
import { type Vertical, verticalOf } from './vertical.js';

export { lineHeight } from './spacing.js';

/**
 * Puts everything on a page, which is as high as it must be or as its style says. A legend
 * `inside` is put above: what is free inside of a plot is known when its series are drawn, see
 * `legendInside`.
 */
export function layoutPage(input: PageInput): Page {
  const page = layout(input);
  const { legend } = input;
  if (legend?.spec.position !== 'right' || plotWidth(page) >= leastBesideLegend) return page;
  return layout({ ...input, legend: { ...legend, spec: { ...legend.spec, position: 'above' } } });
}

/** How wide a plot must be for a legend to stand beside it: else it is above. */
const leastBesideLegend = 40;

function plotWidth({ panels: [first] }: Page): number {
  return first === undefined ? 0 : first.area.right - first.area.left;
}

function layout(input: PageInput): Page {
  const { style, rows, columns } = input;
  let height = plotHeight(style, rows, columns);
  const isAspectOfAll = style.aspect !== undefined && rows * columns > 1;
  if (style.height !== undefined || isAspectOfAll) {
    // The texts beside a plot depend on its height, and the height on what is around the plot.
    for (let round = 0; round < 3; round++) height = heightOnPage(input, height);
  }
  return pageWith(input, height);
}

function heightOnPage(input: PageInput, height: number): number {
  const [panel] = pageWith(input, height).panels;
  return panel === undefined ? height : panel.area.top - panel.area.bottom;
}

/** A page whose axes are made for plots of a height. */
function pageWith(input: PageInput, height: number): Page {
  const { style, panels, columns, legend } = input;
  const upright = uprightOf(input, height);
  const across = horizontalOf(input, upright, height);
  const marks = panels.map((panel, i) => {
    const [x, sides] = [across.x[i], across.sides[i % columns]];
    if (x === undefined || sides === undefined) throw new Error('a panel beyond the columns');
    return placeMarks(panel, x, sides, style);
  });
  const up = verticalOf(input, across, marks, height);
  const plan = { style, columns, upright, across, up, block: blockOf(across, up) };
  const placed = placedPanels(input, plan, marks);
  const stacked = up.hasRoomForLegend ? up.legend?.layout.omitted : legend?.entries.length;
  return {
    width: style.width,
    height: up.height,
    title: titleOf(up, style),
    panels: placed.panels,
    legend: legendOf(across, up, style),
    dropped: placed.dropped,
    unnamed: across.legend?.omitted ?? stacked ?? 0,
    names: legend?.entries.length ?? 0,
    unshared: input.unshared,
  };
}

function blockOf({ sides }: Horizontal, { rows }: Vertical): Area {
  return {
    left: sides[0]?.left ?? 0,
    right: sides.at(-1)?.right ?? 0,
    bottom: rows.at(-1)?.bottom ?? 0,
    top: rows[0]?.top ?? 0,
  };
}

function legendOf(across: Horizontal, up: Vertical, style: Style): Legend | undefined {
  if (across.legend) {
    const left = style.width - edge - across.legend.width;
    return legendAt(across.legend, left, up.rows[0]?.top ?? 0);
  }
  if (!up.legend) return undefined;
  const { layout, top } = up.legend;
  return legendAt(layout, legendStart(layout.width, across.sides, style), top);
}

function legendAt({ entries, handle }: LegendLayout, left: number, top: number): Legend {
  const placed = entries.map((entry) => ({ ...entry, x: left + entry.x, y: top - entry.y }));
  return { entries: placed, handle, box: undefined };
}
