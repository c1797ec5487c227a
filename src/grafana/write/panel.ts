import { isDrawn } from '../../manifest/conditions.js';
import { type AskedQuery, endpointsOf, type SingleFigure } from '../../manifest/manifest.js';
import { RUN_LABEL } from '../../manifest/runs/labels.js';
import { rateIntervalMs } from '../../plan/rate-interval.js';
import type { Say } from '../remarks.js';
import { grafanaUnit } from '../units.js';
import { stepText } from './durations.js';
import type { DatasourceJson, PanelJson, TargetJson } from './json.js';
import { defaultsOf, type LetteredQuery, overrideOf } from './look.js';
import { sayLost } from './lost.js';
import { type Filling, grafanaText } from './filled.js';
import { ownTimes } from './times.js';

/** What the panels of a dashboard have in common. */
export interface Common {
  readonly vars: Filling['vars'];
  readonly time: { readonly from: string; readonly to: string };
  /** What stands for the data source of an endpoint. */
  readonly inputOf: (endpoint: string) => string;
}

/** A panel without its place; undefined where no server is asked for it. */
export function panelOf(
  figure: SingleFigure,
  common: Common,
  say: Say,
): Omit<PanelJson, 'id' | 'gridPos'> | undefined {
  const filling = { vars: common.vars, own: ownValues(figure) };
  const asked = figure.queries.flatMap((query): AskedQuery[] =>
    query.csv === undefined && isDrawn(query, figure) ? [query] : [],
  );
  const queries = asked.map((query, i): LetteredQuery => ({ refId: letter(i), query }));
  const [first] = asked;
  if (first === undefined) return undefined;
  sayLost(figure, say);
  const isHeatmap = figure.drawing.kind === 'heatmap';
  const step = commonStep(asked);
  const targets = queries.map(({ refId, query }): TargetJson => {
    const own = step === undefined ? ownStep(query, filling) : { filling };
    return {
      ...{ refId, datasource: datasourceOf(query, common, say), range: true },
      expr: grafanaText(query.expr, own.filling),
      legendFormat: legendOf(query.label, isHeatmap, filling),
      ...(own.interval === undefined ? {} : { interval: own.interval }),
      ...(isHeatmap ? { format: 'heatmap' } : {}),
    };
  });
  const overrides = queries.flatMap((one) => overrideOf(one, figure, filling) ?? []);
  return {
    type: isHeatmap ? 'heatmap' : 'timeseries',
    title: grafanaText(figure.title ?? figure.name, filling),
    datasource: datasourceOf(first, common, () => undefined),
    fieldConfig: {
      defaults: isHeatmap ? {} : defaultsOf(figure, queries, filling, say),
      overrides: isHeatmap ? [] : overrides,
    },
    options: optionsOf(figure, filling),
    targets,
    ...(step === undefined ? {} : { interval: step }),
    ...ownTimes(figure, common.time, say),
  };
}

/** What a matrix gives the figure, or, of its runs, what the last of them has. */
function ownValues({ variables, range }: SingleFigure): Filling['own'] {
  const last = 'runs' in range ? range.runs.at(-1)?.run : undefined;
  const ofRun = last === undefined ? [] : [...last.labels, [RUN_LABEL, last.name] as const];
  // What a server has the values of is a variable of the dashboard.
  const own = [...(variables?.values ?? [])].filter(([key]) => !variables?.fromServer.has(key));
  return new Map([...own, ...ofRun]);
}

/** `A`, …, `Z`, `A1`, … */
function letter(i: number): string {
  const round = Math.floor(i / 26);
  return String.fromCharCode(65 + (i % 26)) + (round === 0 ? '' : String(round));
}

/**
 * The step of all queries, where it is one: a panel has a least step beside the scrape interval, and a query has one
 * in place of it, which would make another `$__rate_interval`.
 */
function commonStep(queries: readonly AskedQuery[]): string | undefined {
  const [first, ...others] = new Set(queries.map(({ stepMs }) => stepMs));
  return first === undefined || first === 'auto' || others.length > 0 ? undefined : stepText(first);
}

/** The step of one query, and what its texts are filled in with then. */
function ownStep({ stepMs, endpoint }: AskedQuery, filling: Filling) {
  if (stepMs === 'auto') return { filling };
  const scrapeMs = Math.max(...endpointsOf(endpoint).map((one) => one.scrapeIntervalMs));
  const rate = stepText(rateIntervalMs(stepMs, scrapeMs));
  const own = filling.vars.has('rate_interval')
    ? filling.own
    : new Map([['rate_interval', rate], ...filling.own]);
  return { interval: stepText(stepMs), filling: { ...filling, own } };
}

function legendOf(label: string | undefined, isHeatmap: boolean, filling: Filling): string {
  if (isHeatmap) return '{{le}}';
  return label === undefined ? '__auto' : grafanaText(label, filling);
}

function datasourceOf({ id, endpoint }: AskedQuery, { inputOf }: Common, say: Say): DatasourceJson {
  const [first, ...others] = endpointsOf(endpoint);
  if (others.length > 0) say(`query ${id}: of several servers, ${first.name} is asked alone`);
  return { type: 'prometheus', uid: `\${${inputOf(first.name)}}` };
}

const positions = { right: 'right', above: 'bottom', below: 'bottom', inside: 'bottom' } as const;

/** A heat map is drawn of what Grafana has there by default. */
const heatmap = {
  ...{ calculate: false, cellGap: 1, showValue: 'never', legend: { show: true } },
  color: {
    ...{ mode: 'scheme', scheme: 'Oranges', fill: 'dark-orange', scale: 'exponential' },
    ...{ exponent: 0.5, steps: 64, reverse: false },
  },
  ...{
    tooltip: { mode: 'single', yHistogram: false },
    exemplars: { color: 'rgba(255,0,255,0.7)' },
  },
};

function optionsOf({ drawing: { kind, legend, y } }: SingleFigure, filling: Filling): object {
  if (kind === 'heatmap') {
    const axisLabel = grafanaText(y.label ?? '', filling);
    const yAxis = { unit: grafanaUnit(y.unit), axisLabel };
    return { ...heatmap, yAxis };
  }
  const { position } = legend;
  const isShown = position !== 'none';
  return {
    tooltip: { mode: 'multi', sort: 'none' },
    legend: {
      ...{ displayMode: 'list', showLegend: isShown, calcs: [] },
      placement: position === 'none' ? 'bottom' : positions[position],
    },
  };
}
