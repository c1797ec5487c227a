import type { Style } from '../../style/style.js';
import { along, type UnplacedAxis } from '../axes/axis.js';
import type { Sides } from './columns.js';
import { shorten } from '../text/fit-text.js';
import type { EventLine, NoteText, SpanArea } from '../model/page.js';
import type { PanelInput } from './page.js';
import {
  capHeight,
  descent,
  lineHeight,
  narrowestNote,
  notePad,
  tickTextWidth,
} from './spacing.js';
import { withoutDoubles, withoutEchoes } from './echoes.js';
import { stemLabels, type WantedLabel } from './stem-labels.js';

/** The events and spans of a panel, and the rows above the plot that their labels take. */
export interface PlacedMarks {
  readonly events: readonly Mark<EventLine>[];
  readonly spans: readonly Mark<SpanArea>[];
  readonly rows: number;
  /** The labels that have no room. */
  readonly dropped: readonly string[];
}

/** A mark, and its label in one of the rows, counted from the plot. */
interface Mark<T extends { text: NoteText | undefined }> {
  readonly mark: Omit<T, 'text'>;
  readonly note: Note | undefined;
}

interface Note extends Sides {
  readonly text: string;
  readonly row: number;
  readonly align: NoteText['align'];
  /** Whether it stands beside its line, which goes on up to it. */
  readonly hasStem: boolean;
}

const mostRows = 3;
/** Of labels beside their lines, of which each is above those to its right. */
const mostRowsBeside = 4;
/** Between two labels in a row. */
const noteGap = 5;

/**
 * Labels stand over their marks as long as one row has room for all; else those of events begin or
 * end at their lines, which go on up to them. One that neither has room for is left out.
 */
export function placeMarks(
  panel: PanelInput,
  x: UnplacedAxis,
  sides: Sides,
  style: Style,
): PlacedMarks {
  const place = (at: number): number => sides.left + along(x, at) * (sides.right - sides.left);
  const isInSight = ({ at }: { at: number }): boolean => at >= x.min && at <= x.max;
  const events = withoutDoubles(panel.events.filter(isInSight), place);
  const spans = panel.spans
    .filter(({ from, to }) => to >= x.min && from <= x.max)
    .map((span) => ({ ...span, from: Math.max(span.from, x.min), to: Math.min(span.to, x.max) }));
  const lines = events.map(({ at, text }) => {
    return { text, left: place(at), right: place(at), isLine: true };
  });
  const labelled = withoutEchoes(lines, noteGap, style);
  const wanted = [
    ...labelled,
    ...spans.map(({ from, to, text }) => {
      return { text, left: place(from), right: place(to), isLine: false };
    }),
  ];
  const notes = notesOf(wanted, sides, style);
  return {
    events: events.map(({ at }, i) => {
      const line = lines[i];
      return { mark: { at }, note: line && notes[labelled.indexOf(line)] };
    }),
    spans: spans.map(({ from, to }, i) => ({
      mark: { from, to },
      note: notes[labelled.length + i],
    })),
    rows: Math.max(0, ...notes.map((note) => (note === undefined ? 0 : note.row + 1))),
    dropped: wanted.flatMap(({ text }, i) => (text && notes[i] === undefined ? [text] : [])),
  };
}

function notesOf(wanted: readonly WantedLabel[], sides: Sides, style: Style): (Note | undefined)[] {
  const over = notesOver(wanted, sides, style);
  if (isPlain(over, wanted)) return over;
  const beside = stemLabels(wanted, mostRowsBeside, sides, style);
  const isEnough = wanted.every((_, i) => over[i] === undefined || beside.has(i));
  if (!isEnough && isClear(over, wanted)) return over;
  return wanted.map(({ isLine }, i) => {
    const label = beside.get(i);
    return label && { ...label, hasStem: isLine };
  });
}

/** Whether each label is there, over its own mark and no other, in one row, and whole. */
function isPlain(notes: readonly (Note | undefined)[], wanted: readonly WantedLabel[]): boolean {
  const isWhole = notes.every((note, i) =>
    note === undefined ? !wanted[i]?.text : note.row === 0 && note.text === wanted[i]?.text,
  );
  return isWhole && isClear(notes, wanted);
}

