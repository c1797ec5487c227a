import type { Dashboard, Datasource, Panel, Target } from '../read/dashboard.js';
import { datasourceTypes } from '../read/variable.js';
import type { Say } from '../remarks.js';

/** What answers PromQL. */
const promql: ReadonlySet<string> = new Set([
  'prometheus',
  'grafana-amazonprometheus-datasource',
  'grafana-azureprometheus-datasource',
  'victoriametrics-datasource',
  'victoriametrics-metrics-datasource',
]);

/** The queries of a panel that a figure has. Tells of those that it has not, but of hidden ones, which Grafana does not draw. */
export function drawnTargets(
  panel: Panel,
  dashboard: Dashboard,
  usual: string | undefined,
  say: Say,
): Target[] {
  return panel.targets.filter((target) => {
    if (target.isHidden) return false;
    const why = notAsked(target, dashboard);
    const name = sourceName(target.datasource);
    if (why !== undefined) say(`query ${target.refId}: ${why}`, target.path);
    else if (name !== undefined && name !== usual) {
      const others = 'than most others: name its server as `prometheus`';
      say(`query ${target.refId}: it asks another data source, ${name}, ${others}`, target.path);
    }
    return why === undefined;
  });
}

/** The data source that most queries name; undefined where none is named. */
export function usualSource(panels: readonly Panel[], dashboard: Dashboard): string | undefined {
  const counts = new Map<string, number>();
  for (const target of panels.flatMap(({ targets }) => targets)) {
    const name = sourceName(target.datasource);
    const isDrawn = !target.isHidden && notAsked(target, dashboard) === undefined;
    if (name !== undefined && isDrawn) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

/** A name that says which; a variable is called alike in all its forms. */
function sourceName({ name = '' }: Datasource): string | undefined {
  const plain = name.replace(/^\$\{?(\w+)\}?$/, '$1');
  return plain === '' || plain === 'default' || plain === '-- Mixed --' ? undefined : plain;
}

function notAsked({ datasource, expr }: Target, dashboard: Dashboard): string | undefined {
  const type = typeOf(datasource, dashboard);
  if (type === '__expr__') return 'an expression over other queries: write it in PromQL';
  if (type === 'datasource')
    return 'it takes the answers of another panel, or what Grafana has itself';
  if (type !== undefined && !promql.has(type)) return `it asks ${type}, which is no Prometheus`;
  return expr.trim() === '' ? 'it has no PromQL' : undefined;
}

/** A variable or an input of the dashboard says which type it has; a name alone may be of a Prometheus. */
function typeOf({ type, name = '' }: Datasource, dashboard: Dashboard): string | undefined {
  if (type !== undefined && type !== '') return type;
  const variable = /^\$\{?(\w+)\}?$/.exec(name)?.[1] ?? '';
  const known =
    dashboard.inputs.get(variable) ?? datasourceTypes(dashboard.variables).get(variable);
  if (known !== undefined && known !== '') return known;
  if (name === '__expr__') return name;
  return /^-- .* --$/.test(name) && name !== '-- Mixed --' ? 'datasource' : undefined;
}
