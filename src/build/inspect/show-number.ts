import { openFiles } from '../../frame/cursor.js';
import { seriesText } from '../../frame/labels.js';
import type { Manifest, Query } from '../../manifest/manifest.js';
import type { Asked, Numbers } from '../../manifest/values/values.js';
import { type Spool, withSpool } from '../../spool/spool.js';
import type { CheckedAnswer } from '../../values/check.js';
import { keptAnswers } from '../answers/kept-answers.js';
import { placedAsks } from '../answers/planned.js';
import { type AskedOf, fetchNumbers, nowFor, numberSource } from '../numbers/number-data.js';
import { plannedNumbers } from '../numbers/number-plan.js';
import type { NumberResult } from '../numbers/number-result.js';
import { buildNumbers } from '../numbers/numbers.js';
import { outputComparer } from '../outputs/output-comparer.js';
import type { Project } from '../project/project.js';
import { shownAsk } from './show-asks.js';
import { exprOf } from './show-figure.js';
import { noLimits, seriesSummary } from './show-series.js';
import type { ShownItem, ShownQuery, ShownSeries } from './shown.js';

export interface ShowingNumbers {
  /** Only these are wanted: a value is loaded with all others, which are in its files. */
  readonly names: readonly string[];
  readonly project: Project;
  /** The clock's time, ms. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/** What there is to know of values, checks and tables, of what is kept. Throws SPOOL and the signal's reason. */
export async function shownNumbers(
  manifest: Manifest,
  showing: ShowingNumbers,
): Promise<ShownItem[]> {
  const results = await resultsOf(manifest, showing);
  const items = await Promise.all(
    itemsIn(manifest.numbers)
      .filter(isNamed(showing.names))
      .map((item) => shownNumber(manifest, item, results, showing)),
  );
  showing.signal.throwIfAborted();
  return items;
}

/** A number, and its queries with the folders of their snapshots. */
interface NumberItem extends Pick<ShownItem, 'name' | 'is' | 'title'> {
  readonly asked: readonly (AskedOf & { readonly query: Query; readonly column?: string })[];
}

function itemsIn({ values, checks, tables, valueTables }: Numbers): NumberItem[] {
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

const isNamed =
  (names: readonly string[]) =>
  ({ name, is }: NumberItem): boolean =>
    names.includes(name) || names.includes(`${is}s`);

/** What all of them come to, for which nothing is asked and nothing written. */
function resultsOf(
  manifest: Manifest,
  { project, nowMs, signal }: ShowingNumbers,
): Promise<NumberResult[]> {
  const outputs = outputComparer({ ...project, ...manifest, of: 'numbers' });
  const ignore = (): void => undefined;
  const quiet = { ...project, ledger: { ...project.ledger, keepNumbers: ignore } };
  const options = { nowMs, signal, unchanged: 'keep', onSeries: ignore, onNumber: ignore } as const;
  return buildNumbers(manifest, quiet, options, outputs);
}

async function shownNumber(
  manifest: Manifest,
  { name, is, title, asked }: NumberItem,
  results: readonly NumberResult[],
  showing: ShowingNumbers,
): Promise<ShownItem> {
  const result = results.find((one) => one.kind === is && one.name === name);
  const error = result?.error?.code === 'NOT_KEPT' ? undefined : result?.error;
  const queries = await Promise.all(
    asked.map((one) => withSpool((spool) => shownQuery(manifest, one, spool, showing))),
  );
  return {
    ...{ name, is, title, kinds: [], queries, error },
    result: result?.text === '' ? undefined : result?.text,
    notes: result?.warnings ?? [],
  };
}

async function shownQuery(
  manifest: Manifest,
  asked: NumberItem['asked'][number],
  spool: Spool,
  { project, nowMs: clockMs, signal }: ShowingNumbers,
): Promise<ShownQuery> {
  const { query, folder, column } = asked;
  const given = { manifest, keeping: project, answersFor: keptAnswers, spool, signal };
  const nowMs = await nowFor(asked, query, { ...given, nowMs: clockMs });
  const { planned } = await plannedNumbers(asked, query, manifest, nowMs);
  const placed = planned.windows.flatMap((window) => placedAsks(folder, query.id, window));
  const asks = await Promise.all(placed.map((one) => shownAsk(one, {}, project)));
  const isKept = asks.every(({ answer }) => answer.is === 'kept');
  const source = numberSource({ ...given, nowMs: clockMs });
  const series = isKept ? seriesOf((await fetchNumbers(asked, query, source)).answers) : undefined;
  return {
    id: column ?? query.id,
    panel: undefined,
    unit: query.unit,
    expr: exprOf(planned),
    asks,
    series,
  };
}

/** Those of all runs, each in the time of the clock. */
function seriesOf(answers: readonly CheckedAnswer[]): ShownSeries[] {
  const files = openFiles();
  try {
    return answers.flatMap(({ run, frame }) =>
      frame.series.map((series) => {
        const name = run === undefined ? seriesText(series.labels) : `run ${run.name}`;
        const timing = series.timing ?? frame;
        return seriesSummary(series, { name, time: 'absolute', timing, limits: noLimits }, files);
      }),
    );
  } finally {
    files.close();
  }
}
