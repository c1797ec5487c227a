import type { ServersView } from '../../view/metrics-view.js';
import { jsonAnswer, type Route } from '../route.js';

/** The servers that can be asked for their metrics. */
export const servers: Route = {
  method: 'GET',
  path: '/api/servers',
  answer: (_, { servers: { names, isOffline } }) =>
    jsonAnswer({ servers: names(), isOffline } satisfies ServersView),
};
