import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../properties.js';
import { dashboard, imported, panel, target } from './given.js';

describe('each panel over time becomes a figure', () => {
  it('of a classic dashboard, named by its title, with titles and rows as comments', () => {
    const { text } = imported(
      dashboard([
        panel({ id: 2, title: 'CPU (busy)', gridPos: { x: 0, y: 1, w: 12, h: 8 } }),
        panel({ id: 3, title: 'Memory', gridPos: { x: 12, y: 1, w: 12, h: 8 } }),
        {
          id: 4,
          type: 'row',
          title: 'Disks',
          gridPos: { x: 0, y: 9 },
          collapsed: false,
          panels: [],
        },
        panel({ id: 5, title: 'Load', gridPos: { x: 0, y: 10 } }),
      ]),
      { prometheus: 'http://prometheus.example.org' },
    );
    expect(text).toBe(`\
# Node, a dashboard of Grafana

prometheus: http://prometheus.example.org
defaults:
  range: { last: 6h }
figures:
  # CPU (busy)
  cpu-busy:
    query: node_load1

  # Memory
  memory:
    query: node_load1

  # Disks

  # Load
  load:
    query: node_load1
`);
  });

  it('of a collapsed row, which has its panels in it', () => {
    const row = {
      id: 1,
      type: 'row',
      title: 'Disks',
      collapsed: true,
      panels: [panel({ title: 'IO' })],
    };
    const { text, said } = imported(dashboard([row, panel({ title: 'After' })]));
    expect(text).toContain('  # Disks\n\n  # IO\n  io:\n');
    expect(text).toContain('  # After\n  after:\n');
    expect(said).toEqual([]);
  });

  it('of the rows of old', () => {
    const rows = [
      { title: 'First', showTitle: true, panels: [panel({ title: 'A', type: 'graph' })] },
      { title: 'Hidden', showTitle: false, panels: [panel({ title: 'B', type: 'graph' })] },
    ];
    const { text } = imported({ title: 'Old', schemaVersion: 14, rows });
    expect(text).toContain('  # First\n\n  # A\n  a:\n');
    expect(text).toContain('\n\n  # B\n  b:\n');
    expect(text).not.toContain('Hidden');
  });

  it('as the API answers with it, or a resource has it', () => {
    const plain = dashboard([panel()]);
    const names = [
      { meta: {}, dashboard: plain },
      { apiVersion: 'x/v1beta1', spec: plain },
    ].map((json) => Object.keys(imported(json).manifest.figures ?? {}));
    expect(names).toEqual([['load'], ['load']]);
  });

  it('from left to right, and from top to bottom, however the file has them', () => {
    const at = (title: string, x: number, y: number) => panel({ title, gridPos: { x, y } });
    const { manifest } = imported(dashboard([at('c', 0, 8), at('b', 12, 0), at('a', 0, 0)]));
    expect(Object.keys(manifest.figures ?? {})).toEqual(['a', 'b', 'c']);
  });
});

