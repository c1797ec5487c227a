import { StyxError } from '../errors.js';
import { commentText } from './quoting/comment.js';
import { glyphDefinition, gnuplotString } from './quoting/gnuplot.js';
import { pythonString } from './quoting/python.js';

/** A text that a template cannot print: only a helper that quotes it for a language can. */
export interface Text {
  readonly text: string;
  toString(): never;
}

const gnuplotPoints: Record<string, number> = { circle: 7, square: 5, triangle: 9, diamond: 13 };
const pythonMarkers: Record<string, string> = {
  circle: 'o',
  square: 's',
  triangle: '^',
  diamond: 'D',
};

/** What templates call: `{{gp title}}`. */
export const helpers = {
  /** A gnuplot string. */
  gp: (text: unknown) => gnuplotString(plain(text)),
  /** A Python string. */
  py: (text: unknown) => pythonString(plain(text)),
  /** Text inside of a comment, in both languages. */
  comment: (text: unknown) => commentText(plain(text)),
  /** The name of the partial for a kind of chart. */
  kind: (text: unknown) => `kinds/${plain(text)}`,
  /** The definition of a character that the strings of gnuplot call by name. */
  gpGlyph: (character: unknown) => glyphDefinition(plain(character)),
  gpPoint: (marker: unknown) => gnuplotPoints[plain(marker)] ?? 7,
  pyMarker: (marker: unknown) => pythonString(pythonMarkers[plain(marker)] ?? ''),
  /** The place of a table's rows: nothing else in a script has a NUL. */
  rows: (table: number, kind: unknown) => `\0${String(kind)} ${table}\0`,
};

function plain(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  throw new StyxError('TEMPLATE', `what is quoted is no text: ${String(value)}`);
}
