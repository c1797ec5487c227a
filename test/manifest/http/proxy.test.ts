import { describe, expect, it } from 'vitest';
import { errorsOf, mistakeOf, mistakes, query } from '../given.js';

const given = (proxy: string): string =>
  `prometheus: {url: http://a, ${proxy}}\nfigures: {f: {query: up, range: {last: 1h}}}`;

describe('a proxy', () => {
  it.each([
    ['no_proxy: a', 'MANIFEST_VALUE', 'no_proxy'],
    ['proxy_url: http://b, proxy_from_environment: true', 'MANIFEST_VALUE', 'proxy_url'],
    ['no_proxy: a, proxy_from_environment: true', 'MANIFEST_VALUE', 'no_proxy'],
    ['proxy_from_environment: 1', 'MANIFEST_VALUE', '1'],
    ['proxy: http://b', 'MANIFEST_KEY', 'proxy'],
  ])('is not %s', (proxy, code, text) => {
    expect(mistakes(given(proxy))).toEqual([[code, 1, text]]);
  });

  it.each([
    ['socks5://b:1080', 'MANIFEST_VALUE', 'socks5://b:1080'],
    ['"${NONE}"', 'UNKNOWN_VARIABLE', '"${NONE}"'],
  ])('is read when the server is asked: %s', (url, code, text) => {
    const { proxy } = query(given(`proxy_url: ${url}`)).endpoint.access;
    if (proxy.from !== 'url') throw new Error('no proxy');
    expect(errorsOf(proxy.url).map(mistakeOf)).toEqual([[code, 1, text]]);
  });
});
