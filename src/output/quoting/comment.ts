// Control characters, halves of characters, and what changes the order of the text around it.
const invisible = /[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text for the inside of a comment that starts with `#`: further lines get a `#` and an
 * indentation of their own. A backslash never ends a line, since gnuplot would go on after it.
 */
export function commentText(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(commentLine)
    .join('\n#   ');
}

function commentLine(line: string): string {
  const visible = line.replace(invisible, escaped);
  return visible.endsWith('\\') ? `${visible} #` : visible;
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
