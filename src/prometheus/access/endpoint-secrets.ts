import { StyxError } from '../../errors.js';
import {
  type Access,
  type Authentication,
  known,
  type Secret,
} from '../../manifest/http/access.js';
import type { Endpoint } from '../../manifest/manifest.js';
import { isSecretParam } from '../../manifest/secrets.js';
import { hideKeys } from './aws-keys.js';
import type { Hiding } from './hiding.js';
import { proxyOf } from './proxy.js';

/** Hides what the manifest says of an endpoint that is secret, as far as it can be read. */
export function hideSecrets(endpoint: Endpoint, hiding: Hiding): void {
  endpoint.urlKeys.forEach(hiding.reveal);
  endpoint.tunnel?.secrets().forEach(hiding.hide);
  const { authentication } = endpoint.access;
  if (authentication.way === 'command') authentication.command.secrets().forEach(hiding.hide);
  if (authentication.way === 'sigv4') readable(() => hideKeys(authentication, hiding));
  for (const secret of secretsOf(endpoint.access)) readable(() => hiding.reveal(secret));
  readable(() => hiding.reveal(proxyOf(endpoint)?.user?.password ?? known('')));
}

/** What cannot be read nobody can have been told. */
function readable(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof StyxError)) throw error;
  }
}

function secretsOf({ authentication, headers, tls }: Access): Secret[] {
  return [
    ...ownSecrets(authentication),
    ...headers.flatMap(({ secrets }) => secrets),
    ...(tls.identity === undefined ? [] : [tls.identity.key]),
  ];
}

/** What a server of tokens is told besides the client's secret, and nobody else: the password of an owner. */
export function secretParameters({
  parameters,
}: Pick<Extract<Authentication, { way: 'oauth2' }>, 'parameters'>): Secret[] {
  return [...parameters].flatMap(([name, value]) => (isSecretParam(name) ? [value] : []));
}

function ownSecrets(authentication: Authentication): readonly Secret[] {
  switch (authentication.way) {
    case 'basic':
      return [authentication.password];
    case 'token':
      return [authentication.credentials];
    case 'oauth2':
      return [authentication.clientSecret ?? known(''), ...secretParameters(authentication)];
    case 'sigv4':
    case 'command':
      return [];
    case 'none':
      return [];
  }
}
