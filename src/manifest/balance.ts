const closing = new Map([
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
]);

/** Whether every quote and bracket that a text opens is closed in it. */
export function isBalanced(text: string, quotes: RegExp): boolean {
  const open: string[] = [];
  let quote: string | undefined;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quote !== undefined) {
      if (char === '\\' && quote !== '`') i += 1;
      else if (char === quote) quote = undefined;
    } else if (quotes.test(char)) quote = char;
    else if (closing.has(char)) open.push(closing.get(char) ?? '');
    else if (char === open.at(-1)) open.pop();
  }
  return quote === undefined && open.length === 0;
}