describe('a dashboard of the second schema', () => {
  const element = (title: string, query: object) => ({
    kind: 'Panel',
    spec: {
      ...{ id: 1, title },
      data: {
        kind: 'QueryGroup',
        spec: {
          queries: [{ kind: 'PanelQuery', spec: { refId: 'A', hidden: false, query } }],
          ...{ transformations: [], queryOptions: { timeFrom: '1h' } },
        },
      },
      vizConfig: {
        ...{ kind: 'VizConfig', group: 'timeseries' },
        spec: { options: {}, fieldConfig: { defaults: { unit: 'bytes' }, overrides: [] } },
      },
    },
  });
  const promql = (expr: string) => ({
    ...{ kind: 'DataQuery', group: 'prometheus', datasource: { name: 'p' } },
    spec: { expr, legendFormat: '{{instance}}' },
  });
  const reference = (name: string) => ({
    kind: 'GridLayoutItem',
    spec: { element: { kind: 'ElementReference', name } },
  });
  const grid = (...names: string[]) => ({
    kind: 'GridLayout',
    spec: { items: names.map(reference) },
  });
  const resource = (layout: object) => ({
    ...{ apiVersion: 'dashboard.grafana.app/v2beta1', kind: 'Dashboard', metadata: {} },
    spec: {
      ...{ title: 'Two', variables: [], timeSettings: { from: 'now-1d', to: 'now' }, layout },
      elements: {
        'panel-1': element('One', promql('a')),
        'panel-2': element('Two', { kind: 'prometheus', spec: { expr: 'b' } }),
      },
    },
  });

  it('has its panels in the order of its layout, in rows and tabs', () => {
    const rows = {
      kind: 'RowsLayout',
      spec: { rows: [{ kind: 'RowsLayoutRow', spec: { title: 'R', layout: grid('panel-1') } }] },
    };
    const tabs = {
      kind: 'TabsLayout',
      spec: {
        tabs: [{ spec: { title: 'T', layout: grid('panel-2') } }, { spec: { layout: rows } }],
      },
    };
    const { text, said } = imported(resource(tabs));
    expect(said).toEqual([]);
    expect(text?.slice(text.indexOf('figures:'))).toBe(`\
figures:
  # T

  # Two
  two:
    query: b
    y: { unit: bytes }

  # R

  # One
  one:
    query: a
    label: '{{instance}}'
    y: { unit: bytes }
`);
  });

  it('has a panel that no layout names, too', () => {
    const { manifest } = imported(resource(grid('panel-2', 'panel-9')));
    expect(Object.keys(manifest.figures ?? {})).toEqual(['two', 'one']);
  });

  const parts = (...items: object[]) => ({ kind: 'AutoGridLayout', spec: { items } });
  const part = (name: string, more = {}) => ({
    kind: 'AutoGridLayoutItem',
    spec: { ...reference(name).spec, ...more },
  });
  const repeat = (value: string) => ({ repeat: { mode: 'variable', value } });
  const variable = (name: string, value: unknown) => ({
    kind: 'CustomVariable',
    spec: { name, multi: true, current: { text: value, value }, options: [], query: '' },
  });
  const oneTab = (spec: object) => ({
    kind: 'TabsLayout',
    spec: { tabs: [{ kind: 'TabsLayoutTab', spec }] },
  });
  const oneRow = (spec: object) => ({
    kind: 'RowsLayout',
    spec: { rows: [{ kind: 'RowsLayoutRow', spec }] },
  });
  const withVariables = (layout: object, variables: object[], elements = {}) => {
    const { spec, ...more } = resource(layout);
    return { ...more, spec: { ...spec, variables, elements: { ...spec.elements, ...elements } } };
  };

  it('has those of a grid from top to bottom, however the file has them', () => {
    const place = (name: string, x: number, y: number) => ({
      kind: 'GridLayoutItem',
      spec: { x, y, width: 12, height: 8, ...reference(name).spec },
    });
    const items = [place('panel-1', 12, 0), place('panel-2', 0, 0)];
    const { manifest } = imported(resource({ kind: 'GridLayout', spec: { items } }));
    expect(Object.keys(manifest.figures ?? {})).toEqual(['two', 'one']);
  });

  it('repeats a panel for each value of its tab, of its row and of its own', () => {
    const panels = parts(part('panel-1', repeat('c')), part('panel-2'));
    const layout = oneTab({ ...repeat('a'), layout: oneRow({ ...repeat('b'), layout: panels }) });
    const list = ['a', 'b', 'c'].map((name) => variable(name, ['1', '2']));
    const { manifest, said } = imported(withVariables(layout, list));
    expect(said).toEqual([]);
    const two = ['1', '2'];
    expect(manifest.figures).toMatchObject({
      one: { matrix: { a: two, b: two, c: two } },
      two: { matrix: { a: two, b: two } },
    });
  });

  it('has a panel that is shown under a condition only, which is said', () => {
    const when = {
      conditionalRendering: {
        kind: 'ConditionalRenderingGroup',
        spec: {
          ...{ visibility: 'show', condition: 'and' },
          items: [{ kind: 'ConditionalRenderingData', spec: { value: true } }],
        },
      },
    };
    const always = { conditionalRendering: { spec: { items: [] } } };
    const layout = parts(part('panel-1', when), part('panel-2', always));
    const why = 'Grafana shows it under a condition only';
    const { figures, said } = imported(resource(layout));
    expect([figures, said]).toEqual([2, [expect.stringContaining(`panel 1 "One": ${why}`)]]);
    expect(imported(resource(oneTab({ ...when, layout }))).said).toHaveLength(2);
  });

  it('has variables of its rows and tabs, too', () => {
    const own = { variables: [variable('x', ['b'])], layout: grid('panel-1', 'panel-3') };
    const elements = { 'panel-3': element('Three', promql('c{x=~"$x", y=~"$y"}')) };
    const layout = oneTab({ variables: [variable('y', ['c'])], layout: oneRow(own) });
    const { manifest, said } = imported(withVariables(layout, [], elements));
    expect([manifest.vars, said]).toEqual([{ y: 'c', x: 'b' }, []]);
    const doubled = imported(withVariables(layout, [variable('x', ['a'])], elements));
    expect([doubled.manifest.vars, doubled.said]).toEqual([
      { x: 'a', y: 'c' },
      ['variable x: there are several of this name, and all panels have the first'],
    ]);
  });

  it('has variables of all kinds', () => {
    const of = (kind: string, spec: object) => ({ kind, spec });
    const list = [
      of('SwitchVariable', { name: 'a', current: 'on', enabledValue: 'on', disabledValue: 'off' }),
      of('TextVariable', { name: 'b', current: { text: 't', value: 't' }, query: 't' }),
      of('ConstantVariable', { name: 'c', current: { text: '', value: '' }, query: 'k' }),
      of('IntervalVariable', {
        ...{ name: 'd', query: '1m,1h', auto: true, auto_count: 24, auto_min: '10s' },
        ...{ current: { text: 'auto', value: '$__auto' }, options: [] },
      }),
      of('DatasourceVariable', { name: 'loki', pluginId: 'loki', current: {} }),
      of('QueryVariable', {
        ...{ name: 'e', current: { text: [], value: [] }, includeAll: true, multi: true },
        query: { kind: 'DataQuery', spec: { __legacyStringValue: 'label_values(up, e)' } },
      }),
    ];
    const layout = parts(part('panel-1', repeat('e')), part('panel-3'), part('panel-4'));
    const logs = { ...promql('x'), group: undefined, datasource: { name: '${loki}' } };
    const elements = {
      'panel-3': element('Three', promql('x{a="$a", b="$b", c="$c"} + rate(y[$d])')),
      'panel-4': element('Four', logs),
    };
    const { manifest, said } = imported(withVariables(layout, list, elements));
    expect(manifest.vars).toEqual({ a: 'on', b: 't', c: 'k', d: '1h' });
    expect(manifest.figures).toMatchObject({
      one: { matrix: { e: { label_values: 'e', of: 'up' } } },
    });
    expect(said).toEqual([
      expect.stringContaining('panel 1 "Four": query A: it asks loki'),
      expect.stringContaining('panel 1 "Four": left out: it has no query that is drawn'),
    ]);
  });

  it('says what it has that is no panel, or a panel of a library', () => {
    const elements = {
      'panel-1': { kind: 'TextElement', spec: {} },
      'panel-2': {
        kind: 'LibraryPanel',
        spec: { id: 2, title: 'L', libraryPanel: { name: 'shared', uid: 'u' } },
      },
    };
    expect(imported(withVariables(grid('panel-2', 'panel-1'), [], elements)).said).toEqual([
      expect.stringContaining('panel 2 "L": left out: it is in the library, as "shared"'),
      expect.stringContaining('panel: left out: the type `TextElement` is no panel over time'),
    ]);
  });

  it('loses no panel, whatever layout they are in', () => {
    const name = fc.constantFrom('panel-1', 'panel-2', 'panel-9');
    const items = fc.array(
      name.map((one) => part(one)),
      { maxLength: 3 },
    );
    const { layout: layouts } = fc.letrec<{ layout: object }>((tie) => ({
      layout: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(
          items.map((all) => parts(...all)),
          fc.array(name).map((all) => grid(...all)),
        ),
        fc
          .array(fc.record({ title: fc.constantFrom('', 'R'), layout: tie('layout') }))
          .map((all) => ({ kind: 'RowsLayout', spec: { rows: all.map((spec) => ({ spec })) } })),
        tie('layout').map((layout) => oneTab({ title: 'T', layout })),
      ),
    }));
    fc.assert(
      fc.property(layouts, (layout) => {
        const { said, manifest } = imported(resource(layout));
        const names = Object.keys(manifest.figures ?? {});
        expect([said, names]).toEqual([[], expect.arrayContaining(['one', 'two'])]);
      }),
      { numRuns: 20 },
    );
  });

  it('that is nested for ever is refused', () => {
    let layout: object = grid('panel-1');
    for (let i = 0; i < 100; i++)
      layout = { kind: 'RowsLayout', spec: { rows: [{ spec: { layout } }] } };
    expect(() => imported(resource(layout))).toThrow('is nested too deeply');
  });
});

