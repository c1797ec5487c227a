import { StyxError } from '../errors.js';
import { commentText } from './quoting/comment.js';
import { fontFamilies, glyphDefinition, gnuplotString } from './quoting/gnuplot.js';
import { pythonString } from './quoting/python.js';
import { gnuplotFill, gnuplotLayer, gnuplotPoint, pythonMarker } from './template-looks.js';
import { described, partOf, textIn } from './template-values.js';

/** What templates call: `{{gp title}}`. What they take and give is in docs/templates.md. */
export const helpers = {
  /** A gnuplot string. */
  gp: (text: unknown) => gnuplotString(plain(text)),
  /** A Python string. */
  py: (text: unknown) => pythonString(plain(text)),
  /** Text inside of a comment, in both languages. */
  comment: (text: unknown) => commentText(plain(text)),
  /** Texts as gnuplot strings, with commas: `{{gpTexts ticks 'text'}}`, `{{gpTexts lines}}`. */
  gpTexts: (items: unknown, field?: unknown) =>
    joined(items, field, (item) => gnuplotString(plain(item))),
  /** Texts as Python strings, with commas: `{{pyTexts lines}}`. */
  pyTexts: (items: unknown, field?: unknown) =>
    joined(items, field, (item) => pythonString(plain(item))),
  /** Numbers with commas: `{{numbers ticks 'at'}}`, `{{numbers minorTicks}}`. */
  numbers: (items: unknown, field?: unknown) => joined(items, field, numberText),
  /** Ticks as pairs of a number and a text, with commas: `{{pyTicks ticks}}`. */
  pyTicks: (ticks: unknown) =>
    joined(ticks, undefined, (tick) => {
      const [at, text] = [numberText(partOf(tick, ['at'])), plain(partOf(tick, ['text']))];
      return `(${at}, ${pythonString(text)})`;
    }),
  /**
   * Lengths of dashes and spaces in turn, as a gnuplot script has functions for them; of a line that
   * is so many times as wide as others.
   */
  gpDash: (dash: unknown, times?: unknown) => {
    const width = typeof times === 'number' ? `${numberText(times)} * LINE_WIDTH` : 'LINE_WIDTH';
    return itemsOf(dash)
      .map(numberText)
      .map((length, i) => `${i % 2 === 0 ? 'dash' : 'space'}(${length}, ${width})`)
      .join(', ');
  },
  gpPoint: (marker: unknown) => gnuplotPoint(plain(marker)),
  pyMarker: (marker: unknown) => pythonString(pythonMarker(plain(marker))),
  gpFill: (kind: unknown) => gnuplotFill(plain(kind)).density,
  gpEdge: (kind: unknown) => gnuplotString(gnuplotFill(plain(kind)).edge),
  gpEdgeWidth: (kind: unknown) => gnuplotFill(plain(kind)).edgeWidth,
  gpLayer: (kind: unknown) => gnuplotLayer(plain(kind)),
  gpAlign: (align: unknown) => oneOf(align, ['left', 'right', 'center']),
  /** The definition of a character that the strings of gnuplot call by name. */
  gpGlyph: (character: unknown) => glyphDefinition(plain(character)),
  /** Names of fonts as a word of a shell's command, as fontconfig reads them: a gnuplot string. */
  fontFamilies: (fonts: unknown) => fontFamilies(itemsOf(fonts).map(plain)),
  /** The series of stacked areas as they are drawn: from the outermost to the innermost, right last. */
  layers: (series: unknown) => {
    const inwards = [...itemsOf(series)].reverse();
    const isRight = (one: unknown): boolean => partOf(one, ['isRight']) === true;
    return [...inwards.filter((one) => !isRight(one)), ...inwards.filter(isRight)];
  },
  /** The template for a kind of chart: `{{> (kindTemplate kind)}}`. */
  kindTemplate: (kind: unknown) => `kinds/${plain(kind)}`,
  /** What the names of a panel's settings begin with, where there are several panels. */
  prefix: (number: unknown, hasSeveral: unknown) =>
    hasSeveral === true ? `P${numberText(number)}_` : '',
  /** The place of a table's rows: nothing else in a script has a NUL. */
  tableRows: (table: unknown, layout: unknown) =>
    `\0${oneOf(layout, ['table', 'alone', 'alone-rows', 'outline'])} ${numberText(table)}\0`,
};

/** The one text that is code: the tweak itself, which no other text is, however it reads. */
export function verbatim(text: unknown, root: unknown): string {
  const tweak = partOf(root, ['tweak']);
  if (tweak === undefined || tweak !== text) {
    throw wrong('verbatim prints nothing but the tweak', 'write {{verbatim @root.tweak}}');
  }
  // A NUL would mark the place of a table.
  return plain(tweak)
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n')
    .replace(/^\uFEFF/, '')
    .trimEnd();
}

/**
 * What `{{width}}` prints. Written in full, a large number would be an integer, too large for
 * engines.
 */
export function printed(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  const text = textIn(value);
  if (text !== undefined) throw unquoted(text);
  if (value === undefined || value === null) {
    throw wrong(`this figure has no ${name}`, `ask first: {{#if ${name}}} … {{/if}}`);
  }
  const hint =
    value === true || value === false ? `ask: {{#if ${name}}} … {{/if}}` : 'print its parts';
  throw wrong(`${name} is ${described(value)}, which cannot be printed`, hint);
}

/** What `{{#each …}}` goes through. */
export function listed(value: unknown): unknown {
  if (value === undefined || value === null) return value;
  return itemsOf(value);
}

function plain(value: unknown): string {
  const text = textIn(value);
  if (text !== undefined) return text;
  throw wrong(
    `what is quoted is no text: it is ${described(value)}`,
    'numbers are printed as they are: {{width}}',
  );
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrong(`what is listed is no list: it is ${described(value)}`);
}

/** The items of a list, or what each of them has under a name. */
function joined(items: unknown, field: unknown, shown: (item: unknown) => string): string {
  const name = field === undefined ? [] : [plain(field)];
  return itemsOf(items)
    .map((item) => shown(partOf(item, name)))
    .join(', ');
}

function numberText(value: unknown): string {
  if (typeof value === 'number') {
    return Math.abs(value) >= 1e15 ? value.toExponential() : String(value);
  }
  const text = textIn(value);
  if (text !== undefined) throw unquoted(text);
  throw wrong(`this is to be a number, and is ${described(value)}`);
}

function oneOf(value: unknown, names: readonly string[]): string {
  const text = plain(value);
  if (names.includes(text)) return text;
  throw wrong(`${JSON.stringify(text)} is none of ${names.join(', ')}`);
}

function unquoted(text: string): StyxError {
  return wrong(
    `text is printed without quotes: ${text}`,
    'print text with a helper that quotes it: {{gp title}}, {{py title}}',
  );
}

function wrong(message: string, hint?: string): StyxError {
  return new StyxError('TEMPLATE', message, { hint });
}
