import { StyxError } from '../../errors.js';
import type { Authentication } from '../../manifest/http/access.js';
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
 * What is written, or else what the environment has, or else what the profile has. Throws CREDENTIALS
 * where a part is nowhere, and as secrets do.
 */
export function awsKeys(authentication: SigV4Authentication, hiding: Hiding): AwsKeys {
  const { env, region } = authentication;
  const name = authentication.profile?.().text ?? (env['AWS_PROFILE'] || 'default');
  const profile = awsProfile(name, env);
  const keys = writtenKeys(authentication, hiding) ?? foundKeys(authentication, profile, hiding);
  if (keys === undefined) throw noKeys(name, profile);
  return { ...keys, region: region?.().text ?? regionOf(env, profile) };
}

type Keys = Omit<AwsKeys, 'region'>;

function writtenKeys({ keys }: SigV4Authentication, hiding: Hiding): Keys | undefined {
  if (keys === undefined) return undefined;
  const secretKey = hiding.reveal(keys.secret);
  return { accessKey: keys.access().text, secretKey, sessionToken: undefined };
}

function foundKeys(
  { env, profile: named }: SigV4Authentication,
  { settings, file }: AwsProfile,
  hiding: Hiding,
): Keys | undefined {
  const inEnvironment = (key: string): string | undefined => env[key.toUpperCase()] || undefined;
  const isInEnvironment = named === undefined && inEnvironment('aws_access_key_id') !== undefined;
  const get = isInEnvironment ? inEnvironment : (key: string) => settings.get(key);
  const kept = isInEnvironment ? undefined : file;
  const [accessKey, secret, token] = [
    ...['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'].map(get),
  ];
  if (accessKey === undefined || secret === undefined) return undefined;
  const secretKey = hiding.reveal(() => ({ text: secret, file: kept }));
  if (token !== undefined) hiding.hide(token);
  return { accessKey, secretKey, sessionToken: token };
}

function regionOf(env: Environment, { settings }: AwsProfile): string {
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || settings.get('region');
  if (region !== undefined) return region;
  throw new StyxError('CREDENTIALS', 'nothing says which region of AWS is meant', {
    hint: 'write sigv4: {region: eu-central-1}, or set AWS_REGION',
  });
}

/** What a profile has in place of keys, which takes AWS' own programs. */
const others = ['credential_process', 'sso_session', 'sso_start_url', 'role_arn'];

function noKeys(name: string, { settings }: AwsProfile): StyxError {
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
