import {
  type AskedMatrix,
  type Endpoint,
  endpointsOf,
  type Manifest,
} from '../manifest/manifest.js';
import type { Remark } from './remarks.js';
import type { DashboardJson, InputJson, PanelJson } from './write/json.js';
import { type Common, panelOf } from './write/panel.js';
import { grafanaName } from './write/filled.js';
import {
  idOf,
  isExcluding,
  isRepeatable,
  type Part,
  partsIn,
  queryVariable,
  questionsIn,
} from './write/repeats.js';
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
  const parts = partsIn(manifest);
  const figures = parts.map(({ figure }) => figure);
  const inputs = inputsOf(parts);
  const time = timeOf(figures);
  const questions = questionsIn(parts);
  const vars = uniqueNames([...manifest.vars.keys(), ...questions.keys()], (text) =>
    grafanaName(questions.get(text)?.key ?? text),
  );
  const inputOf = (name: string): string => inputs.get(name) ?? ONLY_INPUT;
  const remarks: Remark[] = [...lostOf(manifest)];
  const panels = parts.flatMap((part) => panelIn(part, { vars, time, inputOf }, remarks));
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
    templating: {
      list: [
        ...[...manifest.vars].map((one) => variableOf(one, vars)),
        ...[...questions].map(([id, one]) =>
          queryVariable(one, vars.get(id), inputOf(one.endpoint.name)),
        ),
      ],
    },
    annotations: { list: [] },
    panels: panels.map(placed),
  };
  return { dashboard, remarks };
}

/** The panel of a part, without its place; none, and said, where no server is asked for it. */
function panelIn({ figure, repeat }: Part, common: Common, remarks: Remark[]): PanelJson[] {
  const about = { of: `figure ${repeat?.title ?? figure.name}`, path: undefined };
  const name = repeat && common.vars.get(idOf(repeat.of));
  const each = repeat === undefined || name === undefined ? [] : [[repeat.of.key, name] as const];
  const own = { ...common, vars: new Map([...common.vars, ...each]) };
  const panel = panelOf(figure, own, (text) => remarks.push({ ...about, text, isWhole: false }));
  if (panel === undefined) {
    remarks.push({ ...about, text: 'it asks no Prometheus', isWhole: true });
    return [];
  }
  const gridPos = { x: 0, y: 0, w: WIDTH, h: HEIGHT };
  if (repeat === undefined || name === undefined) return [{ id: 0, gridPos, ...panel }];
  const title = figure.title === undefined ? repeat.title : panel.title;
  return [{ id: 0, gridPos, ...panel, title, repeat: name, repeatDirection: 'h' }];
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
function inputsOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const endpoints = parts.flatMap(({ figure, repeat }): Endpoint[] => [
    ...figure.queries.flatMap((query) =>
      query.csv === undefined ? endpointsOf(query.endpoint) : [],
    ),
    ...(repeat === undefined ? [] : [repeat.of.endpoint]),
  ]);
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

const excluded = ({ questions }: AskedMatrix): string =>
  `\`exclude\`: the panel repeats for what that leaves out of ${questions.map(({ key }) => `\`${key}\``).join(', ')}, too`;

const tooMany =
  'Grafana repeats a panel for one variable, and its matrix has more of servers: list their values';

/** What is in no figure, or in figures that only a server knows. */
function lostOf({ matrices, numbers }: Manifest): Remark[] {
  const lost = (of: string, text: string): Remark => ({ of, text, path: undefined, isWhole: true });
  const { values, checks, tables } = numbers;
  return [
    ...matrices
      .filter((matrix) => !isRepeatable(matrix))
      .map(({ name }) => lost(`figure ${name}`, tooMany)),
    ...matrices
      .filter((matrix) => isRepeatable(matrix) && isExcluding(matrix))
      .map((matrix) => ({ ...lost(`figure ${matrix.name}`, excluded(matrix)), isWhole: false })),
    ...(values.length + checks.length + tables.length > 0
      ? [lost('the manifest', 'values, checks and tables')]
      : []),
  ];
}
