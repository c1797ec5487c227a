/** Text as a Python string literal in ASCII. Halves of characters become U+FFFD. */
export function pythonString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/[^ -~]/gu, escaped);
}

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
