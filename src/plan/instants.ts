import { StyxError } from '../errors.js';
import type {
  Drawing,
  Instant,
  SpanSpec,
  TimeMark,
  WrittenDrawing,
  XAxisSpec,
} from '../manifest/drawing.js';
import type { Figure } from '../manifest/manifest.js';

type PositionOf = Figure['positionOf'];

/** Where the marks of an axis are, in ms: the start of its range, and the absolute time that is 0. */
export interface AxisTimes {
  readonly startMs: number;
  readonly originMs: number;
}

/**
 * A drawing whose times are all places on its axis. Throws MANIFEST_VALUE where a span ends before
 * it begins, or the x axis does or is empty: of a duration and a time, nobody knows the order
 * earlier.
 */
export function drawingAt(
  drawing: WrittenDrawing,
  { startMs, originMs }: AxisTimes,
  positionOf: PositionOf,
): Drawing {
  const at = (mark: TimeMark): Instant =>
    'ms' in mark ? { ms: mark.ms - originMs } : { ms: startMs + mark.sinceStartMs };
  const events = drawing.events.map((event) => ({ ...event, at: at(event.at) }));
  const spans = drawing.spans.flatMap((span, i): SpanSpec[] => {
    const placed = { ...span, start: at(span.start), end: at(span.end) };
    if (placed.start.ms <= placed.end.ms) return [placed];
    // What the defaults mark is for the figures in whose range it has a meaning.
    if (span.isShared === true) return [];
    throw new StyxError('MANIFEST_VALUE', 'the span ends before it starts in this range', {
      position: positionOf('spans', i, 'end'),
      hint: 'write both as durations since the start of the range, or both as times',
    });
  });
  return { ...drawing, x: xAxisAt(drawing.x, at, positionOf), events, spans };
}

function xAxisAt(
  { from, to, ...x }: XAxisSpec<TimeMark>,
  at: (mark: TimeMark) => Instant,
  positionOf: PositionOf,
): XAxisSpec {
  const placed = { from: from && at(from), to: to && at(to) };
  if (placed.from === undefined || placed.to === undefined || placed.from.ms < placed.to.ms) {
    return { ...x, ...placed };
  }
  const isEmpty = placed.from.ms === placed.to.ms;
  const message = `the x axis ends ${isEmpty ? 'where' : 'before'} it begins in this range`;
  throw new StyxError('MANIFEST_VALUE', message, {
    position: positionOf('x', 'max'),
    hint: isEmpty
      ? 'write a later `max`'
      : 'write both limits as durations since the start of the range, or both as times',
  });
}
