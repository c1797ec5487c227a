import type { Route } from './route.js';
import { assets } from './routes/assets.js';
import { data } from './routes/data.js';
import { events } from './routes/events.js';
import { labelValues } from './routes/label-values.js';
import { labels } from './routes/labels.js';
import { metrics } from './routes/metrics.js';
import { outputs } from './routes/outputs.js';
import { page } from './routes/page.js';
import { pictures } from './routes/pictures.js';
import { query } from './routes/query.js';

/** All that the server answers. */
export const routes: readonly Route[] = [
  ...[page, assets, events, pictures, outputs, data],
  ...[metrics, labels, labelValues, query],
];
