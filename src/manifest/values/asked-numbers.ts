import type { Query } from '../manifest.js';
import type { Asked, Numbers } from './values.js';

/** What a value, check or table of a name asks, and when. */
export interface AskedNumbers {
  readonly name: string;
  readonly asked: Asked;
  readonly queries: readonly Query[];
}

/** All numbers of the text that ask servers, or read files. */
export function askedNumbers({ values, checks, tables }: Numbers): AskedNumbers[] {
  return [
    ...values.flatMap(({ name, source }) =>
      'query' in source ? [{ name, asked: source, queries: [source.query] }] : [],
    ),
    ...checks.map((spec) => ({ name: spec.name, asked: spec, queries: spec.queries })),
    ...tables.map((spec) => ({
      ...{ name: spec.name, asked: spec, queries: spec.columns.map(({ query }) => query) },
    })),
  ];
}

/** Whether there are numbers at all. */
export function hasNumbers({ values, checks, tables }: Numbers): boolean {
  return values.length + checks.length + tables.length > 0;
}
