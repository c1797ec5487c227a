import { StyxError } from '../errors.js';
import { partOf } from '../frame/histogram-parts.js';
import type { Kind } from '../manifest/drawing.js';
import { kindTraits } from '../manifest/drawing/kind-traits.js';
import type { DrawnSeries } from './content.js';

/** Throws NATIVE_HISTOGRAM where a kind that draws numbers is given native histograms. */
export function checkDrawn(
  series: readonly Pick<DrawnSeries, 'labels' | 'query'>[],
  kind: Kind,
): void {
  if (kindTraits[kind].y === 'rows of cells') return;
  const part = series.find(({ labels }) => partOf(labels) !== undefined);
  if (part === undefined) return;
  const message = `${part.query.id} answers native histograms, which \`kind: ${kind}\` cannot draw`;
  throw new StyxError('NATIVE_HISTOGRAM', message, {
    hint: 'draw them with `kind: heatmap`, or take numbers from them: histogram_quantile(0.9, …), histogram_count(…)',
  });
}
