import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import { refusalFailure, rejected } from './failure.js';
import type { HttpAnswer } from './http.js';
import { fieldsOf } from './json-fields.js';
import { paramsOf } from './query-forms.js';
import { readRefusal, readText } from './refusal.js';
import type { Attempt } from './retry.js';
import { seconds } from '../time/seconds.js';

/** The values that a label has, of the series that match a selector, about a stretch of time, ms. */
export interface LabelRequest {
  readonly label: string;
  readonly match: string;
  readonly startMs: number;
  readonly endMs: number;
}

export interface LabelAnswer {
  readonly values: readonly string[];
  readonly warnings: readonly string[];
}

/** Millions of values: nobody makes a figure of each. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Source: https://prometheus.io/docs/prometheus/latest/querying/api/#querying-label-values */
export function labelPath({ label }: LabelRequest): string {
  return `/api/v1/label/${encodeURIComponent(escapedName(label))}/values`;
}

/**
 * Names of other than letters, digits and `_` are written with the code points of the rest.
 * Source: the escaping scheme `U__` of Prometheus 3.
 */
function escapedName(label: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(label)) return label;
  const escaped = label
    .replaceAll('_', '__')
    .replace(/[^A-Za-z0-9_]/gu, (other) => `_${other.codePointAt(0)?.toString(16)}_`);
  return `U__${escaped}`;
}

export function labelForm(
  endpoint: Endpoint,
  { match, startMs, endMs }: LabelRequest,
): Record<string, string> {
  // VictoriaMetrics 1.145 takes 0 for no time at all, and answers of its last day.
  const start = seconds(Math.max(startMs, 1));
  return { ...paramsOf(endpoint), 'match[]': match, start, end: seconds(endMs) };
}

/** Reads an answer whole. Throws BAD_ANSWER where it is not all that there is. */
export async function readLabelValues(
  endpoint: Endpoint,
  path: string,
  answer: HttpAnswer,
): Promise<Attempt<LabelAnswer>> {
  if (answer.status < 200 || answer.status > 299) {
    return { failure: await readRefusal(endpoint, path, answer) };
  }
  const body = await readText(answer.body, MOST_BYTES);
  const fields = fieldsOf(body);
  const data = textsIn(fields.get('data'));
  if (fields.get('status') === 'error') {
    const [message = '', errorType = ''] =
      textsIn([fields.get('error'), fields.get('errorType')]) ?? [];
    const error = rejected(endpoint, { errorType, message }, answer.shown);
    return { failure: { error, retry: 'never', reached: 'server' } };
  }
  if (fields.get('status') !== 'success' || data === undefined) {
    return { failure: refusalFailure(endpoint, { ...answer, body }) };
  }
  if (fields.get('isPartial') === true) {
    throw new StyxError('BAD_ANSWER', `${endpoint.name} answered with a part of the data only`, {
      hint: 'some of its storage nodes are down; try again when they are back',
    });
  }
  const warnings = [fields.get('warnings'), fields.get('infos')].flatMap(
    (some) => textsIn(some) ?? [],
  );
  return { value: { values: data, warnings: warnings.map(answer.shown) } };
}

function textsIn(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((one): one is string => typeof one === 'string');
  return texts.length === value.length ? texts : undefined;
}
