// An open-loop load generator with its own /metrics, which also watches the server's process.
//
//   node load.mjs METRICS_PORT URL SERVER_PID
//   curl -X POST 'localhost:METRICS_PORT/rate?to=80'       requests a second, from now on
//
// Open loop: requests are sent when their time has come, whether or not earlier ones have been
// answered. It has 32 connections, as a client's pool has; a request that finds none free is dropped.
import { readFileSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';

const [port, url, serverPid] = process.argv.slice(2);
const connections = 32;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

// 0.5 ms to 1 s in steps of √2.
const bounds = Array.from({ length: 23 }, (_, i) => Number((0.0005 * 2 ** (i / 2)).toPrecision(3)));
const buckets = new Array(bounds.length + 1).fill(0);
const requests = { ok: 0, error: 0, dropped: 0 };
let [seconds, bytes, inFlight, rate] = [0, 0, 0, 0];

function sendRequest() {
  if (inFlight === connections) {
    requests.dropped += 1;
    return;
  }
  inFlight += 1;
  const startedMs = performance.now();
  const settle = (outcome) => {
    inFlight -= 1;
    requests[outcome] += 1;
    if (outcome === 'ok') observe((performance.now() - startedMs) / 1000);
  };
  // What comes is counted as it comes, and not unpacked.
  get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
    response.on('data', (chunk) => (bytes += chunk.length));
    response.on('end', () => settle(response.statusCode === 200 ? 'ok' : 'error'));
  }).on('error', () => settle('error'));
}

function observe(duration) {
  const index = bounds.findIndex((bound) => duration <= bound);
  buckets[index < 0 ? bounds.length : index] += 1;
  seconds += duration;
}

// Exponential gaps make the arrivals a Poisson process, as from many independent users.
let untilNext = exponential();
let tickedMs = performance.now();

function exponential() {
  return -Math.log(1 - Math.random());
}

function tick() {
  const nowMs = performance.now();
  untilNext -= (rate * (nowMs - tickedMs)) / 1000;
  tickedMs = nowMs;
  for (; untilNext <= 0; untilNext += exponential()) sendRequest();
}

function histogramLines() {
  let count = 0;
  const lines = buckets.map((observed, i) => {
    count += observed;
    return `client_request_duration_seconds_bucket{le="${bounds[i] ?? '+Inf'}"} ${count}`;
  });
  return [
    ...lines,
    `client_request_duration_seconds_sum ${seconds}`,
    `client_request_duration_seconds_count ${count}`,
  ];
}

/** As proc(5) has it: times in ticks of 10 ms, memory in pages of 4 KiB. */
function serverLines() {
  const stat = readFileSync(`/proc/${serverPid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [
    '# TYPE server_cpu_seconds_total counter',
    `server_cpu_seconds_total{mode="user"} ${Number(fields[11]) / 100}`,
    `server_cpu_seconds_total{mode="system"} ${Number(fields[12]) / 100}`,
    '# TYPE server_resident_memory_bytes gauge',
    `server_resident_memory_bytes ${Number(fields[21]) * 4096}`,
  ];
}

function metricsText() {
  return [
    '# TYPE client_offered_rate gauge',
    `client_offered_rate ${rate}`,
    '# TYPE client_requests_total counter',
    ...Object.entries(requests).map(
      ([outcome, count]) => `client_requests_total{outcome="${outcome}"} ${count}`,
    ),
    '# TYPE client_received_bytes_total counter',
    `client_received_bytes_total ${bytes}`,
    '# TYPE client_request_duration_seconds histogram',
    ...histogramLines(),
    ...serverLines(),
    '',
  ].join('\n');
}

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (request.method === 'POST' && pathname === '/rate') rate = Number(searchParams.get('to'));
  response.setHeader('content-type', 'text/plain; version=0.0.4').end(metricsText());
}).listen(Number(port), '127.0.0.1');

setInterval(tick, 2);
