import type { Environment } from '../interpolate.js';
import type { ServerUrl } from '../url.js';
import type { Command } from './command.js';

/** What it takes to be let in by a server, and to reach it. */
export interface Access {
  readonly authentication: Authentication;
  readonly headers: readonly Header[];
  readonly tls: Tls;
  readonly proxy: Proxy;
}

/** How a server is told who asks. */
export type Authentication =
  | { readonly way: 'none' }
  | { readonly way: 'basic'; readonly username: Secret; readonly password: Secret }
  | { readonly way: 'token'; readonly type: Secret; readonly credentials: Secret }
  | {
      /** What a program prints. */
      readonly way: 'command';
      readonly type: Secret;
      readonly command: Command;
    }
  | {
      readonly way: 'oauth2';
      readonly clientId: Secret;
      readonly clientSecret: Secret | undefined;
      /** Throws MANIFEST_VALUE and UNKNOWN_VARIABLE. */
      readonly tokenUrl: () => URL;
      readonly scopes: readonly Secret[];
      readonly parameters: ReadonlyMap<string, Secret>;
      readonly tls: Tls;
      readonly proxy: Proxy;
    }
  | {
      /** Signatures of AWS; what is not written is in the environment, or in a profile. */
      readonly way: 'sigv4';
      readonly region: Secret | undefined;
      readonly keys: { readonly access: Secret; readonly secret: Secret } | undefined;
      readonly profile: Secret | undefined;
      readonly env: Environment;
    };

/** A header of each request, with a value or several. */
export interface Header {
  readonly name: string;
  /** What may be shown. */
  readonly values: readonly Secret[];
  readonly secrets: readonly Secret[];
}

/** How safe connections are made; texts are PEM. */
export interface Tls {
  /** The authority that is trusted; those that Node.js knows, if undefined. */
  readonly ca: Secret | undefined;
  /** What the server is shown of who asks. */
  readonly identity: { readonly cert: Secret; readonly key: Secret } | undefined;
  /** The name that the certificate has, where it is not that of the URL. */
  readonly serverName: Secret | undefined;
  readonly isVerified: boolean;
  readonly minVersion: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
}

/** The address of a proxy, and who is let in there. */
export interface ProxyUrl {
  readonly url: URL;
  readonly user: User | undefined;
}

/** Through what a server is asked. */
export type Proxy =
  | { readonly from: 'nowhere' }
  | {
      readonly from: 'url';
      /** Throws MANIFEST_VALUE and UNKNOWN_VARIABLE. */
      readonly url: () => ProxyUrl;
      /** Whom to ask without it, as in `NO_PROXY`. */
      readonly except: Secret | undefined;
    }
  | { readonly from: 'environment'; readonly env: Environment };

/**
 * Reads what is not needed before the server is asked: who builds from snapshots may have neither
 * the file nor the variable. Throws MANIFEST_VALUE and UNKNOWN_VARIABLE.
 */
export type Secret = () => Revealed;

export interface Revealed {
  readonly text: string;
  /** Undefined where no file has it, but the environment or the command line. */
  readonly keptIn: KeptIn | undefined;
}

/** The file that has a secret. */
export interface KeptIn {
  /** Absolute. */
  readonly file: string;
  /** Whether it has other things as well, which others are shown. */
  readonly what: 'secrets' | 'manifest';
}

/** A user of a URL. */
export interface User {
  readonly username: Secret;
  readonly password: Secret;
}

/** As Node.js makes them by itself. */
const usualTls: Tls = {
  ...{ ca: undefined, identity: undefined, serverName: undefined },
  ...{ isVerified: true, minVersion: 'TLSv1.2' },
};

/** The access of a server that everybody may ask. */
export const freeAccess: Access = {
  ...{ authentication: { way: 'none' }, headers: [], tls: usualTls },
  proxy: { from: 'nowhere' },
};

/** A text that needs no reading, in the file that has it. */
export const known = (text: string, keptIn?: KeptIn): Secret => {
  return () => ({ text, keptIn });
};

/** A user who needs no reading. */
export function knownUser(
  { username, password }: NonNullable<ServerUrl['user']>,
  keptIn?: KeptIn,
): User {
  return { username: known(username, keptIn), password: known(password, keptIn) };
}
