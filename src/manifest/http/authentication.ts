import type { StyxError } from '../../errors.js';
import { type Authentication, known, type User } from './access.js';
import { commandAt } from './command.js';
import { oauth2Of } from './oauth2.js';
import { type AccessPlace, mistake } from './place.js';
import { sigv4Of } from './sigv4.js';
import { headerSecret, secretAt, textAt } from './secret.js';

/**
 * How an endpoint is told who asks. Throws MANIFEST_VALUE for two ways at once, and for one that is
 * not written in full; what is secret is not read yet.
 */
export function authenticationOf(place: AccessPlace, user: User | undefined): Authentication {
  const { written } = place;
  const keys = (['basic_auth', 'authorization', 'oauth2', 'sigv4'] as const).filter(
    (key) => written[key],
  );
  const ways = [...keys, ...(user === undefined ? [] : ['a user in the URL'])];
  if (ways.length > 1) throw tooMany(place, keys, ways);
  if (user !== undefined) return { way: 'basic', ...user };
  if (written.basic_auth !== undefined) return basicOf(place);
  if (written.authorization !== undefined) return tokenOf(place);
  if (written.oauth2 !== undefined) return oauth2Of(place, written.oauth2);
  if (written.sigv4 !== undefined) return sigv4Of(place);
  return { way: 'none' };
}

function tooMany(place: AccessPlace, keys: readonly string[], ways: readonly string[]): StyxError {
  const message = `the endpoint has both ${ways.join(' and ')}`;
  return mistake(place, keys.slice(-1), message, 'keep one of them');
}

function basicOf(place: AccessPlace): Authentication {
  return {
    way: 'basic',
    username: secretAt(place, ['basic_auth'], 'username') ?? known(''),
    password: secretAt(place, ['basic_auth'], 'password') ?? known(''),
  };
}

function tokenOf(place: AccessPlace): Authentication {
  const section = ['authorization'];
  const credentials = secretAt(place, section, 'credentials');
  const words = place.written.authorization?.credentials_command;
  if ((credentials === undefined) === (words === undefined)) throw notOne(place, words);
  const type = headerSecret(place, section, textAt(place, [...section, 'type']) ?? known('Bearer'));
  if (credentials !== undefined)
    return { way: 'token', type, credentials: headerSecret(place, section, credentials) };
  const command = commandAt(place, [...section, 'credentials_command'], words ?? []);
  return { way: 'command', type, command };
}

function notOne(place: AccessPlace, words: readonly unknown[] | undefined): StyxError {
  const section = ['authorization'];
  if (words !== undefined) {
    const message = '`authorization` has both credentials and `credentials_command`';
    return mistake(place, [...section, 'credentials_command'], message, 'keep one of them');
  }
  const hint = 'add `credentials`, `credentials_file` or `credentials_command`';
  return mistake(place, section, '`authorization` has no credentials', hint);
}
