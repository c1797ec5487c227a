import type { Authentication } from './access.js';
import { type AccessPlace, mistake } from './place.js';
import { textAt } from './secret.js';

/** What is written of AWS' signatures, unread. Throws MANIFEST_VALUE for half of a key. */
export function sigv4Of(place: AccessPlace): Authentication {
  const section = ['sigv4'];
  const [region, access, secret, profile] = (
    ['region', 'access_key', 'secret_key', 'profile'] as const
  ).map((key) => textAt(place, [...section, key]));
  if ((access === undefined) !== (secret === undefined)) {
    const missing = access === undefined ? 'access_key' : 'secret_key';
    const message = `\`sigv4\` has no \`${missing}\` for its other half`;
    throw mistake(place, section, message, 'add it, or leave out both and name a `profile`');
  }
  if (access !== undefined && profile !== undefined) {
    const message = '`sigv4` has both `access_key` and `profile`';
    throw mistake(place, [...section, 'profile'], message, 'keep one of the two');
  }
  const keys = access && secret && { access, secret };
  return { way: 'sigv4', region, keys, profile, env: place.env };
}
