import { StyxError } from '../../errors.js';
import type { Labels } from '../../frame/labels.js';
import { type Overview, overviewOf } from '../../frame/overview.js';
import { rowBlocks } from '../../frame/row-blocks.js';
import { figureFromFlags } from '../../manifest/from-flags.js';
import type { Endpoint } from '../../manifest/manifest.js';
import { planFigure } from '../../plan/plan.js';
import { type AskedWindow, asksOf } from '../../plan/query.js';
import type { Range } from '../../plan/range.js';
import type { Style } from '../../style/style.js';
import { withSpool } from '../../spool/spool.js';
import { type Connections, serverAnswers } from '../answers/connections.js';
import { fetchFigure } from '../data/fetch.js';

/** What a query has over a range, in memory. */
export interface Tried {
  readonly range: Range;
  readonly stepMs: number;
  readonly samples: Overview;
  /** A column of the samples each. */
  readonly series: readonly Labels[];
  /** How many there are besides, that are too many to be shown. */
  readonly left: number;
  /** The plain one. */
  readonly style: Style;
  readonly warnings: readonly string[];
}

export interface TryOptions {
  /** How long the range is, up to now: `1h`. */
  readonly last: string;
  /** The clock's time, ms. */
  readonly nowMs: number;
  readonly mostSeries: number;
  readonly connections: Connections;
  readonly signal: AbortSignal;
  /** Says more of why there is no answer, where that is known. */
  readonly explain: (error: StyxError, window: AskedWindow) => Promise<StyxError>;
}

/**
 * Asks a server a query as a figure would, and keeps nothing of the answer. Throws what building such a figure
 * would, EMPTY where there is no series, and the signal's reason.
 */
export async function tryQuery(
  endpoint: Endpoint,
  expr: string,
  { last, nowMs, mostSeries, connections, signal, explain }: TryOptions,
): Promise<Tried> {
  const { figure, timezone } = figureFromFlags(expr, { duration: last, header: true }, endpoint);
  const plan = await planFigure(figure, { vars: new Map(), timezone }, nowMs);
  const answers = serverAnswers(connections);
  const [asked] = asksOf(plan.queries[0].windows[0]);
  return withSpool(async (spool) => {
    const fetched = await fetchFigure(plan, figure.name, answers, spool, signal).catch(
      async (thrown: unknown) => {
        if (!(thrown instanceof StyxError) || asked === undefined) throw thrown;
        throw await explain(thrown, asked);
      },
    );
    const frames = fetched.queries.flatMap((one) => (one.shown === 'series' ? [one.frame] : []));
    const [whole = { id: '', grid: { ...plan.range, stepMs: 1000 }, series: [] }] = frames;
    const frame = { ...whole, series: whole.series.slice(0, mostSeries) };
    const { stepMs } = frame.grid;
    const columns = frame.series.length;
    return {
      range: plan.range,
      stepMs,
      samples: overviewOf(rowBlocks([frame]), { columns, reachMs: stepMs, stretchMs: 0 }),
      series: frame.series.map(({ labels }) => labels),
      left: whole.series.length - columns,
      style: plan.drawing.style,
      warnings: fetched.warnings,
    };
  });
}
