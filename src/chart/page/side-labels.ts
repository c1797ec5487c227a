import type { Style } from '../../style/style.js';
import { labelLines } from './spacing.js';

/** The labels of axes that point in one direction, as lines. */
export interface SideLabels {
  /** Those of the panels themselves, by their number. */
  readonly own: readonly (readonly string[])[];
  /** One that stands for all of them. */
  readonly shared: readonly string[];
}

/** How long a side is: of one plot, and of all together. */
export interface Lengths {
  readonly own: number;
  readonly all: number;
}

/**
 * Writes a label once where it is the same for all, or the same for a panel and its neighbour: of
 * the two, the neighbour has it.
 */
export function sideLabels(
  texts: readonly (string | undefined)[],
  neighbour: (panel: number) => number | undefined,
  lengths: Lengths,
  style: Style,
): SideLabels {
  const given = texts.filter((text) => text !== undefined);
  if (given.length > 1 && new Set(given).size === 1) {
    return { own: texts.map(() => []), shared: labelLines(given[0], lengths.all, style) };
  }
  const own = texts.map((text, i) => {
    const beside = neighbour(i);
    const isSaid = beside !== undefined && texts[beside] === text;
    return isSaid ? [] : labelLines(text, lengths.own, style);
  });
  return { own, shared: [] };
}
