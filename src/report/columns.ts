import { padded, widthOf } from './width.js';

/**
 * Lines of cells, each as wide as the widest of its column; numbers stand at the right of theirs. A column
 * without any text is left out.
 */
export function inColumns(
  rows: readonly (readonly string[])[],
  alignments: readonly ('left' | 'right')[] = [],
): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, widthOf(cell))),
    [],
  );
  return rows.map((row) =>
    row
      .flatMap((cell, i) => {
        const width = widths[i] ?? 0;
        return width === 0 ? [] : [padded(cell, width, alignments[i] ?? 'left')];
      })
      .join('  ')
      .trimEnd(),
  );
}
