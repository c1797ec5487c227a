import { BlockList } from 'node:net';
import { type Duplex, pipeline, type Readable } from 'node:stream';
import { createGunzip, createInflate } from 'node:zlib';
import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';

const nearby = new BlockList();
nearby.addSubnet('127.0.0.0', 8, 'ipv4');
nearby.addSubnet('10.0.0.0', 8, 'ipv4');
nearby.addSubnet('172.16.0.0', 12, 'ipv4');
nearby.addSubnet('192.168.0.0', 16, 'ipv4');
nearby.addSubnet('169.254.0.0', 16, 'ipv4');
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');
nearby.addSubnet('fe80::', 10, 'ipv6');

/**
 * What to put into Accept-Encoding. Prometheus needs seven times as long to compress an answer as
 * to write it, so on fast networks (loopback, private addresses) none is asked for.
 */
export function acceptedEncoding(endpoint: Pick<Endpoint, 'compression' | 'url'>): string {
  if (endpoint.compression === 'none') return 'identity';
  if (endpoint.compression === 'gzip') return 'gzip';
  return isNearby(endpoint.url.hostname) ? 'identity' : 'gzip';
}

function isNearby(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) return true;
  const address = hostname.replace(/^\[|\]$/g, '');
  return nearby.check(address, 'ipv4') || (address.includes(':') && nearby.check(address, 'ipv6'));
}

/** The body without its compression. Throws BAD_ANSWER for one that was not asked for. */
export function decoded(body: Readable, contentEncoding: string): Readable {
  const encoding = contentEncoding.trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return body;
  const options = { chunkSize: 128 * 1024 };
  if (encoding === 'gzip' || encoding === 'x-gzip') return piped(body, createGunzip(options));
  if (encoding === 'deflate') return piped(body, createInflate(options));
  throw new StyxError('BAD_ANSWER', `the answer is compressed with ${contentEncoding.trim()}`, {
    hint: 'set compression: none for this endpoint',
  });
}

/** An error of the body ends the decoder, whose reader then sees it. */
function piped(body: Readable, decoder: Duplex): Readable {
  pipeline(body, decoder, () => undefined);
  return decoder;
}
