import { together } from '../findings.js';
import type { Access, User } from './access.js';
import { authenticationOf } from './authentication.js';
import { headersOf } from './headers.js';
import type { AccessPlace } from './place.js';
import { proxyOf } from './proxy.js';
import { tlsOf } from './tls.js';

/**
 * What is written of the access to a server, and of the user in its URL. No secret is read. Throws
 * MANIFEST_VALUE and MANIFEST_KEY.
 */
export function accessOf(place: AccessPlace, user: User | undefined): Access {
  return together({
    authentication: () => authenticationOf(place, user),
    headers: () => headersOf(place),
    proxy: () => proxyOf(place, [], place.written),
    tls: () => tlsOf(place, ['tls_config'], place.written.tls_config),
  });
}
