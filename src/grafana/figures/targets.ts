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
export function drawnTargets(panel: Panel, dashboard: Dashboard, say: Say): Target[] {
  return panel.targets.filter((target) => {
    if (target.isHidden) return false;
    const why = notAsked(target, dashboard);
    if (why !== undefined) say(`query ${target.refId}: ${why}`, target.path);
    return why === undefined;
  });
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
