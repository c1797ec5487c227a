import type { Endpoint } from '../server.js';
import type { Command } from './command.js';
import { mistake, type AccessPlace } from './place.js';
import { listeningAt } from './tunnel.js';

/** Told each endpoint once. Throws MANIFEST_VALUE as its tunnel wants the place of another one's. */
export type CheckTunnel = (endpoint: Endpoint, place: AccessPlace) => void;

/** Two commands cannot listen at one place: all that is asked there would come from one of the servers. */
export function tunnelPlaces(): CheckTunnel {
  const owners = new Map<string, { name: string; line: number; tunnel: Command }>();
  return ({ name, url, tunnel }, place) => {
    if (tunnel === undefined) return;
    const where = listeningAt(url);
    const owner = owners.get(where);
    const { line } = place.source.keyPositionOf([...place.path, 'tunnel']);
    if (owner === undefined) owners.set(where, { name, line, tunnel });
    else if (!isSame(owner.tunnel, tunnel)) {
      const message = `the tunnels of \`${owner.name}\` (line ${owner.line}) and \`${name}\` both lead to ${where}`;
      const hint = 'write another port into `url` and `tunnel`, or the same command for both';
      throw mistake(place, ['tunnel'], message, hint);
    }
  };
}

const isSame = (one: Command, other: Command): boolean =>
  JSON.stringify(one.written) === JSON.stringify(other.written);
