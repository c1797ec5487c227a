import measured from 'fast-string-truncated-width';

/** How many columns of a terminal a text takes: two of a Chinese letter, none of an accent. */
export const widthOf = (text: string): number => measured(text).width;

/** The widest of any number of texts: there are servers with a million metrics. */
export const widestOf = (texts: readonly string[]): number =>
  texts.reduce((widest, text) => Math.max(widest, widthOf(text)), 0);

/** A text with blanks up to so many columns, behind it or before it. */
export function padded(text: string, columns: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, columns - widthOf(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

const CUT = '…';

/** As much of a text as fits into so many columns, with a mark where it is cut off. */
export function shortened(text: string, columns: number): string {
  const { index, truncated } = measured(text, { limit: columns, ellipsis: CUT });
  if (!truncated) return text;
  // No half of a letter that is two units long.
  const start = text.slice(0, index).replace(/[\uD800-\uDBFF]$/, '');
  return start.trimEnd() + CUT;
}
