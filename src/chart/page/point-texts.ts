import type { Style } from '../../style/style.js';
import type { PointText } from '../model/series.js';
import { shorten } from '../text/fit-text.js';
import { textWidth } from '../text/text.js';
import { firstFree, makeRoom } from './free-places.js';
import { between, type Box, grown, isInside, meets, moved, type Size } from './text-boxes.js';

/** A point of a plot that is to have its text beside it, in points from the lower left corner. */
export interface NamedPoint {
  readonly left: number;
  readonly up: number;
  readonly text: string;
  readonly bars: readonly ErrorBar[];
}

/** What an error bar takes, with its caps. */
export interface ErrorBar extends Box {
  readonly way: 'upright' | 'level';
}

/** A text, and where it is seen from its point. */
export type Beside = Omit<PointText, 'x' | 'y'>;

/** A place for a text that nothing but another text may take. */
interface Place {
  readonly beside: Beside;
  readonly box: Box;
}

export type TextStyle = Pick<Style, 'markerSize' | 'tickSize' | 'metrics'>;

/** Between a marker and a text on the right or the left, and one above or below. */
const gaps = { level: 1.5, upright: 1 };
/** To each side of an error bar. */
const halfCap = 1.5;
/** Around other points and error bars. */
const clear = { marker: 0.5, bar: 0.75 };
/** A name that is nearer to another point than this is not taken for its own at once. */
const unclear = 2;
/** A name belongs to the nearest point, by at least so much. */
const nearer = 0.5;
/** Points whose middles are no farther apart look like one, and may have several names. */
const same = 1;
/** A name at the end of an error bar that is farther from its point looks like that of another. */
const farthest = 24;
/** From the lower edge of a text up to its baseline, in font sizes. */
const baseline = 0.26;
/** Beyond this many points the texts that have a place already keep it: moving them takes long. */
const mostMoved = 300;

/**
 * Where each text stands: inside of the plot and on no point, no error bar and no other text, on the
 * right of its point or else on the left, above, below or at a near end of its error bars, and nearer to
 * it than to any other; undefined where none of these is free.
 * What is wider than the plot has room for is shortened.
 */
export function textsBeside(
  points: readonly NamedPoint[],
  plot: Size,
  style: TextStyle,
): (Beside | undefined)[] {
  const marks = {
    markers: points.map((point) => markerBox(point, style)),
    bars: points.flatMap(({ bars }) => bars),
  };
  const places = points.map((point, i) => placesOf(point, i, marks, plot, style));
  const taken = firstFree(places);
  if (points.length <= mostMoved) makeRoom(places, taken);
  return taken.map((place) => place?.beside);
}

/** Whether the middle of a point is on the plot or its edge; one that is not has no text. */
export function isOnPlot({ left, up }: Pick<NamedPoint, 'left' | 'up'>, plot: Size): boolean {
  const isOn = (at: number, length: number): boolean => at > -1e-6 && at < length + 1e-6;
  return isOn(left, plot.width) && isOn(up, plot.height);
}

/** The error bar of a point between two ends along its way, in points. */
export function errorBar(
  way: ErrorBar['way'],
  { left, up }: Pick<NamedPoint, 'left' | 'up'>,
  [low, high]: readonly [low: number, high: number],
): ErrorBar {
  const [from, to] = [Math.min(low, high), Math.max(low, high)];
  return way === 'upright'
    ? { way, left: left - halfCap, right: left + halfCap, bottom: from, top: to }
    : { way, left: from, right: to, bottom: up - halfCap, top: up + halfCap };
}

/** The box of a point's marker. */
export function markerBox({ left, up }: Pick<NamedPoint, 'left' | 'up'>, style: TextStyle): Box {
  return grown({ left, right: left, bottom: up, top: up }, halfMarker(style));
}

function halfMarker({ markerSize }: TextStyle): number {
  return (markerSize + 1) / 2;
}

/** What texts must not cover. */
interface Marks {
  readonly markers: readonly Box[];
  readonly bars: readonly Box[];
}

