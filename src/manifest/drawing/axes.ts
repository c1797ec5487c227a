import { type StyxError, throwAll } from '../../errors.js';
import type { AxisScale, AxisSpec, Kind, Reducer, TimeMark, XAxisSpec } from '../drawing.js';
import { showMistake } from '../../units/units.js';
import { together } from '../findings.js';
import type { AxisOfValues as WrittenAxis, XAxis as WrittenXAxis } from '../schema.generated.js';
import { listOf } from '../nearest.js';
import { type Given, mistakeAt } from './given.js';
import { xShows } from './kinds.js';
import { type Clock, isBehind, parseMark } from './marks.js';
import { parseReducer } from './statistics.js';

/** What decides which values an axis has. */
type WrittenScale = {
  readonly [K in 'scale' | 'min' | 'max' | 'ticks']?: WrittenAxis[K] | undefined;
};

/** A y axis. Throws MANIFEST_VALUE and UNKNOWN_VARIABLE. */
export function yAxis(given: Given, key: 'y' | 'y2'): AxisSpec {
  const written = given.merged.figure[key] ?? {};
  const { headroom } = written;
  return { ...valueAxis(given, key, written), headroom };
}

/** What all axes of values have, in the unit of the samples. */
function valueAxis(
  given: Given,
  key: 'x' | 'y' | 'y2',
  written: WrittenScale,
): Omit<AxisSpec, 'headroom'> {
  const { scale = 'linear', ticks } = written;
  const limits = { ...written, min: minOn(given, key, scale, written.min) };
  throwAll(limitMistakes(given, key, limits));
  return {
    ...together({
      label: () => given.label(key, 'label'),
      unit: () => given.merged.textOf([key, 'unit'])?.trim(),
      show: () => shownOn(given, key),
    }),
    scale,
    min: limits.min,
    max: limits.max,
    ticks,
  };
}

/** What the defaults show of another unit than the figure has does not count. */
function shownOn(given: Given, key: 'x' | 'y' | 'y2'): string | undefined {
  const { textOf, isOwn } = given.merged;
  const show = textOf([key, 'show'])?.trim();
  const unit = textOf([key, 'unit'])?.trim();
  // A query may have the unit.
  const mistake = unit === undefined ? undefined : showMistake(unit, show);
  if (mistake === undefined) return show;
  if (!isOwn([key, 'show'])) return undefined;
  throw mistakeAt(given, [key, 'show'], mistake.message, mistake.hint);
}

/** A zero of the defaults gives way to a logarithmic scale of the figure's own. */
function minOn(
  { merged }: Given,
  key: string,
  scale: AxisScale,
  min: number | undefined,
): number | undefined {
  const isMoot = merged.isOwn([key, 'scale']) && !merged.isOwn([key, 'min']);
  return scale !== 'linear' && isMoot && min !== undefined && min <= 0 ? undefined : min;
}

function limitMistakes(
  given: Given,
  key: string,
  { scale = 'linear', min, max, ticks }: WrittenScale,
): StyxError[] {
  const errors: StyxError[] = [];
  const add = (path: readonly (string | number)[], message: string, hint: string) =>
    errors.push(mistakeAt(given, [key, ...path], message, hint));
  if (min !== undefined && max !== undefined && min >= max) {
    const hint = min > max ? 'exchange `min` and `max`' : 'leave one of the two out';
    add(['max'], `the ${key} axis goes from ${min} to ${max}, which is not upwards`, hint);
  }
  if (scale === 'linear') return errors;
  const why = 'a logarithmic axis has positive values only';
  const [end, limit = 1] = min !== undefined && min <= 0 ? ['min', min] : ['max', max];
  if (limit <= 0) {
    add([end], `${why}, and \`${end}\` is ${limit}`, 'write a positive number, or leave it out');
  }
  const wrong = typeof ticks === 'object' ? ticks.findIndex((tick) => tick <= 0) : -1;
  if (wrong >= 0) {
    const tick = typeof ticks === 'object' ? ticks[wrong] : undefined;
    add(['ticks', wrong], `${why}, and one of its ticks is ${tick}`, 'remove it');
  }
  return errors;
}