/** Whether nobody can take a label for that of another line: each is at its own, and at no other. */
function isClear(notes: readonly (Note | undefined)[], wanted: readonly WantedLabel[]): boolean {
  return notes.every((note, i) => {
    if (note === undefined) return true;
    const covered = wanted.filter(
      ({ left, isLine }) => isLine && note.left - noteGap < left && left < note.right + noteGap,
    );
    const isOfLine = wanted[i]?.isLine === true;
    return covered.length === (isOfLine ? 1 : 0) && (note.row === 0 || !isOfLine);
  });
}

/** The place of each label from left to right, in the lowest row that has room. */
function notesOver(wanted: readonly WantedLabel[], sides: Sides, style: Style) {
  const notes = new Array<Note | undefined>(wanted.length).fill(undefined);
  const order = wanted.map((_, i) => i);
  const middleOf = (i: number): number => {
    const { left = 0, right = 0 } = wanted[i] ?? {};
    return (left + right) / 2;
  };
  order.sort((a, b) => middleOf(a) - middleOf(b));
  for (const i of order) {
    const text = wanted[i]?.text;
    if (!text) continue;
    const placed = notes.filter((note) => note !== undefined);
    notes[i] = noteFor(text, middleOf(i), placed, sides, style);
  }
  return notes;
}

/** In the middle, in the lowest row in which it fits so; else where the most room is. */
function noteFor(
  text: string,
  middle: number,
  placed: readonly Note[],
  sides: Sides,
  style: Style,
): Note | undefined {
  const rooms = Array.from({ length: mostRows }, (_, row) => {
    const inRow = placed.filter((note) => note.row === row);
    return { row, ...roomAt(middle, inRow, sides) };
  });
  const whole = tickTextWidth(text, style);
  const widest = rooms.reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a));
  const room =
    rooms.find(({ left, right }) => {
      const start = clamped(middle - whole / 2, sides.left, sides.right - whole);
      return start >= left - 1e-6 && start + whole <= right + 1e-6;
    }) ?? widest;
  if (widthOf(room) < Math.min(narrowestNote * style.tickSize, whole - 1e-6)) return undefined;
  const short = shorten(text, widthOf(room) + 1e-6, style.tickSize, style.metrics);
  const width = tickTextWidth(short, style);
  const left = clamped(middle - width / 2, room.left, room.right - width);
  const row = room.row;
  return { text: short, row, left, right: left + width, align: 'center', hasStem: false };
}

function widthOf({ left, right }: Sides): number {
  return right - left;
}

/** The free part of a row around a place; without width where the place is taken. */
function roomAt(middle: number, taken: readonly Sides[], { left, right }: Sides): Sides {
  if (taken.some((note) => note.left <= middle && middle <= note.right)) {
    return { left: middle, right: middle };
  }
  const before = taken.filter((note) => note.right < middle).map((note) => note.right + noteGap);
  const after = taken.filter((note) => note.left > middle).map((note) => note.left - noteGap);
  return { left: Math.max(left, ...before), right: Math.min(right, ...after) };
}

function clamped(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** The height of rows of labels above a plot. */
export function marksHeight(rows: number, { tickSize }: Style): number {
  return rows > 0 ? notePad + rows * lineHeight(tickSize) : 0;
}

/** The text of a mark above a plot with this top. */
export function noteText(note: Note | undefined, top: number, style: Style): NoteText | undefined {
  if (note === undefined) return undefined;
  const { text, left, right, align } = note;
  const x = { left, right, center: (left + right) / 2 }[align];
  return { text, x, y: baselineOf(note, top, style), align };
}

/** Up to where the line of a mark goes on above a plot with this top. */
export function stemOf(note: Note | undefined, top: number, style: Style): number | undefined {
  if (note?.hasStem !== true) return undefined;
  return baselineOf(note, top, style) + capHeight * style.tickSize;
}

function baselineOf({ row }: Note, top: number, { tickSize }: Style): number {
  return top + notePad + row * lineHeight(tickSize) + descent * tickSize;
}
