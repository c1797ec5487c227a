import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { messageOf, StyxError } from '../errors.js';

/** More than any query, bytes. */
const MOST_BYTES = 100_000;

/** The body of a request, whose length is said. Throws USAGE. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = Number(request.headers['content-length']);
  if (!(bytes <= MOST_BYTES)) throw new StyxError('USAGE', 'more was sent than is read');
  const body = await text(request);
  try {
    return JSON.parse(body);
  } catch (thrown) {
    throw new StyxError('USAGE', `no JSON was sent: ${messageOf(thrown)}`);
  }
}
