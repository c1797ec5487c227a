import { readFileSync } from 'node:fs';
import { isMissing } from '../errors.js';
import { textHash } from '../files/text-hash.js';
import { writeDurably, type WriteResult } from '../files/write-whole.js';
import { fieldsIn } from '../prometheus/json-fields.js';
import { damaged } from './damaged.js';

/** Of which label servers were asked for the values, and of which series. */
export interface ValuesRequest {
  /** The endpoint's name; its address may change. */
  readonly endpoint: string;
  readonly label: string;
  /** The selector of the series. */
  readonly match: string;
  /** As the manifest has them: `last 6h`; those of runs by their times. */
  readonly ranges: readonly string[];
  /** What the manifest adds to it, as a form; only where it does. */
  readonly params?: string;
  /** The headers that a figure adds, without secrets, as a form; only where it does. */
  readonly headers?: string;
  /** What is hidden of the values, in words; only where something is. */
  readonly redact?: string;
}

/** Values that a label had, in their order. */
export interface KeptValues {
  readonly request: ValuesRequest;
  readonly values: readonly string[];
}

/** As it is read from a file. */
export interface FoundValues extends KeptValues {
  /** SHA-256, in hex, of all lines but the first. */
  readonly hash: string;
}

/** Two requests with one hash (SHA-256, in hex) have the same values. */
export function valuesRequestHash(request: ValuesRequest): string {
  return textHash(JSON.stringify(ordered(request)));
}

/** The hash that the file of some values has, of all lines but its first. */
export function valuesHash(values: readonly string[]): string {
  return textHash(linesBehindFirst(values));
}

/**
 * Writes values whole and durably, as Prometheus answers with them, one a line. Throws UNWRITABLE and the
 * signal's reason.
 *
 * Format: https://prometheus.io/docs/prometheus/latest/querying/api/#querying-label-values
 */
export function writeValues(
  path: string,
  { request, values }: KeptValues,
  signal: AbortSignal,
): Promise<WriteResult> {
  const styx = JSON.stringify({ version: 1, request: ordered(request) });
  const first = `{"styx":${styx},"status":"success","data":[\n`;
  const pieces = [Buffer.from(first + linesBehindFirst(values))];
  return writeDurably(path, pieces, { unchanged: 'keep', signal });
}

const linesBehindFirst = (values: readonly string[]): string =>
  `${values.map((value) => JSON.stringify(value)).join(',\n')}\n]}\n`;

/** What `writeValues` has written; undefined where there is no file. Throws BAD_SNAPSHOT. */
export function readValues(path: string): FoundValues | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const { request, values } = parsed(text);
    return { request, values, hash: textHash(text.slice(text.indexOf('\n') + 1)) };
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw damaged(path, thrown);
  }
}

function parsed(text: string): KeptValues {
  const answer: unknown = JSON.parse(text);
  if (!isAnswer(answer)) throw new Error('it is not what a server has answered');
  return { request: answer.styx.request, values: answer.data };
}

interface Answer {
  readonly styx: { readonly request: ValuesRequest };
  readonly data: readonly string[];
}

function isAnswer(value: unknown): value is Answer {
  const answer = fieldsIn(value);
  const styx = fieldsIn(answer.get('styx'));
  const request = fieldsIn(styx.get('request'));
  const said = ['params', 'headers', 'redact'].filter((key) => request.get(key) !== undefined);
  const texts = ['endpoint', 'label', 'match', ...said].map((key) => request.get(key));
  return (
    styx.get('version') === 1 &&
    [answer.get('data'), request.get('ranges'), texts].every((list) => isTexts(list))
  );
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function ordered(request: ValuesRequest): ValuesRequest {
  const { endpoint, label, match, ranges, params, headers, redact } = request;
  return {
    ...{ endpoint, label, match, ranges },
    ...(params !== undefined && { params }),
    ...(headers !== undefined && { headers }),
    ...(redact !== undefined && { redact }),
  };
}
