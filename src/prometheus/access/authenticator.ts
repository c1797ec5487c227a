import type { Authentication } from '../../manifest/http/access.js';
import type { Hiding } from './hiding.js';

/** The value of the Authorization header of each request; undefined where there is none. */
export function authorizationHeader(
  authentication: Authentication,
  hiding: Hiding,
): string | undefined {
  switch (authentication.way) {
    case 'none':
      return undefined;
    case 'basic': {
      const username = authentication.username().text;
      const user = `${username}:${hiding.reveal(authentication.password)}`;
      const encoded = Buffer.from(user).toString('base64');
      hiding.hide(encoded);
      return `Basic ${encoded}`;
    }
    case 'token':
      return `${authentication.type().text} ${hiding.reveal(authentication.credentials)}`;
  }
}
