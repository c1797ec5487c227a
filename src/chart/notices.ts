import type { Dimension, Drawn } from './content.js';
import { byPart, type PanelContent, type Panels } from './panels.js';
import { saidOf } from './parts.js';
import { isBeyondAxes } from './samples/drawable.js';
import type { Extent } from '../statistics/extent.js';
import { droppedText } from './top.js';

const noData = 'no data';
export const tooLarge = 'values beyond 1e150 are not drawn';

/** What a reader of a panel would miss. */
export function noticeOf(
  { series, content, part }: PanelContent,
  drawn: Drawn | undefined,
): string | undefined {
  const { drawing } = part.input;
  const extents = series.flatMap(({ statistics }) => statistics.extent ?? []);
  if (extents.length === 0) return noData;
  const { left, right, x } = content;
  // Of sums too, which may be beyond what their samples are.
  const all = [...extents, ...[left, right, x].flatMap(extentsOf)];
  if (all.some(isBeyondAxes)) return tooLarge;
  const hidden = [
    { dimension: left, spec: drawing.y },
    { dimension: right, spec: drawing.y2 },
    { dimension: x, spec: drawing.x },
  ].some(
    ({ dimension, spec }) =>
      spec.scale !== 'linear' &&
      dimension?.of === 'values' &&
      dimension.extent !== undefined &&
      dimension.leastPositive === undefined,
  );
  if (hidden) return 'no values above 0 for a logarithmic axis';
  return drawn?.series.length === 0 ? noData : undefined;
}

function extentsOf(dimension: Dimension | undefined): Extent[] {
  return dimension?.of === 'values' && dimension.extent ? [dimension.extent] : [];
}

/** What the script says of what is thinned, or left out as it was asked for. */
export function notesOf(panels: Panels, drawn: readonly Drawn[]): string[] {
  return byPart(panels, drawn).flatMap(({ part, own }) => {
    const { choice, input } = part;
    const isAsked = choice.dropped > 0 && input.drawing.top?.isRestGiven === true;
    const notes = [
      ...(isAsked ? [droppedText(choice, input.drawing)] : []),
      ...new Set(own.flatMap((one) => one.notes)),
    ];
    return saidOf(part, notes);
  });
}
