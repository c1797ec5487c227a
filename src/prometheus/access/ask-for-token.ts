import { withDeadline } from '../aborting.js';
import { LONGEST_MS } from '../pause.js';
import { readText } from '../refusal.js';
import type { Asking } from './authenticator.js';
import { openDispatcher } from './dispatcher.js';
import type { Token } from './kept-token.js';
import { type OAuthAuthentication, oauthToken } from './oauth-token.js';

/** As much of an answer as anyone reads; tokens are shorter. */
const MOST_BYTES = 64 * 1024;

/** Asks for a token over a connection of its own. Throws CREDENTIALS, TLS, and as secrets do. */
export async function askForToken(
  authentication: OAuthAuthentication,
  { endpoint, hiding, onWarning, closed }: Asking,
): Promise<Token> {
  const { tokenUrl, tls, proxy } = authentication;
  const url = tokenUrl();
  const access = { ...endpoint.access, tls, proxy };
  const name = `token_url of ${endpoint.name}`;
  const connections = openDispatcher({ ...endpoint, name, url, access }, hiding, onWarning);
  const signal = withDeadline(closed, Math.min(endpoint.connectTimeoutMs, LONGEST_MS));
  try {
    return await oauthToken(
      authentication,
      async (_, headers, form) => {
        const {
          statusCode,
          headers: answered,
          body,
        } = await connections.request({
          origin: url.origin,
          path: url.pathname + url.search,
          method: 'POST',
          headers: { ...headers, 'user-agent': 'styx-figures' },
          body: form,
          signal,
        });
        const all = Object.entries(answered).map(([name, value]): [string, string] => {
          return [name, [value].flat().join(', ')];
        });
        return new Response(await readText(body, MOST_BYTES), { status: statusCode, headers: all });
      },
      hiding,
    );
  } finally {
    await connections.destroy();
  }
}
