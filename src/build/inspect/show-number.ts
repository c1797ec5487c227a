import { openFiles } from '../../frame/cursor.js';
import { seriesText } from '../../frame/labels.js';
import type { Manifest } from '../../manifest/manifest.js';
import { type Spool, withSpool } from '../../spool/spool.js';
import type { CheckedAnswer } from '../../values/check.js';
import { keptAnswers } from '../answers/kept-answers.js';
import { placedAsks } from '../answers/planned.js';
import { fetchNumbers, nowFor, numberSource } from '../numbers/number-data.js';
import { type NumberItem, numberItems } from '../numbers/number-items.js';
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
    numberItems(manifest.numbers)
      .filter(isNamed(showing.names))
      .map((item) => shownNumber(manifest, item, results, showing)),
  );
  showing.signal.throwIfAborted();
  return items;
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