/** The places of the text of a point, whose marker has a number; the best first. */
function placesOf(
  point: NamedPoint,
  own: number,
  { markers, bars }: Marks,
  plot: Size,
  style: TextStyle,
): Place[] {
  if (!isOnPlot(point, plot)) return [];
  const isOff = ({ box }: Place, by: number): boolean => {
    const around = grown(box, by);
    return markers.every((marker, i) => i === own || !meets(around, marker));
  };
  const others = markers.filter((marker, i) => i !== own && !isSame(marker, point));
  const isNearest = ({ box }: Place): boolean => {
    const from = [markerBox(point, style), ...point.bars.filter(isThere)];
    const distance = Math.min(...from.map((mark) => between(box, mark)));
    return others.every((marker) => between(box, marker) >= distance + nearer);
  };
  const free = withinPlot(point, plot, style).filter((place) => {
    const around = grown(place.box, clear.bar);
    const isFree = isOff(place, clear.marker) && !bars.some((bar) => meets(around, bar));
    return isFree && isNearest(place);
  });
  return [
    ...free.filter((place) => isOff(place, unclear)),
    ...free.filter((place) => !isOff(place, unclear)),
  ];
}

/** A point without an interval has a bar whose ends are NaN. */
function isThere({ left, right, bottom, top }: ErrorBar): boolean {
  return !Number.isNaN(left + right + bottom + top);
}

function isSame({ left, right, bottom, top }: Box, point: NamedPoint): boolean {
  return Math.hypot((left + right) / 2 - point.left, (bottom + top) / 2 - point.up) <= same;
}

/** The places for the whole text, or for a shortened one where none has room for it. */
function withinPlot(point: NamedPoint, plot: Size, style: TextStyle): Place[] {
  const inside = (text: string): Place[] =>
    placesAround(point, text, style).filter(({ box }) => isInside(box, plot));
  const whole = inside(point.text);
  if (whole.length > 0) return whole;
  const room = Math.max(point.left, plot.width - point.left) - halfMarker(style) - gaps.level;
  return inside(shorten(point.text, room, style.tickSize, style.metrics));
}

/** What a text beside a point covers, in points from that. */
export function boxBeside({ text, align, right, up }: Beside, style: TextStyle): Box {
  const { tickSize: height, metrics } = style;
  const width = textWidth(text, height, metrics);
  const left = right - { left: 0, center: width / 2, right: width }[align];
  const bottom = up - baseline * height;
  return { left, right: left + width, bottom, top: bottom + height };
}

/** The places around a point, then those at the ends of its error bars. */
function placesAround(point: NamedPoint, text: string, style: TextStyle): Place[] {
  const { left: x, up: y, bars } = point;
  const { tickSize: height } = style;
  const at = (align: Beside['align'], right: number, bottom: number): Place => {
    const beside = { text, align, right: short(right), up: short(bottom + baseline * height) };
    return { beside, box: moved(boxBeside(beside, style), x, y) };
  };
  const sides = ({ left, right }: Box): Place[] => [
    at('left', right - x + gaps.level, -height / 2),
    at('right', left - x - gaps.level, -height / 2),
  ];
  const above = ({ top }: Box, align: Beside['align'], right: number): Place =>
    at(align, right, top - y + gaps.upright);
  const below = ({ bottom }: Box, align: Beside['align'], right: number): Place =>
    at(align, right, bottom - y - gaps.upright - height);
  const middle = (box: Box): Place[] => [above(box, 'center', 0), below(box, 'center', 0)];
  const reach = Math.max(halfMarker(style), halfCap);
  const around = grown({ left: x, right: x, bottom: y, top: y }, reach);
  const aside = reach + gaps.upright;
  return [
    ...sides(markerBox(point, style)),
    ...[above, below].flatMap((of) => [of(around, 'left', aside), of(around, 'right', -aside)]),
    ...middle(around),
    ...bars
      .flatMap((bar) => (bar.way === 'level' ? sides(bar) : middle(bar)))
      .filter(({ box }) => between(box, markerBox(point, style)) <= farthest),
  ];
}

/** People read scripts. */
function short(length: number): number {
  return Math.round(length * 100) / 100;
}
