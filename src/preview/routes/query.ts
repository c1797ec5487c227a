import { tryQuery } from '../../build/inspect/try-query.js';
import { explainedWindow } from '../../check/explained.js';
import { StyxError } from '../../errors.js';
import type { AskedWindow } from '../../plan/query.js';
import type { AskedQuery } from '../../view/metrics-view.js';
import { locatedInQuery } from '../located-in-query.js';
import { jsonAnswer, type Route } from '../route.js';
import { triedView } from '../tried-view.js';

/** Of more series than that, nobody sees anything. */
const MOST_SERIES = 200;

/** An `AskedQuery`: what a query has now, without anything being kept. */
export const query: Route = {
  method: 'POST',
  path: '/api/query',
  async answer({ json, signal }, { servers }) {
    const asked = await json();
    if (!isAsked(asked)) throw new StyxError('USAGE', 'no query was asked');
    const { endpoint, connections } = servers.server(asked.endpoint);
    const { last } = asked;
    const asking = { connections, redaction: undefined, nowMs: Date.now(), signal };
    const explain = (error: StyxError, window: AskedWindow) =>
      explainedWindow(error, window, asking);
    const options = { ...asking, last, mostSeries: MOST_SERIES, explain };
    try {
      return jsonAnswer(triedView(asked.query, await tryQuery(endpoint, asked.query, options)));
    } catch (thrown) {
      throw locatedInQuery(thrown, asked.query);
    }
  },
};

function isAsked(value: unknown): value is AskedQuery {
  if (typeof value !== 'object' || value === null) return false;
  const texts: Partial<Record<keyof AskedQuery, unknown>> = value;
  return [texts.endpoint, texts.query, texts.last].every((text) => typeof text === 'string');
}
