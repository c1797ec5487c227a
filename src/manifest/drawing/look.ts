import { StyxError } from '../../errors.js';
import { type OwnStyles, resolveStyle, styleNames } from '../../style/resolve.js';
import type { Style } from '../../style/style.js';
import { together } from '../findings.js';
import { didYouMean } from '../nearest.js';
import { type Given, mistakeAt } from './given.js';
import { parsePaperLength, parseWidth } from './lengths.js';

/** What a figure looks like. Throws MANIFEST_VALUE. */
export function styleOf(given: Given, own: OwnStyles, ownNames: readonly string[]): Style {
  const { aspect, font_size: fontSize, palette } = given.merged.figure;
  const wanted = together({
    name: () => given.parsed(['style'], (name) => knownStyle(name, ownNames)),
    width: () => given.parsed(['width'], parseWidth),
    height: () => heightOf(given),
    font: () => given.merged.textOf(['font'])?.trim(),
  });
  return resolveStyle({ ...wanted, aspect, fontSize, palette }, own);
}

function heightOf(given: Given): number | undefined {
  const { height, aspect } = given.merged.figure;
  if (height === undefined || aspect === undefined) {
    return given.parsed(['height'], parsePaperLength);
  }
  throw mistakeAt(given, ['aspect'], 'there are both `height` and `aspect`', 'keep one of the two');
}

/** The name of a built-in style or of one of the manifest's. Throws MANIFEST_VALUE. */
export function knownStyle(name: string, ownNames: readonly string[]): string {
  const known = [...ownNames, ...styleNames];
  if (known.includes(name)) return name;
  throw new StyxError('MANIFEST_VALUE', `there is no style \`${name}\``, {
    hint: didYouMean(name, known) ?? "define it in the top level's `styles`",
  });
}
