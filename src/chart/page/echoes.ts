import type { Style } from '../../style/style.js';
import { tickTextWidth } from './spacing.js';
import type { WantedLabel } from './stem-labels.js';

/**
 * The same event of several runs has lines side by side, whose labels would be the same text on each
 * other: it is written once, at the line in the middle, and may cover the others. Labels further apart
 * than `gap` points stand for themselves.
 */
export function withoutEchoes<T extends WantedLabel>(
  lines: readonly T[],
  gap: number,
  style: Style,
): T[] {
  const ordered = lines.filter(({ text }) => text).sort((a, b) => a.left - b.left);
  const groups: [T, ...T[]][] = [];
  for (const line of ordered) {
    const near = groups.find(([first]) => {
      if (first.text !== line.text) return false;
      return line.left - first.left < tickTextWidth(line.text ?? '', style) + gap;
    });
    if (near === undefined) groups.push([line]);
    else near.push(line);
  }
  const echoes = new Set(
    groups.flatMap((group) => group.filter((_, i) => i !== Math.floor((group.length - 1) / 2))),
  );
  return lines.filter((line) => !echoes.has(line));
}

/** In points: lines that are closer are one on paper. */
const lineWidth = 0.5;

/**
 * The same event of several runs, at times so close that its lines would lie on each other: of these
 * there is the first, since dashes on dashes look like a darker line.
 */
export function withoutDoubles<
  T extends { readonly at: number; readonly text: string | undefined },
>(events: readonly T[], place: (at: number) => number): T[] {
  const kept: T[] = [];
  for (const event of events) {
    const isDouble = kept.some(
      ({ at, text }) => text === event.text && Math.abs(place(at) - place(event.at)) < lineWidth,
    );
    if (!isDouble) kept.push(event);
  }
  return kept;
}
