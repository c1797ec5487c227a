import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import type { Answer } from './answer-scanner.js';
import type { RangeAnswer } from './client.js';
import type { HttpAnswer } from './http.js';
import type { Matrix, ScannedSeries } from './matrix-scanner.js';
import type { Attempt } from './retry.js';
import { notPrometheus, scannedAnswer } from './scanned-body.js';

/** What an answer comes to that has been read to its end. Throws NOT_PROMETHEUS and BAD_ANSWER. */
export function rangeAnswer(
  endpoint: Endpoint,
  answer: Answer & Matrix,
  series: readonly ScannedSeries[],
  shown: HttpAnswer['shown'],
): Attempt<RangeAnswer> {
  const { status, resultType } = answer;
  if (status === 'success' && resultType === '') throw notPrometheus(endpoint);
  if (status === 'success' && resultType !== 'matrix') {
    throw new StyxError('BAD_ANSWER', `${endpoint.name} answered a ${resultType}, not series`);
  }
  const warnings = [...answer.warnings, ...answer.infos].map(shown);
  return scannedAnswer(endpoint, answer, shown, { series, warnings });
}
