import { dirname } from 'node:path';
import { environmentValues } from '../interpolate.js';
import { known, type Secret } from './access.js';
import type { AccessPlace } from './place.js';
import { textAt } from './secret.js';

/** A command through which a server is reached, run without a shell in a folder, absolute. */
export interface Tunnel {
  readonly command: readonly Secret[];
  /** The words as the manifest has them: the same ones are one command. */
  readonly written: readonly string[];
  /** What the environment says in them, which nobody is shown. */
  readonly secrets: () => readonly string[];
  readonly folder: string;
}

/** The tunnel of an endpoint, of which nothing that the environment says is read yet. */
export function tunnelOf(
  place: AccessPlace,
  words: readonly unknown[] | undefined,
): Tunnel | undefined {
  if (words === undefined) return undefined;
  const { source, path, env } = place;
  const written = words.map((_, i) => source.textOf([...path, 'tunnel', i]) ?? '');
  return {
    command: words.map((_, i) => textAt(place, ['tunnel', i]) ?? known('')),
    written,
    secrets: () => written.flatMap((word) => environmentValues(word, env)),
    folder: dirname(source.file),
  };
}

const namesOfHere = ['localhost', '127.0.0.1', '[::1]'];

/** Where somebody has to listen so that a URL leads there: one place for all names of this machine. */
export function listeningAt(url: URL): string {
  const isHere = namesOfHere.includes(url.hostname);
  return `${isHere ? 'localhost' : url.hostname}:${portOf(url)}`;
}

/** All hosts of URLs that `listeningAt` takes for one place, at which not one and the same need listen. */
export function hostsAt({ hostname }: URL): readonly string[] {
  return namesOfHere.includes(hostname) ? namesOfHere : [hostname];
}

/** The port of a URL, also where it does not say it. */
export function portOf({ protocol, port }: URL): number {
  const usual = protocol === 'https:' ? 443 : 80;
  return port === '' ? usual : Number(port);
}
