import { StyxError } from '../errors.js';
import type { Drawing, Facet } from '../manifest/drawing.js';
import type { PanelGrid } from './facets.js';
import type { Page } from './page/page.js';
import { leastPlotHeight } from './page/spacing.js';

type Grid = Pick<PanelGrid<unknown>, 'rows' | 'columns'> & {
  readonly panels: readonly unknown[];
};

/** More than these nobody can read on one page. */
const mostPanels = 64;
/** In points: plots that are narrower show nothing. */
const narrowestPlot = 30;
/** In points: the highest page that a PDF may have. */
const highestPage = 14_400;

/** Throws MANIFEST_VALUE where there are too many panels to be drawn at all. */
export function checkCount(grid: Grid, facet: Facet | undefined): void {
  if (facet === undefined || grid.panels.length <= mostPanels) return;
  throw tooMany(grid, facet, `and a page has ${mostPanels} at most`, fewer(facet));
}

/** The same panels in more rows; undefined where there is no such order of them. */
export function withFewerColumns<T extends Grid>(grid: T, facet: Facet | undefined): T | undefined {
  const { columns, panels } = grid;
  if (facet === undefined || facet.by === 'grid' || columns === 1) return undefined;
  const rows = Math.ceil(panels.length / (columns - 1));
  return { ...grid, rows, columns: Math.ceil(panels.length / rows) };
}

/** Whether plots beside each other are wide enough to show something. */
export function isWideEnough({ panels: [first] }: Pick<Page, 'panels'>): boolean {
  return first === undefined || first.area.right - first.area.left >= narrowestPlot - 1e-6;
}

/** Throws MANIFEST_VALUE where panels have no room on their page. */
export function checkRoom(grid: Grid, page: Page, { facet, style }: Drawing): void {
  const [first] = page.panels;
  if (facet === undefined || first === undefined || grid.panels.length < 2) return;
  const { bottom, top } = first.area;
  // In one column they are as wide as a figure without panels.
  if (grid.columns > 1 && !isWideEnough(page)) {
    const why = `which leaves each plot less than ${narrowestPlot} points of the page's width`;
    throw tooMany(grid, facet, why, `write \`width: full\`, or ${fewer(facet)}`);
  }
  if (style.height !== undefined && top - bottom < leastPlotHeight - 1e-6) {
    const why = `which leaves each plot less than ${leastPlotHeight} points of the page's height`;
    throw tooMany(grid, facet, why, `write a larger \`height\` or none, or ${fewer(facet)}`);
  }
  if (page.height > highestPage) {
    const why = `which takes a page that is higher than ${highestPage} points (200 in)`;
    throw tooMany(grid, facet, why, `write a smaller \`aspect\`, or ${fewer(facet)}`);
  }
}

function tooMany({ rows, columns, panels }: Grid, facet: Facet, why: string, hint: string) {
  const count = `${panels.length} panels, ${rows} × ${columns}`;
  return new StyxError('MANIFEST_VALUE', `${nameOf(facet)} makes ${count}, ${why}`, { hint });
}

function nameOf(facet: Facet): string {
  if (facet.by === 'query') return '`facet: query`';
  if (facet.by === 'label') return `\`facet: ${facet.label}\``;
  return `\`facet: {rows: ${facet.rows}, columns: ${facet.columns}}\``;
}

function fewer(facet: Facet): string {
  if (facet.by === 'query') return 'draw the queries in several figures';
  const of = facet.by === 'label' ? facet.label : `${facet.rows} or ${facet.columns}`;
  return `choose fewer values of ${of} with a matcher in the query, or another label`;
}
