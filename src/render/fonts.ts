import { isThere } from './candidates.js';
import type { DrawJob } from './job.js';
import { runProgram, type RunOptions } from './run-program.js';

type Wanted = Pick<DrawJob, 'font' | 'fonts'>;

/** What newer systems have in place of a font; it looks the same, or nearly. */
const alike: ReadonlyMap<string, readonly string[]> = new Map([
  ['STIXGeneral', ['STIX Two Text', 'Times New Roman']],
]);

/** At the end of each style's list, since it is everywhere. */
const lastResort = /^DejaVu /i;

/** What there is to say of a page whose letters nothing could draw. */
export const noFont = 'there is no font at all, and the page has no letters';

/**
 * A warning where an engine has not taken the font that the manifest asks for; or, of a style's own
 * fonts, none but the last resort. Any other of these will do.
 */
export function replacedFont(
  { font, fonts }: Wanted,
  families: readonly [string, ...string[]],
): string[] {
  const [taken] = families;
  const [first = taken] = fonts;
  const known = (font === undefined ? fonts : [font]).flatMap((one) => [
    one,
    ...(alike.get(one) ?? []),
  ]);
  const isKnown = known.some((one) => families.some((family) => isSame(one, family)));
  const isGood = isKnown && (!lastResort.test(taken) || isSame(first, taken));
  return isGood ? [] : [`no font ${font ?? first}: ${taken} is taken`];
}

/**
 * The names of the font that fontconfig, which gnuplot asks, has for some, and `none` where it has no font;
 * undefined where there is nobody to ask.
 */
export async function fontTaken(
  { fonts }: Wanted,
  options: RunOptions,
): Promise<readonly [string, ...string[]] | 'none' | undefined> {
  if (!isThere('fc-match', options.env)) return undefined;
  const asked = fontPattern(fonts);
  const { code, said } = await runProgram('fc-match', ['-f', '%{family}', asked], options);
  if (code !== 0) return undefined;
  // Without its configuration, it complains, and has no font.
  const families = said.replace(/^Fontconfig .*$/gm, '').split(',');
  const [first = '', ...others] = families.map((family) => family.trim());
  return first === '' ? 'none' : [first, ...others];
}

/** Fonts, the best first, as the script of gnuplot asks fontconfig for them. */
export function fontPattern(fonts: readonly string[]): string {
  return fonts
    .flatMap((font) => [font, ...(alike.get(font) ?? [])])
    .map((font) => font.replace(/[\p{Cc}\p{Cs}]/gu, '').replace(/[\\,:-]/g, '\\$&'))
    .join(',');
}

const isSame = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
