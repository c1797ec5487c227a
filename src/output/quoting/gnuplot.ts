const control = /[\p{Cc}\p{Cs}]/gu;

/**
 * What the font of figures and its common replacements have (Latin, Greek and Cyrillic letters,
 * punctuation, arrows, mathematical signs), and what is drawn without a glyph.
 */
const common =
  '\\u0020-\\u007E\\u00A0-\\u017F\\u0384-\\u038A\\u038E-\\u03A1\\u03A3-\\u03CE\\u0401-\\u044F' +
  '\\u0451-\\u045F\\u2010-\\u2022\\u2026\\u2030-\\u203A\\u20AC\\u2122\\u2190-\\u2199\\u2200-\\u22FF\\uFFFD';
const invisible =
  '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\p{Variation_Selector}';
const rare = new RegExp(`[^${common}${invisible}\\p{Cc}\\p{Cs}]`, 'u');
const parts = new RegExp(`\\n|'+|${rare.source}|(?:(?![\\n']|${rare.source})[^])+`, 'gu');

/** The characters of texts that no font may have, each once. */
export function rareCharacters(texts: readonly string[]): string[] {
  const characters = new Set(texts.flatMap((text) => Array.from(text)));
  return [...characters].filter((character) => rare.test(character));
}

/**
 * Fonts, the best first, as a word of a shell's command in which fontconfig reads their names: a
 * gnuplot string. Newer systems have STIXGeneral by another name.
 */
export function fontFamilies(fonts: readonly string[]): string {
  const pattern = fonts
    .flatMap((font) =>
      font === 'STIXGeneral' ? [font, 'STIX Two Text', 'Times New Roman'] : [font],
    )
    .map((font) => font.replace(control, '').replace(/[\\,:-]/g, '\\$&'))
    .join(',');
  // Between double quotes, these alone mean something to a shell.
  const word = `"${pattern.replace(/[\\"$`]/g, '\\$&')}"`;
  return (word.match(/'+|[^']+/g) ?? []).map(quotedPlain).join('.');
}

/** `U1F680 = glyph('1f680', '🚀')`: what strings call a character that no font may have. */
export function glyphDefinition(character: string): string {
  return `${glyphName(character)} = glyph('${hexOf(character)}', '${character}')`;
}

function glyphName(character: string): string {
  return `U${hexOf(character).toUpperCase()}`;
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

/**
 * Text as a gnuplot string expression. In single quotes gnuplot changes nothing: no backslashes,
 * no macros, and no backticks, which run a command between double quotes. What no terminal can
 * show becomes U+FFFD; what no font may have is called by the name that a script gives it. The
 * script says whether it draws an SVG: `isSvg`.
 */
export function gnuplotString(text: string): string {
  return (text.match(parts) ?? ['']).map(quotedPart).join('.');
}

function quotedPart(part: string): string {
  if (part === '\n') return '"\\n"';
  if (rare.test(part)) return glyphName(part);
  return part.split(endOfCdata).map(quotedPlain).join(`.${unseenInSvg}.`);
}

/** `]]>` may stand in no text of XML, and gnuplot has no other way to write its last character. */
const endOfCdata = /(?<=\]\])(?=>)/;
/** A word joiner, U+2060, which is not drawn. */
const unseenInSvg = `(isSvg ? "\\342\\201\\240" : '')`;

/** Quotes alone, or anything without quotes and line breaks. */
function quotedPlain(part: string): string {
  // Doubled quotes are misread where three meet, and one between double quotes makes gnuplot look
  // for macros (@name) in all strings that follow on the line.
  if (part.startsWith("'")) return `"${'\\047'.repeat(part.length)}"`;
  return `'${part.replace(control, '\uFFFD')}'`;
}
