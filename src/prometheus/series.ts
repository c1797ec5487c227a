import { StyxError } from '../errors.js';
import { answerSize } from './answer-size.js';
import { answerScanner, readLabels } from './answer-scanner.js';
import { readList } from './json-input.js';
import { paramsOf, type Span } from './query-forms.js';
import type { Question } from './question.js';
import { scanBody, scannedAnswer } from './scanned-body.js';
import { seconds } from '../time/seconds.js';

/** The labels of a series, `__name__` among them. */
export type SeriesLabels = Readonly<Record<string, string>>;

/** What is made of series, one by one. */
export interface Gathering<T> {
  readonly add: (labels: SeriesLabels) => void;
  readonly gathered: T;
}

const path = '/api/v1/series';

/**
 * Asks which series match a selector that have samples in a span, as far as the server's index tells.
 * They are handed on as they arrive; each try to ask begins a gathering of its own.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/#finding-series-by-label-matchers
 */
export function seriesQuestion<T>(
  match: string,
  { startMs, endMs }: Span,
  begin: () => Gathering<T>,
): Question<T> {
  // VictoriaMetrics takes 0 for no time at all.
  const span = { start: seconds(Math.max(startMs, 1)), end: seconds(endMs) };
  return {
    path,
    formOf: (endpoint) => ({ ...paramsOf(endpoint), 'match[]': match, ...span }),
    async read(endpoint, answer) {
      const gathering = begin();
      const size = answerSize(endpoint);
      const found = { hasData: false };
      const scanner = answerScanner(found, (input) => {
        found.hasData = true;
        return readList(input, function* () {
          gathering.add(yield* readLabels(input));
        });
      });
      const failure = await scanBody(endpoint, path, answer, (fragment) => {
        size.addBytes(fragment.length);
        scanner.write(fragment);
      });
      if (failure !== undefined) return { failure };
      const end = scanner.end();
      if (end.status === 'success' && !end.hasData) throw noData(endpoint.name);
      return scannedAnswer(endpoint, end, answer.shown, gathering.gathered);
    },
  };
}

function noData(name: string): StyxError {
  return new StyxError('BAD_ANSWER', `${name} answered without saying which series there are`);
}
