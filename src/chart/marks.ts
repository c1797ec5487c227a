import { labelValue } from '../frame/labels.js';
import type { EventSpec, Instant, Threshold } from '../manifest/drawing.js';
import type { Dimension } from './content.js';
import { facetLabels } from './facets.js';
import { isLeftUnused } from './left-axis.js';
import type { PanelContent } from './panels.js';
import type { ChartInput } from './input.js';
import type { PanelInput } from './page/page.js';
import { originOf } from './samples/time-tables.js';

export type Marks = Pick<PanelInput, 'events' | 'spans' | 'thresholds'>;

/** What the manifest marks in a panel: times only where the x axis is time. */
export function marksOf(panel: PanelContent): Marks {
  const { input } = panel.part;
  const { events, spans, thresholds } = input.drawing;
  const isTime = panel.content.x.of === 'time';
  const at = (instant: Instant): number => secondsOf(instant, input);
  const ofQueries = isOverValues(panel) ? [] : queryThresholds(panel);
  const onAxes = thresholds.filter(({ axis }) => hasAxis(panel, axis));
  const placed = (isTime ? spans : []).map(({ start, end, label }) => ({
    from: at(start),
    to: at(end),
    text: label,
  }));
  // Cells cover what is shaded.
  const ends = input.drawing.kind === 'heatmap' ? placed.flatMap(({ from, to }) => [from, to]) : [];
  return {
    events: [
      ...(isTime ? eventsIn(panel, events) : []).map((event) => ({
        at: at(event.at),
        text: event.label,
      })),
      ...[...uprightThresholds(panel), ...ends].map((value) => ({ at: value, text: undefined })),
    ],
    spans: placed,
    thresholds: [...onAxes, ...ofQueries].map(({ value, axis, label }) => ({
      at: value,
      axis,
      text: label,
    })),
  };
}

/** Events of runs are in the panels that are made of the labels of these. */
function eventsIn(panel: PanelContent, events: readonly EventSpec[]): readonly EventSpec[] {
  const names = facetLabels(panel.part.input.drawing.facet);
  const isOfPanel = (run: ReadonlyMap<string, string>): boolean =>
    names.every((name) => {
      const value = run.get(name);
      const isValue = ({ labels }: Labelled): boolean => labelValue(labels, name) === value;
      return value === undefined || panel.series.some(isValue);
    });
  return events.filter(({ of }) => of === undefined || of.some(isOfPanel));
}

type Labelled = PanelContent['series'][number];

/** Whether a panel has an axis of values that a threshold can be on. */
function hasAxis(panel: PanelContent, axis: 'left' | 'right'): boolean {
  const { left, right } = panel.content;
  // Of several panels, some may have nothing on the right.
  if (axis === 'right') return right !== undefined;
  return left.of === 'values' && !isLeftUnused(panel);
}

/** Thresholds of samples, where these lie along x. */
export function uprightThresholds(panel: PanelContent): number[] {
  return isOverValues(panel) ? queryThresholds(panel).map(({ value }) => value) : [];
}

/** Those that the queries of a panel have, each once. */
export function queryThresholds({ series }: PanelContent): Threshold[] {
  const queries = [...new Set(series.map(({ query }) => query))];
  return queries.flatMap(({ threshold, axis }) =>
    threshold === undefined ? [] : [{ value: threshold, axis, label: undefined }],
  );
}

function isOverValues({ content: { x, left } }: PanelContent): boolean {
  const isOf = (dimension: Dimension, what: string): boolean =>
    dimension.of === 'values' && dimension.what === what;
  return isOf(x, 'samples') && isOf(left, 'other');
}

/** A time as the tables and the time axis count it. */
export function secondsOf({ ms }: Instant, input: ChartInput): number {
  return (ms - originOf(input)) / 1000;
}