describe('a name', () => {
  it.each([
    [
      ['Load', 'Load', 'load'],
      ['load', 'load-2', 'load-3'],
    ],
    [
      ['Load', 'Load 2', 'Load'],
      ['load', 'load-2', 'load-3'],
    ],
    [
      ['', '***'],
      ['panel-0', 'panel-1'],
    ],
    [['CPU of $node: ${mode:pipe}'], ['cpu-of-node-mode']],
    [['../../etc/passwd'], ['etc-passwd']],
    [['Übersicht & Größe'], ['ubersicht-gro-e']],
  ])('of %j is %j', (titles, names) => {
    const panels = titles.map((title, id) => panel({ title, id }));
    expect(Object.keys(imported(dashboard(panels)).manifest.figures ?? {})).toEqual(names);
  });
});

describe('text of a dashboard', () => {
  it('has no blanks at the ends of lines, where these mean nothing', () => {
    const one = (expr: string) => panel({ targets: [target(expr, { legendFormat: '{{a}} ' })] });
    const { manifest } = imported(dashboard([one('a +  \n  b\t\n'), one('x{a=`1  \n2`}')]));
    expect(Object.values(manifest.figures ?? {})).toEqual([
      { query: 'a +\n  b', label: '{{a}}' },
      { query: 'x{a=`1  \n2`}', label: '{{a}}' },
    ]);
  });

  it('stays a text: in comments, in queries, in legends', () => {
    const title = 'a\nfigures: {x: 1}\r# b\u2028c';
    const legend = '{{a}}: \'x\' # "y"\n- z';
    const one = panel({ title, targets: [target('up # {', { legendFormat: legend })] });
    const { manifest, text } = imported(dashboard([one], { title }));
    expect(Object.values(manifest.figures ?? {})).toEqual([{ query: 'up # {', label: legend }]);
    expect(text).toContain('# a figures: {x: 1} # b c\n');
  });
});
