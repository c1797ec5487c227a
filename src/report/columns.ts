/**
 * Lines of cells, each as wide as the widest of its column; numbers stand at the right of theirs. A column
 * without any text is left out.
 */
export function inColumns(
  rows: readonly (readonly string[])[],
  alignments: readonly ('left' | 'right')[] = [],
): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .flatMap((cell, i) => {
        const width = widths[i] ?? 0;
        if (width === 0) return [];
        return [alignments[i] === 'right' ? cell.padStart(width) : cell.padEnd(width)];
      })
      .join('  ')
      .trimEnd(),
  );
}
