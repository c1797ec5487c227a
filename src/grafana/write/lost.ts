import type { Kind } from '../../manifest/drawing.js';
import type { Query, SingleFigure } from '../../manifest/manifest.js';
import type { Say } from '../remarks.js';

/** Kinds that panels over time are, too. */
const overTime: ReadonlySet<Kind> = new Set(['line', 'step', 'points', 'area', 'heatmap']);

/** Tells of what a figure has, and a panel over time cannot have. */
export function sayLost(figure: SingleFigure, say: Say): void {
  const { drawing, range, compare, where, alignMs, queries } = figure;
  const { kind, x, y, events, spans, facet, top } = drawing;
  if (!overTime.has(kind)) say(`\`kind: ${kind}\` is lines over time there`);
  if (x.query !== undefined || x.run !== undefined) say('an x axis that is not time');
  if ('runs' in range)
    say('runs: the panel shows what there is now, of the labels of the last run');
  if (compare !== undefined) say('the period before');
  if (where.length > 0) say('conditions: `where`');
  if (alignMs !== undefined) say('`align_step`');
  if (events.length > 0 || spans.length > 0 || figure.hasRunEvents) say('events and spans');
  if (facet !== undefined) say('`facet`: the series of all panels are in one');
  if (top !== undefined) say('`top`: all series are drawn');
  if (y.headroom !== undefined || y.ticks !== undefined) say('ticks and headroom of an axis');
  if (isShownOtherwise(figure)) say('`show`: Grafana chooses a multiple of the unit by itself');
  for (const query of queries) sayLostOfQuery(query, say);
}

/** Of parts of one, percent is what Grafana shows. */
function isShownOtherwise({ drawing: { y, y2 }, queries }: SingleFigure): boolean {
  return [y, y2, ...queries].some(({ unit, show }) => {
    const isPercent = unit === 'ratio' && (show === 'percent' || show === '%');
    return show !== undefined && !isPercent;
  });
}

function sayLostOfQuery({ id, csv, transforms }: Query, say: Say): void {
  if (csv !== undefined) say(`query ${id}: no Prometheus has it, but a CSV file`);
  const others = transforms.filter(({ kind }) => kind !== 'negate');
  if (others.length > 0) {
    say(`query ${id}: what is calculated of it: ${others.map(({ kind }) => kind).join(', ')}`);
  }
}
