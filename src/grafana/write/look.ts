import type { AxisSpec, Drawing } from '../../manifest/drawing.js';
import type { AskedQuery, SingleFigure } from '../../manifest/manifest.js';
import type { Say } from '../remarks.js';
import { grafanaUnit } from '../units.js';
import type { OverrideJson } from './json.js';
import { type Filling, grafanaText } from './filled.js';

/** A query, and the letter that Grafana knows it by. */
export interface LetteredQuery {
  readonly refId: string;
  readonly query: AskedQuery;
}

type AnyDrawing = SingleFigure['drawing'];

/** What the series of a panel have by default: the left axis, and how they are drawn. */
export function defaultsOf(
  { drawing }: SingleFigure,
  queries: readonly LetteredQuery[],
  filling: Filling,
  say: Say,
): object {
  const left = queries.find(({ query }) => query.axis === 'left');
  const { min, max } = drawing.y;
  const { thresholds, isDrawn } = thresholdsOf(drawing, queries, say);
  return {
    unit: grafanaUnit(left?.query.unit ?? drawing.y.unit),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...{ color: { mode: 'palette-classic' }, mappings: [], thresholds },
    custom: {
      ...styleOf(drawing.kind),
      ...axisOf(drawing.y, filling),
      spanNulls: drawing.gaps === 'connect',
      thresholdsStyle: { mode: isDrawn ? 'line' : 'off' },
    },
  };
}

/** What one query has of its own. */
export function overrideOf(
  { refId, query }: LetteredQuery,
  { drawing }: SingleFigure,
  filling: Filling,
): OverrideJson | undefined {
  const isNegative = query.transforms.some(({ kind }) => kind === 'negate');
  const properties = [
    ...(isNegative ? [{ id: 'custom.transform', value: 'negative-Y' }] : []),
    ...(query.axis === 'right' ? rightAxis(query, drawing.y2, filling) : []),
  ];
  if (properties.length === 0) return undefined;
  return { matcher: { id: 'byFrameRefID', options: refId }, properties };
}

function rightAxis(query: AskedQuery, y2: AxisSpec, filling: Filling): OverrideJson['properties'] {
  const { axisLabel, scaleDistribution } = axisOf(y2, filling);
  return [
    { id: 'custom.axisPlacement', value: 'right' },
    { id: 'unit', value: grafanaUnit(query.unit ?? y2.unit) },
    ...(axisLabel === '' ? [] : [{ id: 'custom.axisLabel', value: axisLabel }]),
    ...(y2.scale === 'linear'
      ? []
      : [{ id: 'custom.scaleDistribution', value: scaleDistribution }]),
    ...(['min', 'max'] as const).flatMap((id) => {
      const value = y2[id];
      return value === undefined ? [] : [{ id, value }];
    }),
  ];
}

function axisOf({ label = '', scale }: AxisSpec, filling: Filling) {
  return {
    axisLabel: grafanaText(label, filling),
    scaleDistribution:
      scale === 'linear' ? { type: 'linear' } : { type: 'log', log: scale === 'log2' ? 2 : 10 },
  };
}

function styleOf(kind: Drawing['kind']): object {
  const isArea = kind === 'area';
  return {
    drawStyle: kind === 'points' ? 'points' : 'line',
    lineInterpolation: kind === 'step' ? 'stepAfter' : 'linear',
    fillOpacity: isArea ? 50 : 0,
    stacking: { mode: isArea ? 'normal' : 'none', group: 'A' },
  };
}

/** The lines of the left axis, which is the one that Grafana draws lines on. */
function thresholdsOf(drawing: AnyDrawing, queries: readonly LetteredQuery[], say: Say) {
  const own = queries.flatMap(({ query: { threshold, axis } }) =>
    threshold === undefined ? [] : [{ value: threshold, axis, label: undefined }],
  );
  const all = [...drawing.thresholds, ...own];
  if (all.some(({ axis }) => axis === 'right')) say('thresholds of the right axis');
  if (all.some(({ label }) => label !== undefined)) say('texts at thresholds');
  const values = all.filter(({ axis }) => axis === 'left').map(({ value }) => value);
  const steps = [...new Set(values)]
    .sort((a, b) => a - b)
    .map((value) => ({ color: 'red', value }));
  const thresholds = { mode: 'absolute', steps: [{ color: 'green', value: null }, ...steps] };
  return { thresholds, isDrawn: steps.length > 0 };
}
