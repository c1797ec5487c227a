import type { Figure } from '../../manifest/schema.generated.js';
import { formatDuration } from '../../time/duration.js';
import type { Dashboard, Panel, Target } from '../read/dashboard.js';
import type { Say } from '../remarks.js';
import { axesOf, bucketAxis, type PanelAxis, thresholdsOf, writtenAxis } from './axes.js';
import { gapsAndLegend, kindOf } from './kind.js';
import { sayLost } from './lost.js';
import { lookOf } from './overrides.js';
import { type DrawnQuery, type PlacedQuery, placedQueries, writtenQueries } from './queries.js';
import { rangeOf, type Times } from './range.js';
import { type Known, repeatsOf } from './repeats.js';
import { type Filling, filledQuery, shownText } from './filled.js';
import { stepsOf } from './steps.js';
import { drawnTargets } from './targets.js';

/** What the panels of a dashboard have in common. */
export interface Common extends Known {
  readonly dashboard: Dashboard;
  readonly times: Times;
  /** The data source that most queries ask. */
  readonly usualSource: string | undefined;
  readonly define: Filling['define'];
}

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
  const { range, lengthMs } = rangeOf(common.times, panel, say);
  const { meanings, define } = common;
  const filling: Filling = { meanings, repeated, define, say };
  const queries = targets.flatMap((target) => drawnQuery(target, panel, filling, lengthMs) ?? []);
  const shown = queries.filter(({ look }) => !look.isHidden);
  if (shown.length === 0) return undefined;
  sayLost(panel, say);
  return {
    ...drawing(panel, shown, filling),
    range,
    ...(Object.keys(matrix).length === 0 ? {} : { matrix }),
  };
}

function drawing(panel: Panel, queries: readonly DrawnQuery[], filling: Filling): Figure {
  const { look } = panel;
  const { say } = filling;
  const kind = kindOf(panel, say);
  const axes = axesOf(look, say);
  if (kind === 'heatmap') {
    const { unit, label } = bucketAxis(look, say);
    const axis = { ...axes.left, unit, scale: 'linear' } as const;
    const y = writtenAxis(axis, shownText(label, look.path, filling), false, say);
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

/** A query of the figure; undefined, and said, for one that only Grafana can ask. */
function drawnQuery(
  target: Target,
  panel: Panel,
  filling: Filling,
  rangeMs: number | undefined,
): DrawnQuery | undefined {
  const { say } = filling;
  const steps = stepsOf(target, panel, { rangeMs, meanings: filling.meanings }, say);
  const path = `${target.path}.expr`;
  const query = filledQuery(tidied(target.expr), path, filling, { rangeMs, steps });
  if (query.problem !== undefined) {
    say(`query ${target.refId} is left out: ${query.problem}`, path);
    return undefined;
  }
  if (target.isInstant) {
    say(`query ${target.refId} is asked for one moment in Grafana, and over the range here`);
  }
  if (target.isTable)
    say(`query ${target.refId} is a table in Grafana, and series here`, target.path);
  const legend = target.legend.trim();
  const isNamed = legend !== '' && legend !== '__auto';
  const label = isNamed ? shownText(legend, `${target.path}.legendFormat`, filling) : undefined;
  const hasStep = !steps.isUsual || query.isOfStep;
  return {
    ...{ target, expr: query.text, label, look: lookOf(target, panel, say) },
    step: hasStep ? formatDuration(steps.stepMs) : undefined,
  };
}

/** Without blanks at the ends of lines; in a text between backquotes they mean something. */
function tidied(expr: string): string {
  if (expr.includes('`')) return expr.trim();
  const lines = expr.trim().split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}
