import { type Authentication, known } from '../../manifest/http/access.js';
import type { Endpoint } from '../../manifest/manifest.js';
import type { AwsKeys, SigV4Authentication } from './aws-keys.js';
import type { Hiding, OnWarning } from './hiding.js';
import { keptToken, type Token } from './kept-token.js';
import type { UnsignedRequest } from './signature.js';

/** What a request carries to be let in. */
export interface Proof {
  readonly headers: Readonly<Record<string, string>>;
  /** Says that the server did not take it; undefined where there is no other. */
  readonly refuse: (() => void) | undefined;
}

/** Says who sends a request. Throws CREDENTIALS, and as secrets do. */
export type Authenticator = (request: UnsignedRequest) => Promise<Proof>;

/** What is asked for along the way, and what ends when the connections do. */
export interface Asking {
  readonly endpoint: Endpoint;
  readonly hiding: Hiding;
  readonly onWarning: OnWarning;
  readonly closed: AbortSignal;
}

/** How the requests to an endpoint are let in. What few need is loaded when it is. */
export function authenticator(asking: Asking): Authenticator {
  const { hiding, endpoint, closed } = asking;
  const { authentication } = endpoint.access;
  switch (authentication.way) {
    case 'none':
      return () => Promise.resolve({ headers: {}, refuse: undefined });
    case 'basic':
      return fixed(() => basicHeader(authentication, hiding));
    case 'token':
      return fixed(
        () => `${authentication.type().text} ${hiding.reveal(authentication.credentials)}`,
      );
    case 'command':
      return byToken(authentication.type, async () => {
        const { commandToken } = await import('./command-token.js');
        return commandToken(authentication, hiding, closed);
      });
    case 'oauth2':
      return byToken(known('Bearer'), async () => {
        const { askForToken } = await import('./ask-for-token.js');
        return askForToken(authentication, asking);
      });
    case 'sigv4':
      return signing(authentication, hiding);
  }
}

/** The same each time; it is read once. */
function fixed(read: () => string): Authenticator {
  let authorization: string | undefined;
  // What is thrown in it rejects.
  return async () => {
    authorization ??= await Promise.resolve(read());
    return { headers: { authorization }, refuse: undefined };
  };
}

function byToken(
  type: Extract<Authentication, { way: 'command' }>['type'],
  ask: () => Promise<Token>,
): Authenticator {
  const kept = keptToken(ask);
  return async () => {
    const token = await kept.current();
    const headers = { authorization: `${type().text} ${token.text}` };
    return { headers, refuse: () => kept.forget(token) };
  };
}

function signing(authentication: SigV4Authentication, hiding: Hiding): Authenticator {
  let keys: AwsKeys | undefined;
  return async (request) => {
    const { awsKeys } = await import('./aws-keys.js');
    const { signature } = await import('./signature.js');
    keys ??= awsKeys(authentication, hiding);
    // The service is called so.
    return { headers: await signature(request, keys, 'aps', Date.now()), refuse: undefined };
  };
}

function basicHeader(
  { username, password }: Extract<Authentication, { way: 'basic' }>,
  hiding: Hiding,
): string {
  const user = `${username().text}:${hiding.reveal(password)}`;
  const encoded = Buffer.from(user).toString('base64');
  hiding.hide(encoded);
  return `Basic ${encoded}`;
}
