import type { ChartInput } from './input.js';
import type { LegendInput } from './page/page.js';
import type { Panels } from './panels.js';

/** What the legend explains; undefined where it would say nothing. */
export function legendInput(panels: Panels, { drawing }: ChartInput): LegendInput | undefined {
  const { kind, dropped } = panels;
  const { symbol } = kind;
  if (symbol === undefined || drawing.legend.position === 'none') return undefined;
  const series = panels.panels.flatMap((panel) => panel.series);
  const names = new Map(series.map(({ look, name }) => [look, name]));
  const isNeeded = names.size > 1 || series.some(({ query }) => query.labelNames.length > 0);
  if (dropped === 0 && (!isNeeded || isSaidElsewhere(panels, drawing))) return undefined;
  const entries = [...names].map(([look, text]) => ({ look, symbol, text }));
  return {
    spec: drawing.legend,
    // In the order of the stack, from the top.
    entries: drawing.kind === 'area' ? entries.reverse() : entries,
    remark: dropped > 0 ? `${dropped} more not drawn` : undefined,
  };
}

/** Whether names stand along an axis, beside points, or above panels of one series each. */
function isSaidElsewhere({ panels }: Panels, { x, facet }: ChartInput['drawing']): boolean {
  if (x.query !== undefined) return true;
  if (facet !== undefined && panels.every(({ series }) => series.length <= 1)) return true;
  return panels.every(({ series, content }) => {
    const texts = content.x.of === 'categories' ? content.x.texts : [];
    return series.every(({ name }) => texts.includes(name));
  });
}
