import type { DrawnSeries } from './content.js';
import type { ChartInput } from './input.js';
import type { LegendInput } from './page/page.js';
import type { PanelContent, Panels } from './panels.js';

/** What the legend explains; undefined where it would say nothing. */
export function legendInput(panels: Panels, { drawing }: ChartInput): LegendInput | undefined {
  const { kind, dropped } = panels;
  const { symbol } = kind;
  if (symbol === undefined || drawing.legend.position === 'none') return undefined;
  const series = panels.panels.flatMap(namedSeries);
  const names = namedLooks(panels.panels);
  // A name has several looks only where these are said elsewhere.
  const isOfPlaces = new Set(names.map(({ name }) => name)).size < names.length;
  const isNeeded =
    !isOfPlaces && (names.length > 1 || series.some(({ query }) => query.labelNames.length > 0));
  if (dropped === 0 && (!isNeeded || isSaidElsewhere(panels, drawing))) return undefined;
  const entries = names.map(({ look, name }) => ({ look, symbol, text: name }));
  return {
    spec: drawing.legend,
    // In the order of the stack, from the top.
    entries: drawing.kind === 'area' ? entries.reverse() : entries,
    remark: dropped > 0 ? `${dropped} more not drawn` : undefined,
  };
}

/** Without the runs behind what stands for them, which have its name. */
function namedSeries({ series }: Pick<PanelContent, 'series'>): DrawnSeries[] {
  return series.filter(({ query }) => query.ofRuns !== 'behind');
}

/** What the series of panels are called and look like, each once. */
export function namedLooks(
  panels: readonly Pick<PanelContent, 'series'>[],
): Pick<DrawnSeries, 'look' | 'name'>[] {
  const all = panels.flatMap(namedSeries);
  return [...new Map(all.map((one) => [`${one.look} ${one.name}`, one])).values()];
}

/** Whether names stand along an axis, beside points, or above panels of one series each. */
function isSaidElsewhere({ panels }: Panels, { x, facet }: ChartInput['drawing']): boolean {
  if (x.query !== undefined) return true;
  const isOfOne = (panel: PanelContent): boolean => namedLooks([panel]).length <= 1;
  if (facet !== undefined && panels.every(isOfOne)) return true;
  return panels.every(({ series, content }) => {
    const texts = content.x.of === 'categories' ? content.x.texts : [];
    return series.every(({ name }) => texts.includes(name));
  });
}
