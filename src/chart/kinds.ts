import type { Kind } from '../manifest/drawing.js';
import type { MakeContent } from './content.js';
import { area } from './kinds/area.js';
import { alongRuns } from './kinds/along-runs.js';
import { band, intervalBand } from './kinds/band.js';
import { hasIntervals } from './kinds/intervals.js';
import { bar } from './kinds/bar.js';
import { box } from './kinds/box.js';
import { cdf } from './kinds/cdf.js';
import { heatmap } from './kinds/heatmap.js';
import { histogram } from './kinds/histogram.js';
import { line } from './kinds/line.js';
import { points } from './kinds/points.js';
import { step } from './kinds/step.js';
import type { LegendSymbol } from './model/page.js';

/** A kind of chart: what it makes of its series, and what explains one in the legend. */
export interface ChartKind {
  readonly content: MakeContent;
  /** Undefined where axes and colours say what is what. */
  readonly symbol: LegendSymbol | undefined;
}

const kinds: Readonly<Record<Kind, ChartKind>> = {
  line: { content: lineOrBand, symbol: 'line' },
  step: { content: step, symbol: 'line' },
  points: { content: points, symbol: 'point' },
  area: { content: area, symbol: 'fill' },
  bar: { content: bar, symbol: 'fill' },
  cdf: { content: cdf, symbol: 'line' },
  histogram: { content: histogram, symbol: 'fill' },
  box: { content: box, symbol: 'fill' },
  heatmap: { content: heatmap, symbol: undefined },
  band: { content: band, symbol: 'line' },
};

/** Lines of combined runs have intervals around them. */
function lineOrBand(...[series, input]: Parameters<MakeContent>): ReturnType<MakeContent> {
  if (input.along !== undefined) return alongRuns(input.along, 'line')(series, input);
  return hasIntervals(series) ? intervalBand(series, input) : line(series, input);
}

export function kindOf({ kind }: { readonly kind: Kind }): ChartKind {
  return kinds[kind];
}
