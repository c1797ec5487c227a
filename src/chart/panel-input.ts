import type { AxisSpec } from '../manifest/drawing.js';
import { plainAxis } from '../manifest/drawing/default.js';
import { axisOf, colourAxisOf, xAxisOf } from './axes/axis-of.js';
import { unitOf } from './axes/units.js';
import type { Dimension } from './content.js';
import type { ChartInput, ChartQuery } from './input.js';
import { isLeftUnused, withoutTicks } from './left-axis.js';
import { marksOf } from './marks.js';
import type { PageInput, PanelInput } from './page/page.js';
import { type PanelDimensions, panelDimensions, type Shown } from './panel-dimensions.js';
import type { GridSource } from './panel-room.js';
import { byPart, type PanelContent, type Panels } from './panels.js';
import { extentOf } from './samples/statistics.js';
import { inJointTime } from './joint-time.js';
import { withThresholds } from './threshold-extent.js';

/** What the panels hold, before they have their places, and which axes they cannot share. */
export function panelInputs(panels: Panels): Pick<PageInput, 'panels' | 'unshared'> {
  const reaching = panels.panels.map((panel) => withThresholds(panel, marksOf(panel)));
  const dimensions = panelDimensions({ ...panels, panels: reaching });
  const alike = colourGroups(panels).flatMap(withSharedColours);
  const inputs = panels.panels.map(({ part }) => part.input);
  const held = alike.flatMap((panel, i) => {
    const own = dimensions[i];
    if (own === undefined) return [];
    const { input } = panel.part;
    return [panelInput(panel, own, own.x.isShared ? inJointTime(input, inputs) : input)];
  });
  return { panels: held, unshared: unsharedAxes(dimensions, panels.source) };
}

/** What categories and rows of cells there are is known when the data is there. */
function unsharedAxes(all: readonly PanelDimensions[], source: GridSource): PageInput['unshared'] {
  if (source.by !== 'parts' || all.length < 2) return [];
  const { shares } = source;
  return [
    ...(shares.x && all.some(({ x }) => !x.isShared) ? ['x' as const] : []),
    ...(shares.y && all.some(({ left }) => !left.isShared) ? ['y' as const] : []),
  ];
}

/** The panels in which a colour may mean the same: those of a part, or all that share y. */
function colourGroups(panels: Panels): readonly (readonly PanelContent[])[] {
  if (panels.source.shares.y) return [panels.panels];
  return byPart(panels, panels.panels).map(({ own }) => own);
}

/** A colour means the same in all panels, where it stands for samples of one unit or for counts. */
function withSharedColours(panels: readonly PanelContent[]): readonly PanelContent[] {
  const coloured = panels.filter(({ content }) => content.colour !== undefined);
  const extents = coloured.map(({ content: { colour } }) => ({
    statistics: { extent: colour, leastPositive: undefined },
  }));
  const { extent } = extentOf(extents);
  if (extent === undefined || new Set(coloured.map(colourMeaning)).size > 1) return panels;
  return panels.map((panel) => ({ ...panel, content: { ...panel.content, colour: extent } }));
}

/** What a colour stands for: a count, or samples of a unit. */
function colourMeaning(panel: PanelContent): string {
  if (isCounted(panel)) return 'count';
  return JSON.stringify(unitOf(queriesOf(panel), panel.part.input.drawing.y).unit ?? null);
}

/** Whether colours stand for how many samples there are. */
function isCounted({ content: { left } }: PanelContent): boolean {
  return left.of === 'edges' && left.what === 'samples';
}

/** `time` is what a time axis goes over. */
function panelInput(
  panel: PanelContent,
  dimensions: PanelDimensions,
  time: ChartInput,
): PanelInput {
  const { drawing } = panel.part.input;
  const { x, left, right, labels } = dimensions;
  const upright = ({ dimension, queries }: Shown, spec: AxisSpec) => {
    const request = { spec, queries, style: drawing.style };
    return (length: number) => axisOf(dimension, { ...request, length });
  };
  const y = upright(left, leftSpec(left.dimension, drawing));
  return {
    heading: panel.heading,
    x: (hasRoom, length) => xAxisOf(x.dimension, time, { queries: x.queries, hasRoom, length }),
    y: isLeftUnused(panel) ? (length) => withoutTicks(y(length), drawing.y) : y,
    y2: right && upright(right, drawing.y2),
    // Also a heat map with nothing to show has a bar of colours, as others have axes.
    colours: drawing.kind === 'heatmap' ? coloursOf(panel, queriesOf(panel), drawing) : undefined,
    labels,
    ...marksOf(panel),
  };
}

/** A panel without series has the axes of the others. */
function queriesOf({ series, part: { input } }: PanelContent): readonly ChartQuery[] {
  const own = [...new Set(series.map(({ query }) => query))];
  return own.length > 0 ? own : input.queries;
}

/** Where colours stand for samples, their axis has the label. */
function leftSpec(dimension: Dimension, { y }: ChartInput['drawing']): AxisSpec {
  const isRows = dimension.of === 'edges' && dimension.what === 'other';
  return isRows ? { ...y, label: undefined } : y;
}

function coloursOf(
  panel: PanelContent,
  queries: readonly ChartQuery[],
  { y, style }: ChartInput['drawing'],
): PanelInput['colours'] {
  const isOfCounts = isCounted(panel);
  const what = isOfCounts ? 'other' : 'samples';
  const spec = isOfCounts ? { ...plainAxis, label: countLabel(queries) } : y;
  const request = { spec, queries, style };
  return (length) => colourAxisOf(panel.content.colour, what, { ...request, length });
}

/** What buckets count is what their query is called; a name with a label is one of series. */
function countLabel([query]: readonly ChartQuery[]): string | undefined {
  return query?.labelNames.length === 0 ? query.series[0]?.label : undefined;
}
