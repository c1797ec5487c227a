import type { LabelValuesView } from '../../view/metrics-view.js';
import { jsonAnswer, type Route } from '../route.js';

/** The last values: a label may have had very many in all of time. */
const BEFORE_MS = 3_600_000;

/** `?endpoint=NAME&label=LABEL&match=SELECTOR`: the values that a label has, for who completes a query. */
export const labelValues: Route = {
  method: 'GET',
  path: '/api/label-values',
  async answer({ query, signal }, { servers }) {
    const { client } = servers.server(query.get('endpoint') ?? '');
    const endMs = Date.now();
    const label = query.get('label') ?? '';
    const match = query.get('match') ?? '';
    const asked = { label, match, startMs: endMs - BEFORE_MS, endMs };
    const { values } = await client.labelValues(asked, signal);
    return jsonAnswer({ values } satisfies LabelValuesView);
  },
};
