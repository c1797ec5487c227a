import { StyxError } from '../errors.js';
import { withoutSecrets } from '../secrets.js';
import { advance, startOfValue } from './json-value.js';
import { skipSpace } from './sample.js';

/**
 * JSON that arrives in fragments, and the place where reading has got to. The readers below are
 * generators: they yield when a token is not whole yet, and are resumed after `feed`.
 */
export interface JsonInput {
  bytes: Uint8Array;
  /** What `bytes` is the beginning of. */
  memory: Uint8Array;
  /** `memory`, to be read in words. */
  view: DataView;
  /** Offset in `bytes` of what is read next. */
  at: number;
  /** Offset of `bytes[0]` in the whole document. */
  base: number;
  /** No more will be fed. */
  closed: boolean;
}

/** Yields until there is more to read. */
export type Reading<T> = Generator<undefined, T, undefined>;

const MIB = 1024 * 1024;

/** A name, a message or the labels of one series; longer ones are refused to bound the memory. */
const MAX_TOKEN_BYTES = MIB;

/** All names of an object, of which one is that of all metrics of a server. */
const MAX_NAMES_BYTES = 8 * MIB;

const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

export const openInput = (): JsonInput => ({
  bytes: new Uint8Array(0),
  memory: new Uint8Array(0),
  view: new DataView(new ArrayBuffer(0)),
  at: 0,
  base: 0,
  closed: false,
});

/**
 * Appends a fragment, and drops what has been read. The fragment is copied into memory that is used
 * again and again: to join fragments in new memory each time costs a quarter of the whole scan.
 */
export function feed(input: JsonInput, fragment: Uint8Array): void {
  const rest = input.bytes.subarray(input.at);
  const length = rest.length + fragment.length;
  if (length > input.memory.length) {
    const larger = new Uint8Array(length * 2);
    larger.set(rest);
    input.memory = larger;
    input.view = new DataView(larger.buffer);
  } else {
    input.memory.set(rest);
  }
  input.memory.set(fragment, rest.length);
  input.bytes = input.memory.subarray(0, length);
  input.base += input.at;
  input.at = 0;
}

/** Waits for more bytes. Throws TRUNCATED where the document has ended in the middle. */
export function* more(input: JsonInput): Reading<void> {
  if (input.closed) {
    const length = input.base + input.bytes.length;
    throw new StyxError('TRUNCATED', `the answer stops in the middle, after ${length} bytes`, {
      hint: 'a proxy or the server cut the connection; try again, or ask for a shorter range',
    });
  }
  yield;
}

/** Skips white space and returns the next byte without reading it. */
export function* peek(input: JsonInput): Reading<number> {
  for (;;) {
    input.at = skipSpace(input.bytes, input.at);
    const byte = input.bytes[input.at];
    if (byte !== undefined) return byte;
    yield* more(input);
  }
}

function* expect(input: JsonInput, byte: number): Reading<void> {
  if ((yield* peek(input)) !== byte) throw notJson(input);
  input.at++;
}

/**
 * Reads an object; `read` is called for each key and must read its value. A key that comes twice
 * would hide a part of the answer, and is refused.
 */
export function* readObject(input: JsonInput, read: (key: string) => Reading<void>): Reading<void> {
  const keys = new Set<string>();
  const take = bounded(
    'the names in an object of the answer are',
    MAX_NAMES_BYTES,
    notOfPrometheus,
  );
  yield* expect(input, OPEN_OBJECT);
  if ((yield* peek(input)) === CLOSE_OBJECT) {
    input.at++;
    return;
  }
  for (;;) {
    const key = yield* readText(input);
    if (keys.has(key)) throw notJson(input);
    keys.add(key);
    take(key);
    yield* expect(input, COLON);
    yield* read(key);
    if (!(yield* goesOn(input, CLOSE_OBJECT))) return;
  }
}

