import type { Style } from '../style/style.js';
import type { Drawn, Plot } from './content.js';
import { renumbered } from './drawn-tables.js';
import { chooseSeries } from './choice.js';
import type { ChartInput } from './input.js';
import { layoutPage } from './page/layout.js';
import { legendInput } from './legend-input.js';
import { legendInside } from './page/legend-inside.js';
import { noticeCaption } from './page/captions.js';
import type { Chart, Panel } from './model/chart.js';
import type { Axis } from './model/page.js';
import type { Table } from './model/tables.js';
import { notesOf, noticeOf } from './notices.js';
import { omissionsOf } from './omissions.js';
import { occupancyOf } from './page/occupancy.js';
import type { LegendInput, Page, PageInput, PlacedPanel } from './page/page.js';
import { printableInput } from './page/printable-input.js';
import { panelInputs } from './panel-input.js';
import { checkRoom, isWideEnough, withFewerColumns } from './panel-room.js';
import { type Panels, panelsOf } from './panels.js';
import { clearOfData } from './page/threshold-places.js';

/**
 * What is drawn of a figure: its series, then its page, then what the page can show of them. Throws
 * MANIFEST_VALUE where its panels have no room.
 */
export function chart(input: ChartInput, choice = chooseSeries(input)): Chart {
  const { style } = input.drawing;
  const panels = wrapped(panelsOf(choice, input), input);
  const { page, drawn } = drawnPage(panels, input);
  const tables = [...new Set(drawn.flatMap((one) => one.tables))];
  const notices = panels.panels.map((panel, i) => noticeOf(panel, drawn[i], input));
  const omissions = omissionsOf({ panels, page, drawn, notices }, input);
  const [first, ...others] = drawn.map((one, i) =>
    finished(one, page.panels[i], tables, notices[i], style),
  );
  if (first === undefined) throw new Error('a page has at least one panel');
  return {
    name: input.name,
    style,
    width: page.width,
    height: page.height,
    title: page.title,
    queries: input.asked,
    omissions,
    notes: [...input.notes, ...omissions, ...notesOf(panels, drawn, input)],
    panels: [first, ...others],
    looks: panels.looks,
    legend: page.legend,
    tables,
  };
}

/** Panels in as few columns as leave room for their plots between the texts beside them. */
function wrapped(panels: Panels, input: ChartInput): Panels {
  const fewer = withFewerColumns(panels, input.drawing.facet);
  if (fewer === undefined || isWideEnough(layoutPage(pageInput(panels, input)))) return panels;
  return wrapped(fewer, input);
}

/** A page, and what its panels show. */
interface DrawnPage {
  readonly page: Page;
  readonly drawn: readonly Drawn[];
}

/** A legend within the plot is placed when it is known what is drawn, or above where it has no room. */
function drawnPage(panels: Panels, input: ChartInput): DrawnPage {
  const { drawing } = input;
  const wanted = pageInput(panels, input);
  const { legend } = wanted;
  const draw = (of: PageInput): DrawnPage => {
    const page = layoutPage(of);
    checkRoom(panels, of, page, drawing.facet);
    const drawn = panels.panels.map(({ content }, i) => content.draw(plotOf(page, i)));
    return { page: withClearThresholds(page, drawn, drawing.style), drawn };
  };
  if (legend?.spec.position !== 'inside') return draw(wanted);
  const within = withLegendInside(draw({ ...wanted, legend: undefined }), legend, input);
  const above = { ...legend, spec: { ...legend.spec, position: 'above' as const } };
  return within ?? draw({ ...wanted, legend: above });
}

function pageInput(panels: Panels, input: ChartInput): PageInput {
  const { drawing, title } = input;
  const { rows, columns } = panels;
  return printableInput({
    style: drawing.style,
    title: drawing.style.drawsTitle ? title : undefined,
    rows,
    columns,
    panels: panelInputs(panels, input),
    legend: legendInput(panels, input),
  });
}

/** The texts of thresholds are placed when it is known what is drawn. */
function withClearThresholds(page: Page, drawn: readonly Drawn[], style: Style): Page {
  const panels = page.panels.map((panel, i): PlacedPanel => {
    const content = drawn[i];
    const hasTexts = panel.thresholds.some(({ text }) => text !== undefined);
    if (content === undefined || !hasTexts) return panel;
    const thresholds = clearOfData(panel, occupancyOf(content, panel), style);
    return { ...panel, thresholds };
  });
  return { ...page, panels };
}

function withLegendInside(
  { page, drawn }: DrawnPage,
  legend: LegendInput,
  { drawing }: ChartInput,
): DrawnPage | undefined {
  const [panel, ...otherPanels] = page.panels;
  const [content] = drawn;
  if (panel === undefined || content === undefined || otherPanels.length > 0) return undefined;
  const placed = legendInside(legend, panel, occupancyOf(content, panel), drawing.style);
  return placed && { page: { ...page, legend: placed }, drawn };
}

function plotOf({ panels }: Page, i: number): Plot {
  const panel = panels[i];
  if (panel === undefined) throw new Error('each panel has its place');
  const { area, x, y, y2 } = panel;
  const limits = ({ min, max, scale }: Axis) => ({ min, max, isLog: scale !== 'linear' });
  return {
    width: area.right - area.left,
    height: area.top - area.bottom,
    x: limits(x),
    left: limits(y),
    right: y2 && limits(y2),
  };
}

/** A panel whose series refer to the tables of the whole chart. */
function finished(
  drawn: Drawn,
  placed: PlacedPanel | undefined,
  tables: readonly Table[],
  notice: string | undefined,
  style: Style,
): Panel {
  if (placed === undefined) throw new Error('each panel has its place');
  const { colourBar, ...frame } = placed;
  const numberOf = (own: number): number => {
    const table = drawn.tables[own];
    return table === undefined ? -1 : tables.indexOf(table);
  };
  const moved = renumbered(drawn, numberOf);
  const said = { ...frame, notice: noticeCaption(notice, placed.area, style) };
  if (moved.kind !== 'heatmap') return { ...said, ...moved };
  if (colourBar === undefined) throw new Error('a heat map has a colour bar');
  return { ...said, ...moved, colourBar: { ...colourBar, colours: style.colourMap } };
}
