import type { Endpoint } from '../manifest/manifest.js';
import { seconds } from '../time/seconds.js';
import { paramsOf } from './query-forms.js';
import { type Question, readData, textsIn } from './question.js';

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

/** Source: https://prometheus.io/docs/prometheus/latest/querying/api/#querying-label-values */
function labelPath({ label }: LabelRequest): string {
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

function labelForm(
  endpoint: Endpoint,
  { match, startMs, endMs }: LabelRequest,
): Record<string, string> {
  // VictoriaMetrics 1.145 takes 0 for no time at all, and answers of its last day.
  const start = seconds(Math.max(startMs, 1));
  return { ...paramsOf(endpoint), 'match[]': match, start, end: seconds(endMs) };
}

/** Asks for the values of a label. Reading it throws as `readData` does. */
export function labelQuestion(request: LabelRequest): Question<LabelAnswer> {
  const path = labelPath(request);
  return {
    path,
    formOf: (endpoint) => labelForm(endpoint, request),
    async read(endpoint, answer) {
      const read = await readData(endpoint, path, answer, textsIn);
      if ('failure' in read) return read;
      const { data: values, warnings } = read.value;
      return { value: { values, warnings } };
    },
  };
}
