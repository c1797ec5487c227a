import type { Finding } from './finding.js';
import type { CheckedQuery } from './items.js';
import { dialectOf, languageFindings, seriesFindings } from './language.js';
import { askedRates, shortRangeFindings } from './short-ranges.js';

/** What is wrong with a query, as far as that is known without asking. */
export function offlineFindings(query: CheckedQuery): Finding[] {
  const dialect = dialectOf(query.endpoint.kind, undefined);
  return [
    ...languageFindings(query, dialect),
    ...seriesFindings(query, dialect),
    ...askedRates(query, dialect).flatMap(shortRangeFindings),
  ];
}
