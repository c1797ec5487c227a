// The raw samples of a Prometheus as OpenMetrics text.
//
// An instant query of a range vector (`up[900s]`) answers raw samples with the times at which they
// were scraped, where a range query would answer resampled ones.

/** A family of `writeOpenMetrics` that is a classic histogram. */
export function histogram(name, matchers) {
  const parts = ['_bucket', '_sum', '_count'];
  return [name, 'histogram', parts.map((part) => `${name}${part}{${matchers}}`)];
}

/**
 * Writes the samples of the seconds from `startS` (Unix time) to `endS` to stdout. A family is its
 * name, its type, and the selectors of its series.
 */
export async function writeOpenMetrics({ url, startS, endS, families }) {
  for (const [family, type, selectors] of families) {
    const queries = selectors.map((selector) => `${selector}[${endS - startS}s]`);
    const answers = await Promise.all(queries.map((query) => fetchSeries(url, query, endS)));
    const lines = answers.flat().map(({ metric, values }) => {
      const name = seriesName(metric);
      return values.map(([time, value]) => `${name} ${value} ${time}`).join('\n');
    });
    process.stdout.write([`# TYPE ${family} ${type}`, ...lines.sort(), ''].join('\n'));
  }
  process.stdout.write('# EOF\n');
}

async function fetchSeries(url, query, time) {
  const body = new URLSearchParams({ query, time: String(time) });
  const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body });
  const answer = await response.json();
  if (answer.status !== 'success') throw new Error(`${query}: ${answer.error}`);
  if (answer.data.result.length === 0) console.error(`${query}: no series`);
  return answer.data.result;
}

function quote(text) {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;
}

function seriesName({ __name__: name, ...labels }) {
  const pairs = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${name}{${pairs.map(([key, value]) => `${key}=${quote(value)}`).join(',')}}`;
}
