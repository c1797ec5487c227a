import { StyxError } from '../../errors.js';
import { forEach } from '../findings.js';
import type { Path } from '../nodes.js';
import type { Header, Secret } from './access.js';
import type { AccessPlace } from './place.js';
import { fileAt, headerSecret, textAt } from './secret.js';

/**
 * Those that change the connection or are set by whoever asks.
 * Source: reservedHeaders of github.com/prometheus/common/config.
 */
const reserved = new Set([
  ...['authorization', 'host', 'content-encoding', 'content-length', 'content-type', 'user-agent'],
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'www-authenticate'],
  ...['accept-encoding', 'x-prometheus-remote-write-version', 'x-prometheus-remote-read-version'],
  ...['x-prometheus-scrape-timeout-seconds', 'x-amz-date', 'x-amz-security-token'],
  ...['x-amz-content-sha256', 'accept', 'transfer-encoding', 'upgrade', 'expect', 'te', 'trailer'],
]);

/** The headers of an endpoint, their values unread. Throws MANIFEST_KEY for one that it cannot have. */
export function headersOf(place: AccessPlace): Header[] {
  return forEach(Object.entries(place.written.http_headers ?? {}), ([name, written]) => {
    const path = ['http_headers', name];
    checkName(place, path, name);
    const each = (key: 'values' | 'secrets' | 'files', read: typeof textAt): Secret[] =>
      (written[key] ?? []).flatMap((_, i) => {
        const inPlace = [...path, key, i];
        const secret = read(place, inPlace);
        return secret === undefined ? [] : [headerSecret(place, inPlace, secret)];
      });
    const secrets = [...each('secrets', textAt), ...each('files', fileAt)];
    return { name, values: each('values', textAt), secrets };
  });
}

function checkName({ source, path }: AccessPlace, inPlace: Path, name: string): void {
  const wrong = (message: string, hint: string): StyxError => {
    const position = source.keyPositionOf([...path, ...inPlace]);
    return new StyxError('MANIFEST_KEY', message, { position, hint });
  };
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
    throw wrong(`\`${name}\` cannot be the name of a header`, 'use letters, digits and `-`');
  }
  if (!reserved.has(name.toLowerCase())) return;
  const hint =
    name.toLowerCase() === 'authorization'
      ? 'write `authorization: {credentials: …}` or `basic_auth` beside `http_headers`'
      : 'leave it out';
  throw wrong(`the header ${name} cannot be set: Styx does that itself`, hint);
}
