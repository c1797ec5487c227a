import type { Endpoint } from '../../manifest/manifest.js';
import { withDeadline } from '../aborting.js';
import { connectionFailure } from '../broken-connection.js';
import { isTransient, refusalFailure } from '../failure.js';
import { gate, pacer } from '../limits.js';
import { outage } from '../outage.js';
import { LONGEST_MS } from '../pause.js';
import { readText } from '../refusal.js';
import { type Attempt, withRetries } from '../retry.js';
import type { Asking } from './authenticator.js';
import { openDispatcher } from './dispatcher.js';
import type { Token } from './kept-token.js';
import { type OAuthAuthentication, oauthToken } from './oauth-token.js';

/** As much of an answer as anyone reads; tokens are shorter. */
const MOST_BYTES = 64 * 1024;

/** Asks for a token over a connection of its own. Throws CREDENTIALS, TLS, and as secrets do. */
export async function askForToken(
  authentication: OAuthAuthentication,
  { endpoint: whose, hiding, onWarning, closed }: Asking,
): Promise<Token> {
  const { tokenUrl, tls, proxy } = authentication;
  const url = tokenUrl();
  const access = { ...whose.access, tls, proxy };
  const endpoint = { ...whose, name: `token_url of ${whose.name}`, url, access };
  const connections = openDispatcher(endpoint, hiding, onWarning);
  const trying = {
    ...{ signal: closed, outage: outage(), gate: gate(1), pace: pacer(undefined) },
    ...{ onRetry: () => undefined, slowMs: Infinity },
  };
  try {
    return await oauthToken(
      authentication,
      (_, headers, form) =>
        withRetries(() => answerTo({ endpoint, connections, closed }, headers, form), trying),
      hiding,
    );
  } finally {
    await connections.destroy();
  }
}

interface Asked {
  readonly endpoint: Endpoint;
  readonly connections: ReturnType<typeof openDispatcher>;
  readonly closed: AbortSignal;
}

async function answerTo(
  { endpoint, connections, closed }: Asked,
  headers: Record<string, string>,
  form: string,
): Promise<Attempt<Response>> {
  const { url, connectTimeoutMs } = endpoint;
  try {
    const answer = await connections.request({
      ...{ origin: url.origin, path: url.pathname + url.search, method: 'POST', body: form },
      headers: { ...headers, 'user-agent': 'styx-figures' },
      signal: withDeadline(closed, Math.min(connectTimeoutMs, LONGEST_MS)),
    });
    const all = Object.entries(answer.headers).map(([name, value]): [string, string] => {
      return [name, [value].flat().join(', ')];
    });
    const { statusCode: status } = answer;
    const body = await readText(answer.body, MOST_BYTES);
    const response = new Response(body, { status, headers: all });
    if (!isTransient(status)) return { value: response };
    const said = { contentType: '', retryAfter: response.headers.get('retry-after') ?? undefined };
    return { failure: refusalFailure(endpoint, { status, ...said, body, shown: (text) => text }) };
  } catch (thrown) {
    closed.throwIfAborted();
    return { failure: connectionFailure(endpoint, thrown) };
  }
}
