import type { Style } from '../style/style.js';
import type { Drawn, Plot } from './content.js';
import { renumbered } from './drawn-tables.js';
import { type Choice, chooseSeries } from './choice.js';
import type { ChartInput, FigureInput } from './input.js';
import { layoutPage } from './page/layout.js';
import { legendInput } from './legend-input.js';
import { legendInside } from './page/legend-inside.js';
import { noticeCaption } from './page/captions.js';
import type { Asked, Chart, Panel } from './model/chart.js';
import type { Axis } from './model/page.js';
import type { Table } from './model/tables.js';
import { notesOf, noticeOf } from './notices.js';
import { omissionsOf } from './omissions.js';
import { occupancyOf } from './page/occupancy.js';
import type { LegendInput, Page, PageInput, PlacedPanel } from './page/page.js';
import { printableInput } from './page/printable-input.js';
import { panelInputs } from './panel-input.js';
import { checkRoom, isWideEnough, withFewerColumns } from './panel-room.js';
import { type PanelContent, type Panels, panelsOf } from './panels.js';
import { type Part, partsOf, saidOf } from './parts.js';
import { clearOfData } from './page/threshold-places.js';

/** What is drawn of a figure that is not composed. Throws as `composedChart` does. */
export function chart(input: ChartInput, choice = chooseSeries(input)): Chart {
  const { name, title } = input;
  return composedChart({ name, title, composition: undefined, parts: [input] }, [choice]);
}

/**
 * What is drawn of a figure: the chosen series of its parts, then its page, then what the page can
 * show of them. Throws MANIFEST_VALUE where its panels have no room.
 */
export function composedChart(figure: FigureInput, choices: readonly Choice[]): Chart {
  const { style } = figure.parts[0].drawing;
  const panels = wrapped(panelsOf(partsOf(figure, choices), figure), figure);
  const { page, drawn } = drawnPage(panels, figure);
  const tables = [...new Set(drawn.flatMap((one) => one.tables))];
  const notices = panels.panels.map((panel, i) => noticeOf(panel, drawn[i]));
  const omissions = omissionsOf({ panels, page, drawn, notices });
  const [first, ...others] = drawn.map((one, i) =>
    finished(one, page.panels[i], tables, notices[i], style),
  );
  if (first === undefined) throw new Error('a page has at least one panel');
  return {
    name: figure.name,
    style,
    width: page.width,
    height: page.height,
    title: page.title,
    queries: panels.parts.flatMap(askedIn),
    omissions,
    notes: [...panels.parts.flatMap(notesIn), ...omissions, ...notesOf(panels, drawn)],
    panels: [first, ...others],
    looks: panels.looks,
    legend: page.legend,
    tables,
  };
}

function askedIn({ input, letter }: Part): Asked[] {
  return letter === undefined
    ? [...input.asked]
    : input.asked.map((asked) => ({ ...asked, panel: letter }));
}

function notesIn(part: Part): string[] {
  return saidOf(part, part.input.notes);
}

/** Panels in as few columns as leave room for their plots between the texts beside them. */
function wrapped(panels: Panels, figure: FigureInput): Panels {
  const fewer = withFewerColumns(panels, panels.source);
  if (fewer === undefined || isWideEnough(layoutPage(pageInput(panels, figure)))) return panels;
  return wrapped(fewer, figure);
}

/** A page, and what its panels show. */
interface DrawnPage {
  readonly page: Page;
  readonly drawn: readonly Drawn[];
}

/** A legend within the plot is placed when it is known what is drawn, or above where it has no room. */
function drawnPage(panels: Panels, figure: FigureInput): DrawnPage {
  const { style } = figure.parts[0].drawing;
  const wanted = pageInput(panels, figure);
  const { legend } = wanted;
  const draw = (of: PageInput): DrawnPage => {
    const page = layoutPage(of);
    checkRoom(panels, of, page, panels.source);
    const drawn = panels.panels.map((panel, i) => drawnIn(panel, plotOf(page, i)));
    return { page: withClearThresholds(page, drawn, style), drawn };
  };
  if (legend?.spec.position !== 'inside') return draw(wanted);
  const within = withLegendInside(draw({ ...wanted, legend: undefined }), legend, style);
  const above = { ...legend, spec: { ...legend.spec, position: 'above' as const } };
  return within ?? draw({ ...wanted, legend: above });
}

/** What is drawn in a panel, whose tables say which panel they are of. */
function drawnIn({ part: { letter }, content }: PanelContent, plot: Plot): Drawn {
  const drawn = content.draw(plot);
  if (letter === undefined) return drawn;
  const tables = drawn.tables.map((table) => ({
    ...table,
    heading: `Panel ${letter}: ${table.heading}`,
  }));
  return { ...drawn, tables };
}

function pageInput(panels: Panels, { parts, title }: FigureInput): PageInput {
  const { style } = parts[0].drawing;
  const { rows, columns, source } = panels;
  return printableInput({
    style,
    title: style.drawsTitle ? title : undefined,
    rows,
    columns,
    saysOnce: source.shares,
    ...panelInputs(panels),
    legend: legendInput(panels),
  });
}

/** The texts of thresholds are placed when it is known what is drawn. */
function withClearThresholds(page: Page, drawn: readonly Drawn[], style: Style): Page {
  const panels = page.panels.map((panel, i): PlacedPanel => {
    const content = drawn[i];
    const hasTexts = panel.thresholds.some(({ text }) => text !== undefined);
    if (content === undefined || !hasTexts) return panel;
    const thresholds = clearOfData(panel, occupancyOf(content, panel, style), style);
    return { ...panel, thresholds };
  });
  return { ...page, panels };
}

function withLegendInside(
  { page, drawn }: DrawnPage,
  legend: LegendInput,
  style: Style,
): DrawnPage | undefined {
  const [panel, ...otherPanels] = page.panels;
  const [content] = drawn;
  if (panel === undefined || content === undefined || otherPanels.length > 0) return undefined;
  const placed = legendInside(legend, panel, occupancyOf(content, panel, style), style);
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
