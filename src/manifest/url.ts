import { StyxError } from '../errors.js';

/** A server's URL without the user and the password that may have stood in it. */
export interface ServerUrl {
  readonly url: URL;
  readonly user: { readonly username: string; readonly password: string } | undefined;
}

/**
 * Reads the URL of a server. `shown` is what an error may show of it.
 * Throws MANIFEST_VALUE where it is none, or not http.
 */
export function parseServerUrl(text: string, shown: string = text): ServerUrl {
  const url = parsed(text.trim());
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    const bare = /^[\w.-]+(:\d+)?(\/|$)/.test(text) && !text.includes('://');
    throw new StyxError('MANIFEST_VALUE', `\`${withoutUser(shown)}\` is not the URL of a server`, {
      hint: bare ? `write http://${shown}` : 'for example http://localhost:9090',
    });
  }
  const { username, password } = url;
  const isUser = username !== '' || password !== '';
  url.username = '';
  url.password = '';
  url.hash = '';
  return {
    url,
    user: isUser ? { username: userOf(username), password: userOf(password) } : undefined,
  };
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The name or the password of a user as it was before it was written into a URL. */
export function userOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutUser(text: string): string {
  return text.replace(/^(\w+:\/\/)?.*@/s, '$1***@');
}
