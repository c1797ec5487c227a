import type { XAxisSpec } from '../../manifest/drawing.js';
import type { HasRoom, UnplacedAxis } from './axis.js';
import { day, type Offsets } from './calendar.js';
import {
  durationTick,
  durationTicks,
  mostDurationSteps,
  type TimeUnit,
  timeUnitNamed,
  unitFor,
} from './duration-ticks.js';
import type { ChartInput } from '../input.js';
import type { Tick } from '../model/page.js';
import { listedTicks } from './listed-ticks.js';
import { originOf } from '../samples/time-tables.js';
import { withMinus } from './tick-text.js';
import { type Fits, mostTimeSteps, ticksAt, timeTicks } from './time-ticks.js';
import { axisUnit, labelWith } from './units.js';

type Range = Pick<ChartInput, 'startMs' | 'endMs'>;

/** The asked range, in unix seconds or in seconds since its start, from edge to edge. */
export function timeAxis(
  input: ChartInput,
  offsetAt: Offsets,
  room: { readonly hasRoom: HasRoom; readonly length: number },
): UnplacedAxis {
  const spec = input.drawing.x;
  const range = wideEnough(givenRange(input), input);
  const isRelative = spec.time === 'relative';
  const originMs = originOf(input);
  const limits = {
    scale: 'linear' as const,
    min: (range.startMs - originMs) / 1000,
    max: (range.endMs - originMs) / 1000,
  };
  const fits: Fits = (ticks) => room.hasRoom(ticks, limits);
  const axis = isRelative
    ? relative(spec, range, originMs, fits)
    : absolute(spec, range, offsetAt, fits);
  const label = axis.label ?? `Time (${zoneText(input.timezone, range, offsetAt)})`;
  const ticks = Array.isArray(spec.ticks)
    ? listedTicks(axis.ticks, limits, room)
    : { ticks: axis.ticks, minorTicks: [] };
  return { ...limits, ...axis, ...ticks, label };
}

type Written = Pick<UnplacedAxis, 'label' | 'ticks' | 'meaning'>;

function absolute(spec: XAxisSpec, range: Range, offsetAt: Offsets, fits: Fits): Written {
  const ticks = absoluteTicks(spec.ticks, range, offsetAt, fits);
  return { label: spec.label, ticks, meaning: 'Unix time in seconds' };
}

function absoluteTicks(
  given: XAxisSpec['ticks'],
  { startMs, endMs }: Range,
  offsetAt: Offsets,
  fits: Fits,
): readonly Tick[] {
  if (given === 0) return [];
  if (given === undefined || typeof given === 'number') {
    return timeTicks(startMs, endMs, offsetAt, given ?? mostTimeSteps, fits);
  }
  const times = listedMs(given, startMs, endMs);
  return ticksAt(times, startMs, endMs, offsetAt);
}

/** Those of a list of seconds that are on the axis, ascending, in ms. */
function listedMs(seconds: readonly number[], fromMs: number, toMs: number): number[] {
  return [...new Set(seconds.map((one) => one * 1000))]
    .filter((ms) => ms >= fromMs && ms <= toMs)
    .sort((a, b) => a - b);
}

function relative(spec: XAxisSpec, range: Range, originMs: number, fits: Fits): Written {
  const [from, to] = [range.startMs - originMs, range.endMs - originMs];
  const unit = relativeUnit(spec, to - from);
  const meaning = 'seconds since the start';
  return {
    label: relativeLabel(spec.label, unit),
    ticks: relativeTicks(spec.ticks, { from, to }, unit, fits),
    meaning: unit.name === 's' ? meaning : `${meaning}, shown in ${unit.name}`,
  };
}

function relativeTicks(
  given: XAxisSpec['ticks'],
  { from, to }: { readonly from: number; readonly to: number },
  unit: TimeUnit,
  fits: Fits,
): readonly Tick[] {
  if (given === 0) return [];
  if (given === undefined || typeof given === 'number') {
    return durationTicks(from, to, unit, given ?? mostDurationSteps, fits);
  }
  return listedMs(given, from, to).map((ms) => durationTick(ms / unit.ms, unit));
}

/** As asked for by `show`, `unit` or a label such as `Time since the start (min)`, or by length. */
function relativeUnit({ unit, show, label }: XAxisSpec, lengthMs: number): TimeUnit {
  const { asked } = axisUnit({ unit: 's', show: undefined }, label);
  const names = [show, unit, asked?.name].filter((name) => name !== undefined);
  return names.map(timeUnitNamed).find((one) => one !== undefined) ?? unitFor(lengthMs);
}

function relativeLabel(label: string | undefined, { name }: TimeUnit): string | undefined {
  const { unit, asked } = axisUnit({ unit: 's', show: name }, label);
  return asked && labelWith(label ?? 'Time', unit, asked);
}

/** From and to where the manifest says it. */
function givenRange({ startMs, endMs, drawing: { x } }: ChartInput): Range {
  const from = x.from?.ms ?? startMs;
  const to = x.to?.ms ?? endMs;
  return { startMs: from, endMs: Math.max(from, to) };
}

/** A range of one moment gets as much to both sides as a step. */
function wideEnough({ startMs, endMs }: Range, { queries }: ChartInput): Range {
  if (endMs > startMs) return { startMs, endMs };
  const room = Math.max(1000, ...queries.map(({ grid }) => grid.stepMs));
  return { startMs: startMs - room, endMs: startMs + room };
}

/** `UTC+2`, or the zone's name where its clocks are changed between start and end. */
function zoneText(timezone: string, { startMs, endMs }: Range, offsetAt: Offsets): string {
  const offset = offsetAt(startMs);
  if (isChanged(startMs, endMs, offsetAt)) return timezone;
  if (offset === 0) return 'UTC';
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return withMinus(`UTC${offset < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${rest}`);
}

/** Also where clocks are changed and changed back, as in each month of Ramadan in Morocco. */
function isChanged(startMs: number, endMs: number, offsetAt: Offsets): boolean {
  const offset = offsetAt(startMs);
  for (let ms = startMs; ms < endMs; ms += day) if (offsetAt(ms) !== offset) return true;
  return offsetAt(endMs) !== offset;
}
