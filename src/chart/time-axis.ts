import { day, type Offsets } from './calendar.js';
import type { ChartInput } from './input.js';
import type { Tick } from './model.js';
import { durationTicks, unitFor } from './duration-ticks.js';
import { withMinus } from './tick-text.js';
import { type Fits, timeTicks } from './time-ticks.js';

export interface TimeAxis {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
}

/** Whether ticks have room on an axis with these limits. */
export type HasRoom = (ticks: readonly Tick[], min: number, max: number) => boolean;

/** The asked range, in unix seconds or in seconds since its start, from edge to edge. */
export function timeAxis(input: ChartInput, offsetAt: Offsets, hasRoom: HasRoom): TimeAxis {
  const { startMs, endMs } = wideEnough(input);
  const isRelative = input.xTime === 'relative';
  const originMs = isRelative ? input.startMs : 0;
  const min = (startMs - originMs) / 1000;
  const max = (endMs - originMs) / 1000;
  const fits: Fits = (ticks) => hasRoom(ticks, min, max);
  if (isRelative) {
    const unit = unitFor(endMs - startMs);
    const ticks = durationTicks(startMs - originMs, endMs - originMs, unit, fits);
    return { label: input.xLabel ?? `Time (${unit.name})`, min, max, ticks };
  }
  const label = input.xLabel ?? `Time (${zoneText(input, offsetAt)})`;
  return { label, min, max, ticks: timeTicks(startMs, endMs, offsetAt, fits) };
}

/** A range of one moment gets as much to both sides as a step. */
function wideEnough(input: ChartInput): { startMs: number; endMs: number } {
  const { startMs, endMs } = input;
  if (endMs > startMs) return { startMs, endMs };
  const room = Math.max(1000, ...input.queries.map(({ grid }) => grid.stepMs));
  return { startMs: startMs - room, endMs: startMs + room };
}

/** `UTC+2`, or the zone's name where its clocks are changed between start and end. */
function zoneText({ timezone, startMs, endMs }: ChartInput, offsetAt: Offsets): string {
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
