/** Milliseconds as the decimal seconds that Prometheus reads, exactly. */
export function seconds(ms: number): string {
  return (ms / 1000).toFixed(3).replace(/\.?0+$/, '');
}
