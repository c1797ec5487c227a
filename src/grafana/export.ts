import {
  type Endpoint,
  endpointsOf,
  type Manifest,
  partsOf,
  type SingleFigure,
} from '../manifest/manifest.js';
import type { Remark } from './remarks.js';
import type { DashboardJson, InputJson, PanelJson } from './write/json.js';
import { panelOf } from './write/panel.js';
import { grafanaName } from './write/filled.js';
import { timeOf } from './write/times.js';

/** A dashboard that was made of a manifest. */
export interface Exported {
  /** As Grafana imports it. */
  readonly dashboard: DashboardJson;
  /** What could not be mapped, in the order of the manifest. */
  readonly remarks: readonly Remark[];
}

/** The width of the page in Grafana's units, and the size of a panel. */
const [PAGE, WIDTH, HEIGHT] = [24, 12, 8];

/** Makes a dashboard of a manifest: a panel a figure, or for each of its panels. Asks nobody. */
export function exportDashboard(manifest: Manifest, title: string): Exported {
  const parts = manifest.figures.flatMap((figure) => partsOf(figure));
  const inputs = inputsOf(parts);
  const time = timeOf(parts);
  const inputOf = (name: string): string => inputName(name, inputs.length);
  const remarks: Remark[] = [...lostOf(manifest)];
  const panels = parts.flatMap((figure): PanelJson[] => {
    const about = { of: `figure ${figure.name}`, path: undefined };
    const panel = panelOf(figure, { vars: manifest.vars, time, inputOf }, (text) => {
      remarks.push({ ...about, text, isWhole: false });
    });
    if (panel !== undefined)
      return [{ id: 0, gridPos: { x: 0, y: 0, w: WIDTH, h: HEIGHT }, ...panel }];
    remarks.push({ ...about, text: 'it asks no Prometheus', isWhole: true });
    return [];
  });
  const dashboard: DashboardJson = {
    __inputs: inputs.map((name): InputJson => inputFor(name, inputs.length)),
    __requires: [{ type: 'datasource', id: 'prometheus', name: 'Prometheus', version: '1.0.0' }],
    ...{
      title,
      schemaVersion: 39,
      editable: true,
      timezone: manifest.timezone.toLowerCase() === 'utc' ? 'utc' : manifest.timezone,
    },
    time,
    templating: { list: [...manifest.vars].map(variableOf) },
    annotations: { list: [] },
    panels: panels.map(placed),
  };
  return { dashboard, remarks };
}

function placed(panel: PanelJson, i: number): PanelJson {
  const perRow = PAGE / WIDTH;
  const [x, y] = [(i % perRow) * WIDTH, Math.floor(i / perRow) * HEIGHT];
  return { ...panel, id: i + 1, gridPos: { ...panel.gridPos, x, y } };
}

function variableOf([name, value]: readonly [string, string]): unknown {
  const current = { text: value, value, selected: true };
  return {
    ...{ name: grafanaName(name), label: name, type: 'textbox', query: value, hide: 0 },
    ...{ current, options: [current], skipUrlSync: false },
  };
}

/** The endpoints that are asked, in the order of the figures. */
function inputsOf(figures: readonly SingleFigure[]): readonly string[] {
  const endpoints = figures.flatMap(({ queries }) =>
    queries.flatMap((query): readonly Endpoint[] =>
      query.csv === undefined ? endpointsOf(query.endpoint) : [],
    ),
  );
  return [...new Set(endpoints.map(({ name }) => name))];
}

/** `DS_PROMETHEUS`, or `DS_EU` where there are several. */
function inputName(endpoint: string, count: number): string {
  return count <= 1 ? 'DS_PROMETHEUS' : `DS_${endpoint.toUpperCase().replace(/\W/g, '_')}`;
}

function inputFor(endpoint: string, count: number): InputJson {
  return {
    ...{
      name: inputName(endpoint, count),
      label: endpoint,
      description: 'The data of the figures',
    },
    ...{ type: 'datasource', pluginId: 'prometheus', pluginName: 'Prometheus' },
  };
}

/** What is in no figure, or in figures that only a server knows. */
function lostOf({ matrices, numbers }: Manifest): Remark[] {
  const lost = (of: string, text: string): Remark => ({ of, text, path: undefined, isWhole: true });
  const { values, checks, tables } = numbers;
  return [
    ...matrices.map(({ name }) =>
      lost(`figure ${name}`, 'only a server knows the values of its matrix: list them'),
    ),
    ...(values.length + checks.length + tables.length > 0
      ? [lost('the manifest', 'values, checks and tables')]
      : []),
  ];
}
