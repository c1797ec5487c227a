import { resolveStyle } from '../../style/resolve.js';
import type { AxisSpec, Drawing } from '../drawing.js';

/** What an axis is like of which nothing is said. */
export const plainAxis: AxisSpec = {
  label: undefined,
  unit: undefined,
  show: undefined,
  scale: 'linear',
  min: undefined,
  max: undefined,
  ticks: undefined,
  headroom: undefined,
};

/** How a figure is drawn of which nothing is said. */
export function defaultDrawing(): Drawing {
  const style = {
    name: undefined,
    width: undefined,
    height: undefined,
    aspect: undefined,
    font: undefined,
    fontSize: undefined,
    palette: undefined,
  };
  return {
    kind: 'line',
    x: {
      ...plainAxis,
      time: 'absolute',
      from: undefined,
      to: undefined,
      query: undefined,
      run: undefined,
    },
    y: plainAxis,
    y2: plainAxis,
    gaps: 'break',
    reduce: 'mean',
    spread: undefined,
    groupBy: undefined,
    band: { low: 0.1, high: 0.9 },
    bins: 'auto',
    top: undefined,
    facet: undefined,
    legend: { position: 'above', columns: undefined },
    events: [],
    spans: [],
    thresholds: [],
    identities: new Map(),
    style: resolveStyle(style, new Map()),
    isDecimated: true,
  };
}
