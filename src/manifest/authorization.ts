import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { messageOf, StyxError } from '../errors.js';
import { at } from './findings.js';
import { fillEnvironment, type Environment } from './interpolate.js';
import type { Path } from './nodes.js';
import type { Endpoint as WrittenEndpoint } from './schema.generated.js';
import type { Source } from './source.js';
import type { ServerUrl } from './url.js';

/** An endpoint of the manifest as it is written, and where. */
export interface EndpointPlace {
  readonly written: WrittenEndpoint;
  readonly path: Path;
  readonly source: Source;
  readonly env: Environment;
}

/**
 * The Authorization header's value that an endpoint asks for, undefined where it asks for none.
 * Throws MANIFEST_VALUE for two ways at once and for a secret that cannot be read or sent, and
 * UNKNOWN_VARIABLE.
 */
export function authorizationOf(place: EndpointPlace, user: ServerUrl['user']): string | undefined {
  const { basic_auth: basic, authorization } = place.written;
  const ways = [
    basic && 'basic_auth',
    authorization && 'authorization',
    user && 'a user in the URL',
  ].filter((way) => way !== undefined);
  if (ways.length > 1) throw tooMany(place, ways);
  if (user !== undefined) return basicHeader(user);
  if (basic !== undefined) {
    return basicHeader({
      username: textAt(place, ['basic_auth', 'username']) ?? '',
      password: secretOf(place, 'basic_auth', 'password') ?? '',
    });
  }
  return authorization && tokenHeader(place);
}

function tooMany(place: EndpointPlace, ways: readonly string[]): StyxError {
  const key = place.written.authorization === undefined ? 'basic_auth' : 'authorization';
  return new StyxError('MANIFEST_VALUE', `the endpoint has both ${ways.join(' and ')}`, {
    position: place.source.keyPositionOf([...place.path, key]),
    hint: 'keep one of the two',
  });
}

/** The Authorization header's value of a user. */
export function basicHeader({ username, password }: NonNullable<ServerUrl['user']>): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function tokenHeader(place: EndpointPlace): string {
  const type = textAt(place, ['authorization', 'type']) ?? 'Bearer';
  const credentials = secretOf(place, 'authorization', 'credentials');
  const position = place.source.keyPositionOf([...place.path, 'authorization']);
  if (credentials === undefined) {
    throw new StyxError('MANIFEST_VALUE', '`authorization` has no credentials', {
      position,
      hint: 'add `credentials` or `credentials_file`',
    });
  }
  const header = `${type} ${credentials}`;
  if (/^[\x20-\x7e]+$/.test(header)) return header;
  throw new StyxError(
    'MANIFEST_VALUE',
    'the credentials have characters that a header cannot carry',
    {
      position,
      hint: 'they must be one line of ASCII',
    },
  );
}

/** A secret that is given in clear, from the environment, or in a file. */
function secretOf(
  place: EndpointPlace,
  section: 'basic_auth' | 'authorization',
  key: 'password' | 'credentials',
): string | undefined {
  const direct = textAt(place, [section, key]);
  const file = textAt(place, [section, `${key}_file`]);
  if (file === undefined) return direct;
  const position = place.source.positionOf([...place.path, section, `${key}_file`]);
  if (direct !== undefined) {
    throw new StyxError(
      'MANIFEST_VALUE',
      `\`${section}\` has both \`${key}\` and \`${key}_file\``,
      {
        position,
        hint: 'keep one of the two',
      },
    );
  }
  return at(
    () => position,
    () => readSecret(resolve(dirname(place.source.file), file)),
  );
}

function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (cause) {
    throw new StyxError('MANIFEST_VALUE', `the secret cannot be read: ${messageOf(cause)}`, {
      hint: 'the path is relative to the manifest',
      cause,
    });
  }
}

/** A text of an endpoint, filled in from the environment. */
export function textAt({ source, path, env }: EndpointPlace, inEndpoint: Path): string | undefined {
  const whole = [...path, ...inEndpoint];
  const text = source.textOf(whole);
  return text === undefined
    ? undefined
    : at(
        () => source.positionOf(whole),
        () => fillEnvironment(text, env),
      );
}
