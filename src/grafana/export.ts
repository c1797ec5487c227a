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
import { uniqueNames } from './write/unique.js';

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
  const vars = uniqueNames(manifest.vars.keys(), grafanaName);
  const inputOf = (name: string): string => inputs.get(name) ?? ONLY_INPUT;
  const remarks: Remark[] = [...lostOf(manifest)];
  const panels = parts.flatMap((figure): PanelJson[] => {
    const about = { of: `figure ${figure.name}`, path: undefined };
    const panel = panelOf(figure, { vars, time, inputOf }, (text) => {
      remarks.push({ ...about, text, isWhole: false });
    });
    if (panel !== undefined)
      return [{ id: 0, gridPos: { x: 0, y: 0, w: WIDTH, h: HEIGHT }, ...panel }];
    remarks.push({ ...about, text: 'it asks no Prometheus', isWhole: true });
    return [];
  });
  const dashboard: DashboardJson = {
    __inputs: [...inputs].map(inputFor),
    __requires: [{ type: 'datasource', id: 'prometheus', name: 'Prometheus', version: '1.0.0' }],
    ...{
      title,
      schemaVersion: 39,
      editable: true,
      timezone: manifest.timezone.toLowerCase() === 'utc' ? 'utc' : manifest.timezone,
    },
    time,
    templating: { list: [...manifest.vars].map((one) => variableOf(one, vars)) },
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

function variableOf(
  [name, value]: readonly [string, string],
  vars: ReadonlyMap<string, string>,
): unknown {
  const current = { text: value, value, selected: true };
  return {
    ...{ name: vars.get(name), label: name, type: 'textbox', query: value, hide: 0 },
    ...{ current, options: [current], skipUrlSync: false },
  };
}

/** What stands for the data source where there is one. */
const ONLY_INPUT = 'DS_PROMETHEUS';

/** The endpoints that are asked, in the order of the figures, and what stands for each: `DS_EU`. */
function inputsOf(figures: readonly SingleFigure[]): ReadonlyMap<string, string> {
  const endpoints = figures.flatMap(({ queries }) =>
    queries.flatMap((query): readonly Endpoint[] =>
      query.csv === undefined ? endpointsOf(query.endpoint) : [],
    ),
  );
  const names = new Set(endpoints.map(({ name }) => name));
  return uniqueNames(names, (name) =>
    names.size <= 1 ? ONLY_INPUT : `DS_${grafanaName(name.toUpperCase())}`,
  );
}

function inputFor([endpoint, name]: readonly [string, string]): InputJson {
  return {
    ...{ name, label: endpoint, description: 'The data of the figures' },
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
