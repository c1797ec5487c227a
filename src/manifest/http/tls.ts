import type { Path } from '../nodes.js';
import type { TLSConfig as WrittenTls } from '../schema.generated.js';
import type { Tls } from './access.js';
import { type AccessPlace, mistake } from './place.js';
import { secretAt, textAt } from './secret.js';

/**
 * How safe connections are made by what is written at a section. Nothing is read yet. Throws
 * MANIFEST_VALUE for what is given twice, and for half of a certificate and its key.
 */
export function tlsOf(place: AccessPlace, section: Path, written: WrittenTls | undefined): Tls {
  const [ca, cert, key] = (['ca', 'cert', 'key'] as const).map((name) =>
    secretAt(place, section, name),
  );
  if ((cert === undefined) !== (key === undefined)) {
    const [there, missing] = cert === undefined ? ['key', 'cert'] : ['cert', 'key'];
    const hint = `add \`${missing}_file\``;
    throw mistake(place, section, `\`tls_config\` has a ${there} without its ${missing}`, hint);
  }
  return {
    ca,
    identity: cert && key && { cert, key },
    serverName: textAt(place, [...section, 'server_name']),
    isVerified: written?.insecure_skip_verify !== true,
    minVersion: versions[written?.min_version ?? 'TLS12'],
  };
}

const versions = {
  TLS10: 'TLSv1',
  TLS11: 'TLSv1.1',
  TLS12: 'TLSv1.2',
  TLS13: 'TLSv1.3',
} as const satisfies Record<string, Tls['minVersion']>;
