/** What YAML 1.1 or 1.2 takes for something else than a text. */
const words = /^(true|false|yes|no|on|off|y|n|null|defaults)$/i;

/** A text as YAML that every reader takes for this text, also within braces. */
export function scalarText(text: string): string {
  const isPlain = /^[A-Za-z][\w.-]*( [\w.-]+)*$/.test(text) && !words.test(text);
  return isPlain || /^(0|[1-9]\d{0,14})$/.test(text) ? text : quoted(text);
}

/** A key of a map: always a text, so that no reader makes a number of it. */
export function keyText(text: string): string {
  return /^[A-Za-z][\w.-]*$/.test(text) && !words.test(text) ? text : quoted(text);
}

/** A time in ms since the Unix epoch as ISO 8601, with milliseconds. */
export function timeText(ms: number): string {
  return new Date(ms).toISOString();
}

/** `{a: 1, b: x}`; the values are YAML already. */
export function mapText(entries: readonly (readonly [key: string, yaml: string])[]): string {
  return `{${entries.map(([key, yaml]) => `${keyText(key)}: ${yaml}`).join(', ')}}`;
}

/** In double quotes: those of JSON mean the same in YAML, but for what ends a line there. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
