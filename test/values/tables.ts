import type { ColumnSpec, TableSpec } from '../../src/manifest/values/values.js';
import type { ColumnData } from '../../src/values/table.js';
import { labelled } from '../derive/frames.js';
import { query } from '../manifest/given.js';

const up = query('prometheus: http://a\nfigures: {f: {query: up, range: {last: 1h}}}');

export function column(given: Partial<ColumnSpec> = {}): ColumnSpec {
  return {
    ...{ label: 'Load', query: up, moment: undefined, best: undefined },
    ...{ reduce: 'mean', counted: 'numbers', centre: 'mean', interval: undefined },
    ...{ unit: undefined, show: undefined, rounding: 'auto' },
    ...given,
  };
}

export function spec(given: Partial<TableSpec> = {}): TableSpec {
  return {
    ...{ name: 't', rows: 'host', head: 'Host', texts: new Map(), hasSiunitx: false },
    ...{ range: { lastMs: 1000 }, moment: undefined, positionOf: () => undefined },
    ...{ variables: undefined, alignMs: undefined },
    columns: [column()],
    ...given,
  };
}

export type Values = readonly (string | undefined)[];

/** A series a host, over a range. */
export function ofHosts(
  hosts: Readonly<Record<string, Values>>,
  how?: Partial<ColumnSpec>,
): ColumnData {
  const series = Object.entries(hosts).map(([host, values]) => ({ labels: { host }, values }));
  const answer = { run: undefined, frame: labelled(...series), empty: undefined };
  return { column: column(how), answers: [answer], warnings: [] };
}

/** One series a run, whose label is `host`. */
export function ofRuns(
  runs: readonly (readonly [string, ...Values])[],
  how?: Partial<ColumnSpec>,
): ColumnData {
  const answers = runs.map(([host, ...values], i) => ({
    run: { name: `r${i}`, labels: new Map([['host', host]]) },
    frame: labelled({ labels: {}, values }),
    empty: undefined,
  }));
  return { column: column(how), answers, warnings: [] };
}
