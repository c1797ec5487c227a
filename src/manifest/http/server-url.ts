import { hide } from '../../secrets.js';
import { at } from '../findings.js';
import { environmentValues } from '../interpolate.js';
import { parseServerUrl, userOf } from '../url.js';
import { knownUser, type User } from './access.js';
import type { AccessPlace } from './place.js';

/**
 * The URL of an endpoint, and the user in it, who is read later where the environment says who it is.
 * Throws MANIFEST_VALUE and UNKNOWN_VARIABLE.
 */
export function serverUrlOf(
  place: AccessPlace,
  written: string,
): { readonly url: URL; readonly user: User | undefined } {
  const { source, path, fill, env, keptIn } = place;
  const [, queryString = ''] = /\?(.*)/s.exec(written) ?? [];
  environmentValues(queryString, env).forEach(hide);
  const urlPath = source.has([...path, 'url']) ? [...path, 'url'] : path;
  const here = <T>(work: () => T): T => at(() => source.positionOf(urlPath), work);
  const [, scheme = '', login = '', rest = ''] =
    /^(\s*\w+:\/\/)([^/?#]*)@(.*)$/s.exec(written) ?? [];
  if (!login.includes('${')) {
    const { url, user } = here(() => parseServerUrl(fill(written), written));
    return { url, user: user && knownUser(user, keptIn(login)) };
  }
  const [, username = '', password = ''] = /^((?:\$\{[^}]*\}|[^:])*):?(.*)$/s.exec(login) ?? [];
  const later = (text: string) => () => ({
    text: here(() => userOf(fill(text))),
    keptIn: keptIn(text),
  });
  return {
    url: here(() => parseServerUrl(fill(scheme + rest), scheme + rest)).url,
    user: { username: later(username), password: later(password) },
  };
}
