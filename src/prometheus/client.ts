import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import type { Grid } from '../time/grid.js';
import type { AboutServer } from './about.js';
import { answerSize } from './answer-size.js';
import type { OnWarning } from './access/hiding.js';
import { aboutAsker } from './ask-about.js';
import { connectionFailure, refusalFailure, rejected, shownUrl } from './failure.js';
import { type HttpAnswer, type HttpClient, httpClient } from './http.js';
import {
  labelPath,
  labelForm,
  type LabelAnswer,
  type LabelRequest,
  readLabelValues,
} from './label-values.js';
import { gate, type Pacer, pacer } from './limits.js';
import { type Answer, matrixScanner, type ScannedSeries } from './matrix-scanner.js';
import { type OnRequest, telling } from './made-request.js';
import { outage } from './outage.js';
import { LONGEST_MS } from './pause.js';
import { type AskedForm, type QueryPath, rangeForm, rawForm, type Span } from './query-forms.js';
import { readRefusal } from './refusal.js';
import { type Attempt, type OnRetry, withRetries } from './retry.js';

/** Where the bytes of an answer go while it is scanned. */
export interface AnswerSink {
  /** Called before the first fragment of each attempt: what came before is void. */
  restart(): void;
  write(fragment: Uint8Array): void;
}

export interface RangeAnswer {
  readonly series: readonly ScannedSeries[];
  readonly warnings: readonly string[];
}

export interface Client {
  /**
   * Asks for one range that the server can answer in one go. The body goes to the sink as it
   * arrives. Throws StyxError: what the server said, or why it could not be reached or understood;
   * or the signal's reason.
   */
  queryRange(expr: string, grid: Grid, sink: AnswerSink, signal: AbortSignal): Promise<RangeAnswer>;
  /**
   * Asks for the samples, as they were scraped, of the series that a selector means. One at the very
   * start of the span comes from Prometheus 2 and not from 3. Throws as `queryRange` does.
   */
  rawSamples(
    selector: string,
    span: Span,
    sink: AnswerSink,
    signal: AbortSignal,
  ): Promise<RangeAnswer>;
  /**
   * Asks for the values that a label has, of the series that match a selector. Throws as
   * `queryRange` does.
   */
  labelValues(request: LabelRequest, signal: AbortSignal): Promise<LabelAnswer>;
  /** What the server says of itself, asked once and soon. Never throws: who says nothing has said nothing. */
  about(): Promise<AboutServer>;
  /** How many requests at once the server was too busy for more of; undefined of one that never was. */
  readonly fewestAtOnce: () => number | undefined;
  close(): Promise<void>;
}

const SPACE = 0x20;
const OPEN_OBJECT = 0x7b;

/**
 * The server is told the timeout too, and gets a moment more to say in its own words that it is
 * over.
 */
const GRACE_MS = 500;

const deadline = ({ timeoutMs }: Endpoint, signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(Math.min(timeoutMs + GRACE_MS, LONGEST_MS))]);

/** Talks to one endpoint within its limits. */
export function openClient(
  endpoint: Endpoint,
  onRetry: OnRetry,
  onRequest: OnRequest = () => undefined,
  onWarning: OnWarning = () => undefined,
): Client {
  const http = httpClient(endpoint, onWarning);
  const turns = gate(endpoint.maxConcurrency);
  const pace = pacer(endpoint.requestsPerSecond);
  const send = querySender(endpoint, http, pace);
  const labels = labelAsker(endpoint, http);
  const slowMs = endpoint.timeoutMs / 2;
  const shared = { outage: outage(), onRetry, gate: turns, pace, slowMs };

  function query(expr: string, asked: AskedForm, { grid, sink, signal }: Reading) {
    const ask = async () => read(endpoint, asked.path, await send(asked, signal), grid, sink);
    const told = { endpoint: endpoint.name, query: expr, grid };
    const once = telling(told, () => attempt(endpoint, ask, signal), onRequest);
    return turns.pass(() => withRetries(once, { ...shared, signal }));
  }

  return {
    queryRange(expr, grid, sink, signal) {
      return query(expr, rangeForm(endpoint, expr, grid), { grid, sink, signal });
    },
    rawSamples(selector, span, sink, signal) {
      const asked = rawForm(endpoint, selector, span);
      // Times in whole milliseconds: that is the grid of all samples.
      return query(selector, asked, { grid: { ...span, stepMs: 1 }, sink, signal });
    },
    labelValues(request, signal) {
      const once = () => labels(request, signal);
      const attempted = () => attempt(endpoint, once, signal);
      return turns.pass(() => withRetries(attempted, { ...shared, signal }));
    },
    about: aboutAsker(http, turns, pace),
    fewestAtOnce: turns.narrowest,
    close: () => http.close(),
  };
}

