import { X509Certificate } from 'node:crypto';
import { type ConnectionOptions, createSecureContext } from 'node:tls';
import { messageOf, StyxError } from '../../errors.js';
import type { Tls } from '../../manifest/http/access.js';
import type { Hiding } from './hiding.js';

export type TlsOptions = Pick<
  ConnectionOptions,
  'ca' | 'cert' | 'key' | 'servername' | 'rejectUnauthorized' | 'minVersion'
>;

/** What a connection is made with. Throws TLS for what is no certificate or no key, and as secrets do. */
export function tlsOptions(tls: Tls, hiding: Hiding): TlsOptions {
  const [ca, cert] = [tls.ca?.().text, tls.identity?.cert().text];
  const key = tls.identity && hiding.reveal(tls.identity.key);
  try {
    // Node.js takes anything for an authority, and then trusts nobody.
    if (ca !== undefined) new X509Certificate(ca);
    createSecureContext({ cert, key });
  } catch (cause) {
    throw new StyxError(
      'TLS',
      `the certificates of tls_config cannot be used: ${messageOf(cause)}`,
      {
        hint: 'ca, cert and key are texts, or files, in the form PEM, and the key is not encrypted',
        cause,
      },
    );
  }
  const servername = tls.serverName?.().text;
  return {
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert, key }),
    ...(servername !== undefined && { servername }),
    ...(!tls.isVerified && { rejectUnauthorized: false }),
    minVersion: tls.minVersion,
  };
}
