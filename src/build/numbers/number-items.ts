import type { Query } from '../../manifest/manifest.js';
import type { Asked, Numbers } from '../../manifest/values/values.js';
import type { AskedOf } from './number-data.js';

/** A value, check or table, and its queries with the folders of their snapshots. */
export interface NumberItem {
  readonly name: string;
  readonly is: 'value' | 'check' | 'table';
  readonly title: string | undefined;
  /** Of a table, each is a column. */
  readonly asked: readonly (AskedOf & { readonly query: Query; readonly column?: string })[];
}

/** All that a manifest has, each with what it asks itself. */
export function numberItems({ values, checks, tables, valueTables }: Numbers): NumberItem[] {
  const none = { title: undefined, asked: [] } as const;
  const of = (asked: Asked, folder: string, query: Query) => ({ ...asked, folder, query });
  return [
    ...values.map(({ name, label, source }): NumberItem => ({
      ...{ name, is: 'value', title: label === name ? undefined : label },
      asked: 'query' in source ? [of(source, `_values/${name}`, source.query)] : [],
    })),
    ...checks.map((spec): NumberItem => ({
      ...{ ...none, name: spec.name, is: 'check' },
      asked: spec.queries.map((query) => of(spec, `_checks/${spec.name}`, query)),
    })),
    ...tables.map((spec): NumberItem => ({
      ...{ ...none, name: spec.name, is: 'table' },
      asked: spec.columns.map(({ query, moment, label: column }, i) => ({
        ...{ ...of(spec, `_tables/${spec.name}/column-${i + 1}`, query), moment, column },
      })),
    })),
    ...valueTables.map(({ name }): NumberItem => ({ ...none, name, is: 'table' })),
  ];
}