async function attempt<T>(
  endpoint: Endpoint,
  work: () => Promise<Attempt<T>>,
  signal: AbortSignal,
): Promise<Attempt<T>> {
  try {
    return await work();
  } catch (thrown) {
    signal.throwIfAborted();
    return { failure: connectionFailure(endpoint, thrown) };
  }
}

function labelAsker(endpoint: Endpoint, http: HttpClient) {
  return async (request: LabelRequest, signal: AbortSignal): Promise<Attempt<LabelAnswer>> => {
    const [path, form] = [labelPath(request), labelForm(endpoint, request)];
    const answer = await http.send('GET', path, form, deadline(endpoint, signal));
    return readLabelValues(endpoint, path, answer);
  };
}

/** How an answer is read. */
interface Reading {
  readonly grid: Grid;
  readonly sink: AnswerSink;
  readonly signal: AbortSignal;
}

/** One request, or two: some proxies let only GET pass, and they do so for all requests. */
function querySender(
  endpoint: Endpoint,
  http: HttpClient,
  pace: Pacer,
): (asked: AskedForm, signal: AbortSignal) => Promise<HttpAnswer> {
  let method: 'GET' | 'POST' = 'POST';

  return async ({ path, form }, signal) => {
    const answer = await http.send(method, path, form, deadline(endpoint, signal));
    if (method === 'GET' || ![403, 405, 501].includes(answer.status)) return answer;
    answer.body.destroy();
    await pace(signal);
    const byGet = await http.send('GET', path, form, deadline(endpoint, signal));
    if (byGet.status === 200) method = 'GET';
    return byGet;
  };
}

async function read(
  endpoint: Endpoint,
  path: QueryPath,
  answer: HttpAnswer,
  grid: Grid,
  sink: AnswerSink,
): Promise<Attempt<RangeAnswer>> {
  if (answer.status < 200 || answer.status > 299)
    return { failure: await readRefusal(endpoint, path, answer) };
  const series: ScannedSeries[] = [];
  const size = answerSize(endpoint);
  const scanner = matrixScanner(grid, (one) => {
    size.addSeries(one);
    series.push(one);
  });
  let hasBegun = false;
  sink.restart();
  for await (const fragment of answer.body) {
    const first: number | undefined = fragment.find((byte) => byte > SPACE);
    if (!hasBegun && first !== undefined && first !== OPEN_OBJECT) {
      answer.body.destroy();
      const body = Buffer.from(fragment).toString('utf8');
      return { failure: refusalFailure(endpoint, { ...answer, body }) };
    }
    hasBegun ||= first !== undefined;
    size.addBytes(fragment.length);
    sink.write(fragment);
    scanner.write(fragment);
  }
  return accept(endpoint, scanner.end(), series, answer.shown);
}

function accept(
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
    throw new StyxError('BAD_ANSWER', `${endpoint.name} answered with a part of the data only`, {
      hint: 'some of its storage nodes are down; try again when they are back',
    });
  }
  return { value: { series, warnings: [...answer.warnings, ...answer.infos].map(shown) } };
}
