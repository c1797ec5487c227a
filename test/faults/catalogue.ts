/** What servers and networks do to a build, and what is to become of it. */
import { gzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import { answering } from '../cli/paper.js';
import type { Handler } from '../servers/faulty.js';

export interface Fault {
  readonly what: string;
  /** A server that is at fault, for as long as it is. */
  readonly handler: () => Handler;
  /** Settings of the endpoint, as YAML, in place of those that wait for long. */
  readonly endpoint?: string;
  /**
   * Every figure is right in the end, or fails with a code and words that say what to do; a warning, where
   * one is to be told.
   */
  readonly becomes: { readonly warns?: RegExp } | { readonly code: string; readonly says: RegExp };
}

const good = answering(5);

/** At fault for so many requests, then well. */
const first = (count: number, fault: Handler) => (): Handler => {
  let left = count;
  return (request, params, response) => (left-- > 0 ? fault : good)(request, params, response);
};

const always = (fault: Handler) => (): Handler => fault;

const status =
  (code: number, body = '', headers: Record<string, string> = {}): Handler =>
  (_request, _params, response) =>
    void response.writeHead(code, headers).end(body);

/** The whole answer with other series, or other samples of one. */
const withSeries = (result: string): Handler => status(200, documentOf(result));
const documentOf = (result: string): string =>
  `{"status":"success","data":{"resultType":"matrix","result":${result}}}`;
const withSamples = (samples: string): Handler =>
  withSeries(`[{"metric":{"a":"b"},"values":${samples}}]`);

const firstSecond = 1_700_000_000;

/** Writes piece after piece, as fast as it is read, until nobody listens any more. */
const endless =
  (head: string, piece: (k: number) => string): Handler =>
  (_request, _params, response) => {
    let k = 0;
    let isOpen = true;
    const more = (): void => {
      while (isOpen && response.write(piece(k++)));
      if (isOpen) response.once('drain', more);
    };
    response.on('close', () => (isOpen = false));
    response.write(head);
    more();
  };

const brokenOff: Handler = (_request, _params, response) => {
  response.writeHead(200, { 'content-length': '5000' });
  response.write(documentOf('[').slice(0, 60), () => response.destroy());
};

const halfDocument: Handler = (_request, _params, response) => {
  response.writeHead(200, { connection: 'close' }).end(documentOf('[').slice(0, 55));
};

/** A whole document, on a connection that stays open, with a length that is off by so many bytes. */
const wrongLength =
  (offBy: number): Handler =>
  (_request, _params, response) => {
    const body = documentOf('[]');
    response.writeHead(200, { 'content-length': body.length + offBy }).end(body);
  };

/** Well, but for so many requests after more than half of a timeout of 10 s. */
const slowAt = (count: number) =>
  first(count, async (...asked) => {
    await sleep(5500);
    return good(...asked);
  });

const zipped = gzipSync(documentOf('[]'));
const halfGzip: Handler = (_request, _params, response) => {
  response.writeHead(200, { 'content-encoding': 'gzip' }).end(zipped.subarray(0, 40));
};

const oneByteASecond: Handler = (_request, _params, response) => {
  const timer = setInterval(() => response.write(' '), 1000);
  response.on('close', () => {
    clearInterval(timer);
  });
  response.writeHead(200).write('{');
};

/** Enough for the garbage collector to run while it is read. */
const silentAfterMegabytes: Handler = (_request, _params, response) => {
  const series = Array.from({ length: 30_000 }, (_, k) => `{"metric":{"n":"${k}"},"values":[]},`);
  response.writeHead(200).write(documentOf('[').slice(0, -2) + series.join(''));
};

const bomb = gzipSync(Buffer.alloc(300_000_000, ' '));

const moved: Handler = (request, params, response) =>
  (request.path.startsWith('/new/') ? good : status(301, '', { location: `/new${request.path}` }))(
    request,
    params,
    response,
  );

/** One request in three is answered. */
const storm = (): Handler => {
  let k = 0;
  return (request, params, response) =>
    (k++ % 3 === 2 ? good : status(429, 'slow down'))(request, params, response);
};

/** Refuses each question until the second is over that it wants to be left alone, and tells who comes earlier. */
const impatient = (): Handler => {
  const until = new Map<string, number>();
  return (request, params, response) => {
    const question = params.toString();
    const now = performance.now();
    if ((until.get(question) ?? Infinity) <= now) return good(request, params, response);
    if (until.has(question)) return status(400, 'asked too early')(request, params, response);
    // Timers may be a little early.
    until.set(question, now + 990);
    return status(429, 'slow down', { 'retry-after': '1' })(request, params, response);
  };
};

const unknownKeys: Handler = (_request, params, response) => {
  const start = Number(params.get('start'));
  response.end(
    `{"trace":{"a":[{"b":null}]},"stats":{"n":1},"status":"success","data":{"extra":[[]],"resultType":"matrix",` +
      `"result":[{"group":7,"metric":{"__name__":${JSON.stringify(params.get('query'))}},"values":` +
      JSON.stringify(Array.from({ length: 5 }, (_, k) => [start + 15 * k, `${k}.50`])) +
      '}]},"isPartial":false}',
  );
};

const marked: Handler = (request, params, response) => {
  response.write('\ufeff');
  return good(request, params, response);
};

const dated =
  (shiftMs: number): Handler =>
  (request, params, response) => {
    response.setHeader('date', new Date(Date.now() + shiftMs).toUTCString());
    return good(request, params, response);
  };

const brief = 'timeout: 1s';

export const faults: readonly Fault[] = [
  { what: 'a body that breaks off', handler: first(1, brokenOff), becomes: {} },
  { what: 'a body shorter than a document', handler: first(1, halfDocument), becomes: {} },
  {
    what: 'a length that is shorter than the body',
    handler: first(1, wrongLength(-1)),
    becomes: {},
  },
  {
    what: 'a length that is shorter than every body',
    handler: always(wrongLength(-1)),
    becomes: { code: 'TRUNCATED', says: /cut the connection/ },
  },
  {
    what: 'a length that is longer than the body',
    handler: always(wrongLength(1)),
    endpoint: brief,
    becomes: { code: 'TIMEOUT', says: /timeout/ },
  },
  {
    what: 'slow answers',
    handler: slowAt(1),
    endpoint: 'timeout: 10s',
    becomes: { warns: /lab was busy: it was asked with 2 requests at once/ },
  },
  { what: 'half of a gzip', handler: first(1, halfGzip), becomes: {} },
  { what: 'a 502 with HTML', handler: first(2, status(502, '<html>Bad</html>')), becomes: {} },
  { what: 'a 503 while it starts', handler: first(3, status(503, 'starting')), becomes: {} },
  {
    what: 'a 502 for ever',
    handler: always(status(502, '<html>Bad</html>')),
    becomes: { code: 'HTTP_STATUS', says: /502[^]*tried 5 times[^]*is the server up/ },
  },
  {
    what: 'a 401 with JSON',
    handler: always(status(401, '{"message":"Unauthorized"}')),
    becomes: { code: 'DENIED', says: /401[^]*Unauthorized[^]*write basic_auth/ },
  },
  { what: 'a storm of 429', handler: storm, becomes: {} },
  { what: 'a 429 with Retry-After, of one that minds it', handler: impatient, becomes: {} },
  { what: 'a path that has moved, by 301', handler: always(moved), becomes: {} },
  { what: 'a byte order mark', handler: always(marked), becomes: {} },
  { what: 'keys that nobody knows', handler: always(unknownKeys), becomes: {} },
  {
    what: 'a clock ten minutes behind',
    handler: always(dated(-600_000)),
    becomes: { warns: /clock of .* is (5[89]\d|60[01]) s behind this machine's/ },
  },
  {
    what: 'silence',
    handler: always(() => undefined),
    endpoint: brief,
    becomes: { code: 'TIMEOUT', says: /timeout/ },
  },
  {
    what: 'silence after some megabytes',
    handler: always(silentAfterMegabytes),
    endpoint: brief,
    becomes: { code: 'TIMEOUT', says: /timeout/ },
  },
  {
    what: 'one byte a second',
    handler: always(oneByteASecond),
    endpoint: brief,
    becomes: { code: 'TIMEOUT', says: /timeout/ },
  },
  {
    what: 'a gzip bomb',
    handler: always((_request, _params, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    }),
    endpoint: 'max_response_bytes: 10000000',
    becomes: { code: 'TOO_LARGE', says: /max_response_bytes/ },
  },
  {
    what: 'series without end',
    handler: always(
      endless(documentOf('[').slice(0, -2), (k) => `{"metric":{"n":"${k}"},"values":[]},`),
    ),
    endpoint: 'max_series: 100000',
    becomes: { code: 'TOO_LARGE', says: /max_series/ },
  },
  {
    what: 'labels without end',
    handler: always(
      endless(
        documentOf('[').slice(0, -2),
        (k) => `{"metric":{"n":"${k}${'x'.repeat(500_000)}"},"values":[]},`,
      ),
    ),
    endpoint: 'max_series: 100000',
    becomes: { code: 'TOO_LARGE', says: /labels of more than 52,248,576 char[^]*sum without/ },
  },
  {
    what: 'warnings without end',
    handler: always(endless('{"warnings":[', (k) => `"${k}",`)),
    becomes: {
      code: 'TOO_LARGE',
      says: /the warnings of the answer are longer than 1 MiB[^]*fewer series/,
    },
  },
  {
    what: 'names without end',
    handler: always(endless('{', (k) => `"${k}${'n'.repeat(1000)}":0,`)),
    becomes: {
      code: 'TOO_LARGE',
      says: /the names in an object of the answer are longer[^]*no Prometheus/,
    },
  },
  {
    what: 'white space without end',
    handler: always(endless(' ', () => ' '.repeat(65_536))),
    endpoint: 'max_response_bytes: 50000000',
    becomes: { code: 'TOO_LARGE', says: /max_response_bytes/ },
  },
  {
    what: 'a 301 to another host',
    handler: always(status(301, '', { location: 'https://else.example.org/api/v1/query_range' })),
    becomes: {
      code: 'HTTP_STATUS',
      says: /redirects to https:\/\/else\.example\.org[^]*into the url/,
    },
  },
  {
    what: 'a 429 for an hour',
    handler: always(status(429, 'quota', { 'retry-after': '3600' })),
    becomes: { code: 'HTTP_STATUS', says: /429[^]*again in 3600 s[^]*max_concurrency/ },
  },
  {
    what: 'a page of a login',
    handler: always(status(200, '<html>Log in</html>', { 'content-type': 'text/html' })),
    becomes: { code: 'NOT_PROMETHEUS', says: /Log in[^]*address of a Prometheus/ },
  },
  {
    what: 'a label of 100 MB',
    handler: always(
      endless(documentOf('[{"metric":{"a":"').slice(0, -2), () => 'x'.repeat(65_536)),
    ),
    becomes: { code: 'TOO_LARGE', says: /longer than 1 MiB[^]*label/ },
  },
  {
    what: 'lists in lists without end',
    handler: always(endless('{"data":{"stats":', () => '['.repeat(65_536))),
    becomes: { code: 'BAD_ANSWER', says: /at byte[^]*without the proxy/ },
  },
  {
    what: 'the same series twice',
    handler: always(
      withSeries(
        `[{"metric":{"a":"b"},"values":[[${firstSecond},"1"]]},{"metric":{"a":"b"},"values":[[${firstSecond},"2"]]}]`,
      ),
    ),
    becomes: { code: 'BAD_ANSWER', says: /twice[^]*deduplication/ },
  },
  {
    what: 'times that are on no grid',
    handler: always(withSamples(`[[${firstSecond}.5,"1"]]`)),
    becomes: { code: 'MOVED_GRID', says: /multiples of the step/ },
  },
  {
    what: 'times that go back',
    handler: always(withSamples(`[[${firstSecond + 15},"1"],[${firstSecond},"1"]]`)),
    becomes: { code: 'BAD_ANSWER', says: /comes after[^]*without the proxy/ },
  },
  {
    what: 'bytes that are no UTF-8',
    handler: always((_request, _params, response) => {
      response.end(Buffer.from(documentOf('[{"metric":{"a":"\xff"},"values":[]}]'), 'latin1'));
    }),
    becomes: { code: 'BAD_ANSWER', says: /at byte[^]*without the proxy/ },
  },
  {
    what: 'NaN as a number',
    handler: always(withSamples(`[[${firstSecond},NaN]]`)),
    becomes: { code: 'BAD_ANSWER', says: /at byte[^]*without the proxy/ },
  },
  {
    what: 'code in place of a number',
    handler: always(withSamples(`[[${firstSecond},"\`id\`"]]`)),
    becomes: { code: 'BAD_ANSWER', says: /at byte[^]*without the proxy/ },
  },
];
