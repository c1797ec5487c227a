import { at } from '../findings.js';
import type { Path } from '../nodes.js';
import { parseServerUrl } from '../url.js';
import { knownUser, type Proxy, type ProxyUrl } from './access.js';
import { type AccessPlace, mistake, type WrittenAccess } from './place.js';
import { textAt } from './secret.js';

type WrittenProxy = Pick<WrittenAccess, 'proxy_url' | 'no_proxy' | 'proxy_from_environment'>;

/** Through what a server is asked; where that is, is not read yet. Throws MANIFEST_VALUE. */
export function proxyOf(place: AccessPlace, section: Path, written: WrittenProxy): Proxy {
  const { source, path, env } = place;
  const isGiven = written.proxy_url !== undefined;
  if (written.proxy_from_environment === true) {
    const other = isGiven ? 'proxy_url' : written.no_proxy === undefined ? undefined : 'no_proxy';
    if (other === undefined) return { from: 'environment', env };
    const message = `the endpoint has both \`proxy_from_environment\` and \`${other}\``;
    throw mistake(place, [...section, other], message, 'keep one of the two');
  }
  const url = textAt(place, [...section, 'proxy_url']);
  const except = textAt(place, [...section, 'no_proxy']);
  if (url === undefined && except !== undefined) {
    const message = '`no_proxy` is of no use without `proxy_url`';
    throw mistake(place, [...section, 'no_proxy'], message, 'add it');
  }
  if (url === undefined) return { from: 'nowhere' };
  const read = (): ProxyUrl => {
    const { text, keptIn } = url();
    const { user, ...others } = at(
      () => source.positionOf([...path, ...section, 'proxy_url']),
      () => parseServerUrl(text, written.proxy_url),
    );
    return { ...others, user: user && knownUser(user, keptIn) };
  };
  return { from: 'url', url: read, except };
}
