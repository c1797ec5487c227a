// Writes the raw samples of the metrics that the example needs as OpenMetrics text to stdout.
//
//   node export.mjs URL START_SECONDS LENGTH_SECONDS
//
// An instant query of a range vector (`up[900s]`) answers raw samples with the times at which they
// were scraped, where a range query would answer resampled ones.
const [url, startS, lengthS] = process.argv.slice(2);

const handler = 'handler="/api/v1/query_range"';
// The rates of the first minute look back before the start.
const leadS = 60;

const families = [
  ['up', 'gauge', ['up']],
  ['client_offered_rate', 'gauge', ['client_offered_rate']],
  ['client_requests_in_flight', 'gauge', ['client_requests_in_flight']],
  ['client_requests', 'counter', ['client_requests_total']],
  histogram('client_request_duration_seconds', 'job="client"'),
  ['go_goroutines', 'gauge', ['go_goroutines{job="prometheus"}']],
  ['go_memstats_heap_inuse_bytes', 'gauge', ['go_memstats_heap_inuse_bytes{job="prometheus"}']],
  ['go_memstats_next_gc_bytes', 'gauge', ['go_memstats_next_gc_bytes{job="prometheus"}']],
  ['process_cpu_seconds', 'counter', ['process_cpu_seconds_total{job="prometheus"}']],
  ['process_resident_memory_bytes', 'gauge', ['process_resident_memory_bytes{job="prometheus"}']],
  ['prometheus_engine_queries', 'gauge', ['prometheus_engine_queries']],
  ['prometheus_http_requests', 'counter', [`prometheus_http_requests_total{${handler}}`]],
  histogram('prometheus_http_request_duration_seconds', handler),
  ['prometheus_tsdb_head_series', 'gauge', ['prometheus_tsdb_head_series']],
  [
    'node_cpu_seconds',
    'counter',
    ['node_cpu_seconds_total{mode=~"idle|iowait|softirq|system|user"}'],
  ],
  ['node_load1', 'gauge', ['node_load1']],
  ['node_memory_MemAvailable_bytes', 'gauge', ['node_memory_MemAvailable_bytes']],
  ['node_memory_MemTotal_bytes', 'gauge', ['node_memory_MemTotal_bytes']],
  ['node_network_receive_bytes', 'counter', ['node_network_receive_bytes_total{device="lo"}']],
  [
    'node_disk_written_bytes',
    'counter',
    ['node_disk_written_bytes_total{device!~"(zram|loop).*"}'],
  ],
];

function histogram(name, matchers) {
  const parts = ['_bucket', '_sum', '_count'];
  return [name, 'histogram', parts.map((part) => `${name}${part}{${matchers}}`)];
}

async function fetchSeries(selector) {
  const query = `${selector}[${Number(lengthS) + leadS}s]`;
  const body = new URLSearchParams({ query, time: String(Number(startS) + Number(lengthS)) });
  const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body });
  const answer = await response.json();
  if (answer.status !== 'success') throw new Error(`${query}: ${answer.error}`);
  if (answer.data.result.length === 0) console.error(`${selector}: no series`);
  return answer.data.result;
}

function quote(text) {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;
}

function seriesName({ __name__: name, ...labels }) {
  const pairs = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${name}{${pairs.map(([key, value]) => `${key}=${quote(value)}`).join(',')}}`;
}

for (const [family, type, selectors] of families) {
  const answers = await Promise.all(selectors.map(fetchSeries));
  const lines = answers.flat().map(({ metric, values }) => {
    const name = seriesName(metric);
    return values.map(([time, value]) => `${name} ${value} ${time}`).join('\n');
  });
  process.stdout.write([`# TYPE ${family} ${type}`, ...lines.sort(), ''].join('\n'));
}
process.stdout.write('# EOF\n');
