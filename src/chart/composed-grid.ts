import type { Composition } from '../manifest/drawing.js';
import type { Style } from '../style/style.js';
import { narrowestPanel, type PanelGrid } from './facets.js';
import type { Part } from './parts.js';

/** How many panels stand beside each other where nobody says it. */
const mostColumns = 3;

/** The grid of a figure that is composed: a panel a part, below its title. */
export function composedGrid(
  parts: readonly Part[],
  { columns: given, hasLetters }: Composition,
  { width }: Pick<Style, 'width'>,
): PanelGrid<unknown> {
  const fitting = Math.max(1, Math.floor(width / narrowestPanel));
  const most = given ?? Math.min(mostColumns, fitting);
  const rows = Math.ceil(parts.length / most);
  const columns = given ?? Math.ceil(parts.length / rows);
  const panels = parts.map(({ input: { title }, letter }) => {
    const said = [...(hasLetters && letter ? [letter] : []), ...(title ? [title] : [])];
    return { heading: said.length > 0 ? said.join(' ') : undefined, series: [] };
  });
  return { rows, columns, panels };
}
