import { messageOf } from '../../errors.js';
import { classicPanel, classicPanels } from './classic.js';
import type { Dashboard, Panel, PlacedPanel } from './dashboard.js';
import { at, badDashboard, flagAt, isObject, listAt, type Place, textAt } from './place.js';
import { resourcePanel, resourcePanels, sectionVariables } from './resource.js';
import { classicVariable, resourceVariable } from './variable.js';

/**
 * Reads a dashboard: one that Grafana has exported, its API has answered with, or a file is provisioned from.
 * What is wrong with a panel is found when that is read. Throws BAD_DASHBOARD.
 */
export function readDashboard(text: string): Dashboard {
  const dashboard = unwrapped({ value: parsed(text), path: '' });
  if (isObject(at(dashboard, 'elements'))) return resource(dashboard);
  const parts = ['panels', 'rows'].map((key) => at(dashboard, key).value);
  if (parts.some((part) => part !== undefined)) return classic(dashboard);
  throw badDashboard('this is no dashboard: it has no `panels`, `rows` or `elements`');
}

/** Reads a panel. Throws BAD_DASHBOARD. */
export function readPanel({ place, form }: PlacedPanel): Panel {
  return form === 'classic' ? classicPanel(place) : resourcePanel(place);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw badDashboard(`this is no JSON: ${messageOf(cause)}`, cause);
  }
}

/** The API has `{meta, dashboard}` around it, and resources `{apiVersion, kind, metadata, spec}`. */
function unwrapped(place: Place): Place {
  const inner = ['dashboard', 'spec'].map((key) => at(place, key)).find(isObject);
  const isOuter = at(place, 'panels').value === undefined && at(place, 'rows').value === undefined;
  if (inner === undefined || !isOuter) return place;
  const again = at(inner, 'spec');
  return isObject(again) ? again : inner;
}

function classic(place: Place): Dashboard {
  const inputs = listAt(place, '__inputs').map((input): [string, string] => [
    textAt(input, 'name') ?? '',
    textAt(input, 'pluginId') ?? '',
  ]);
  return {
    title: textAt(place, 'title') ?? '',
    timezone: textAt(place, 'timezone') ?? '',
    from: textAt(place, 'time', 'from') ?? 'now-6h',
    to: textAt(place, 'time', 'to') ?? 'now',
    variables: listAt(place, 'templating', 'list').map(classicVariable),
    panels: classicPanels(place),
    annotations: annotationsIn(listAt(place, 'annotations', 'list')),
    inputs: new Map(inputs),
  };
}

function resource(spec: Place): Dashboard {
  const time = at(spec, 'timeSettings');
  return {
    title: textAt(spec, 'title') ?? '',
    timezone: textAt(time, 'timezone') ?? '',
    from: textAt(time, 'from') ?? 'now-6h',
    to: textAt(time, 'to') ?? 'now',
    variables: [...listAt(spec, 'variables'), ...sectionVariables(at(spec, 'layout'))].map(
      resourceVariable,
    ),
    panels: resourcePanels(spec),
    annotations: annotationsIn(listAt(spec, 'annotations').map((one) => at(one, 'spec'))),
    inputs: new Map(),
  };
}

/** Those that are shown; Grafana's own are in every dashboard. */
function annotationsIn(all: readonly Place[]): string[] {
  const shown = all.filter((one) => {
    const isOwn = [1, true].some((yes) => at(one, 'builtIn').value === yes);
    const isGrafanas = /grafana/i.test(textOf(at(one, 'datasource')));
    return flagAt(one, 'enable') && !isOwn && !isGrafanas;
  });
  return shown.map((one) => textAt(one, 'name') ?? '');
}

function textOf(datasource: Place): string {
  return isObject(datasource) ? (textAt(datasource, 'uid') ?? '') : (textAt(datasource) ?? '');
}
