import type { Datasource, Panel, PlacedPanel, Target } from './dashboard.js';
import { askedAt, letterAt, mostPointsAt } from './classic.js';
import {
  at,
  badDashboard,
  fieldsAt,
  flagAt,
  isObject,
  listAt,
  type Place,
  textAt,
} from './place.js';

/** What is around a part of a layout. */
interface Around {
  readonly row: string | undefined;
  readonly repeats: readonly string[];
  readonly depth: number;
}

/** Nobody nests tabs and rows deeper; a file that does so would take the stack. */
const DEEPEST = 32;

/**
 * The panels of a dashboard of Grafana's second schema, in the order of its layout: `spec.elements{}` has them,
 * and rows, tabs and grids name them. One that no layout names is behind the others. Throws BAD_DASHBOARD.
 */
export function resourcePanels(spec: Place): PlacedPanel[] {
  const elements = fieldsAt(spec, 'elements');
  const layout = at(spec, 'layout');
  const named = namedIn(layout, { row: undefined, repeats: [], depth: 0 });
  const laidOut = named.flatMap(({ name, ...around }): PlacedPanel[] => {
    const place = elements.get(name);
    return place === undefined ? [] : [{ place, form: 'resource', ...around }];
  });
  const names = new Set(named.map(({ name }) => name));
  const others = [...elements].filter(([name]) => !names.has(name));
  return [
    ...laidOut,
    ...others.map(([, place]): PlacedPanel => {
      return { place, form: 'resource', row: undefined, repeats: [] };
    }),
  ];
}

interface Named extends Pick<PlacedPanel, 'row' | 'repeats'> {
  readonly name: string;
}

function namedIn(layout: Place, around: Around): Named[] {
  if (around.depth > DEEPEST) throw badDashboard(`\`${layout.path}\` is nested too deeply`);
  const rows = [...listAt(layout, 'spec', 'rows'), ...listAt(layout, 'spec', 'tabs')];
  const items = listAt(layout, 'spec', 'items');
  return [...items.flatMap((item) => namedByItem(item, around)), ...rows.flatMap(inRow)];

  function inRow(row: Place): Named[] {
    const spec = at(row, 'spec');
    const title = textAt(spec, 'title') || around.row;
    const inside = { row: title, repeats: repeatsAt(spec, around), depth: around.depth + 1 };
    return namedIn(at(spec, 'layout'), inside);
  }
}

/** A panel, or a row of a grid, which has panels. */
function namedByItem(item: Place, around: Around): Named[] {
  const spec = at(item, 'spec');
  const inner = listAt(spec, 'elements');
  if (inner.length > 0 || textAt(item, 'kind') === 'GridLayoutRow') {
    if (around.depth > DEEPEST) throw badDashboard(`\`${item.path}\` is nested too deeply`);
    const row = textAt(spec, 'title') || around.row;
    const inside = { row, repeats: repeatsAt(spec, around), depth: around.depth + 1 };
    return inner.flatMap((one) => namedByItem(one, inside));
  }
  const name = textAt(spec, 'element', 'name');
  if (name === undefined) return [];
  return [{ name, row: around.row, repeats: repeatsAt(spec, around) }];
}

function repeatsAt(spec: Place, { repeats }: Around): readonly string[] {
  const own = textAt(spec, 'repeat', 'value') ?? '';
  return own === '' ? repeats : [...repeats, own];
}

/** Reads a panel of such a dashboard. Throws BAD_DASHBOARD. */
export function resourcePanel(place: Place): Panel {
  const spec = at(place, 'spec');
  const data = at(spec, 'data', 'spec');
  const options = at(data, 'queryOptions');
  const config = at(spec, 'vizConfig');
  const isLibrary = textAt(place, 'kind') === 'LibraryPanel';
  return {
    id: textAt(spec, 'id'),
    title: textAt(spec, 'title') ?? '',
    type: textAt(config, 'group') ?? textAt(config, 'kind') ?? '',
    library: isLibrary ? (textAt(spec, 'libraryPanel', 'name') ?? '') : undefined,
    targets: listAt(data, 'queries').map((query, i) => targetOf(at(query, 'spec'), i)),
    transformations: listAt(data, 'transformations').map(
      (one) => textAt(one, 'group') ?? textAt(one, 'spec', 'id') ?? textAt(one, 'kind') ?? '',
    ),
    interval: textAt(options, 'interval'),
    maxDataPoints: mostPointsAt(options),
    timeFrom: textAt(options, 'timeFrom'),
    timeShift: textAt(options, 'timeShift'),
    look: at(config, 'spec'),
  };
}

/** What is asked is in an object of its own, and what it is asked of in it or beside it. */
function targetOf(place: Place, i: number): Target {
  const query = at(place, 'query');
  return {
    ...askedAt(at(query, 'spec')),
    refId: letterAt(place, i),
    isHidden: flagAt(place, 'hidden'),
    datasource: datasourceOf(query, at(place, 'datasource')),
  };
}

function datasourceOf(query: Place, beside: Place): Datasource {
  const kind = textAt(query, 'group') ?? textAt(query, 'kind');
  const type = kind === 'DataQuery' ? undefined : kind;
  const name = textAt(query, 'datasource', 'name');
  if (!isObject(beside)) return { type, name };
  return { type: type ?? textAt(beside, 'type'), name: name ?? textAt(beside, 'uid') };
}
