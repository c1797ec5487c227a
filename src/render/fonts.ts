import { isThere } from './candidates.js';
import { runProgram, type RunOptions } from './run-program.js';

/** What the scripts take for STIXGeneral without a word: it looks the same, or nearly. */
const alike = ['STIX Two Text', 'Times New Roman'];

/**
 * A warning where fontconfig, which gnuplot asks for its fonts, has another font in place of one:
 * gnuplot is silent about it. Undefined where there is nothing to say, or nobody to ask.
 */
export async function replacedFont(font: string, options: RunOptions): Promise<string | undefined> {
  if (!isThere('fc-match', options.env)) return undefined;
  const wanted = font === 'STIXGeneral' ? [font, ...alike] : [font];
  // Commas, colons and dashes have a meaning there.
  const pattern = wanted.map((name) => name.replace(/[\\,:-]/g, '\\$&')).join(',');
  const { code, said } = await runProgram('fc-match', ['-f', '%{family}', pattern], options);
  const families = said.split(',').map((family) => family.trim());
  const isFound = wanted.some((name) => families.some((family) => isSame(family, name)));
  if (code !== 0 || isFound) return undefined;
  return `gnuplot has no font ${font}, and takes ${families[0] ?? 'another one'}`;
}

const isSame = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
