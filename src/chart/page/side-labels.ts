import type { Style } from '../../style/style.js';
import { labelLines } from './spacing.js';

/** The labels of axes that point in one direction, as lines. */
export interface SideLabels {
  /** Those of the panels themselves, by their number. */
  readonly own: readonly (readonly string[])[];
  /** One that stands for all of them. */
  readonly shared: readonly string[];
}

/** What a panel's axis says; nothing where another panel says it, as its ticks do. */
export interface SideText {
  readonly text: string | undefined;
  readonly isBlanked: boolean;
}

/** How long a side is: of one plot, and of all together. */
export interface Lengths {
  readonly own: number;
  readonly all: number;
  /** How many lines there is room for. */
  readonly mostLines: number;
}

/**
 * Writes a label once where it is that of all panels that say anything by themselves, or the same
 * for a panel and its neighbour: of the two, the neighbour has it.
 */
export function sideLabels(
  texts: readonly SideText[],
  neighbour: (panel: number) => number | undefined,
  lengths: Lengths,
  style: Style,
): SideLabels {
  const [first, ...others] = texts.filter(({ isBlanked }) => !isBlanked);
  if (others.length > 0 && others.every(({ text }) => text === first?.text)) {
    return {
      own: texts.map(() => []),
      shared: labelLines(first?.text, lengths.all, style, lengths.mostLines),
    };
  }
  const own = texts.map(({ text }, i) => {
    const beside = neighbour(i);
    const isSaid = beside !== undefined && texts[beside]?.text === text;
    return isSaid ? [] : labelLines(text, lengths.own, style, lengths.mostLines);
  });
  return { own, shared: [] };
}

/** Writes each label where it belongs, be it that of others too. */
export function ownLabels(
  texts: readonly SideText[],
  { own, mostLines }: Lengths,
  style: Style,
): SideLabels {
  return { own: texts.map(({ text }) => labelLines(text, own, style, mostLines)), shared: [] };
}
