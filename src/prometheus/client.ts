import { StyxError } from '../errors.js';
import type { Endpoint } from '../manifest/manifest.js';
import type { Grid } from '../time/grid.js';
import { connectionFailure, type Failure, refusalFailure, rejected, shownUrl } from './failure.js';
import { type HttpAnswer, httpClient } from './http.js';
import { gate, pacer } from './limits.js';
import { type Answer, matrixScanner, type ScannedSeries } from './matrix-scanner.js';
import { LONGEST_MS } from './pause.js';
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
  close(): Promise<void>;
}

const SPACE = 0x20;
const OPEN_OBJECT = 0x7b;

const QUERY_RANGE = '/api/v1/query_range';
/** As much of an error's body as anyone reads. */
const ERROR_BODY_BYTES = 64 * 1024;

type Form = Readonly<Record<string, string>>;

/** The server is told the timeout too, and gets a moment more to say in its own words that it is over. */
const GRACE_MS = 500;

const deadline = ({ timeoutMs }: Endpoint, signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(Math.min(timeoutMs + GRACE_MS, LONGEST_MS))]);

/** Talks to one endpoint within its limits. */
export function openClient(endpoint: Endpoint, onRetry: OnRetry): Client {
  const http = httpClient(endpoint);
  const pass = gate(endpoint.maxConcurrency);
  const pace = pacer(endpoint.requestsPerSecond);
  let method: 'GET' | 'POST' = 'POST';

  /** One request, or two: some proxies let only GET pass, and they do so for all requests. */
  async function send(form: Form, signal: AbortSignal): Promise<HttpAnswer> {
    await pace(signal);
    const answer = await http.send(method, QUERY_RANGE, form, deadline(endpoint, signal));
    if (method === 'GET' || ![403, 405, 501].includes(answer.status)) return answer;
    answer.body.destroy();
    await pace(signal);
    const byGet = await http.send('GET', QUERY_RANGE, form, deadline(endpoint, signal));
    if (byGet.status === 200) method = 'GET';
    return byGet;
  }

  async function attempt(
    form: Form,
    grid: Grid,
    sink: AnswerSink,
    signal: AbortSignal,
  ): Promise<Attempt<RangeAnswer>> {
    try {
      return await read(endpoint, await send(form, signal), grid, sink);
    } catch (thrown) {
      signal.throwIfAborted();
      return { failure: connectionFailure(endpoint, thrown) };
    }
  }

  return {
    queryRange(expr, grid, sink, signal) {
      const form = formOf(endpoint, expr, grid);
      return pass(() => withRetries(() => attempt(form, grid, sink, signal), signal, onRetry));
    },
    close: () => http.close(),
  };
}

const formOf = (endpoint: Endpoint, expr: string, grid: Grid): Form => ({
  query: expr,
  start: seconds(grid.startMs),
  end: seconds(grid.endMs),
  step: seconds(grid.stepMs),
  timeout: `${Math.ceil(endpoint.timeoutMs / 1000)}s`,
});

/** Milliseconds as the decimal seconds that Prometheus reads, exactly. */
function seconds(ms: number): string {
  return (ms / 1000).toFixed(3).replace(/\.?0+$/, '');
}

async function read(
  endpoint: Endpoint,
  answer: HttpAnswer,
  grid: Grid,
  sink: AnswerSink,
): Promise<Attempt<RangeAnswer>> {
  if (answer.status < 200 || answer.status > 299)
    return { failure: await refusal(endpoint, answer) };
  const series: ScannedSeries[] = [];
  const scanner = matrixScanner(grid, (one) => series.push(one));
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
    sink.write(fragment);
    scanner.write(fragment);
  }
  return accept(endpoint, scanner.end(), series);
}

function accept(
  endpoint: Endpoint,
  answer: Answer,
  series: readonly ScannedSeries[],
): Attempt<RangeAnswer> {
  if (answer.status === 'error') {
    const said = { errorType: answer.errorType, message: answer.error };
    return { failure: { error: rejected(endpoint, said), retry: 'never' } };
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
  return { value: { series, warnings: [...answer.warnings, ...answer.infos] } };
}

async function refusal(endpoint: Endpoint, answer: HttpAnswer): Promise<Failure> {
  if (answer.status >= 300 && answer.status < 400 && answer.location !== undefined) {
    answer.body.destroy();
    return { error: redirected(endpoint, answer.location), retry: 'never' };
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const fragment of answer.body) {
    pieces.push(fragment);
    length += fragment.length;
    if (length >= ERROR_BODY_BYTES) break;
  }
  const body = Buffer.concat(pieces).toString('utf8');
  return refusalFailure(endpoint, { ...answer, body });
}

/** A redirect would turn the POST into a GET, and may lead to a host that must not see the password. */
function redirected(endpoint: Endpoint, location: string): StyxError {
  const target = URL.canParse(location, endpoint.url.href)
    ? new URL(location, endpoint.url)
    : undefined;
  const where = target === undefined ? JSON.stringify(location) : target.origin + target.pathname;
  return new StyxError('HTTP_STATUS', `${shownUrl(endpoint)} redirects to ${where}`, {
    hint: `put the address it redirects to, without ${QUERY_RANGE}, into the url of ${endpoint.name}`,
  });
}
