import { StyxError } from '../errors.js';
import { kindTraits } from './drawing/kind-traits.js';
import { hasTop, kindOf } from './drawing/kinds.js';
import type { SingleFigure } from './manifest.js';
import type { Merged } from './merged.js';
import { isOverRuns } from './runs/matrix-runs.js';
import type { Figure as WrittenFigure } from './schema.generated.js';
import { longTop } from './short-forms.js';
import { checkSinceStart } from './since-start.js';

/** The label of the periods that a figure compares. */
export const PERIOD_LABEL = 'period';

/** Whether a figure can have periods over each other. */
export function canCompare(figure: WrittenFigure): boolean {
  return !isOverRuns(figure) && joinedBy(figure) === undefined;
}

/**
 * What lies over the range of a figure. Throws MANIFEST_VALUE where the figure has runs, asks for
 * dates, or would add periods up.
 */
export function compareOf(merged: Merged): SingleFigure['compare'] {
  const { figure, positionOf } = merged;
  if (figure.compare !== 'previous') return undefined;
  const position = () => positionOf(['compare']);
  if (isOverRuns(figure)) {
    throw new StyxError('MANIFEST_VALUE', '`compare` is for a range, and the figure is over runs', {
      position: position(),
      hint: 'remove `compare`',
    });
  }
  checkSinceStart(merged, ['periods that are compared', 'period']);
  const joined = joinedBy(figure);
  if (joined === undefined) return 'previous';
  throw new StyxError('MANIFEST_VALUE', `\`${joined.by}\` would make one thing of both periods`, {
    position: position(),
    hint: `give each its panel with \`facet: ${PERIOD_LABEL}\`, or have \`${joined.instead}\``,
  });
}

/** What would make one thing of series of both periods, and what would not. */
function joinedBy(
  figure: WrittenFigure,
): { readonly by: string; readonly instead: string } | undefined {
  if (isApart(figure)) return undefined;
  const kind = kindOf(figure);
  if (kindTraits[kind].isJoined) return { by: `kind: ${kind}`, instead: 'kind: line' };
  const { series, rest } = longTop(figure.top);
  const isSummed = hasTop(kind, figure.x ?? {}) && series !== undefined && rest === 'sum';
  return isSummed ? { by: 'rest: sum', instead: 'rest: drop' } : undefined;
}

/** Whether periods have panels, or bands, of their own. */
function isApart({ kind, facet, group_by: group }: WrittenFigure): boolean {
  const labels = typeof facet === 'object' ? [facet.rows, facet.columns] : [facet];
  const all = kind === 'band' ? [...labels, group] : labels;
  return all.some((label) => typeof label === 'string' && label.trim() === PERIOD_LABEL);
}
