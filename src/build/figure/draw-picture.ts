import { type FrameSeries, samplesIn } from '../../frame/frame.js';
import type { Figure, Manifest } from '../../manifest/manifest.js';
import { outputInput } from '../data/figure-data.js';
import { shownSeries } from '../data/shown-series.js';
import type { EnginesWhenNeeded } from '../outputs/figure-files.js';
import { type Picturing, takePicture } from '../outputs/pictures.js';
import type { FoundInputs } from './figure-inputs.js';
import { renderHash } from './made-from.js';

/** Draws a figure of its data for who looks at it, as `takePicture` does. */
export function drawPicture(
  manifest: Manifest,
  figure: Figure,
  { drawn, inputs, numberOf }: FoundInputs,
  engines: EnginesWhenNeeded,
  picturing: Omit<Picturing, 'render'>,
): Promise<void> {
  const input = outputInput(drawn, () => Promise.resolve(numberOf));
  const { pictures, signal } = picturing;
  return takePicture(manifest, figure, input, engines, {
    ...{ pictures, signal, render: renderHash(inputs) },
  });
}

/** What a figure shows of its data. */
export function seriesOf({ parts }: Pick<FoundInputs, 'parts'>): readonly FrameSeries[] {
  return parts.flatMap(({ queries }) => queries.flatMap(shownSeries));
}

export function countsOf(series: readonly FrameSeries[]) {
  return { series: series.length, samples: samplesIn(series) };
}