/**
 * The x axis of a figure of some kind. What the defaults say of another sort of axis than this
 * kind has does not count. Throws MANIFEST_VALUE, BAD_TIME, BAD_DURATION and UNKNOWN_VARIABLE.
 */
export function xAxis(
  given: Given,
  kind: Kind,
  clock: Clock,
  reduce: Reducer,
): XAxisSpec<TimeMark> {
  const written: WrittenXAxis = given.merged.figure.x ?? {};
  const shows = xShows(kind, written);
  const isOfValues = shows === 'values';
  const { scale, ticks } = isOfValues ? written : { scale: undefined, ticks: written.ticks };
  const limits = isOfValues ? numbersOf(given, written) : {};
  const axis = valueAxis(given, 'x', { scale, ticks, ...limits });
  const { from, to, ...query } = together({
    from: () => (shows === 'time' ? timeLimit(given, 'min', clock) : undefined),
    to: () => (shows === 'time' ? timeLimit(given, 'max', clock) : undefined),
    query: () => xQuery(given, reduce),
  });
  if (from !== undefined && to !== undefined && !isBehind(to, from) && isComparable(from, to)) {
    throw isBehind(from, to)
      ? mistakeAt(given, ['x', 'max'], 'the x axis ends before it begins', 'exchange the two')
      : mistakeAt(given, ['x', 'max'], 'the x axis ends where it begins', 'write a later `max`');
  }
  const values = isOfValues ? axis : { ...axis, ...timeUnit(given, shows, clock) };
  const run = given.merged.textOf(['x', 'run'])?.trim();
  return { ...values, ...query, run, headroom: undefined, time: clock.time, from, to };
}

/** Only an axis of relative time is shown in a unit that one may choose. */
function timeUnit(
  given: Given,
  shows: ReturnType<typeof xShows>,
  { time }: Clock,
): Pick<AxisSpec, 'unit' | 'show'> {
  const show = given.merged.textOf(['x', 'show'])?.trim();
  if (shows !== 'time' || time !== 'relative' || show === undefined) {
    return { unit: undefined, show: undefined };
  }
  if (timeUnits.includes(show)) return { unit: undefined, show };
  if (!given.merged.isOwn(['x', 'show'])) return { unit: undefined, show: undefined };
  const message = `\`${show}\` is no unit in which an axis of time is shown`;
  throw mistakeAt(given, ['x', 'show'], message, `write ${listOf(timeUnits, 'or')}`);
}

const timeUnits = ['ms', 's', 'min', 'h', 'd'];

function isComparable(one: TimeMark, other: TimeMark): boolean {
  return 'ms' in one === 'ms' in other;
}

function numbersOf(given: Given, written: WrittenXAxis): { min?: number; max?: number } {
  const { min, max } = together({
    min: () => numberAt(given, 'min', written.min),
    max: () => numberAt(given, 'max', written.max),
  });
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function numberAt(
  given: Given,
  key: 'min' | 'max',
  limit: string | number | undefined,
): number | undefined {
  if (typeof limit !== 'string') return limit;
  if (!given.merged.isOwn(['x', key])) return undefined;
  const message = `\`x.${key}\` must be a number here, where the x axis is not time; it is \`${limit}\``;
  throw mistakeAt(given, ['x', key], message, 'for example `0`');
}

function timeLimit(given: Given, key: 'min' | 'max', clock: Clock): TimeMark | undefined {
  return given.parsed(['x', key], (text) => parseMark(text, clock));
}

function xQuery(given: Given, reduce: Reducer): XAxisSpec['query'] {
  const id = given.merged.textOf(['x', 'query']);
  if (id === undefined) return undefined;
  return { id, reduce: given.parsed(['x', 'reduce'], parseReducer) ?? reduce };
}
