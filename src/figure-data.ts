import type { ChartInput } from './chart/input.js';
import type { NumberOf, SeriesKey } from './chart/looks.js';
import type { Chart } from './chart/model.js';
import type { FetchedQuery } from './fetch.js';
import { fillLabels, templateLabels } from './frame/label-template.js';
import { rowBlocks } from './frame/row-blocks.js';
import type { Figure } from './manifest/manifest.js';
import type { OutputInput } from './output/registry.js';
import type { PlannedFigure } from './plan/plan.js';

/** A figure's data as its outputs read it. */
export interface FigureData {
  readonly plan: PlannedFigure;
  readonly queries: readonly FetchedQuery[];
}

/**
 * Joins what the manifest says of a figure with its data: what all its outputs are made from. The
 * looks of series are known when those of the figures before it are.
 */
export function outputInput(data: FigureData, looks: () => Promise<NumberOf>): OutputInput {
  let drawn: Promise<Chart> | undefined;
  return {
    queries: data.queries.map(({ query, frame }) => ({ ...frame, label: query.label })),
    csv: data.plan.figure.csv,
    engine: data.plan.figure.engine,
    chart: () => (drawn ??= drawChart(data, looks)),
  };
}

/** What the series of a figure are, for their looks in all figures. */
export async function seriesKeys(data: FigureData): Promise<SeriesKey[]> {
  const { selectSeries } = await import('./chart/selection.js');
  return selectSeries(await drawnInput(data)).map(({ key }) => key);
}

async function drawChart(data: FigureData, looks: () => Promise<NumberOf>): Promise<Chart> {
  const { chart } = await import('./chart/chart.js');
  return chart({ ...(await drawnInput(data)), numberOf: await looks() });
}

async function drawnInput({ plan, queries }: FigureData): Promise<Omit<ChartInput, 'numberOf'>> {
  const { shownLabels } = await import('./chart/identity.js');
  const { figure, range, title, drawing } = plan;
  return {
    name: figure.name,
    title,
    startMs: range.startMs,
    endMs: range.endMs,
    timezone: plan.timezone,
    drawing,
    queries: queries.map(({ query, frame }) => ({
      ...query,
      endpoint: query.endpoint.name,
      labelNames: templateLabels(query.label ?? ''),
      series: frame.series.map(({ labels }) => ({
        labels,
        label: fillLabels(query.label ?? '', shownLabels(labels, drawing.identities)) || undefined,
      })),
      rows: () => rowBlocks([frame]),
    })),
  };
}

/** What the series of a figure may be called, as far as that is known before its data is there. */
export function knownKeys({ queries, drawing }: Pick<Figure, 'queries' | 'drawing'>): SeriesKey[] {
  const drawn = queries.filter(({ id }) => id !== drawing.x.query?.id);
  const fixed = drawn.flatMap(({ label }) =>
    label === undefined || /\{\{|\$\{/.test(label) ? [] : [{ dimension: '', value: label }],
  );
  // Panels say which query is theirs, so that no series is called like it.
  if (drawing.facet?.by === 'query') return fixed;
  return [...fixed, ...drawn.map(({ id }) => ({ dimension: 'query', value: id }))];
}
