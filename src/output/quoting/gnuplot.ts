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
  // Doubled quotes are misread where three meet, and one between double quotes makes gnuplot look
  // for macros (@name) in all strings that follow on the line.
  if (part.startsWith("'")) return `"${'\\047'.repeat(part.length)}"`;
  return `'${part.replace(control, '\uFFFD')}'`;
}
