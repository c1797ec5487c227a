import type { Datasource, Panel, PlacedPanel, Target } from './dashboard.js';
import { askedAt, letterAt, mostPointsAt } from './classic.js';
import { inOrder } from './order.js';
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
interface Around extends Pick<PlacedPanel, 'row' | 'repeats' | 'isConditional'> {
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
  const named = namedIn(layout, { ...nothing, depth: 0 });
  const laidOut = named.flatMap(({ name, ...around }): PlacedPanel[] => {
    const place = elements.get(name);
    return place === undefined ? [] : [{ place, form: 'resource', ...around }];
  });
  const names = new Set(named.map(({ name }) => name));
  const others = [...elements].filter(([name]) => !names.has(name));
  return [
    ...laidOut,
    ...others.map(([, place]): PlacedPanel => ({ place, form: 'resource', ...nothing })),
  ];
}

const nothing = { row: undefined, repeats: [], isConditional: false };

interface Named extends Omit<PlacedPanel, 'place' | 'form'> {
  readonly name: string;
}

function namedIn(layout: Place, around: Around): Named[] {
  if (around.depth > DEEPEST) throw badDashboard(`\`${layout.path}\` is nested too deeply`);
  const items = inOrder(listAt(layout, 'spec', 'items'), (item) => at(item, 'spec'));
  return [
    ...items.flatMap((item) => namedByItem(item, around)),
    ...sectionsIn(layout).flatMap((spec) => namedIn(at(spec, 'layout'), inside(spec, around))),
  ];
}

/** What the rows and the tabs of a layout say. */
function sectionsIn(layout: Place): Place[] {
  const sections = [...listAt(layout, 'spec', 'rows'), ...listAt(layout, 'spec', 'tabs')];
  return sections.map((section) => at(section, 'spec'));
}

/** The variables of the rows and the tabs of a layout. Throws BAD_DASHBOARD. */
export function sectionVariables(layout: Place, depth = 0): Place[] {
  if (depth > DEEPEST) throw badDashboard(`\`${layout.path}\` is nested too deeply`);
  return sectionsIn(layout).flatMap((spec) => [
    ...listAt(spec, 'variables'),
    ...sectionVariables(at(spec, 'layout'), depth + 1),
  ]);
}

/** A panel, or a row of a grid, which has panels. */
function namedByItem(item: Place, around: Around): Named[] {
  const spec = at(item, 'spec');
  const inner = listAt(spec, 'elements');
  if (inner.length > 0 || textAt(item, 'kind') === 'GridLayoutRow') {
    if (around.depth > DEEPEST) throw badDashboard(`\`${item.path}\` is nested too deeply`);
    return inner.flatMap((one) => namedByItem(one, inside(spec, around)));
  }
  const name = textAt(spec, 'element', 'name');
  if (name === undefined) return [];
  const { repeats, isConditional } = inside(spec, around);
  return [{ name, row: around.row, repeats, isConditional }];
}

function inside(spec: Place, { row, repeats, isConditional, depth }: Around): Around {
  const own = textAt(spec, 'repeat', 'value') ?? '';
  const conditions = listAt(spec, 'conditionalRendering', 'spec', 'items');
  return {
    row: textAt(spec, 'title') || row,
    repeats: own === '' ? repeats : [...repeats, own],
    isConditional: isConditional || conditions.length > 0,
    depth: depth + 1,
  };
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
    type: textAt(config, 'group') ?? textAt(config, 'kind') ?? textAt(place, 'kind') ?? '',
    library: isLibrary ? (textAt(spec, 'libraryPanel', 'name') ?? '') : undefined,
    targets: listAt(data, 'queries').map((query, i) => targetOf(at(query, 'spec'), i)),
    transformations: listAt(data, 'transformations')
      .filter((one) => !flagAt(one, 'spec', 'disabled'))
      .map((one) => textAt(one, 'group') ?? textAt(one, 'spec', 'id') ?? textAt(one, 'kind') ?? ''),
    timeCompare: textAt(options, 'timeCompare') || undefined,
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
