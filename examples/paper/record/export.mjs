// Writes the raw samples of the metrics that the figures need as OpenMetrics text to stdout.
//
//   node export.mjs URL START_SECONDS END_SECONDS
import { histogram, writeOpenMetrics } from '../../record/open-metrics.mjs';

const [url, startS, endS] = process.argv.slice(2);

await writeOpenMetrics({
  url,
  startS: Number(startS),
  endS: Number(endS),
  families: [
    ['client_requests', 'counter', ['client_requests_total']],
    ['client_received_bytes', 'counter', ['client_received_bytes_total']],
    histogram('client_request_duration_seconds', 'job="client"'),
    ['server_cpu_seconds', 'counter', ['server_cpu_seconds_total']],
    ['server_resident_memory_bytes', 'gauge', ['server_resident_memory_bytes']],
    ['node_cpu_seconds', 'counter', ['node_cpu_seconds_total{mode=~"softirq|system|user"}']],
  ],
});
