import type { Choice } from '../../chart/choice.js';
import type { ChartInput } from '../../chart/input.js';
import type { NumberOf, SeriesKey } from '../../chart/looks.js';
import type { Asked, Chart } from '../../chart/model/chart.js';
import { located } from '../../errors.js';
import { type NonEmpty, mapped } from '../../non-empty.js';
import { partOf } from '../../frame/histogram-parts.js';
import type { Labels } from '../../frame/labels.js';
import { chartQueries } from './chart-queries.js';
import { csvQueries } from './csv-queries.js';
import { dataNotes } from './data-notes.js';
import type { FetchedQuery } from './fetched.js';
import { PERIOD_LABEL } from '../../manifest/compare.js';
import { RUN_LABEL } from '../../manifest/runs/labels.js';
import { type Figure, partsOf, type SingleFigure } from '../../manifest/manifest.js';
import { isDrawn } from '../../manifest/conditions.js';
import type { OutputInput } from '../../output/registry.js';
import type { PlannedFigure, PlannedWhole } from '../../plan/plan.js';
import { asksOf, type QueryWindow } from '../../plan/query.js';
import { runOrPeriodText } from '../../plan/windows.js';

/** A figure's data as its outputs read it. */
export interface FigureData {
  readonly figure: PlannedWhole;
  readonly parts: NonEmpty<PartData>;
}

/** The data of a part of a figure, be it all of it. */
export interface PartData {
  readonly plan: PlannedFigure;
  readonly queries: readonly FetchedQuery[];
}

/**
 * Joins what the manifest says of a figure with its data: what all its outputs are made from. The
 * looks of series are known when those of the figures before it are.
 */
export function outputInput(data: FigureData, looks: () => Promise<NumberOf>): OutputInput {
  let drawn: Promise<Chart> | undefined;
  const { figure } = data.figure;
  return {
    tables: mapped(data.parts, ({ plan, queries }) =>
      queries.flatMap((one) => csvQueries(one, plan.figure)),
    ),
    csv: figure.csv,
    engine: figure.engine,
    chart: () => (drawn ??= drawChart(data, looks)),
  };
}

/** What the series are that a figure draws, for their looks in all figures. */
export async function seriesKeys(data: FigureData): Promise<SeriesKey[]> {
  const { choices } = await chosen(data);
  // The buckets of native histograms have no looks, and may be hundreds.
  return choices.flatMap(({ series }) =>
    series.flatMap(({ key, labels }) => (partOf(labels) === undefined ? [key] : [])),
  );
}

/** How many colours a figure has for its series. */
export function coloursOf(figure: Figure): number {
  const [{ drawing }] = partsOf(figure);
  return drawing.style.palette.length;
}

export interface Chosen {
  readonly inputs: NonEmpty<Unnumbered>;
  readonly choices: readonly Choice[];
}

type Unnumbered = Omit<ChartInput, 'numberOf'>;

/** Choosing reads all samples: done once, for the looks of series, their chart, and who shows them. */
const chosenOf = new WeakMap<FigureData, Promise<Chosen>>();

/** Which series a figure draws. */
export function chosen(data: FigureData): Promise<Chosen> {
  const known = chosenOf.get(data) ?? choose(data);
  chosenOf.set(data, known);
  return known;
}

async function choose(data: FigureData): Promise<Chosen> {
  const { chooseSeries } = await import('../../chart/choice.js');
  const { withOneLookAName } = await import('../../chart/same-names.js');
  const inputs = await Promise.all(mapped(data.parts, drawnInput));
  const choices = inputs.map((input, i) => {
    try {
      return chooseSeries(input);
    } catch (thrown) {
      // What is beyond the top may be on no common grid to be added up on.
      throw located(thrown, data.parts[i]?.plan.figure.positionOf('top'));
    }
  });
  return { inputs, choices: withOneLookAName(choices) };
}

