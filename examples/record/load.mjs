// An open-loop load generator with a balancer, and its own /metrics.
//
//   node load.mjs PORT NAME=URL=WEIGHT...
//   curl -X POST 'localhost:PORT/rate?to=9&over=120'    requests a second, reached in `over` seconds
//
// Open loop: requests are sent when their time has come, whether or not earlier ones have been
// answered. A closed loop would slow down with the server and hide exactly what is to be seen.
import { createServer } from 'node:http';

const [port, ...backendArgs] = process.argv.slice(2);
const backends = backendArgs.map((arg) => {
  const [name, url, weight] = arg.split('=');
  const outcomes = new Map([
    ['ok', 0],
    ['error', 0],
    ['timeout', 0],
  ]);
  return { name, url, weight: Number(weight), downUntil: 0, inFlight: 0, outcomes };
});

// Finer than Prometheus' own buckets, which begin at 100 ms: 5 ms to 10 s in steps of √2.
const bounds = Array.from({ length: 23 }, (_, i) => Number((0.005 * 2 ** (i / 2)).toPrecision(3)));
for (const backend of backends) {
  backend.buckets = new Array(bounds.length + 1).fill(0);
  backend.sum = 0;
}

// Touches every series that a replica has, and has a short answer.
const query = 'quantile by (job) (0.99, {job=~".+"})';
const timeoutMs = 10_000;
let rate = { from: 0, to: 0, startMs: Date.now(), overMs: 1 };

function currentRate() {
  const progress = Math.min(1, (Date.now() - rate.startMs) / rate.overMs);
  return rate.from + (rate.to - rate.from) * progress;
}

function pickBackend() {
  const up = backends.filter((backend) => backend.downUntil < Date.now());
  let ticket = Math.random() * up.reduce((total, backend) => total + backend.weight, 0);
  return up.find((backend) => (ticket -= backend.weight) <= 0);
}

async function sendRequest(attempt = 1) {
  const backend = pickBackend();
  if (!backend) return;
  const startedMs = performance.now();
  backend.inFlight += 1;
  const outcome = await ask(backend);
  backend.inFlight -= 1;
  backend.outcomes.set(outcome, backend.outcomes.get(outcome) + 1);
  if (outcome === 'ok') observe(backend, (performance.now() - startedMs) / 1000);
  if (outcome !== 'error') return;
  backend.downUntil = Date.now() + 2000;
  if (attempt < 3) await sendRequest(attempt + 1);
}

async function ask(backend) {
  // Windows of 40 s to 240 s, short ones more often, so that the median and p99 tell two things.
  const windowS = 40 + 200 * Math.random() ** 3;
  const end = Date.now() / 1000;
  const body = new URLSearchParams({ query, start: end - windowS, end, step: '0.1' });
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(`${backend.url}/api/v1/query_range`, {
      method: 'POST',
      body,
      signal,
    });
    await answer.arrayBuffer();
    return answer.ok ? 'ok' : 'error';
  } catch (error) {
    return error.name === 'TimeoutError' ? 'timeout' : 'error';
  }
}

function observe(backend, seconds) {
  const index = bounds.findIndex((bound) => seconds <= bound);
  backend.buckets[index < 0 ? bounds.length : index] += 1;
  backend.sum += seconds;
}

// Exponential gaps make the arrivals a Poisson process, as from many independent users. The gap
// is counted down at the rate of each moment, so that it holds also while the rate changes.
let untilNext = exponential();
let tickedMs = performance.now();

function exponential() {
  return -Math.log(1 - Math.random());
}

function tick() {
  const nowMs = performance.now();
  untilNext -= (currentRate() * (nowMs - tickedMs)) / 1000;
  tickedMs = nowMs;
  for (; untilNext <= 0; untilNext += exponential()) void sendRequest();
}

function histogramLines(backend) {
  let count = 0;
  const lines = backend.buckets.map((observed, i) => {
    count += observed;
    const le = i < bounds.length ? bounds[i] : '+Inf';
    return `client_request_duration_seconds_bucket{replica="${backend.name}",le="${le}"} ${count}`;
  });
  return [
    ...lines,
    `client_request_duration_seconds_sum{replica="${backend.name}"} ${backend.sum}`,
    `client_request_duration_seconds_count{replica="${backend.name}"} ${count}`,
  ];
}

function metricsText() {
  const requests = backends.flatMap((backend) =>
    [...backend.outcomes].map(
      ([outcome, count]) =>
        `client_requests_total{replica="${backend.name}",outcome="${outcome}"} ${count}`,
    ),
  );
  return [
    '# TYPE client_offered_rate gauge',
    `client_offered_rate ${currentRate()}`,
    '# TYPE client_requests_in_flight gauge',
    ...backends.map((b) => `client_requests_in_flight{replica="${b.name}"} ${b.inFlight}`),
    '# TYPE client_requests_total counter',
    ...requests,
    '# TYPE client_request_duration_seconds histogram',
    ...backends.flatMap(histogramLines),
    '',
  ].join('\n');
}

createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (request.method === 'POST' && url.pathname === '/rate') {
    const overS = Number(url.searchParams.get('over') ?? 0);
    const to = Number(url.searchParams.get('to'));
    rate = { from: currentRate(), to, startMs: Date.now(), overMs: Math.max(1, overS * 1000) };
  }
  response.setHeader('content-type', 'text/plain; version=0.0.4').end(metricsText());
}).listen(Number(port), '127.0.0.1');

setInterval(tick, 5);
