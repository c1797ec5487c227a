import { hide } from '../../secrets.js';
import { forEach, at } from '../findings.js';
import { environmentValues } from '../interpolate.js';
import { parseServerUrl } from '../url.js';
import type { OAuth2 } from '../schema.generated.js';
import { type Authentication, known, type Secret } from './access.js';
import type { AccessPlace } from './place.js';
import { proxyOf } from './proxy.js';
import { secretAt, textAt } from './secret.js';
import { tlsOf } from './tls.js';

/** Client credentials, unread. Throws MANIFEST_VALUE for what is given twice. */
export function oauth2Of(place: AccessPlace, oauth2: OAuth2): Authentication {
  const { source, path, env } = place;
  const section = ['oauth2'];
  const { token_url, scopes, endpoint_params } = oauth2;
  const tokenUrl = textAt(place, [...section, 'token_url']) ?? known('');
  for (const name of Object.keys(endpoint_params ?? {})) {
    const text = source.textOf([...path, ...section, 'endpoint_params', name]) ?? '';
    // As of params: what the environment says there may be secret, whatever it is called.
    environmentValues(text, env).forEach(hide);
  }
  const required = (inPlace: (string | number)[]): Secret =>
    textAt(place, [...section, ...inPlace]) ?? known('');
  return {
    way: 'oauth2',
    clientId: required(['client_id']),
    clientSecret: secretAt(place, section, 'client_secret'),
    tokenUrl: () =>
      at(
        () => source.positionOf([...path, ...section, 'token_url']),
        () => parseServerUrl(tokenUrl().text, token_url).url,
      ),
    scopes: (scopes ?? []).map((_, i) => required(['scopes', i])),
    parameters: new Map(
      forEach(Object.keys(endpoint_params ?? {}), (name) => [
        name,
        required(['endpoint_params', name]),
      ]),
    ),
    tls: tlsOf(place, [...section, 'tls_config'], oauth2.tls_config),
    proxy: proxyOf(place, section, oauth2),
  };
}
