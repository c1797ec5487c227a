import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { messageOf, StyxError, throwAll } from '../../errors.js';
import { isEndpoint } from '../endpoints.js';
import type { Environment } from '../interpolate.js';
import { didYouMean } from '../nearest.js';
import type { Path } from '../nodes.js';
import { readSource, type Source } from '../source.js';
import { validateManifest } from '../validate.js';
import { type Access, known } from './access.js';
import { accessOf } from './access-of.js';
import { type AccessPlace, mistake, type WrittenAccess } from './place.js';
import { headerSecret, secretAt } from './secret.js';

/** The keys of Prometheus' `http_client_config`, and what of the access each is about. */
const parts = new Map<string, keyof Access | undefined>([
  ['basic_auth', 'authentication'],
  ['authorization', 'authentication'],
  ['oauth2', 'authentication'],
  ['bearer_token', 'authentication'],
  ['bearer_token_file', 'authentication'],
  ['http_headers', 'headers'],
  ['tls_config', 'tls'],
  ['proxy_url', 'proxy'],
  ['no_proxy', 'proxy'],
  ['proxy_from_environment', 'proxy'],
  // Styx follows redirects within a server only, and speaks HTTP/1.1.
  ['follow_redirects', undefined],
  ['enable_http2', undefined],
]);
const notOfEndpoints = ['bearer_token', 'bearer_token_file', 'follow_redirects', 'enable_http2'];

/**
 * What a file as `promtool --http.config.file` takes it says of the access to a server; its texts are
 * used as they are written. Throws USAGE for one that cannot be read, and every mistake in it.
 */
export async function accessInFile(
  path: string,
  { cwd, env }: { readonly cwd: string; readonly env: Environment },
): Promise<Partial<Access>> {
  const file = resolve(cwd, path);
  const source = readSource({ file, name: relative(cwd, file), bytes: await bytesOf(file) });
  const data = dataOf(source);
  const keys = Object.keys(data);
  for (const key of keys) if (!parts.has(key)) throw unknownKey(source, key);
  const place: AccessPlace = {
    source,
    path: [],
    fill: asItIs,
    env,
    keptIn: () => ({ file, what: 'secrets' }),
    written: written(source, data),
  };
  const access = { ...accessOf(place, undefined), ...bearerOf(place, keys) };
  const said = new Set(keys.map((key) => parts.get(key)));
  return Object.fromEntries(
    Object.entries(access).filter(([part]) => said.has(part as keyof Access)),
  );
}

const asItIs = (text: string): string => text;

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new StyxError('USAGE', `--http-config cannot be read: ${messageOf(cause)}`, { cause });
  }
}

function dataOf({ data, positionOf }: Source): object {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  throw new StyxError('MANIFEST_VALUE', '--http-config names a file that has no map in it', {
    position: positionOf([]),
    hint: 'for example basic_auth: {username: reader, password_file: password}',
  });
}

function unknownKey(source: Source, key: string): StyxError {
  const position = source.keyPositionOf([key]);
  const hint = didYouMean(key, [...parts.keys()]);
  return new StyxError('MANIFEST_KEY', `unknown key \`${key}\` of an HTTP client`, {
    position,
    hint,
  });
}

/** What endpoints may say too is judged as they are. */
function written(source: Source, data: object): WrittenAccess {
  const some = Object.entries(data).filter(([key]) => !notOfEndpoints.includes(key));
  const endpoint = { url: 'http://localhost', ...Object.fromEntries(some) };
  const below = (path: Path): Path => path.slice(1);
  const result = validateManifest({
    ...source,
    data: { prometheus: endpoint },
    positionOf: (path) => source.positionOf(below(path)),
    keyPositionOf: (path) => source.keyPositionOf(below(path)),
    textOf: (path) => source.textOf(below(path)),
  });
  throwAll(result.errors);
  const valid = result.written?.prometheus;
  return typeof valid === 'object' && isEndpoint(valid) ? valid : {};
}

/** The older form of a token. */
function bearerOf(place: AccessPlace, keys: readonly string[]): Partial<Access> {
  const token = secretAt(place, [], 'bearer_token');
  if (token === undefined) return {};
  const others = keys.filter((key) => ['basic_auth', 'authorization', 'oauth2'].includes(key));
  if (others.length > 0) {
    const message = `the file has both a bearer token and \`${others.join('`, `')}\``;
    throw mistake(place, others.slice(0, 1), message, 'keep one of them');
  }
  const credentials = headerSecret(place, ['bearer_token'], token);
  return { authentication: { way: 'token', type: known('Bearer'), credentials } };
}
