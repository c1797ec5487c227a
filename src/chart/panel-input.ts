import { type PanelDimensions, panelDimensions, type Shown } from './panel-dimensions.js';
import type { AxisSpec } from '../manifest/drawing.js';
import { plainAxis } from '../manifest/drawing/default.js';
import { axisOf, colourAxisOf, xAxisOf } from './axes/axis-of.js';
import type { Dimension } from './content.js';
import type { ChartInput, ChartQuery } from './input.js';
import { isLeftUnused, withoutTicks } from './left-axis.js';
import { marksOf } from './marks.js';
import type { PanelInput } from './page/page.js';
import type { PanelContent, Panels } from './panels.js';
import { extentOf } from './samples/statistics.js';
import { withThresholds } from './threshold-extent.js';

/** What the panels hold, before they have their places. */
export function panelInputs(panels: Panels, input: ChartInput): PanelInput[] {
  const reaching = panels.panels.map((panel) => withThresholds(panel, marksOf(panel, input)));
  const dimensions = panelDimensions({ panels: reaching, columns: panels.columns }, input);
  const alike = withSharedColours(panels.panels, input);
  return alike.flatMap((panel, i) => {
    const own = dimensions[i];
    return own === undefined ? [] : [panelInput(panel, own, input)];
  });
}

/** A colour means the same in all panels, where these have one unit. */
function withSharedColours(
  panels: readonly PanelContent[],
  input: ChartInput,
): readonly PanelContent[] {
  const extents = panels.map(({ content: { colour } }) => ({
    statistics: { extent: colour, leastPositive: undefined },
  }));
  const units = new Set(panels.flatMap((panel) => queriesOf(panel, input).map(({ unit }) => unit)));
  const { extent } = extentOf(extents);
  if (extent === undefined || units.size > 1) return panels;
  return panels.map((panel) => ({ ...panel, content: { ...panel.content, colour: extent } }));
}

function panelInput(
  panel: PanelContent,
  dimensions: PanelDimensions,
  input: ChartInput,
): PanelInput {
  const { drawing } = input;
  const { kind } = drawing;
  const { x, left, right, labels } = dimensions;
  const upright = ({ dimension, queries }: Shown, spec: AxisSpec) => {
    const request = { spec, queries, style: drawing.style };
    return (length: number) => axisOf(dimension, { ...request, length });
  };
  const y = upright(left, leftSpec(left.dimension, input));
  return {
    heading: panel.heading,
    x: (hasRoom, length) => xAxisOf(x.dimension, input, { queries: x.queries, hasRoom, length }),
    y: isLeftUnused(panel.content, input) ? (length) => withoutTicks(y(length), drawing.y) : y,
    y2: right && upright(right, drawing.y2),
    // Also a heat map with nothing to show has a bar of colours, as others have axes.
    colours: kind === 'heatmap' ? coloursOf(panel, queriesOf(panel, input), input) : undefined,
    labels,
    ...marksOf(panel, input),
  };
}

/** A panel without series has the axes of the others. */
function queriesOf({ series }: PanelContent, { queries }: ChartInput): readonly ChartQuery[] {
  const own = [...new Set(series.map(({ query }) => query))];
  return own.length > 0 ? own : queries;
}

/** Where colours stand for samples, their axis has the label. */
function leftSpec(dimension: Dimension, { drawing }: ChartInput): AxisSpec {
  const isRows = dimension.of === 'edges' && dimension.what === 'other';
  return isRows ? { ...drawing.y, label: undefined } : drawing.y;
}

function coloursOf(
  { content }: PanelContent,
  queries: readonly ChartQuery[],
  { drawing }: ChartInput,
): PanelInput['colours'] {
  const isCounted = content.left.of === 'edges' && content.left.what === 'samples';
  const what = isCounted ? 'other' : 'samples';
  const spec = isCounted ? { ...plainAxis, label: countLabel(queries) } : drawing.y;
  const request = { spec, queries, style: drawing.style };
  return (length) => colourAxisOf(content.colour, what, { ...request, length });
}

/** What buckets count is what their query is called; a name with a label is one of series. */
function countLabel([query]: readonly ChartQuery[]): string | undefined {
  return query?.labelNames.length === 0 ? query.series[0]?.label : undefined;
}
