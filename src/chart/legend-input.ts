import type { DrawnSeries } from './content.js';
import { legendEntries, type NamedLook } from './legend-entries.js';
import type { LegendInput } from './page/page.js';
import { byPart, type PanelContent, type Panels } from './panels.js';
import type { Part } from './parts.js';

/** What the legend explains; undefined where it would say nothing. */
export function legendInput(panels: Panels): LegendInput | undefined {
  const { parts, looks } = panels;
  const [{ input }] = parts;
  const spec = input.drawing.legend;
  const explained = byPart(panels, panels.panels)
    .map(({ part, own }) => explainedOf(part, own))
    .filter((one) => one !== undefined);
  if (spec.position === 'none' || explained.length === 0) return undefined;
  const dropped = explained.reduce((sum, one) => sum + one.dropped, 0);
  return {
    spec,
    entries: legendEntries(
      explained.map(({ names }) => names),
      looks,
    ),
    remark: dropped > 0 ? `${dropped} more not drawn` : undefined,
  };
}

/** Without the runs behind what stands for them, which have its name. */
function namedSeries({ series }: Pick<PanelContent, 'series'>): DrawnSeries[] {
  return series.filter(({ query }) => query.ofRuns !== 'behind');
}

interface Explained {
  readonly names: readonly NamedLook[];
  readonly dropped: number;
}

/** What there is to explain of a part: undefined where its axes and headings say it all. */
function explainedOf(part: Part, panels: readonly PanelContent[]): Explained | undefined {
  const { symbol } = part.kind;
  const { dropped } = part.choice;
  if (symbol === undefined) return undefined;
  const series = panels.flatMap(namedSeries);
  const names = namedLooks(panels);
  // A name has several looks only where these are said elsewhere.
  const isOfPlaces = new Set(names.map(({ name }) => name)).size < names.length;
  const isNeeded =
    !isOfPlaces && (names.length > 1 || series.some(({ query }) => query.labelNames.length > 0));
  if (dropped === 0 && (!isNeeded || isSaidElsewhere(part, panels))) return undefined;
  const named = names.map(({ look, name }) => ({ look, symbol, name }));
  // In the order of the stack, from the top.
  return { names: part.input.drawing.kind === 'area' ? named.reverse() : named, dropped };
}

/** What the series of panels are called and look like, each once. */
function namedLooks(
  panels: readonly Pick<PanelContent, 'series'>[],
): Pick<DrawnSeries, 'look' | 'name'>[] {
  const all = panels.flatMap(namedSeries);
  return [...new Map(all.map((one) => [`${one.look} ${one.name}`, one])).values()];
}

/** Whether names stand along an axis, beside points, or above panels of one series each. */
function isSaidElsewhere({ input }: Part, panels: readonly PanelContent[]): boolean {
  const { x, facet } = input.drawing;
  if (x.query !== undefined) return true;
  const isOfOne = (panel: PanelContent): boolean => namedLooks([panel]).length <= 1;
  if (facet !== undefined && panels.every(isOfOne)) return true;
  return panels.every(({ series, content }) => {
    const texts = content.x.of === 'categories' ? content.x.texts : [];
    return series.every(({ name }) => texts.includes(name));
  });
}
