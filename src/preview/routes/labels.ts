import { StyxError } from '../../errors.js';
import { labelsOf } from '../../metrics/listing.js';
import type { LabelsView } from '../../view/metrics-view.js';
import { jsonAnswer, type Route } from '../route.js';

/** `?endpoint=NAME&name=METRIC`, the name any number of times: the labels of what has one of these names. */
export const labels: Route = {
  method: 'GET',
  path: '/api/labels',
  async answer({ query, signal }, { servers }) {
    const { client } = servers.server(query.get('endpoint') ?? '');
    const [first, ...others] = query.getAll('name');
    if (first === undefined) throw new StyxError('USAGE', 'no metric is named');
    const found = await labelsOf(client, [first, ...others], {
      when: { atMs: Date.now() },
      signal,
    });
    return jsonAnswer({ labels: found } satisfies LabelsView);
  },
};
