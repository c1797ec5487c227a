import type { DrawJob } from './job.js';

/** As the warning has it up to matplotlib 3.8, and since; and as a script of gnuplot says it. */
const missing =
  /Glyph (\d+) \(.*\) missing from (?:current font|font\(s\))|^no font has U\+([\da-f]+)$/gm;
const mostNamed = 10;

/** What an engine says of characters that no font of a figure has; an SVG has them all the same. */
export function glyphWarnings({ format }: Pick<DrawJob, 'format'>, said: string): string[] {
  if (format === 'svg') return [];
  const codes = new Set(
    [...said.matchAll(missing)].map(([, decimal, hex]) =>
      hex === undefined ? Number(decimal) : parseInt(hex, 16),
    ),
  );
  const all = [...codes].map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  if (all.length === 0) return [];
  const others = all.length > mostNamed ? `, and ${all.length - mostNamed} more` : '';
  return [`no font of the figure has ${all.slice(0, mostNamed).join(', ')}${others}`];
}
