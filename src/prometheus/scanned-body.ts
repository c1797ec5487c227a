import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import type { Answer } from './answer-scanner.js';
import { type Failure, refusalFailure, rejected, shownUrl } from './failure.js';
import type { HttpAnswer } from './http.js';
import { isRefusal, partial } from './question.js';
import { readRefusal } from './refusal.js';
import type { Attempt } from './retry.js';

const SPACE = 0x20;
const OPEN_OBJECT = 0x7b;

/** Takes a JSON body as it arrives; says why there is none, where there is none. */
export async function scanBody(
  endpoint: Endpoint,
  path: string,
  answer: HttpAnswer,
  take: (fragment: Uint8Array) => void,
): Promise<Failure | undefined> {
  if (isRefusal(answer)) return readRefusal(endpoint, path, answer);
  let hasBegun = false;
  for await (const fragment of answer.body) {
    const first: number | undefined = fragment.find((byte) => byte > SPACE);
    if (!hasBegun && first !== undefined && first !== OPEN_OBJECT) {
      answer.body.destroy();
      const body = Buffer.from(fragment).toString('utf8');
      return refusalFailure(endpoint, { ...answer, body });
    }
    hasBegun ||= first !== undefined;
    take(fragment);
  }
  return undefined;
}

/** What an answer comes to that has been scanned to its end. Throws NOT_PROMETHEUS and BAD_ANSWER. */
export function scannedAnswer<T>(
  endpoint: Endpoint,
  { status, errorType, error: message, isPartial }: Answer,
  shown: HttpAnswer['shown'],
  value: T,
): Attempt<T> {
  if (status === 'error') {
    const error = rejected(endpoint, { errorType, message }, shown);
    return { failure: { error, retry: 'never', reached: 'server' } };
  }
  if (status !== 'success') throw notPrometheus(endpoint);
  if (isPartial) throw partial(endpoint);
  return { value };
}

export function notPrometheus(endpoint: Endpoint): StyxError {
  const message = `${endpoint.name} answered JSON that is not Prometheus'`;
  return new StyxError('NOT_PROMETHEUS', message, {
    hint: `is ${shownUrl(endpoint)} the address of a Prometheus?`,
  });
}