/** Reads a list, or `null`, which Go writes for an empty one; `read` must read one item. */
export function* readList(input: JsonInput, read: () => Reading<void>): Reading<void> {
  if ((yield* peek(input)) !== OPEN_LIST) {
    if ((yield* readValue(input)) !== null) throw notJson(input);
    return;
  }
  input.at++;
  if ((yield* peek(input)) === CLOSE_LIST) {
    input.at++;
    return;
  }
  for (;;) {
    yield* read();
    if (!(yield* goesOn(input, CLOSE_LIST))) return;
  }
}

function* goesOn(input: JsonInput, close: number): Reading<boolean> {
  const byte = yield* peek(input);
  if (byte !== COMMA && byte !== close) throw notJson(input);
  input.at++;
  return byte === COMMA;
}

export function* readText(input: JsonInput): Reading<string> {
  const value = yield* readValue(input);
  if (typeof value !== 'string') throw notJson(input);
  return value;
}

/**
 * Reads any small value within a document whole: a bare number or word ends only with what follows it.
 * Throws TOO_LARGE where it is longer than a token may be.
 */
export function* readValue(input: JsonInput): Reading<unknown> {
  yield* peek(input);
  const scan = startOfValue();
  while (!advance(scan, input.bytes, input.at + scan.length)) {
    if (scan.length > MAX_TOKEN_BYTES)
      throw tooLong('a text in the answer is', MAX_TOKEN_BYTES, dropLabel);
    yield* more(input);
  }
  const text = input.bytes.subarray(input.at, input.at + scan.length);
  const value = parse(text, input);
  input.at += scan.length;
  return value;
}

/** Deeper than this, nothing is nested that a server writes. */
const MAX_DEPTH = 100;

/**
 * Passes over any value, in memory a text or a number of it at a time. Throws BAD_ANSWER where it is no JSON,
 * and TOO_LARGE where it has a text that is longer than a token may be.
 */
export function* skipValue(input: JsonInput, depth = 0): Reading<void> {
  const skipOne = (): Reading<void> => skipValue(input, depth + 1);
  const byte = yield* peek(input);
  if (depth > MAX_DEPTH) throw notJson(input);
  if (byte === OPEN_OBJECT) yield* readObject(input, skipOne);
  else if (byte === OPEN_LIST) yield* readList(input, skipOne);
  else yield* readValue(input);
}

/** Throws TRUNCATED for a document that stops in the middle, and as `skipValue` does. */
export function checkWhole(document: Uint8Array): void {
  const input = openInput();
  feed(input, document);
  input.closed = true;
  skipValue(input).next();
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(text: Uint8Array, input: JsonInput): unknown {
  try {
    return JSON.parse(utf8.decode(text)) as unknown;
  } catch {
    throw notJson(input);
  }
}

/** As much as is read of what is shown, in bytes: of half a secret nobody knows that it is one. */
const LONGEST_SECRET = 8192;

/** Says where the document stops being what was expected, with the bytes that are there. */
export function notJson(input: JsonInput): StyxError {
  const offset = input.base + input.at;
  const there = input.bytes.subarray(input.at, input.at + LONGEST_SECRET);
  const shown = withoutSecrets(Buffer.from(there).toString('utf8')).slice(0, 40);
  return new StyxError(
    'BAD_ANSWER',
    `the answer is not what Prometheus writes, at byte ${offset}: ${JSON.stringify(shown)}`,
    { hint: 'the server, or a proxy before it, has spoilt the answer: ask without the proxy' },
  );
}

/** Told of texts that are kept; throws TOO_LARGE as soon as they are longer together than so many bytes. */
export function bounded(what: string, mostBytes: number, hint: string): (text: string) => void {
  let left = mostBytes;
  return (text) => {
    left -= text.length + 1;
    if (left < 0) throw tooLong(what, mostBytes, hint);
  };
}

function tooLong(what: string, mostBytes: number, hint: string): StyxError {
  return new StyxError('TOO_LARGE', `${what} longer than ${mostBytes / MIB} MiB`, { hint });
}

const dropLabel = 'is a label being misused for data? Drop it with sum without (…)';
const notOfPrometheus =
  'no Prometheus writes so many: is it one, and nobody between it and Styx who changes its answers?';
