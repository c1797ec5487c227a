import { figureSamples } from '../../build/inspect/figure-samples.js';
import type { FigureDataView } from '../../view/plot-view.js';
import { partDataView } from '../figure-data-view.js';
import { jsonAnswer, notFound, type Route } from '../route.js';

/** What a page plots without waiting. */
const mostShown = { mostSeries: 1000, mostSamples: 400_000, mostTimes: 4000 };

/** `/api/data/NAME`: the samples that a figure is drawn from, as its last build kept them. */
export const data: Route = {
  method: 'GET',
  path: '/api/data/',
  async answer({ rest: name, signal }, session) {
    const manifest = session.manifest();
    if (manifest === undefined) return notFound;
    const options = { ...mostShown, nowMs: Date.now(), signal };
    const parts = await figureSamples(manifest, name, options);
    return jsonAnswer({ parts: parts.map(partDataView) } satisfies FigureDataView);
  },
};
