import { hide } from '../../secrets.js';
import { at } from '../findings.js';
import { environmentValues } from '../interpolate.js';
import { parseServerUrl, userOf } from '../url.js';
import type { Endpoint } from '../server.js';
import { type KeptIn, knownUser, type Secret, type User } from './access.js';
import type { AccessPlace } from './place.js';
import { urlKeysOf } from './url-keys.js';

interface WrittenServer extends Pick<Endpoint, 'url' | 'urlKeys'> {
  readonly user: User | undefined;
}

/**
 * The URL of an endpoint, the keys in it, and the user, who is read later where the environment says who it
 * is. Throws MANIFEST_VALUE and UNKNOWN_VARIABLE.
 */
export function serverUrlOf(place: AccessPlace, written: string): WrittenServer {
  const { source, path, fill, env, keptIn } = place;
  const [, queryString = ''] = /\?(.*)/s.exec(written) ?? [];
  environmentValues(queryString, env).forEach(hide);
  const texts = new URLSearchParams(queryString);
  const keysOf = (url: URL): Secret[] =>
    urlKeysOf(url, (name) => texts.getAll(name).map(keptIn).find(isGiven));
  const urlPath = source.has([...path, 'url']) ? [...path, 'url'] : path;
  const here = <T>(work: () => T): T => at(() => source.positionOf(urlPath), work);
  const [, scheme = '', login = '', rest = ''] =
    /^(\s*\w+:\/\/)([^/?#]*)@(.*)$/s.exec(written) ?? [];
  if (!login.includes('${')) {
    const { url, user } = here(() => parseServerUrl(fill(written), written));
    return { url, urlKeys: keysOf(url), user: user && knownUser(user, keptIn(login)) };
  }
  const [, username = '', password = ''] = /^((?:\$\{[^}]*\}|[^:])*):?(.*)$/s.exec(login) ?? [];
  const later = (text: string) => () => ({
    text: here(() => userOf(fill(text))),
    keptIn: keptIn(text),
  });
  const { url } = here(() => parseServerUrl(fill(scheme + rest), scheme + rest));
  return {
    url,
    urlKeys: keysOf(url),
    user: { username: later(username), password: later(password) },
  };
}

const isGiven = (kept: KeptIn | undefined): kept is KeptIn => kept !== undefined;
