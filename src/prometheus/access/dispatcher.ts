import { Pool } from 'undici';
import type { Endpoint } from '../../manifest/manifest.js';
import { LONGEST_MS } from '../pause.js';
import type { Hiding, OnWarning } from './hiding.js';
import { tlsOptions } from './tls.js';

/** Makes connections to one endpoint. Throws TLS, and as secrets do. */
export function openDispatcher(endpoint: Endpoint, hiding: Hiding, onWarning: OnWarning) {
  const { origin, protocol } = endpoint.url;
  const { tls } = endpoint.access;
  if (protocol === 'https:' && !tls.isVerified) onWarning(unverified(endpoint));
  return new Pool(origin, {
    connections: endpoint.maxConcurrency,
    connect: {
      timeout: Math.min(endpoint.connectTimeoutMs, LONGEST_MS),
      ...(protocol === 'https:' && tlsOptions(tls, hiding)),
    },
    // The whole request has a deadline of its own.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

const unverified = ({ name, url }: Endpoint): string =>
  `NOBODY KNOWS WHO ANSWERS for ${name}: insecure_skip_verify takes any certificate for that of ` +
  `${url.host}, so that its password can be read and its numbers can be changed on the way`;
