import * as oauth from 'oauth4webapi';
import { type ErrorCode, messageOf, StyxError } from '../../errors.js';
import type { Authentication } from '../../manifest/http/access.js';
import { hide } from '../../secrets.js';
import { shownUrl } from '../failure.js';
import { secretParameters } from './endpoint-secrets.js';
import type { Hiding } from './hiding.js';
import type { Token } from './kept-token.js';

export type OAuthAuthentication = Extract<Authentication, { way: 'oauth2' }>;

/** Sends a request to the server of tokens. */
export type PostForm = (
  url: URL,
  headers: Record<string, string>,
  form: string,
) => Promise<Response>;

/** A token is asked for so long before it expires, ms, or after nine tenths of its time. */
const MARGIN_MS = 30_000;

/**
 * Asks for a token with client credentials. The client says who it is in a header, and where that is
 * not taken in the form, as Prometheus does. Throws CREDENTIALS.
 */
export async function oauthToken(
  { tokenUrl, ...client }: OAuthAuthentication,
  post: PostForm,
  hiding: Hiding,
): Promise<Token> {
  const url = tokenUrl();
  const secret = client.clientSecret && hiding.reveal(client.clientSecret);
  secretParameters(client).forEach(hiding.reveal);
  const ways =
    secret === undefined
      ? [oauth.None()]
      : [oauth.ClientSecretBasic(secret), oauth.ClientSecretPost(secret)];
  const [first, second] = ways.map((way) => () => granted(url, client, way, post));
  try {
    const answer = await first?.().catch((thrown: unknown) => {
      if (second === undefined || !isUnknownClient(thrown)) throw thrown;
      return second();
    });
    return tokenOf(answer, hiding);
  } catch (thrown) {
    throw refused(url, thrown, hiding);
  }
}

async function granted(
  url: URL,
  client: Omit<OAuthAuthentication, 'tokenUrl'>,
  way: oauth.ClientAuth,
  post: PostForm,
): Promise<oauth.TokenEndpointResponse> {
  const server = { issuer: url.origin, token_endpoint: url.href };
  const id = { client_id: client.clientId().text };
  const form = new URLSearchParams();
  const scopes = client.scopes.map((scope) => scope().text);
  if (scopes.length > 0) form.set('scope', scopes.join(' '));
  for (const [name, value] of client.parameters) form.set(name, value().text);
  const answer = await oauth.clientCredentialsGrantRequest(server, id, way, form, {
    [oauth.customFetch]: (_, { headers, body }) => {
      hideBasic(headers);
      return post(url, headers, body.toString());
    },
    // As Prometheus does: many a server of tokens is at the end of a tunnel.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out
    [oauth.allowInsecureRequests]: true,
  });
  return oauth.processClientCredentialsResponse(server, id, answer);
}

/** Servers of tokens quote the header of a client, too, or the secret in it as the header has it. */
function hideBasic({ authorization = '' }: Record<string, string>): void {
  const [, encoded] = /^Basic (.*)$/.exec(authorization) ?? [];
  if (encoded === undefined) return;
  hide(encoded);
  const [, secret = ''] = /:(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  hide(secret);
}

function isUnknownClient(thrown: unknown): boolean {
  const isRefused =
    thrown instanceof oauth.ResponseBodyError ||
    thrown instanceof oauth.WWWAuthenticateChallengeError;
  return isRefused && (thrown.status === 400 || thrown.status === 401);
}

function tokenOf(answer: oauth.TokenEndpointResponse | undefined, hiding: Hiding): Token {
  const text = answer?.access_token ?? '';
  hiding.hide(text);
  if (!/^[\x21-\x7e]+$/.test(text))
    throw new Error('its token has characters that a header cannot carry');
  const lifeMs = answer?.expires_in === undefined ? undefined : answer.expires_in * 1000;
  const untilMs = lifeMs && Date.now() + lifeMs - Math.min(MARGIN_MS, lifeMs / 10);
  return { text, untilMs };
}

function refused(url: URL, thrown: unknown, hiding: Hiding): unknown {
  const where = `no token from ${shownUrl({ url })}`;
  if (thrown instanceof StyxError) {
    if (!ofConnections.includes(thrown.code)) return thrown;
    const hint = thrown.code === 'TLS' ? thrown.hint : 'is its server up, and token_url right?';
    return new StyxError('CREDENTIALS', `${where}: ${thrown.message}`, { hint, cause: thrown });
  }
  const said =
    thrown instanceof oauth.ResponseBodyError
      ? [thrown.error, thrown.error_description].filter((one) => one !== undefined).join(': ')
      : messageOf(thrown);
  const hint = 'check client_id, client_secret and token_url of oauth2';
  return new StyxError('CREDENTIALS', `${where}: ${hiding.shown(said)}`, { hint, cause: thrown });
}

/** Others are of secrets that cannot be read. */
const ofConnections: readonly ErrorCode[] = [
  'UNREACHABLE',
  'TIMEOUT',
  'TLS',
  'DENIED',
  'HTTP_STATUS',
];
