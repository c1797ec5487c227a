import { type PanelDimensions, panelDimensions } from './panel-dimensions.js';
import { plainAxis } from '../manifest/drawing/default.js';
import { axisOf, colourAxisOf, xAxisOf } from './axes/axis-of.js';
import type { Dimension } from './content.js';
import type { ChartInput, ChartQuery } from './input.js';
import { marksOf } from './marks.js';
import type { PanelInput } from './page/page.js';
import type { PanelContent, Panels } from './panels.js';
import { withThresholds } from './threshold-extent.js';

/** What the panels hold, before they have their places. */
export function panelInputs(panels: Panels, input: ChartInput): PanelInput[] {
  const reaching = panels.panels.map((panel) => withThresholds(panel, marksOf(panel, input)));
  const dimensions = panelDimensions({ panels: reaching, columns: panels.columns });
  return panels.panels.flatMap((panel, i) => {
    const own = dimensions[i];
    return own === undefined ? [] : [panelInput(panel, own, input)];
  });
}

function panelInput(
  panel: PanelContent,
  dimensions: PanelDimensions,
  input: ChartInput,
): PanelInput {
  const { drawing } = input;
  const { x, left, right, labels } = dimensions;
  const { colour } = panel.content;
  const queries = queriesOf(panel, input);
  const xQuery = input.queries.find(({ id }) => id === drawing.x.query?.id);
  const on = (axis: 'left' | 'right'): ChartQuery[] => queries.filter((one) => one.axis === axis);
  const upright = (dimension: Dimension, axis: 'left' | 'right') => {
    const spec = axis === 'left' ? leftSpec(dimension, input) : drawing.y2;
    const request = { spec, queries: on(axis), style: drawing.style };
    return (length: number) => axisOf(dimension, { ...request, length });
  };
  return {
    heading: panel.heading,
    x: (hasRoom, length) =>
      xAxisOf(x, input, { queries: xQuery === undefined ? queries : [xQuery], hasRoom, length }),
    y: upright(left, 'left'),
    y2: right && upright(right, 'right'),
    colours: colour === undefined ? undefined : coloursOf(panel, queries, input),
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
function leftSpec(dimension: Dimension, { drawing }: ChartInput): ChartInput['drawing']['y'] {
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
