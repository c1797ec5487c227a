import type { AxisOfValues, Threshold } from '../../manifest/schema.generated.js';
import { at, flagAt, isObject, listAt, numberAt, type Place, textAt } from '../read/place.js';
import type { Say } from '../remarks.js';
import { unitOf, type WrittenUnit } from '../units.js';

/** An axis as a panel describes it, its unit in Grafana's words. */
export interface PanelAxis {
  readonly unit: string;
  readonly label: string;
  readonly scale: 'linear' | 'log' | 'log2';
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** The left axis of a panel, and, of a panel of the type `graph`, the right one. Throws BAD_DASHBOARD. */
export function axesOf(look: Place, say: Say): { left: PanelAxis; right: PanelAxis | undefined } {
  const [left, right] = listAt(look, 'yaxes');
  if (left !== undefined) {
    return { left: oldAxis(left, say), right: right && oldAxis(right, say) };
  }
  const defaults = at(look, 'fieldConfig', 'defaults');
  const custom = at(defaults, 'custom');
  return {
    left: {
      unit: textAt(defaults, 'unit') ?? '',
      label: textAt(custom, 'axisLabel') ?? '',
      scale: scaleOf(at(custom, 'scaleDistribution'), say),
      min: numberAt(defaults, 'min'),
      max: numberAt(defaults, 'max'),
    },
    right: undefined,
  };
}

/** The axis of a heat map, its unit in Grafana's words. Throws BAD_DASHBOARD. */
export function bucketAxis(look: Place, say: Say): Pick<PanelAxis, 'unit' | 'label'> {
  const [axis, old] = [at(look, 'options', 'yAxis'), at(look, 'yAxis')];
  const hasLimits = [axis, old].some((one) =>
    ['min', 'max'].some((key) => numberAt(one, key) !== undefined),
  );
  if (hasLimits) say('limits of the axis of buckets', axis.path);
  return {
    unit: textAt(axis, 'unit') ?? textAt(old, 'format') ?? '',
    label: textAt(axis, 'axisLabel') ?? textAt(old, 'label') ?? '',
  };
}

/** How the values of an axis are spread. Throws BAD_DASHBOARD. */
export function scaleOf(place: Place, say: Say): PanelAxis['scale'] {
  const type = isObject(place) ? (textAt(place, 'type') ?? 'linear') : 'linear';
  if (type === 'log') return numberAt(place, 'log') === 2 ? 'log2' : 'log';
  if (type !== 'linear') say(`the axis is ${type}, which figures have not`, place.path);
  return 'linear';
}

function oldAxis(place: Place, say: Say): PanelAxis {
  const base = numberAt(place, 'logBase') ?? 1;
  if (![1, 2, 10].includes(base))
    say(`a logarithm of base ${base} is one of base 10 here`, place.path);
  return {
    unit: textAt(place, 'format') ?? '',
    label: textAt(place, 'label') ?? '',
    scale: base === 1 ? 'linear' : base === 2 ? 'log2' : 'log',
    min: limitAt(place, 'min', say),
    max: limitAt(place, 'max', say),
  };
}

/** Some dashboards have words there. */
function limitAt(place: Place, key: string, say: Say): number | undefined {
  const text = textAt(place, key)?.trim() ?? '';
  if (text === '' || text === 'auto' || text === 'null') return undefined;
  if (Number.isFinite(Number(text))) return Number(text);
  say(`the limit ${JSON.stringify(text)} is no number`, at(place, key).path);
  return undefined;
}

/** The same as a manifest has it; undefined where nothing is said of it. */
export function writtenAxis(
  axis: PanelAxis,
  label: string,
  hasLimits: boolean,
  say: Say,
): AxisOfValues | undefined {
  const isLog = axis.scale !== 'linear';
  const isAtZero = hasLimits && isLog && (axis.min ?? 1) <= 0;
  if (isAtZero) say(`a logarithm does not begin at ${axis.min}`);
  const min = isAtZero ? undefined : axis.min;
  const isWrongWay = min !== undefined && axis.max !== undefined && min >= axis.max;
  if (isWrongWay) say(`the axis ends at ${axis.max}, before it begins`);
  const limits = hasLimits && !isWrongWay ? { min, max: axis.max } : {};
  const written = {
    ...(label === '' ? {} : { label }),
    ...unitKeys(axis.unit, say),
    ...(isLog ? { scale: axis.scale } : {}),
    ...withoutGaps(limits),
  };
  return Object.keys(written).length === 0 ? undefined : written;
}

/** The keys of a unit; tells of one that figures have not. */
export function unitKeys(unit: string, say: Say): Partial<WrittenUnit> {
  const written = unitOf(unit);
  if (written === 'unknown') say(`the unit \`${unit}\` is a way to write numbers`);
  return typeof written === 'string' ? {} : written;
}

function withoutGaps(limits: { min?: number | undefined; max?: number | undefined }) {
  const { min, max } = limits;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** The thresholds that a panel draws as lines. Throws BAD_DASHBOARD. */
export function thresholdsOf(look: Place, hasRight: boolean, say: Say): Threshold[] {
  const old = listAt(look, 'thresholds').flatMap((one) => oldThreshold(one, hasRight));
  if (old.length > 0) return old;
  const defaults = at(look, 'fieldConfig', 'defaults');
  const mode = textAt(defaults, 'custom', 'thresholdsStyle', 'mode') ?? 'off';
  if (mode === 'off') return [];
  const thresholds = at(defaults, 'thresholds');
  if (textAt(thresholds, 'mode') === 'percentage') {
    say('thresholds in percent of an axis', thresholds.path);
    return [];
  }
  return listAt(thresholds, 'steps').flatMap((step) => numberAt(step, 'value') ?? []);
}

function oldThreshold(place: Place, hasRight: boolean): Threshold[] {
  const value = isObject(place) ? numberAt(place, 'value') : undefined;
  const isDrawn = flagAt(place, 'line') || flagAt(place, 'fill');
  if (value === undefined || !isDrawn) return [];
  return hasRight && textAt(place, 'yaxis') === 'right' ? [{ value, axis: 'right' }] : [value];
}
