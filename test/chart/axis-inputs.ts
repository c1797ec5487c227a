/** Axes from little, for their tests. */
import { along, type HasRoom, type UnplacedAxis } from '../../src/chart/axes/axis.js';
import { axisOf, xAxisOf } from '../../src/chart/axes/axis-of.js';
import { plainAxis } from '../../src/manifest/drawing/default.js';
import type { Dimension } from '../../src/chart/content.js';
import { textWidth } from '../../src/chart/text/text.js';
import type { AxisSpec, XAxisSpec } from '../../src/manifest/drawing.js';
import { plainStyle } from '../../src/style/plain.js';
import { chartInput } from './inputs.js';

export type Values = Extract<Dimension, { of: 'values' }>;

/** Of a column's figure, in points. */
export const height = 112;
export const width = 205;
const usualGap = 7;

/** Samples from `min` to `max`, and the least of them that is above 0. */
export function values(min: number, max: number, given: Partial<Values> = {}): Values {
  return {
    of: 'values',
    what: 'samples',
    extent: { min, max },
    leastPositive: min > 0 ? min : max > 0 ? max : undefined,
    limits: 'free',
    label: undefined,
    ...given,
  };
}

export function upright(
  dimension: Dimension,
  spec: Partial<AxisSpec> = {},
  length = height,
  queries: Parameters<typeof axisOf>[1]['queries'] = [],
): UnplacedAxis {
  return axisOf(dimension, { spec: { ...plainAxis, ...spec }, queries, style: plainStyle, length });
}

/** Whether texts keep apart on an axis of so many points. */
export function roomOn(length: number): HasRoom {
  return (ticks, axis, gap = usualGap) => {
    let free = -Infinity;
    return ticks.every((tick) => {
      const half = Math.max(textWidth(tick.text, 7), textWidth(tick.below ?? '', 7)) / 2;
      const at = along(axis, tick.at) * length;
      const isFree = at - half >= free;
      free = at + half + gap;
      return isFree;
    });
  };
}

export function below(
  dimension: Dimension,
  x: Partial<XAxisSpec> = {},
  given: Parameters<typeof chartInput>[1] & { readonly length?: number } = {},
): UnplacedAxis {
  const { length = width, ...rest } = given;
  const input = { ...chartInput([{ series: [] }], { ...rest, drawing: { x } }), queries: [] };
  return xAxisOf(dimension, input, { queries: [], length, hasRoom: roomOn(length) });
}

export function textsOf({ ticks }: UnplacedAxis): string[] {
  return ticks.map(({ text, below }) => (below === undefined ? text : `${text}/${below}`));
}
