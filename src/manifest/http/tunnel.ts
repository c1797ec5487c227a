import { dirname } from 'node:path';
import { known, type Secret } from './access.js';
import type { AccessPlace } from './place.js';
import { textAt } from './secret.js';

/** A command through which a server is reached, run without a shell in a folder, absolute. */
export interface Tunnel {
  readonly command: readonly Secret[];
  readonly folder: string;
}

/** The tunnel of an endpoint, of which nothing that the environment says is read yet. */
export function tunnelOf(
  place: AccessPlace,
  words: readonly unknown[] | undefined,
): Tunnel | undefined {
  if (words === undefined) return undefined;
  const command = words.map((_, i): Secret => textAt(place, ['tunnel', i]) ?? known(''));
  return { command, folder: dirname(place.source.file) };
}
