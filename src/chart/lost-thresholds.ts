import type { Threshold } from '../manifest/drawing.js';
import type { Dimension } from './content.js';
import { isLeftUnused } from './left-axis.js';
import { queryThresholds, uprightThresholds } from './marks.js';
import { named } from '../frame/names-listed.js';
import type { PlacedPanel } from './page/page.js';
import type { PanelContent } from './panels.js';
import type { Part } from './parts.js';
import { printable } from './text/text.js';

type Along = 'left' | 'right' | 'x';

interface Lost {
  readonly along: Along;
  readonly text: string;
  /** Whether its axis ends before it, or there is none that it could be on. */
  readonly why: 'beyond' | 'unused';
}

const names: Record<Along, string> = { left: 'y axis', right: 'right y axis', x: 'x axis' };

/**
 * The thresholds of a part that no panel shows, for whoever builds the figure: a line each for
 * those beyond an axis, and for those on an axis that nothing else is on. Without data, there is
 * nothing to miss.
 */
export function lostThresholds(
  { input }: Pick<Part, 'input'>,
  panels: readonly PanelContent[],
  placed: readonly PlacedPanel[],
): string[] {
  const own = input.drawing.thresholds.filter(({ isShared }) => isShared !== true);
  const lost = [
    ...own.flatMap((threshold) => lostOf(threshold, panels, placed)),
    ...panels.flatMap((panel) => lostOfQueries(panel, panels, placed)),
  ];
  return (['left', 'right', 'x'] as const).flatMap((along) =>
    (['beyond', 'unused'] as const).flatMap((why) => {
      const all = lost.filter((one) => one.along === along && one.why === why);
      return lostText(why, names[along], [...new Set(all.map(({ text }) => text))]);
    }),
  );
}

function lostOf(
  { value, axis, label }: Threshold,
  panels: readonly PanelContent[],
  placed: readonly PlacedPanel[],
): Lost[] {
  const text = label === undefined ? String(value) : printable(label);
  if (panels.every((panel) => isUnused(panel, axis))) {
    return panels.some(hasValues) ? [{ along: axis, text, why: 'unused' }] : [];
  }
  const isThere = placed.some(({ thresholds }) =>
    thresholds.some((one) => one.at === value && one.axis === axis),
  );
  const hasSide = panels.some(({ content }) => hasExtent(content[axis]));
  return isThere || !hasSide ? [] : [{ along: axis, text, why: 'beyond' }];
}

function lostOfQueries(
  panel: PanelContent,
  panels: readonly PanelContent[],
  placed: readonly PlacedPanel[],
): Lost[] {
  const upright = uprightThresholds(panel);
  if (upright.length === 0) {
    return queryThresholds(panel).flatMap((one) => lostOf(one, panels, placed));
  }
  const isThere = (value: number): boolean =>
    placed.some(({ events }) => events.some(({ at }) => at === value));
  const lost = hasExtent(panel.content.x) ? upright.filter((value) => !isThere(value)) : [];
  return lost.map((value) => ({ along: 'x', text: String(value), why: 'beyond' }));
}

function isUnused(panel: PanelContent, axis: 'left' | 'right'): boolean {
  return axis === 'left' ? isLeftUnused(panel) : panel.content.right === undefined;
}

function hasValues({ content: { left, right } }: PanelContent): boolean {
  return [left, right].some(hasExtent);
}

function hasExtent(dimension: Dimension | undefined): boolean {
  return dimension?.of === 'values' && dimension.extent !== undefined;
}

function lostText(why: Lost['why'], axis: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const marks = texts.length === 1 ? '1 threshold is' : `${texts.length} thresholds are`;
  const where = why === 'beyond' ? `beyond the ${axis}` : `on the ${axis}, which no query is on`;
  return [`${marks} ${where}: ${named(texts)}`];
}
