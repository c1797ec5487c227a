import { StyxError } from '../../errors.js';
import { type Authentication, known } from '../../manifest/http/access.js';
import type { Environment } from '../../manifest/interpolate.js';
import { type AwsProfile, awsProfile } from './aws-profile.js';
import type { Hiding } from './hiding.js';

export type SigV4Authentication = Extract<Authentication, { way: 'sigv4' }>;

/** What requests are signed with. */
export interface AwsKeys {
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly sessionToken: string | undefined;
}

/**
 * What is written, or else what the environment has, or else what the profile has; a profile that is named comes
 * before the environment's keys. Throws CREDENTIALS where a part is nowhere, and as secrets do.
 */
export function awsKeys(authentication: SigV4Authentication, hiding: Hiding): AwsKeys {
  const { env, region } = authentication;
  const profile = profileOf(authentication);
  const keys = writtenKeys(authentication, hiding) ?? foundKeys(authentication, profile, hiding);
  if (keys === undefined) throw noKeys(profile());
  return carried({ ...keys, region: region?.().text ?? regionOf(env, profile) });
}

/** What signs is written into headers, but for the key itself. */
function carried(keys: AwsKeys): AwsKeys {
  const { region, accessKey, sessionToken = '' } = keys;
  const texts = { region, 'access key': accessKey, 'session token': sessionToken };
  const wrong = Object.entries(texts).find(([, text]) => !/^[\x20-\x7e]*$/.test(text));
  if (wrong === undefined) return keys;
  const message = `the ${wrong[0]} of AWS has characters that a header cannot carry`;
  throw new StyxError('CREDENTIALS', message, {
    hint: 'it must be one line of ASCII: is there more in sigv4, the environment or the profile?',
  });
}

/**
 * Hides all keys that are somewhere, though one of them signs: a program that is started has the environment.
 * Throws as `awsKeys` does.
 */
export function hideKeys(authentication: SigV4Authentication, hiding: Hiding): void {
  const { keys, env } = authentication;
  for (const name of secretNames) hiding.hide(env[name.toUpperCase()] ?? '');
  if (keys !== undefined) hiding.reveal(keys.secret);
  const { settings } = profileOf(authentication)();
  for (const name of secretNames) hiding.hide(settings.get(name) ?? '');
}

const secretNames = ['aws_secret_access_key', 'aws_session_token'];

/** The profile that is meant, whose files are read once, when it is needed. */
function profileOf({ profile, env }: SigV4Authentication): () => AwsProfile {
  let read: AwsProfile | undefined;
  return () => (read ??= awsProfile(profile?.().text ?? (env['AWS_PROFILE'] || 'default'), env));
}

type Keys = Omit<AwsKeys, 'region'>;

function writtenKeys({ keys }: SigV4Authentication, hiding: Hiding): Keys | undefined {
  if (keys === undefined) return undefined;
  const secretKey = hiding.reveal(keys.secret);
  return { accessKey: keys.access().text, secretKey, sessionToken: undefined };
}

function foundKeys(
  { env, profile: named }: SigV4Authentication,
  profile: () => AwsProfile,
  hiding: Hiding,
): Keys | undefined {
  const inEnvironment = (key: string): string | undefined => env[key.toUpperCase()] || undefined;
  const isInEnvironment = named === undefined && inEnvironment('aws_access_key_id') !== undefined;
  const get = isInEnvironment ? inEnvironment : (key: string) => profile().settings.get(key);
  const keptIn = isInEnvironment ? undefined : ({ file: profile().file, what: 'secrets' } as const);
  const [accessKey, secret, token] = [
    ...['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'].map(get),
  ];
  if (accessKey === undefined || secret === undefined) return undefined;
  const secretKey = hiding.reveal(known(secret, keptIn));
  if (token !== undefined) hiding.hide(token);
  return { accessKey, secretKey, sessionToken: token };
}

function regionOf(env: Environment, profile: () => AwsProfile): string {
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || profile().settings.get('region');
  if (region !== undefined) return region;
  throw new StyxError('CREDENTIALS', 'nothing says which region of AWS is meant', {
    hint: 'write sigv4: {region: eu-central-1}, or set AWS_REGION',
  });
}

/** What a profile has in place of keys, which takes AWS' own programs. */
const others = ['credential_process', 'sso_session', 'sso_start_url', 'role_arn'];

function noKeys({ name, settings }: AwsProfile): StyxError {
  const other = others.find((key) => settings.has(key));
  const why = other === undefined ? '' : `; its profile ${name} has ${other}`;
  const hint =
    other === undefined
      ? 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write a profile of ~/.aws/credentials'
      : `eval "$(aws configure export-credentials --profile ${name} --format env)" gives it keys for a while`;
  return new StyxError('CREDENTIALS', `AWS' requests cannot be signed: there are no keys${why}`, {
    hint,
  });
}
