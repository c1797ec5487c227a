import { type Connections, openConnections } from '../build/answers/connections.js';
import { StyxError } from '../errors.js';
import { endpointsOf, partsOf, type Endpoint, type Manifest } from '../manifest/manifest.js';
import type { Client } from '../prometheus/client.js';

/** A server that the page asks something, by all that the manifest says of it. */
export interface AskedServer {
  readonly endpoint: Endpoint;
  readonly client: Client;
  readonly connections: Connections;
}

/** The servers of a manifest, for who looks around in them. */
export interface AskedServers {
  /** The names of those that its figures ask, in their order. */
  readonly names: () => readonly string[];
  readonly isOffline: boolean;
  /** One of them. Throws UNKNOWN_ENDPOINT, and USAGE where no server is to be asked. */
  readonly server: (name: string) => AskedServer;
  readonly close: () => Promise<void>;
}

/** Connections are made when somebody asks, and anew when the manifest is another. */
export function openServers(
  manifest: () => Manifest | undefined,
  isOffline: boolean,
): AskedServers {
  let opened: { readonly of: Manifest; readonly connections: Connections } | undefined;
  const connectionsOf = (used: Manifest): Connections => {
    if (opened?.of === used) return opened.connections;
    void opened?.connections.close();
    opened = { of: used, connections: openConnections({ onRetry: () => undefined }) };
    return opened.connections;
  };
  return {
    isOffline,
    names: () => [...endpointsIn(manifest()).keys()],
    server(name) {
      if (isOffline) throw offline();
      const used = manifest();
      const endpoint = endpointsIn(used).get(name);
      if (used === undefined || endpoint === undefined) {
        throw new StyxError('UNKNOWN_ENDPOINT', `no figure asks a server \`${name}\``);
      }
      const connections = connectionsOf(used);
      return { endpoint, connections, client: connections.clientOf(endpoint) };
    },
    close: async () => opened?.connections.close(),
  };
}

function endpointsIn(manifest: Manifest | undefined): ReadonlyMap<string, Endpoint> {
  const queries = (manifest?.figures ?? []).flatMap((figure) =>
    partsOf(figure).flatMap((part) => part.queries),
  );
  const endpoints = queries.flatMap((query) =>
    query.expr === undefined ? [] : endpointsOf(query.endpoint),
  );
  return new Map(endpoints.map((one) => [one.name, one]));
}

function offline(): StyxError {
  return new StyxError('USAGE', '`--offline` asks no server, so there are no metrics to look at', {
    hint: 'run `styx preview` without it',
  });
}
