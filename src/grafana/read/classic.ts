import type { Datasource, Panel, PlacedPanel, Target } from './dashboard.js';
import { inOrder } from './order.js';
import { at, flagAt, isObject, listAt, numberAt, type Place, textAt } from './place.js';

/** The row that panels are in, until the next one. */
interface Row {
  readonly title: string | undefined;
  readonly repeats: readonly string[];
}

const noRow: Row = { title: undefined, repeats: [] };

/**
 * The panels of a classic dashboard from top to bottom: those of `rows[]`, as old ones have them, and of
 * `panels[]`, where a row is a panel too and, collapsed, has those below it. Throws BAD_DASHBOARD.
 */
export function classicPanels(dashboard: Place): PlacedPanel[] {
  const old = listAt(dashboard, 'rows').flatMap((place) => {
    const hasTitle = flagAt(place, 'showTitle') || flagAt(place, 'collapse');
    const row = rowOf(place);
    const shown = hasTitle ? row : { ...row, title: undefined };
    return listAt(place, 'panels').map((panel) => placed(panel, shown));
  });
  return [...old, ...gridPanels(listAt(dashboard, 'panels'))].filter(isNoCopy);
}

/** What Grafana has made of a panel that repeats is made of that one anew. */
function isNoCopy({ place }: PlacedPanel, _: number, all: readonly PlacedPanel[]): boolean {
  const of = numberAt(place, 'repeatPanelId');
  return of === undefined || !all.some((other) => at(other.place, 'id').value === of);
}

function gridPanels(panels: readonly Place[]): PlacedPanel[] {
  let row = noRow;
  return inOrder(panels, gridOf).flatMap((panel) => {
    if (textAt(panel, 'type') !== 'row') return [placed(panel, row)];
    row = rowOf(panel);
    return inOrder(listAt(panel, 'panels'), gridOf).map((inner) => placed(inner, rowOf(panel)));
  });
}

const gridOf = (panel: Place): Place => at(panel, 'gridPos');

function rowOf(place: Place): Row {
  const repeat = textAt(place, 'repeat') ?? '';
  return { title: textAt(place, 'title') || undefined, repeats: repeat === '' ? [] : [repeat] };
}

function placed(place: Place, { title, repeats }: Row): PlacedPanel {
  const own = textAt(place, 'repeat') ?? '';
  const all = own === '' ? repeats : [...repeats, own];
  return { place, form: 'classic', row: title, repeats: all, isConditional: false };
}

/** Reads a panel of a classic dashboard. Throws BAD_DASHBOARD. */
export function classicPanel(place: Place): Panel {
  const library = at(place, 'libraryPanel');
  const targets = listAt(place, 'targets');
  return {
    id: textAt(place, 'id'),
    title: textAt(place, 'title') ?? '',
    type: textAt(place, 'type') ?? '',
    library: isObject(library) ? (textAt(library, 'name') ?? '') : undefined,
    targets: targets.map((target, i) => targetOf(target, i, datasourceOf(at(place, 'datasource')))),
    transformations: listAt(place, 'transformations')
      .filter((one) => !flagAt(one, 'disabled'))
      .map((one) => textAt(one, 'id') ?? ''),
    timeCompare: textAt(place, 'timeCompare') || undefined,
    interval: textAt(place, 'interval'),
    maxDataPoints: mostPointsAt(place),
    timeFrom: textAt(place, 'timeFrom'),
    timeShift: textAt(place, 'timeShift'),
    look: place,
  };
}

function targetOf(place: Place, i: number, shared: Datasource): Target {
  const own = datasourceOf(at(place, 'datasource'));
  const isSaid = own.type !== undefined || own.name !== undefined;
  return {
    ...{ ...askedAt(place), refId: letterAt(place, i) },
    ...{ datasource: isSaid ? own : shared, isHidden: flagAt(place, 'hide') },
  };
}

/** The letter of a query; Grafana gives one to those that have none. Throws BAD_DASHBOARD. */
export function letterAt(place: Place, i: number): string {
  return textAt(place, 'refId') || String.fromCharCode(65 + (i % 26));
}

/** How many points the queries of a panel are to have at most. Throws BAD_DASHBOARD. */
export function mostPointsAt(options: Place): number | undefined {
  const most = numberAt(options, 'maxDataPoints');
  return most !== undefined && most >= 1 ? most : undefined;
}

/** What both layouts say of a query alike. Throws BAD_DASHBOARD. */
export function askedAt(place: Place): Omit<Target, 'refId' | 'isHidden' | 'datasource'> {
  return {
    expr: textAt(place, 'expr') ?? '',
    legend: textAt(place, 'legendFormat') ?? '',
    isTable: textAt(place, 'format') === 'table',
    isInstant: flagAt(place, 'instant') && !flagAt(place, 'range'),
    interval: textAt(place, 'interval') || undefined,
    factor: numberAt(place, 'intervalFactor') ?? 1,
    path: place.path,
  };
}

/** `{type, uid}`, or a name alone. */
function datasourceOf(place: Place): Datasource {
  if (isObject(place)) return { type: textAt(place, 'type'), name: textAt(place, 'uid') };
  return { type: undefined, name: textAt(place) };
}