async function drawChart(data: FigureData, looks: () => Promise<NumberOf>): Promise<Chart> {
  const { composedChart } = await import('../../chart/chart.js');
  const { inputs, choices } = await chosen(data);
  const numberOf = await looks();
  const { figure, title } = data.figure;
  const parts = mapped(inputs, (input) => ({ ...input, numberOf }));
  try {
    const whole = { name: figure.name, title, composition: figure.panels, parts };
    return composedChart(whole, choices);
  } catch (thrown) {
    // How much room panels need is known when the data is there.
    const key = figure.panels === undefined ? 'facet' : 'panels';
    throw located(thrown, figure.positionOf(key));
  }
}

async function drawnInput({ plan, queries }: PartData): Promise<Unnumbered> {
  const { shownLabels } = await import('../../chart/identity.js');
  const { figure, range, title, drawing } = plan;
  const show = (labels: Labels): Labels => shownLabels(labels, drawing.identities);
  return {
    name: figure.name,
    title,
    startMs: range.startMs,
    endMs: range.endMs,
    timezone: plan.timezone,
    drawing,
    along: alongOf(figure),
    windowLabels: windowLabelsOf(figure),
    compared: figure.compare && PERIOD_LABEL,
    notes: queries.flatMap((one) => dataNotes(one, figure)),
    asked: queries.flatMap(({ query: { id, windows } }) =>
      windows.flatMap((one) => askedOf(id, one)),
    ),
    queries: queries.flatMap((one) => chartQueries(one, show)),
  };
}

/** The x axis along which the runs of a figure are. */
function alongOf({ range }: SingleFigure): ChartInput['along'] {
  const axis = 'runs' in range ? range.axis : undefined;
  return axis && { label: axis.label, values: axis.places.map(({ value }) => value) };
}

/** The labels that say which of the windows of a figure, or groups of them, a series is of. */
export function windowLabelsOf({ range, compare }: SingleFigure): readonly string[] {
  if (!('runs' in range)) return compare === undefined ? [] : [PERIOD_LABEL];
  const { runs, repetitions, axis } = range;
  const groups = repetitions ?? axis;
  return groups?.groupBy ?? [RUN_LABEL, ...runs.flatMap(({ run }) => [...run.labels.keys()])];
}

interface Named extends Pick<SingleFigure, 'drawing' | 'where'> {
  readonly queries: readonly Pick<SingleFigure['queries'][number], 'id' | 'label'>[];
}

/** What the series of a figure may be called, as far as that is known before its data is there. */
export function knownKeys({ queries, drawing, where }: Named): SeriesKey[] {
  // Which of them are drawn is not known before.
  if (drawing.top !== undefined) return [];
  const drawn = queries.filter((one) => one.id !== drawing.x.query?.id && isDrawn(one, { where }));
  const fixed = drawn.flatMap(({ label }) =>
    label === undefined || /\{\{|\$\{/.test(label) ? [] : [{ dimension: '', value: label }],
  );
  // Panels say which query is theirs, so that no series is called like it.
  if (drawing.facet?.by === 'query') return fixed;
  return [...fixed, ...drawn.map(({ id }) => ({ dimension: 'query', value: id }))];
}

/** The same of all parts of a figure. */
export function knownKeysOf(figure: Figure): SeriesKey[] {
  return partsOf(figure).flatMap(knownKeys);
}

/** What servers were asked for a window, or what it was read from, in the words of a script. */
function askedOf(id: string, window: QueryWindow): Asked[] {
  const of = window.of && runOrPeriodText(window.of);
  if (window.file === undefined) {
    return asksOf(window).map(({ expr, endpoint, grid }) => ({
      ...{ id, expr, endpoint: endpoint.name, of, grid },
    }));
  }
  const { name, time, value, labels } = window.file;
  const by = labels.length === 0 ? '' : `, by ${labels.join(', ')}`;
  const expr = `${name}: ${value} at ${time}${by}`;
  return [{ id, expr, endpoint: undefined, of, grid: { ...window.range, stepMs: undefined } }];
}
