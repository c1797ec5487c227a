import type { Style } from '../../style/style.js';
import type { Sides } from './columns.js';
import { shorten } from '../text/fit-text.js';
import { narrowestNote, tickTextWidth } from './spacing.js';

/** A label that is wanted: of an event at a place, or of a span. */
export interface WantedLabel extends Sides {
  readonly text: string | undefined;
  /** Whether it is a line, which can go on up to its label. */
  readonly isLine: boolean;
}

/** Where a label stands: in a row, beside its line, or over its span. */
interface PlacedLabel extends Sides {
  /** Shortened, where it is longer than there is room on either side. */
  readonly text: string;
  readonly row: number;
  readonly align: 'left' | 'center' | 'right';
}

type Align = PlacedLabel['align'];
type Labels = ReadonlyMap<number, PlacedLabel>;

/** Between a line and the label that begins or ends at it. */
const stemGap = 2;
/** Between two labels in a row, and between a label and another's line. */
const labelGap = 4;

/**
 * Labels that begin or end at their lines, which go on up to them: where lines are close, nothing
 * else says which label is whose. Those of the first ways that leave out the least, in the fewest
 * rows. By the index of what is wanted.
 */
export function stemLabels(
  wanted: readonly WantedLabel[],
  rows: number,
  sides: Sides,
  style: Style,
): Labels {
  const labelled = [...wanted.keys()].filter((i) => wanted[i]?.text);
  const at = (i: number): number => middleOf(wanted[i]);
  const across = [...labelled].sort((a, b) => at(a) - at(b));
  const back = [...across].reverse();
  const orders = [back, across, inwards(across)].flatMap((order) => [
    order,
    linesFirst(order, wanted),
  ]);
  const ways = orders.flatMap((order) =>
    (['left', 'right'] as const).map((first) => {
      return inOrder(order, wanted, { rows, sides, style, first });
    }),
  );
  const cost = (labels: Labels): number =>
    (labelled.length - labels.size) * 1000 +
    [...labels.values()].reduce((sum, { row }) => sum + row, 0);
  return ways.reduce((best, way) => (cost(way) < cost(best) ? way : best));
}

/** From both ends in turn: labels on both sides of a cluster are the higher, the nearer its middle. */
function inwards(across: readonly number[]): number[] {
  const last = across.length - 1;
  return across.map((_, n) => across[n % 2 === 0 ? n / 2 : last - (n - 1) / 2] ?? -1);
}

function middleOf(label: Sides | undefined): number {
  return label === undefined ? 0 : (label.left + label.right) / 2;
}

function linesFirst(order: readonly number[], wanted: readonly WantedLabel[]): number[] {
  const isLine = (i: number): boolean => wanted[i]?.isLine === true;
  return [...order.filter(isLine), ...order.filter((i) => !isLine(i))];
}

interface Way {
  readonly rows: number;
  readonly sides: Sides;
  readonly style: Style;
  /** Where labels begin, if both ends are as good. */
  readonly first: Align;
}

function inOrder(order: readonly number[], wanted: readonly WantedLabel[], way: Way): Labels {
  const placed = new Map<number, PlacedLabel>();
  for (const [n, i] of order.entries()) {
    const one = wanted[i];
    if (one === undefined) continue;
    // A label must leave the lines alone that have no label yet.
    const coming = order.slice(n + 1).flatMap((other) => {
      const label = wanted[other];
      return label?.isLine === true ? [label.left] : [];
    });
    const others = [...placed].map(([other, label]) => ({ label, line: lineOf(wanted[other]) }));
    const options = optionsFor(one, way)
      .filter((option) => !coming.some((line) => isOver(option, lineOf(one), line)))
      .map((option) => ({ ...option, row: rowFor(option, lineOf(one), others, way.rows) }));
    const best = options
      .filter(({ row }) => row < way.rows)
      .reduce<PlacedLabel | undefined>((a, b) => (a && a.row <= b.row ? a : b), undefined);
    if (best !== undefined) placed.set(i, best);
  }
  return placed;
}

function lineOf(label: WantedLabel | undefined): number | undefined {
  return label?.isLine === true ? label.left : undefined;
}

function optionsFor(
  { text = '', left, right, isLine }: WantedLabel,
  way: Way,
): Omit<PlacedLabel, 'row'>[] {
  const { sides, style, first } = way;
  const gap = isLine ? stemGap : 0;
  const rooms = { before: right - gap - sides.left, behind: sides.right - left - gap };
  const room = Math.max(rooms.before, rooms.behind, isLine ? 0 : sides.right - sides.left);
  if (room < Math.min(narrowestNote * style.tickSize, tickTextWidth(text, style))) return [];
  const short = shorten(text, room + 1e-6, style.tickSize, style.metrics);
  const width = tickTextWidth(short, style);
  const begins = { align: 'left' as const, left: left + gap, right: left + gap + width };
  const ends = { align: 'right' as const, left: right - gap - width, right: right - gap };
  const start = Math.max(sides.left, Math.min((left + right - width) / 2, sides.right - width));
  const over = { align: 'center' as const, left: start, right: start + width };
  const beside = first === 'left' ? [begins, ends] : [ends, begins];
  const all = isLine ? beside : [over, ...beside];
  return all
    .filter((one) => one.left >= sides.left - 1e-6 && one.right <= sides.right + 1e-6)
    .map((one) => ({ ...one, text: short }));
}

/** Whether a label is on or too near to a line, or on the other side of it than its own line. */
function isOver({ left, right }: Sides, own: number | undefined, line: number): boolean {
  const before = own !== undefined && own <= left ? left - own : labelGap;
  const behind = own !== undefined && own >= right ? own - right : labelGap;
  return left - before < line && line < right + behind;
}

/** The lowest row in which a label covers neither labels nor lines, and its line crosses none. */
function rowFor(
  own: Sides,
  line: number | undefined,
  others: readonly { readonly label: PlacedLabel; readonly line: number | undefined }[],
  rows: number,
): number {
  for (let row = 0; row < rows; row++) {
    const isClear = others.every(({ label, line: other }) => {
      const isTaken =
        label.row === row && own.left < label.right + labelGap && label.left < own.right + labelGap;
      const isCovered = other !== undefined && row <= label.row && isOver(own, line, other);
      const isCrossed = line !== undefined && label.row <= row && isOver(label, other, line);
      return !isTaken && !isCovered && !isCrossed;
    });
    if (isClear) return row;
  }
  return rows;
}
