/** Where a Prometheus is, mostly. */
export const DEFAULT_SERVER = 'http://localhost:9090';
