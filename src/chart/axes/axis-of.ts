import type { AxisSpec } from '../../manifest/drawing.js';
import { plainAxis } from '../../manifest/drawing/default.js';
import type { Style } from '../../style/style.js';
import { zoneOffsets } from '../../time/zone.js';
import { along, type HasRoom, type UnplacedAxis } from './axis.js';
import { categoryAxis } from './category-axis.js';
import type { Dimension } from '../content.js';
import { edgeAxis } from './edge-axis.js';
import type { ChartInput, ChartQuery } from '../input.js';
import { logAxis } from './log-axis.js';
import type { Extent } from '../../statistics/extent.js';
import { timeAxis } from './time-axis.js';
import { axisUnit, unitOf } from './units.js';
import { valueAxis } from './value-axis.js';

/** What an axis is made from, besides what it shows. */
export interface AxisRequest {
  readonly spec: AxisSpec;
  /** Of which the samples are, where the axis shows samples. */
  readonly queries: readonly Pick<ChartQuery, 'unit' | 'show'>[];
  readonly style: Pick<Style, 'tickSize' | 'metrics' | 'width'>;
  /** Of the axis, in points. */
  readonly length: number;
}

/** What the x axis is made from; its spec is the drawing's. */
export interface XRequest extends Pick<AxisRequest, 'queries' | 'length'> {
  readonly hasRoom: HasRoom;
}

/** In sizes of the ticks' text: between the baselines of two ticks, and of as many as look well. */
const lineDistance = 1.25;
const stepDistance = 2.3;
const mostSteps = 7;
/** How wide texts beside an axis may be, in sizes of the text: about 28 letters. */
const widestBeside = 13;
/** No more than this part of the page, else nothing is left of the plot. */
const mostBeside = 0.4;
/** Below an axis a text may be as wide as this part of it. */
const widestBelow = 0.5;

/** The axis below a plot. */
export function xAxisOf(dimension: Dimension, input: ChartInput, request: XRequest): UnplacedAxis {
  const { drawing, timezone } = input;
  const { hasRoom, length } = request;
  if (dimension.of === 'time') return timeAxis(input, zoneOffsets(timezone), request);
  const spec = { ...drawing.x, ticks: drawing.x.ticks ?? runTicks(input) };
  const whole = { ...request, spec, style: drawing.style };
  return axisWith(dimension, whole, { hasRoom, widest: length * widestBelow, lines: 2 });
}

/** More numbers of runs than these are read from round ticks. */
const mostRunTicks = 12;

/** The numbers that runs have are ticks: nothing lies between them. */
function runTicks({ along }: ChartInput): AxisSpec['ticks'] {
  const values = [...new Set(along?.values)];
  return along === undefined || values.length > mostRunTicks ? undefined : values;
}

/** An upright axis. */
export function axisOf(dimension: Dimension, request: AxisRequest): UnplacedAxis {
  if (dimension.of === 'time') throw new Error('no upright axis is one of time');
  const { style, length } = request;
  const hasRoom = apart(length, style.tickSize * lineDistance);
  const widest = Math.min(style.tickSize * widestBeside, style.width * mostBeside);
  return axisWith(dimension, request, { hasRoom, widest, lines: 1 });
}

/** The axis beside a colour bar, from the least value that has a colour to the largest. */
export function colourAxisOf(
  extent: Extent | undefined,
  what: 'samples' | 'other',
  request: AxisRequest,
): UnplacedAxis {
  const { label, unit, show } = request.spec;
  const spec = { ...plainAxis, label, unit, show };
  return axisOf({ ...noValues, what, extent, limits: 'exact' }, { ...request, spec });
}

const noValues = { of: 'values' as const, leastPositive: undefined, label: undefined };

interface Room {
  readonly hasRoom: HasRoom;
  readonly widest: number;
  readonly lines: 1 | 2;
}

function axisWith(
  dimension: Exclude<Dimension, { of: 'time' }>,
  { spec, queries, style, length }: AxisRequest,
  room: Room,
): UnplacedAxis {
  const label = spec.label ?? dimension.label;
  if (dimension.of === 'categories') return categoryAxis(dimension, { label, style, ...room });
  const given = dimension.what === 'samples' ? unitOf(queries, spec) : spec;
  const unit = axisUnit(given, label);
  const { hasRoom, widest } = room;
  if (dimension.of === 'edges') return edgeAxis(dimension, { label, unit, style, hasRoom, widest });
  const most = Math.max(1, Math.min(mostSteps, length / (style.tickSize * stepDistance)));
  const wish = { spec, label, unit, hasRoom, mostSteps: most, length };
  return spec.scale === 'linear' ? valueAxis(dimension, wish) : logAxis(dimension, wish);
}

/** Whether ticks are so many points from each other. */
function apart(length: number, distance: number): HasRoom {
  return (ticks, axis) => {
    const places = ticks.map(({ at }) => along(axis, at) * length);
    return places.every((place, i) => i === 0 || place - (places[i - 1] ?? 0) >= distance - 1e-6);
  };
}
