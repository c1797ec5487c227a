const control = /[\p{Cc}\p{Cs}]/gu;

/**
 * Text as a gnuplot string expression. In single quotes gnuplot changes nothing: no backslashes,
 * no macros, and no backticks, which run a command between double quotes. What no terminal can
 * show becomes U+FFFD.
 */
export function gnuplotString(text: string): string {
  const parts = text.match(/\n|'+|[^\n']+/g) ?? [''];
  return parts.map(quotedPart).join('.');
}

function quotedPart(part: string): string {
  if (part === '\n') return '"\\n"';
  // Two quotes inside of single quotes would be one, but not where they meet a third.
  if (part.startsWith("'")) return `"${part}"`;
  return `'${part.replace(control, '\uFFFD')}'`;
}
