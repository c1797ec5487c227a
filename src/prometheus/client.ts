import type { Endpoint } from '../manifest/manifest.js';
import type { Grid } from '../time/grid.js';
import { unlessAborted } from './aborting.js';
import type { AboutServer } from './about.js';
import { answerSize } from './answer-size.js';
import type { OnWarning } from './access/hiding.js';
import { type AskAbout, aboutAsker } from './ask-about.js';
import { connectionFailure } from './broken-connection.js';
import { type HttpAnswer, type HttpClient, httpClient } from './http.js';
import { type LabelAnswer, labelQuestion, type LabelRequest } from './label-values.js';
import { gate, pacer } from './limits.js';
import { matrixScanner, type ScannedSeries } from './matrix-scanner.js';
import { type OnRequest, telling } from './made-request.js';
import { outage } from './outage.js';
import { type AskedForm, type QueryPath, rangeForm, rawForm, type Span } from './query-forms.js';
import type { Question } from './question.js';
import { rangeAnswer } from './range-answer.js';
import { type Attempt, type OnRetry, type Retrying, withRetries } from './retry.js';
import { scanBody } from './scanned-body.js';
import { querySender, questionAsker } from './senders.js';
import { type OpenedTunnel, openTunnels, type Tunnels } from './tunnel.js';
import { type Judge, type Verdict, verdictAsker } from './verdict.js';

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
  /** Asks anything else. Throws as `queryRange` does, and what reading the answer throws. */
  ask<T>(question: Question<T>, signal: AbortSignal): Promise<T>;
  /** Asks what the server says of a query, without asking for its answer. Throws as `queryRange` does. */
  verdictOn(query: string, judge: Judge, signal: AbortSignal): Promise<Verdict>;
  /**
   * What the server says of itself, asked once, within its pace: who waits for it waits no longer than they
   * want (`unlessAborted`). Never throws: who says nothing has said nothing.
   */
  about(): Promise<AboutServer>;
  /** How many requests at once the server was too busy for more of; undefined of one that never was. */
  readonly fewestAtOnce: () => number | undefined;
  /** The same server within the same limits, asked with what an endpoint of its name says of requests. */
  askedAs(endpoint: Endpoint): Client;
  close(): Promise<void>;
}

/** Talks to one endpoint within its limits. */
export function openClient(
  endpoint: Endpoint,
  onRetry: OnRetry,
  onRequest: OnRequest = () => undefined,
  onWarning: OnWarning = () => undefined,
  tunnels: Tunnels = openTunnels(),
): Client {
  const http = httpClient(endpoint, onWarning);
  const turns = gate(endpoint.maxConcurrency);
  const pace = pacer(endpoint.requestsPerSecond);
  const tunnel = tunnels(endpoint);
  const closing = new AbortController();
  const retrying = { onRetry, gate: turns, pace, slowMs: endpoint.timeoutMs / 2 };
  const line: Line = {
    ...{ http, onRequest, tunnel, closing },
    send: querySender(http, pace),
    about: aboutAsker({ endpoint, http, tunnel, retrying, closing: closing.signal }),
    retrying: { ...retrying, outage: outage() },
  };
  return clientOn(line, endpoint);
}

/** What all who ask one server share. */
interface Line {
  readonly http: HttpClient;
  readonly tunnel: OpenedTunnel;
  readonly closing: AbortController;
  readonly send: ReturnType<typeof querySender>;
  readonly about: AskAbout;
  readonly retrying: Omit<Retrying, 'signal'>;
  readonly onRequest: OnRequest;
}

function clientOn(line: Line, endpoint: Endpoint): Client {
  const { http, retrying, tunnel } = line;
  const once = questionAsker(endpoint, http);
  const verdicts = verdictAsker(endpoint, (form, signal) => line.send(endpoint, form, signal));

  function asked<T>(once: () => Promise<Attempt<T>>, signal: AbortSignal): Promise<T> {
    return retrying.gate.pass(() => withRetries(once, { ...retrying, signal }));
  }

  function answerTo(expr: string, form: AskedForm, { grid, sink, signal }: Reading) {
    const ask = async () =>
      read(endpoint, form.path, await line.send(endpoint, form, signal), grid, sink);
    const told = { endpoint: endpoint.name, query: expr, grid };
    return asked(
      telling(told, () => attempt({ endpoint, tunnel, signal }, ask), line.onRequest),
      signal,
    );
  }

  function tried<T>(once: () => Promise<Attempt<T>>, signal: AbortSignal): Promise<T> {
    return asked(() => attempt({ endpoint, tunnel, signal }, once), signal);
  }

  return {
    queryRange(expr, grid, sink, signal) {
      return answerTo(expr, rangeForm(endpoint, expr, grid), { grid, sink, signal });
    },
    rawSamples(selector, span, sink, signal) {
      const form = rawForm(endpoint, selector, span);
      // Times in whole milliseconds: that is the grid of all samples.
      return answerTo(selector, form, { grid: { ...span, stepMs: 1 }, sink, signal });
    },
    labelValues: (request, signal) => tried(() => once(labelQuestion(request), signal), signal),
    ask: (question, signal) => tried(() => once(question, signal), signal),
    verdictOn: (query, judge, signal) => tried(() => verdicts(query, judge, signal), signal),
    about: () => line.about(endpoint.access.headers),
    fewestAtOnce: retrying.gate.narrowest,
    askedAs: (other) => clientOn(line, other),
    async close() {
      line.closing.abort();
      await http.close();
      await tunnel.close();
    },
  };
}

interface Attempting extends Pick<Reading, 'signal'> {
  readonly endpoint: Endpoint;
  readonly tunnel: OpenedTunnel;
}

async function attempt<T>(
  { endpoint, tunnel, signal }: Attempting,
  work: () => Promise<Attempt<T>>,
): Promise<Attempt<T>> {
  try {
    await unlessAborted(tunnel.open(), signal);
    return await work();
  } catch (thrown) {
    signal.throwIfAborted();
    return { failure: connectionFailure(endpoint, thrown) };
  }
}

/** How an answer is read. */
interface Reading {
  readonly grid: Grid;
  readonly sink: AnswerSink;
  readonly signal: AbortSignal;
}

async function read(
  endpoint: Endpoint,
  path: QueryPath,
  answer: HttpAnswer,
  grid: Grid,
  sink: AnswerSink,
): Promise<Attempt<RangeAnswer>> {
  const series: ScannedSeries[] = [];
  const size = answerSize(endpoint);
  const scanner = matrixScanner(grid, (one) => {
    size.addSeries(one);
    series.push(one);
  });
  sink.restart();
  const failure = await scanBody(endpoint, path, answer, (fragment) => {
    size.addBytes(fragment.length);
    sink.write(fragment);
    scanner.write(fragment);
  });
  if (failure !== undefined) return { failure };
  return rangeAnswer(endpoint, scanner.end(), series, answer.shown);
}
