import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import { refusalFailure, rejected } from './failure.js';
import type { HttpAnswer, HttpBody } from './http.js';
import { fieldsOf } from './json-fields.js';
import { checkWhole } from './json-input.js';
import { readRefusal } from './refusal.js';
import type { Attempt } from './retry.js';

/** What a server is asked besides queries, and how its answer is read. */
export interface Question<T> {
  /** Below the URL of an endpoint; `''` asks for what is at the URL itself. */
  readonly path: string;
  readonly formOf: (endpoint: Endpoint) => Readonly<Record<string, string>>;
  /** Media types that are wanted; JSON where it says none. */
  readonly accept?: string;
  /** Reads the answer to one try: what was read of another is void. */
  readonly read: (endpoint: Endpoint, answer: HttpAnswer) => Promise<Attempt<T>>;
}

/** What an answer of Prometheus' API has. */
export interface AnswerData<T> {
  readonly data: T;
  readonly warnings: readonly string[];
}

/** More is in no answer that is read whole. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads an answer of Prometheus' API whole; `dataIn` its data, undefined where they are not what was asked
 * for. Throws BAD_ANSWER where they are not all that there is or are spoilt, TRUNCATED and TOO_LARGE.
 */
export async function readData<T>(
  endpoint: Endpoint,
  path: string,
  answer: HttpAnswer,
  dataIn: (data: unknown) => T | undefined,
): Promise<Attempt<AnswerData<T>>> {
  if (isRefusal(answer)) return { failure: await readRefusal(endpoint, path, answer) };
  const body = await readWhole(endpoint, answer.body);
  const fields = fieldsOf(body);
  if (fields.size === 0 && mayBeObject(body)) checkWhole(Buffer.from(body));
  if (fields.get('status') === 'error') {
    const [message = '', errorType = ''] =
      textsIn([fields.get('error'), fields.get('errorType')]) ?? [];
    const error = rejected(endpoint, { errorType, message }, answer.shown);
    return { failure: { error, retry: 'never', reached: 'server' } };
  }
  const data = dataIn(fields.get('data'));
  if (fields.get('status') !== 'success' || data === undefined) {
    return { failure: refusalFailure(endpoint, { ...answer, body }) };
  }
  if (fields.get('isPartial') === true) throw partial(endpoint);
  const warnings = [fields.get('warnings'), fields.get('infos')].flatMap(
    (some) => textsIn(some) ?? [],
  );
  return { value: { data, warnings: warnings.map(answer.shown) } };
}

/** Anything else is a page of something else, or a word of a proxy. */
const mayBeObject = (body: string): boolean => /^\s*\{/.test(body);

export const isRefusal = ({ status }: HttpAnswer): boolean => status < 200 || status > 299;

async function readWhole(endpoint: Endpoint, body: HttpBody): Promise<string> {
  const most = Math.min(MOST_BYTES, endpoint.answerLimits.bytes);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const fragment of body) {
    length += fragment.length;
    if (length > most) throw tooLong(endpoint, most);
    pieces.push(fragment);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** All texts of a list; undefined where it is none, or has anything else. */
export function textsIn(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((one): one is string => typeof one === 'string');
  return texts.length === value.length ? texts : undefined;
}

export function partial({ name }: Endpoint): StyxError {
  return new StyxError('BAD_ANSWER', `${name} answered with a part of the data only`, {
    hint: 'some of its storage nodes are down; try again when they are back',
  });
}

function tooLong({ name }: Endpoint, most: number): StyxError {
  const message = `${name} answered with more than ${most.toLocaleString('en')} bytes`;
  const raise = most === MOST_BYTES ? '' : ', or raise `max_response_bytes` of the endpoint';
  return new StyxError('TOO_LARGE', message, {
    hint: `ask about fewer series, or about a shorter range${raise}`,
  });
}
