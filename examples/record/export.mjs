// Writes the raw samples of the metrics that the example needs as OpenMetrics text to stdout.
//
//   node export.mjs URL START_SECONDS LENGTH_SECONDS
import { histogram, writeOpenMetrics } from './open-metrics.mjs';

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

await writeOpenMetrics({
  url,
  startS: Number(startS) - leadS,
  endS: Number(startS) + Number(lengthS),
  families,
});
