import { StyxError } from '../../errors.js';
import type { Environment } from '../interpolate.js';
import type { Path } from '../nodes.js';
import type { Endpoint as WrittenEndpoint } from '../schema.generated.js';
import { isFromEnvironment } from '../secrets.js';
import type { Source } from '../source.js';
import type { KeptIn } from './access.js';

/** What can be said of the access to a server, as it is written. */
export type WrittenAccess = Pick<
  WrittenEndpoint,
  | 'basic_auth'
  | 'authorization'
  | 'oauth2'
  | 'sigv4'
  | 'http_headers'
  | 'tls_config'
  | 'proxy_url'
  | 'no_proxy'
  | 'proxy_from_environment'
>;

/** What is written of the access to a server, and where. */
export interface AccessPlace {
  readonly written: WrittenAccess;
  readonly path: Path;
  readonly source: Source;
  /** Fills in what a text refers to, where it may. Throws UNKNOWN_VARIABLE. */
  readonly fill: (text: string) => string;
  readonly env: Environment;
  /** The file that is as secret as a text in it; undefined where the environment says what is secret there. */
  readonly keptIn: (text: string) => KeptIn | undefined;
}

/** Of the places of a manifest. */
export function keptInManifest({ file }: Source): AccessPlace['keptIn'] {
  return (text) => (isFromEnvironment(text) ? undefined : { file, what: 'manifest' });
}

/** An error about a key of such a place. */
export function mistake(
  { source, path }: AccessPlace,
  inPlace: Path,
  message: string,
  hint: string,
): StyxError {
  const position = source.keyPositionOf([...path, ...inPlace]);
  return new StyxError('MANIFEST_VALUE', message, { position, hint });
}
