/** A bracket without its other half, or with one of another form. */
export interface LonelyBracket {
  readonly bracket: string;
  /** The other half that is missing. */
  readonly missing: string;
  readonly at: number;
}

const closing = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

const opening = new Map([...closing].map(([open, close]) => [close, open]));

/** Texts in quotes and comments, in which brackets mean nothing, and brackets. */
const pieces = /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`[^`]*`|#.*|[()[\]{}]/g;

/**
 * The first closing bracket that closes nothing, else the last opening one that nothing closes; undefined
 * where all brackets are in pairs.
 */
export function lonelyBracket(expr: string): LonelyBracket | undefined {
  const open: LonelyBracket[] = [];
  for (const { 0: bracket, index: at } of expr.matchAll(pieces)) {
    const other = closing.get(bracket);
    if (other !== undefined) open.push({ bracket, missing: other, at });
    const wanted = opening.get(bracket);
    if (wanted === undefined) continue;
    const last = open.pop();
    if (last === undefined) return { bracket, missing: wanted, at };
    if (last.missing !== bracket) return last;
  }
  return open.at(-1);
}

const unclosed = /(?<text>"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`[^`]*`|#.*)|["'`]/g;

/** Where a text in quotes begins that does not end; undefined where all of them do. */
export function openQuote(expr: string): number | undefined {
  for (const { groups, index } of expr.matchAll(unclosed)) {
    if (groups?.['text'] === undefined) return index;
  }
  return undefined;
}
