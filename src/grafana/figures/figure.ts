import type { Figure } from '../../manifest/schema.generated.js';
import { autoStepMs } from '../../plan/auto-step.js';
import { formatDuration } from '../../time/duration.js';
import type { Dashboard, Panel, Target } from '../read/dashboard.js';
import { at, listAt, textAt } from '../read/place.js';
import type { Say } from '../remarks.js';
import { axesOf, type PanelAxis, thresholdsOf, writtenAxis } from './axes.js';
import { gapsAndLegend, kindOf } from './kind.js';
import { lookOf } from './overrides.js';
import { type DrawnQuery, type PlacedQuery, placedQueries, writtenQueries } from './queries.js';
import { rangeOf } from './range.js';
import { type Known, repeatsOf } from './repeats.js';
import { durationIn, type Filling, queryText, shownText } from './texts.js';
import { drawnTargets } from './targets.js';

/** What the panels of a dashboard have in common. */
export interface Common extends Known {
  readonly dashboard: Dashboard;
  /** The data source that most queries ask. */
  readonly usualSource: string | undefined;
  readonly define: Filling['define'];
}

/** How often a Prometheus scrapes where nothing else is said, in Grafana as in Styx, in ms. */
const SCRAPE = 15_000;

/** The figure of a panel; undefined where it has no query to draw. Throws BAD_DASHBOARD. */
export function figureOf(
  panel: Panel,
  repeats: readonly string[],
  common: Common,
  say: Say,
): Figure | undefined {
  const targets = drawnTargets(panel, common.dashboard, common.usualSource, say);
  if (targets.length === 0) return undefined;
  const { matrix, repeated } = repeatsOf(repeats, common, say);
  const { range, lengthMs } = rangeOf(common.dashboard, panel, say);
  const { meanings, define } = common;
  const filling: Filling = { meanings, repeated, define, say, rangeMs: lengthMs };
  const queries = targets.map((target) => drawnQuery(target, panel, filling));
  const shown = queries.filter(({ look }) => !look.isHidden);
  if (shown.length === 0) return undefined;
  sayOfTheRest(panel, say);
  return {
    ...drawing(panel, shown, filling),
    range,
    ...(Object.keys(matrix).length === 0 ? {} : { matrix }),
  };
}

function sayOfTheRest({ transformations, look }: Panel, say: Say): void {
  if (transformations.length > 0) {
    say(`transformations are not applied: ${transformations.join(', ')}`);
  }
  if (listAt(look, 'fieldConfig', 'defaults', 'mappings').length > 0) {
    say('value mappings are not applied', at(look, 'fieldConfig', 'defaults', 'mappings').path);
  }
}

function drawing(panel: Panel, queries: readonly DrawnQuery[], filling: Filling): Figure {
  const { look } = panel;
  const { say } = filling;
  const kind = kindOf(panel, say);
  const axes = axesOf(look, say);
  if (kind === 'heatmap') {
    const unit = textAt(look, 'options', 'yAxis', 'unit') ?? textAt(look, 'yAxis', 'format') ?? '';
    const y = writtenAxis({ ...axes.left, unit, scale: 'linear' }, '', false, say);
    const placed = queries.map((query) => ({ ...query, label: undefined, axis: 'left' as const }));
    return { kind, ...writtenQueries(placed), ...(y === undefined ? {} : { y }) };
  }
  const given = { left: axes.left.unit, right: axes.right?.unit };
  const { units, placed } = placedQueries(queries, given, say);
  const writtenOn = (side: 'left' | 'right', axis: PanelAxis, unit: string) => {
    const label = placed.find((query) => query.axis === side)?.look.axisLabel ?? axis.label;
    return writtenAxis({ ...axis, unit }, shownText(label, look.path, filling), true, say);
  };
  const y = writtenOn('left', axes.left, units.left);
  const right = rightAxis(axes, placed);
  const y2 = units.right === undefined ? undefined : writtenOn('right', right, units.right);
  sayOfLeftAxis(placed, say);
  const thresholds = thresholdsOf(look, units.right !== undefined, say);
  return {
    ...(kind === 'line' ? {} : { kind }),
    ...writtenQueries(placed),
    ...(y === undefined ? {} : { y }),
    ...(y2 === undefined ? {} : { y2 }),
    ...(thresholds.length === 0 ? {} : { thresholds }),
    ...withoutUnused(gapsAndLegend(panel, say), kind),
  };
}

/** The right axis, of which newer panels say in the queries that have it how it is. */
function rightAxis(
  { left, right }: ReturnType<typeof axesOf>,
  placed: readonly PlacedQuery[],
): PanelAxis {
  const own = placed.find(({ axis }) => axis === 'right')?.look;
  const { label, min, max, scale } = right ?? {
    ...left,
    label: '',
    min: undefined,
    max: undefined,
  };
  return {
    ...{ unit: left.unit, label, scale: own?.scale ?? scale },
    ...{ min: own?.min ?? min, max: own?.max ?? max },
  };
}

function sayOfLeftAxis(placed: readonly PlacedQuery[], say: Say): void {
  for (const { axis, look, target } of placed) {
    const { min, max, scale } = look;
    const isOwn = [min, max, scale].some((part) => part !== undefined);
    if (axis === 'left' && isOwn)
      say(`limits or scale of query ${target.refId} alone`, target.path);
  }
}

/** Points have no gaps. */
function withoutUnused<T extends Pick<Figure, 'gaps'>>(keys: T, kind: string): Omit<T, 'gaps'> {
  const { gaps: _, ...others } = keys;
  return kind === 'points' ? others : keys;
}

function drawnQuery(target: Target, panel: Panel, filling: Filling): DrawnQuery {
  const { say } = filling;
  if (target.isInstant) {
    say(`query ${target.refId} is asked for one moment in Grafana, and over the range here`);
  }
  const path = `${target.path}.expr`;
  const expr = queryText(target.expr.trim(), path, filling);
  const isNamed = target.legend !== '' && target.legend !== '__auto';
  const label = isNamed
    ? shownText(target.legend, `${target.path}.legendFormat`, filling)
    : undefined;
  return {
    ...{ target, expr, label, look: lookOf(target, panel, say) },
    step: stepOf(target, panel, filling),
  };
}

/** A step that is longer than the one that Styx chooses: the least that is allowed, and so many times it. */
function stepOf(target: Target, panel: Panel, filling: Filling): string | undefined {
  const written = target.interval ?? panel.interval ?? '';
  const least = written === '' ? 0 : durationIn(written, filling);
  if (least === undefined) filling.say(`\`interval: ${written}\` is no duration`, target.path);
  const usual = autoStepMs(filling.rangeMs, SCRAPE);
  const step = Math.max(usual, least ?? 0) * Math.max(1, Math.round(target.factor));
  return step === usual ? undefined : formatDuration(step);
}
