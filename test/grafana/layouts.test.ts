import { describe, expect, it } from 'vitest';
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
  it('stays a text: in comments, in queries, in legends', () => {
    const title = 'a\nfigures: {x: 1}\r# b\u2028c';
    const legend = '{{a}}: \'x\' # "y"\n- z';
    const one = panel({ title, targets: [target('up # {', { legendFormat: legend })] });
    const { manifest, text } = imported(dashboard([one], { title }));
    expect(Object.values(manifest.figures ?? {})).toEqual([{ query: 'up # {', label: legend }]);
    expect(text).toContain('# a figures: {x: 1} # b c\n');
  });
});
