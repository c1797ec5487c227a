import { listMetrics } from '../../metrics/listing.js';
import type { MetricsView } from '../../view/metrics-view.js';
import { jsonAnswer, type Route } from '../route.js';

/** `?endpoint=NAME`: the metrics that a server has now. */
export const metrics: Route = {
  method: 'GET',
  path: '/api/metrics',
  async answer({ query, signal }, { servers }) {
    const { client } = servers.server(query.get('endpoint') ?? '');
    const warnings: string[] = [];
    const onWarning = (warning: string): void => void warnings.push(warning);
    const found = await listMetrics(client, { when: { atMs: Date.now() }, signal, onWarning });
    return jsonAnswer({ metrics: found, warnings } satisfies MetricsView);
  },
};
