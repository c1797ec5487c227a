/** What a text of PromQL stands in. */
export type Quote = '"' | "'" | '`';

/** A text as it is written within quotes; undefined where it cannot stand in them. */
export function withinQuote(quote: Quote, text: string): string | undefined {
  if (quote === '`') return text.includes('`') ? undefined : text;
  return text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n');
}
