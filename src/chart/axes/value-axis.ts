import type { AxisSpec } from '../../manifest/drawing.js';
import type { HasRoom, UnplacedAxis } from './axis.js';
import type { Dimension } from '../content.js';
import { limitsOf, sizeOf } from './limits.js';
import { listedTicks } from './listed-ticks.js';
import { linearTicks, type Steady, stepOfCount, stepOfParts, stepsOn } from './linear-ticks.js';
import type { Tick } from '../model/page.js';
import type { Extent } from '../../statistics/extent.js';
import { commonStep, plainTexts, tickTexts } from './tick-text.js';
import { type AxisUnit, labelWith, meaningOf, multipleFor } from './units.js';
import type { Multiple } from '../../units/units.js';

export type Values = Extract<Dimension, { of: 'values' }>;

/** What an axis is to be like, besides its data. */
export interface AxisWish {
  readonly spec: Omit<AxisSpec, 'unit' | 'show' | 'label'>;
  readonly label: string | undefined;
  readonly unit: AxisUnit;
  /** How many steps between ticks its length has room for. */
  readonly mostSteps: number;
  readonly hasRoom: HasRoom;
  /** Of the axis, in points. */
  readonly length: number;
}

/** A linear axis of values. */
export function valueAxis({ extent, limits: wished }: Values, wish: AxisWish): UnplacedAxis {
  const { spec, unit } = wish;
  const limits = limitsOf(extent, wished, spec);
  const multiple = multipleFor(unit, sizeOf(limits));
  const shown = { min: limits.min / multiple.size, max: limits.max / multiple.size };
  const step = firstStep(shown, wish, multiple);
  const part = (step * multiple.size) / (multiple.steps === 'binary' ? 1024 : 1000);
  const tidied = tidyLimits(limits, part, wished, spec);
  const axis = { scale: 'linear' as const, ...tidied };
  const write = unit.unit.hasPrefixes ? tickTexts : plainTexts;
  const ticksAt = ({ values, step }: Steady): Tick[] => {
    const texts = write(values, step);
    return values.map((value, i) => tickAt(value, texts[i] ?? '', multiple, tidied));
  };
  const least = typeof spec.ticks === 'number' ? Math.min(spec.ticks, 3) : 3;
  const fits = (one: Steady): boolean => wish.hasRoom(ticksAt(one), axis);
  const { ticks, minorTicks } = Array.isArray(spec.ticks)
    ? listedTicks(ticksAt(listed(spec.ticks, tidied, multiple)), axis, wish)
    : {
        ticks: ticksAt(linearTicks(shown, step, stepsOn(shown, multiple), fits, least)),
        minorTicks: [],
      };
  return {
    ...axis,
    label: labelWith(wish.label, unit.unit, multiple),
    ticks: spec.ticks === 0 ? [] : ticks,
    minorTicks,
    meaning: meaningOf(unit.unit, multiple),
  };
}

function firstStep(shown: Extent, { spec, mostSteps }: AxisWish, multiple: Multiple): number {
  const steps = stepsOn(shown, multiple);
  if (typeof spec.ticks !== 'number' || !(spec.ticks > 0)) {
    return stepOfParts(shown, mostSteps, steps);
  }
  return stepOfCount(shown, Math.min(spec.ticks, 100), steps);
}

/** A tick at a value that is shown, which rounding must not move beyond the limits. */
export function tickAt(
  value: number,
  text: string,
  { size }: Multiple,
  { min, max }: Extent,
): Tick {
  const at = Number((value * size).toPrecision(14)) + 0;
  return { at: Math.max(min, Math.min(max, at)), text, below: undefined };
}

/** The ticks that the manifest lists, in the unit of the data, as far as they are on the axis. */
export function listed(ticks: readonly number[], { min, max }: Extent, { size }: Multiple): Steady {
  const values = [...new Set(ticks)]
    .filter((at) => at >= min && at <= max)
    .sort((a, b) => a - b)
    .map((at) => Number((at / size).toPrecision(14)) + 0);
  return { step: commonStep(values), values };
}

/** Limits that are not given, to a small part of a step: people who edit a script read them. */
function tidyLimits(
  { min, max }: Extent,
  part: number,
  wished: Values['limits'],
  spec: AxisWish['spec'],
): Extent {
  if (wished === 'exact') return { min, max };
  const isMaxExact = spec.max !== undefined || spec.headroom !== undefined;
  return {
    min: spec.min === undefined ? tidy(min, part) : min,
    max: isMaxExact ? max : tidy(max, part),
  };
}

function tidy(limit: number, part: number): number {
  return Number((Math.round(limit / part) * part).toPrecision(14)) + 0;
}
