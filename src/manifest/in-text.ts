import { throwAll } from '../errors.js';
import { findEndpoint } from './endpoints.js';
import type { Environment } from './interpolate.js';
import type { Endpoint } from './manifest.js';
import { readSource } from './source.js';
import { validateManifest } from './validate.js';

/** Where a manifest that is not written yet will be. */
interface FuturePlace {
  /** Absolute. */
  readonly file: string;
  readonly env: Environment;
}

/**
 * The endpoint of a manifest's text that has nothing else yet. Throws MANIFEST_SYNTAX, MANIFEST_VALUE,
 * MANIFEST_TRAP and UNKNOWN_VARIABLE.
 */
export function endpointInText(text: string, { file, env }: FuturePlace): Endpoint {
  const source = readSource({ file, name: 'styx.config.yaml', bytes: Buffer.from(text) });
  const { written, errors } = validateManifest(source);
  throwAll(errors);
  if (written === undefined) throw new Error('an endpoint without mistakes was not validated');
  return findEndpoint({ source, written, env });
}
