import { at } from '../findings.js';
import { parseServerUrl } from '../url.js';
import type { Proxy } from './access.js';
import { type AccessPlace, mistake } from './place.js';
import { textAt } from './secret.js';

/** Through what a server is asked; where that is, is not read yet. Throws MANIFEST_VALUE. */
export function proxyOf(place: AccessPlace): Proxy {
  const { written, source, path, env } = place;
  const isGiven = written.proxy_url !== undefined;
  if (written.proxy_from_environment === true) {
    const other = isGiven ? 'proxy_url' : written.no_proxy === undefined ? undefined : 'no_proxy';
    if (other === undefined) return { from: 'environment', env };
    const message = `the endpoint has both \`proxy_from_environment\` and \`${other}\``;
    throw mistake(place, [other], message, 'keep one of the two');
  }
  const url = textAt(place, ['proxy_url']);
  const except = textAt(place, ['no_proxy']);
  if (url === undefined && except !== undefined) {
    throw mistake(place, ['no_proxy'], '`no_proxy` is of no use without `proxy_url`', 'add it');
  }
  if (url === undefined) return { from: 'nowhere' };
  const read = () =>
    at(
      () => source.positionOf([...path, 'proxy_url']),
      () => parseServerUrl(url().text, written.proxy_url),
    );
  return { from: 'url', url: read, except };
}
