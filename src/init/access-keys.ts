import { StyxError } from '../errors.js';

/** Who asks the server of a new manifest; paths are relative to it. */
export type AccessKeys =
  | { readonly way: 'none' }
  | { readonly way: 'password'; readonly user: string; readonly file: string }
  | { readonly way: 'token'; readonly file: string };

/** What a command line says of it. */
export interface AccessFlags {
  readonly user?: string;
  readonly passwordFile?: string;
  readonly tokenFile?: string;
}

/** Who asks, by flags of which a token excludes the others. Throws USAGE for a user or a password alone. */
export function accessFromFlags({ user, passwordFile, tokenFile }: AccessFlags): AccessKeys {
  if (tokenFile !== undefined) return { way: 'token', file: tokenFile };
  if (user !== undefined && passwordFile !== undefined) {
    return { way: 'password', user, file: passwordFile };
  }
  if (user === undefined && passwordFile === undefined) return { way: 'none' };
  throw new StyxError('USAGE', '--user and --password-file go together', {
    hint: 'write the password into a file that only you can read, and name it',
  });
}
