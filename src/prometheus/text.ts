import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import { shownUrl } from './failure.js';
import { isRefusal, type Question } from './question.js';
import { readRefusal } from './refusal.js';

/** What reads a text as it arrives. */
export interface TextReader<T> {
  write(fragment: Uint8Array): void;
  end(): T;
}

/** Both text formats, names in all letters, OpenMetrics first, as Prometheus asks for them. */
const accept = [
  'application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6',
  'application/openmetrics-text;version=1.0.0;q=0.5',
  'text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4',
  'text/plain;version=0.0.4;q=0.3',
  '*/*;q=0.1',
].join(',');

/**
 * Asks for a text below the URL of an endpoint, and gives it to a reader of its own for each try, which is
 * told its media type, and says how long it may be. Throws NOT_PROMETHEUS for a web page, and what the
 * reader throws.
 */
export function textQuestion<T>(
  path: '' | '/metrics',
  begin: (contentType: string) => TextReader<T>,
): Question<T> {
  return {
    path,
    accept,
    formOf: () => ({}),
    async read(endpoint, answer) {
      if (isRefusal(answer)) return { failure: await readRefusal(endpoint, path, answer) };
      const reader = begin(answer.contentType);
      for await (const fragment of answer.body) {
        if (/^text\/html\b/i.test(answer.contentType)) throw webPage(endpoint, path);
        reader.write(fragment);
      }
      return { value: reader.end() };
    },
  };
}

function webPage(endpoint: Endpoint, path: string): StyxError {
  const url = shownUrl(endpoint) + path;
  return new StyxError('NOT_PROMETHEUS', `${url} is a web page, not metrics`, {
    hint: 'exporters have them at /metrics most of the time',
  });
}
