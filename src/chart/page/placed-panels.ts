import type { Style } from '../../style/style.js';
import { type PlacedMarks, noteText, stemOf } from './annotations.js';
import { headingOf, type Plan, sideLabel, type Spot, xLabel } from './captions.js';
import type { Area } from '../model/page.js';
import type { PageInput, PlacedPanel } from './page.js';
import { colourBar, secondTickLine } from './spacing.js';
import { thresholdsOf } from './threshold-texts.js';

/** Panels in their places, and the texts that have none. */
export interface PlacedPanels {
  readonly panels: readonly PlacedPanel[];
  readonly dropped: readonly string[];
}

export function placedPanels(
  { panels, style }: PageInput,
  plan: Plan,
  marks: readonly PlacedMarks[],
): PlacedPanels {
  const placed = panels.map((panel, i) => {
    const spot = spotOf(i, plan);
    const axes = plan.upright.axes[i];
    if (axes === undefined) throw new Error('a panel without axes');
    const sides = { left: axes.y, right: axes.y2 };
    const { thresholds, dropped } = thresholdsOf(panel, sides, spot.area, style);
    const heading = headingOf(plan.up.headings[i] ?? [], spot, style);
    const { events, spans } = placedMarks(marks[i], spot, style);
    return { panel: { heading, ...placedAxes(spot, plan), events, spans, thresholds }, dropped };
  });
  return {
    panels: placed.map(({ panel }) => panel),
    dropped: [...marks, ...placed].flatMap(({ dropped }) => dropped),
  };
}

function placedMarks(
  marks: PlacedMarks | undefined,
  { area }: Spot,
  style: Style,
): Pick<PlacedPanel, 'events' | 'spans'> {
  const { events = [], spans = [] } = marks ?? {};
  return {
    events: events.map(({ mark, note }) => ({
      ...mark,
      text: noteText(note, area.top, style),
      stem: stemOf(note, area.top, style),
    })),
    spans: spans.map(({ mark, note }) => ({ ...mark, text: noteText(note, area.top, style) })),
  };
}

function placedAxes(
  spot: Spot,
  plan: Plan,
): Pick<PlacedPanel, 'area' | 'belowTicks' | 'x' | 'y' | 'y2' | 'colourBar'> {
  const { area, row, panel } = spot;
  const axes = plan.upright.axes[panel];
  const x = plan.across.x[panel];
  if (axes === undefined || x === undefined) throw new Error('a panel without axes');
  return {
    area,
    x: { ...x, label: xLabel(spot, plan) },
    belowTicks: secondTickLine(row.bottom, plan.style),
    y: { ...axes.y, label: sideLabel('y', spot, plan) },
    y2: axes.y2 && { ...axes.y2, label: sideLabel('y2', spot, plan) },
    colourBar: barOf(spot, plan),
  };
}

function spotOf(panel: number, { across, up, columns }: Plan): Spot {
  const column = panel % columns;
  const sides = across.sides[column];
  const row = up.rows[Math.floor(panel / columns)];
  if (sides === undefined || row === undefined) throw new Error('a panel beyond the grid');
  return { panel, column, row, area: { ...sides, bottom: row.bottom, top: row.top } };
}

/** A bar of the panel's own, or the one for all panels, whose texts the first panel has. */
function barOf(spot: Spot, plan: Plan): PlacedPanel['colourBar'] {
  const { upright, across, block } = plan;
  const { panel, column, area } = spot;
  const own = upright.axes[panel]?.colours;
  if (own !== undefined) {
    const before = area.right + (across.right[column]?.y2 ?? 0);
    return {
      area: barArea(before, area),
      axis: { ...own, label: sideLabel('colours', spot, plan) },
    };
  }
  const { colours } = upright;
  if (colours === undefined) return undefined;
  const place = barArea(across.outside.start + across.outside.y2, block);
  const axis = panel === 0 ? colours : { ...colours, ticks: [], minorTicks: [] };
  return { area: place, axis: { ...axis, label: sideLabel('colours', spot, plan) } };
}

function barArea(before: number, { bottom, top }: Area): Area {
  const left = before + colourBar.gap;
  return { left, right: left + colourBar.width, bottom, top };
}
