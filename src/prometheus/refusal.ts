import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import { type Failure, isNamed, refusalFailure, shownUrl } from './failure.js';
import type { HttpAnswer, HttpBody } from './http.js';

/** As much of an error's body as anyone reads. */
const ERROR_BODY_BYTES = 64 * 1024;

/** A body as text, up to about so many bytes: what comes after them is not read. */
export async function readText(body: HttpBody, mostBytes: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const fragment of body) {
    pieces.push(fragment);
    length += fragment.length;
    if (length >= mostBytes) break;
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** What an answer that is no 2xx says, read as far as anyone reads it. */
export async function readRefusal(
  endpoint: Endpoint,
  path: string,
  answer: HttpAnswer,
): Promise<Failure> {
  if (answer.status >= 300 && answer.status < 400 && answer.location !== undefined) {
    answer.body.destroy();
    return {
      error: redirected(endpoint, path, answer.shown(answer.location)),
      retry: 'never',
      reached: 'server',
    };
  }
  const body = await readText(answer.body, ERROR_BODY_BYTES);
  return refusalFailure(endpoint, { ...answer, body });
}

/** It leads to another server, which must not see the password, or in a circle. */
function redirected(endpoint: Endpoint, path: string, location: string): StyxError {
  const target = URL.canParse(location, endpoint.url.href)
    ? new URL(location, endpoint.url)
    : undefined;
  const isHttp = target !== undefined && /^https?:$/.test(target.protocol);
  const where = isHttp ? target.origin + target.pathname : JSON.stringify(location);
  const message = `${shownUrl(endpoint)} redirects to ${where}`;
  if (target?.origin === endpoint.url.origin)
    return new StyxError('HTTP_STATUS', `${message}, and so on in a circle`, {
      hint: 'ask who runs the server, or the proxy before it',
    });
  const isLogin = /login|log-in|signin|sign-in|oauth|saml|\bsso\b/i.test(where);
  const hint = isLogin
    ? 'programs cannot log in there: ask whoever runs it for an address, or for a token, that is for them'
    : followRemedy(endpoint, path);
  return new StyxError('HTTP_STATUS', message, { hint });
}

function followRemedy(endpoint: Endpoint, path: string): string {
  const there = `the address it redirects to${path === '' ? '' : `, without ${path}`}`;
  return isNamed(endpoint) ? `put ${there}, into the url of ${endpoint.name}` : `give ${there}`;
}
