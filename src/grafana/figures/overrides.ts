import type { Panel, Target } from '../read/dashboard.js';
import { at, flagAt, isObject, listAt, numberAt, type Place, textAt } from '../read/place.js';
import type { Say } from '../remarks.js';
import { type PanelAxis, scaleOf } from './axes.js';
import { type Match, matchedByName, matchedByPattern, patternOf } from './matching.js';

/** What a panel says of the series of one of its queries. */
export interface QueryLook {
  readonly isNegative: boolean;
  /** Grafana's name of the unit, where the query has one of its own. */
  readonly unit: string | undefined;
  readonly axis: 'left' | 'right' | undefined;
  readonly axisLabel: string | undefined;
  /** Of the axis that it has, where that is one of its own. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly scale: PanelAxis['scale'] | undefined;
  readonly isHidden: boolean;
}

const plain: QueryLook = {
  ...{ isNegative: false, isHidden: false },
  ...{ unit: undefined, axis: undefined, axisLabel: undefined },
  ...{ min: undefined, max: undefined, scale: undefined },
};

/** What overrides say of the series of a query. Tells of what is meant for some of them. Throws BAD_DASHBOARD. */
export function lookOf(target: Target, panel: Panel, say: Say): QueryLook {
  const { look } = panel;
  const overrides = listAt(look, 'fieldConfig', 'overrides').map((one) =>
    newOverride(one, target, say),
  );
  const old = listAt(look, 'seriesOverrides').map((one) => oldOverride(one, target, say));
  return [...overrides, ...old].reduce<QueryLook>((all, one) => ({ ...all, ...one }), usual(look));
}

/** What a panel says of all its series. */
function usual(look: Place): QueryLook {
  const custom = at(look, 'fieldConfig', 'defaults', 'custom');
  return {
    ...{ ...plain, ...axisIn(textAt(custom, 'axisPlacement')) },
    isNegative: textAt(custom, 'transform') === 'negative-Y',
  };
}

/** Properties that change what is drawn; others are about colours and widths, which are the style's. */
const read: ReadonlyMap<string, string> = new Map([
  ['unit', 'unit'],
  ['custom.transform', 'transform'],
  ['custom.axisPlacement', 'axis'],
  ['custom.axisLabel', 'text at the axis'],
  ['custom.hideFrom', 'hiding'],
  ['custom.stacking', 'stacking'],
  ['custom.scaleDistribution', 'scale'],
  ['custom.drawStyle', 'drawing style'],
  ['displayName', 'name'],
  ['thresholds', 'thresholds'],
  ['min', 'minimum'],
  ['max', 'maximum'],
  ['mappings', 'value mappings'],
]);

function newOverride(override: Place, target: Target, say: Say): Partial<QueryLook> {
  const properties = listAt(override, 'properties').filter((one) =>
    read.has(textAt(one, 'id') ?? ''),
  );
  const first = properties[0];
  const match = first === undefined ? 'none' : matchOf(at(override, 'matcher'), target);
  if (match === 'none') return {};
  if (match === 'all') {
    return properties.reduce((all, one) => ({ ...all, ...propertyOf(one, target, say) }), {});
  }
  const what = properties.map((one) => read.get(textAt(one, 'id') ?? '')).join(', ');
  say(`${what} of some series of query ${target.refId}`, override.path);
  return {};
}

function matchOf(matcher: Place, target: Target): Match {
  const options = at(matcher, 'options');
  switch (textAt(matcher, 'id')) {
    case 'byName':
      return matchedByName(textAt(options) ?? '', target);
    case 'byRegexp': {
      const pattern = patternOf(textAt(options) ?? '');
      return pattern === undefined ? 'some' : matchedByPattern(pattern, target);
    }
    case 'byFrameRefID':
      return textAt(options) === target.refId ? 'all' : 'none';
    case 'byType':
      return textAt(options) === 'number' ? 'all' : 'none';
    default:
      return 'some';
  }
}

function propertyOf(property: Place, { refId }: Target, say: Say): Partial<QueryLook> {
  const id = textAt(property, 'id') ?? '';
  switch (id) {
    case 'unit':
      return { unit: textAt(property, 'value') ?? '' };
    case 'custom.transform':
      return { isNegative: transformIn(property, refId, say) };
    case 'custom.axisPlacement':
      return axisIn(textAt(property, 'value'));
    case 'custom.axisLabel':
      return { axisLabel: textAt(property, 'value') ?? '' };
    case 'min':
      return { min: numberAt(property, 'value') };
    case 'max':
      return { max: numberAt(property, 'value') };
    case 'custom.scaleDistribution':
      return { scale: scaleOf(at(property, 'value'), say) };
    case 'custom.hideFrom': {
      const value = at(property, 'value');
      return { isHidden: isObject(value) && flagAt(value, 'viz') };
    }
    default:
      say(`${read.get(id) ?? id} of query ${refId} alone`, property.path);
      return {};
  }
}

function transformIn(property: Place, refId: string, say: Say): boolean {
  const name = textAt(property, 'value') ?? '';
  if (name === 'constant') say(`query ${refId} is drawn as a constant`, property.path);
  return name === 'negative-Y';
}

function axisIn(placement: string | undefined): Partial<QueryLook> {
  return placement === 'left' || placement === 'right' ? { axis: placement } : {};
}

/** Of panels of the type `graph`: `{alias: /in/, transform: negative-Y, yaxis: 2}`. */
function oldOverride(override: Place, target: Target, say: Say): Partial<QueryLook> {
  const match = matchedByName(textAt(override, 'alias') ?? '', target);
  const isNegative = textAt(override, 'transform') === 'negative-Y';
  const axis = numberAt(override, 'yaxis');
  const isStack = at(override, 'stack').value !== undefined;
  if (match === 'none' || (!isNegative && axis === undefined && !isStack)) return {};
  if (match === 'some') {
    say(`axis, sign or stack of some series of query ${target.refId}`, override.path);
    return {};
  }
  if (isStack) say(`stack of query ${target.refId} alone`, override.path);
  return {
    ...(isNegative ? { isNegative } : {}),
    ...(axis === undefined ? {} : { axis: axis === 2 ? 'right' : 'left' }),
  };
}
