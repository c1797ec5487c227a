import type { Readable } from 'node:stream';
import type { HttpBody } from './http.js';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * A body without the mark that some proxies write before it, and readers of JSON may pass over.
 * Source: RFC 8259, section 8.1.
 */
export function unmarked(body: Readable): HttpBody {
  return {
    [Symbol.asyncIterator]: () => withoutMark(body),
    destroy: () => body.destroy(),
  };
}

async function* withoutMark(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | undefined = new Uint8Array(0);
  for await (const fragment of body) {
    if (held === undefined) {
      yield fragment;
      continue;
    }
    held = Buffer.concat([held, fragment]);
    if (held.length < MARK.length) continue;
    const isMarked = MARK.equals(held.subarray(0, MARK.length));
    yield isMarked ? held.subarray(MARK.length) : held;
    held = undefined;
  }
  if (held !== undefined) yield held;
}
