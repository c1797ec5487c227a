import { knownUser, type ProxyUrl } from '../../manifest/http/access.js';
import type { Environment } from '../../manifest/interpolate.js';
import type { Endpoint } from '../../manifest/manifest.js';
import { parseServerUrl } from '../../manifest/url.js';
import { isExempt } from './no-proxy.js';

/**
 * The proxy through which an endpoint is asked; undefined where it is asked itself. Throws
 * MANIFEST_VALUE and UNKNOWN_VARIABLE.
 */
export function proxyOf({ url, access }: Pick<Endpoint, 'url' | 'access'>): ProxyUrl | undefined {
  const { proxy } = access;
  switch (proxy.from) {
    case 'nowhere':
      return undefined;
    case 'url':
      return proxy.except !== undefined && isExempt(url, proxy.except().text)
        ? undefined
        : proxy.url();
    case 'environment': {
      const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
      const text = valueOf(name, proxy.env);
      if (text === undefined || isExempt(url, valueOf('NO_PROXY', proxy.env) ?? ''))
        return undefined;
      const whole = /^\w+:\/\//.test(text) ? text : `http://${text}`;
      const { user, ...others } = parseServerUrl(whole, `$${name}`);
      return { ...others, user: user && knownUser(user) };
    }
  }
}

/** In capitals, or not. */
const valueOf = (name: string, env: Environment): string | undefined =>
  env[name] || env[name.toLowerCase()] || undefined;

/** The codes of proxies that do not say whether they lead on: they end the connection, or are silent. */
export const proxyFaults = { ends: 'PROXY_ENDS', isSilent: 'PROXY_IS_SILENT' } as const;
