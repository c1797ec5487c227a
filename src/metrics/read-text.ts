import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf, messageOf, StyxError } from '../errors.js';
import { type Exposition, expositionReader, type TextFormat } from './exposition.js';

/** Which format a media type says a text is in. */
export function formatOf(contentType: string): TextFormat {
  if (/^application\/openmetrics-text\b/i.test(contentType)) return 'openmetrics';
  return /^text\/plain\b.*\bversion=/i.test(contentType) ? 'prometheus' : 'untold';
}

/**
 * Reads the metrics of a file or a pipe, packed with gzip or not; `name` is what it is called. Throws USAGE
 * where it cannot be read, as `expositionReader` does, and the signal's reason.
 */
export async function readText(
  source: string | Readable,
  name: string,
  signal: AbortSignal,
): Promise<Exposition> {
  const stream = typeof source === 'string' ? createReadStream(source) : source;
  const stop = (): void => void stream.destroy();
  signal.addEventListener('abort', stop);
  const reader = expositionReader(name, 'untold');
  try {
    for await (const fragment of unpacked(stream)) {
      signal.throwIfAborted();
      reader.write(fragment);
    }
  } catch (thrown) {
    signal.throwIfAborted();
    throw thrown instanceof StyxError ? thrown : unreadable(name, thrown);
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return reader.end();
}

async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const fragments = stream[Symbol.asyncIterator]();
  const first = await fragments.next();
  if (first.done === true) return;
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => fragments };
  };
  const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b;
  // What goes wrong before it is seen by who reads it.
  if (isPacked) yield* pipeline(Readable.from(whole()), createGunzip(), () => undefined);
  else yield* whole();
}

function unreadable(name: string, thrown: unknown): StyxError {
  const isDamaged = String(codeOf(thrown)).startsWith('Z_');
  const problem = isDamaged ? 'is damaged' : 'cannot be read';
  return new StyxError('USAGE', `${name} ${problem}: ${messageOf(thrown)}`, { cause: thrown });
}
