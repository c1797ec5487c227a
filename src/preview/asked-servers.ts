import { type Connections, openConnections } from '../build/answers/connections.js';
import { StyxError } from '../errors.js';
import type { Endpoint, Manifest } from '../manifest/manifest.js';
import type { Client } from '../prometheus/client.js';

/** A server that the page asks something, by all that the manifest says of it. */
export interface AskedServer {
  readonly endpoint: Endpoint;
  readonly client: Client;
  readonly connections: Connections;
}

/** The servers of a manifest, for who looks around in them. */
export interface AskedServers {
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
    server(name) {
      if (isOffline) throw offline();
      const used = manifest();
      const endpoint = used?.endpoints.find((one) => one.name === name);
      if (used === undefined || endpoint === undefined) {
        throw new StyxError(
          'UNKNOWN_ENDPOINT',
          `the manifest has no server \`${name}\` that could be asked`,
        );
      }
      const connections = connectionsOf(used);
      return { endpoint, connections, client: connections.clientOf(endpoint) };
    },
    close: async () => opened?.connections.close(),
  };
}

function offline(): StyxError {
  return new StyxError('USAGE', '`--offline` asks no server, so there are no metrics to look at', {
    hint: 'run `styx preview` without it',
  });
}
