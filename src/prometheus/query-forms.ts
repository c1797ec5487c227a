import type { Endpoint } from '../manifest/manifest.js';
import { kindFacts } from '../server-kinds.js';
import type { Grid } from '../time/grid.js';
import { seconds } from '../time/seconds.js';

/** A stretch of time, ms. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

export type QueryPath = '/api/v1/query_range' | '/api/v1/query' | '/api/v1/format_query';

type Form = Readonly<Record<string, string>>;

/** What a server is asked, and where. */
export interface AskedForm {
  readonly path: QueryPath;
  readonly form: Form;
}

/** Asks for a range. */
export const rangeForm = (endpoint: Endpoint, expr: string, grid: Grid): AskedForm => ({
  path: '/api/v1/query_range',
  form: {
    ...paramsOf(endpoint),
    query: expr,
    start: seconds(grid.startMs),
    end: seconds(grid.endMs),
    step: seconds(grid.stepMs),
    timeout: timeoutText(endpoint),
  },
});

/**
 * An instant query of a range vector answers samples as they were scraped.
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/#range-vectors
 */
export const rawForm = (
  endpoint: Endpoint,
  selector: string,
  { startMs, endMs }: Span,
): AskedForm => ({
  path: '/api/v1/query',
  form: {
    ...paramsOf(endpoint),
    query: `${selector}[${endMs - startMs}ms]`,
    time: seconds(endMs),
    timeout: timeoutText(endpoint),
  },
});

/** Those of the endpoint's kind, and those that the manifest adds or has otherwise. */
export const paramsOf = ({ kind, params }: Endpoint): Form => ({
  ...kindFacts[kind].params,
  ...params,
});

const timeoutText = ({ timeoutMs }: Endpoint): string => `${Math.ceil(timeoutMs / 1000)}s`;
