import type { Rate } from '../promql/problems/rates.js';
import { ratesOf } from '../promql/problems/rates.js';
import { formatDuration } from '../time/duration.js';
import { errorIn, type Finding } from './finding.js';
import type { CheckedQuery } from './items.js';
import type { Dialect } from './language.js';

/** A function of two samples, and the query that has it. */
export interface AskedRate extends Rate {
  readonly query: CheckedQuery;
}

/** The functions of two samples in queries. MetricsQL looks at what is in front of a range, too. */
export function askedRates(query: CheckedQuery, dialect: Dialect): AskedRate[] {
  if (dialect === 'MetricsQL') return [];
  return ratesOf(query.parsed).map((rate) => ({ ...rate, query }));
}

/**
 * What is to say of a range in which there are not always two samples, as far as the manifest says how
 * often the server scrapes. A guess of that is one for a warning.
 */
export function shortRangeFindings(rate: AskedRate): Finding[] {
  const { scrapeIntervalMs, isScrapeIntervalSaid } = rate.query.endpoint;
  if (rate.rangeMs >= 2 * scrapeIntervalMs) return [];
  const every = formatDuration(scrapeIntervalMs);
  if (isScrapeIntervalSaid) {
    const found = `the server scrapes every ${every} (scrape_interval)`;
    return [shortRange(rate, 'error', found, atLeast(scrapeIntervalMs))];
  }
  const found = `the server is taken to scrape every ${every}`;
  return [
    shortRange(rate, 'warning', found, 'write how often it does: scrape_interval of the endpoint'),
  ];
}

/** What is to say where a server was found to have fewer samples than are needed. */
export function sparseFinding(rate: AskedRate): Finding {
  const found =
    'the server does not have two samples of any of these series within so short a time';
  return shortRange(rate, 'error', found, 'write a range of four scrapes or more');
}

/** Source: https://www.robustperception.io/what-range-should-i-use-with-rate/ */
const atLeast = (scrapeIntervalMs: number): string =>
  `four scrapes are a range that holds two samples when one is late: [${formatDuration(4 * scrapeIntervalMs)}]`;

function shortRange(
  { query, name, rangeMs, start, end }: AskedRate,
  severity: Finding['severity'],
  found: string,
  hint: string,
): Finding {
  const range = formatDuration(rangeMs);
  const message = `\`${name}\` needs two samples, and ${range} is shorter than two scrapes: ${found}`;
  return {
    of: [query.of],
    severity,
    error: errorIn(query, { code: 'SHORT_RANGE', message, hint, start, end }),
  };
}
