/** A column of a table in Markdown; those of numbers are aligned at the right. */
export interface MarkdownColumn {
  readonly text: string;
  readonly isNumber: boolean;
}

/** A table of GitHub's Markdown: heads are texts, and cells are Markdown already. */
export function markdownTable(
  columns: readonly MarkdownColumn[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    line(columns.map(({ text }) => markdownText(text))),
    line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map(line),
  ].join('');
}

/** A text of one line, of which nothing is markup, HTML or the end of a cell. */
export function markdownText(text: string): string {
  return text
    .trim()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#!|~$&]/g, '\\$&');
}
