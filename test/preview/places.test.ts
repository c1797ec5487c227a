import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { openConnections } from '../../src/build/answers/connections.js';
import { explainedWindow } from '../../src/check/explained.js';
import { StyxError } from '../../src/errors.js';
import { locatedInQuery } from '../../src/preview/located-in-query.js';
import { problemView } from '../../src/preview/problem-view.js';
import { Problem } from '../../src/view/problem.js';
import { manifest } from '../manifest/given.js';

const marked = (error: StyxError): string | undefined =>
  /<mark>(.*)<\/mark>/.exec(renderToString(h(Problem, { problem: problemView(error) })))?.[1];

describe('the place of a mistake', () => {
  it('is marked in characters, be some of them two for JavaScript', () => {
    const text = "title: '😀😀', titel: x";
    const position = { file: 'styx.config.yaml', line: 1, column: 14, length: 5, text };
    expect(marked(new StyxError('MANIFEST_KEY', 'what?', { position }))).toBe('titel');
  });

  it('is that in a query, too', () => {
    const refused = new StyxError('QUERY_REJECTED', 'it is refused');
    const located = locatedInQuery(refused, 'up{job="😀😀"} +\nup{job="😀"} + rat(up[5m])');
    expect(located).toBeInstanceOf(StyxError);
    expect(located instanceof StyxError && marked(located)).toBe('rat');
  });

  it.each(['sum(', 'foo[5m', 'up +', 'nosuch(up)', 'rate(up)', 'topk(up)', '1 and 2'])(
    'in %s says what is wrong once, and not as its remedy',
    async (query) => {
      const refused = new StyxError('QUERY_REJECTED', 'it is refused');
      const located = locatedInQuery(await explained(refused, query), query);
      expect(located).toBeInstanceOf(StyxError);
      if (!(located instanceof StyxError)) return;
      expect(located.hint ?? '').not.toContain(located.message);
    },
  );
});

/** As the page is told of it: what Styx knows of a query is in the remedy of what the server says. */
async function explained(error: StyxError, expr: string): Promise<StyxError> {
  const [endpoint] = manifest(
    'prometheus: http://localhost:9090\nfigures: {f: {query: up, range: {last: 1h}}}',
  ).endpoints;
  if (endpoint === undefined) throw new Error('the manifest names no server');
  const { signal } = new AbortController();
  const grid = { startMs: 0, endMs: 1000, stepMs: 1000 };
  const connections = openConnections({ onRetry: () => undefined });
  const asking = { connections, redaction: undefined, nowMs: 0, signal };
  return explainedWindow(error, { endpoint, expr, grid }, asking);
}
