import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import type { RangeAnswer } from './client.js';
import { rejected, shownUrl } from './failure.js';
import type { HttpAnswer } from './http.js';
import type { Answer, ScannedSeries } from './matrix-scanner.js';
import { partial } from './question.js';
import type { Attempt } from './retry.js';

/** What an answer comes to that has been read to its end. Throws NOT_PROMETHEUS and BAD_ANSWER. */
export function rangeAnswer(
  endpoint: Endpoint,
  answer: Answer,
  series: readonly ScannedSeries[],
  shown: HttpAnswer['shown'],
): Attempt<RangeAnswer> {
  if (answer.status === 'error') {
    const said = { errorType: answer.errorType, message: answer.error };
    const error = rejected(endpoint, said, shown);
    return { failure: { error, retry: 'never', reached: 'server' } };
  }
  if (answer.status !== 'success' || answer.resultType === '') {
    throw new StyxError(
      'NOT_PROMETHEUS',
      `${endpoint.name} answered JSON that is not Prometheus'`,
      {
        hint: `is ${shownUrl(endpoint)} the address of a Prometheus?`,
      },
    );
  }
  if (answer.resultType !== 'matrix') {
    throw new StyxError(
      'BAD_ANSWER',
      `${endpoint.name} answered a ${answer.resultType}, not series`,
    );
  }
  if (answer.isPartial) {
    throw partial(endpoint);
  }
  return { value: { series, warnings: [...answer.warnings, ...answer.infos].map(shown) } };
}
