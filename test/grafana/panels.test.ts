import { describe, expect, it } from 'vitest';
import { dashboard, figureOf, imported, panel, target, withDefaults } from './given.js';

const query = 'node_load1';

describe('what an axis has', () => {
  it.each([
    ['bytes', { unit: 'bytes' }],
    ['decbytes', { unit: 'decbytes' }],
    ['Bps', { unit: 'bytes/s' }],
    ['bps', { unit: 'bits/s' }],
    ['percentunit', { unit: 'ratio', show: 'percent' }],
    ['percent', { unit: 'percent' }],
    ['s', { unit: 's' }],
    ['ms', { unit: 'ms' }],
    ['ops', { unit: 'ops/s' }],
    ['reqps', { unit: 'requests/s' }],
    ['read/s', { unit: 'read/s' }],
    ['suffix: cores', { unit: 'cores' }],
    ['mbytes', { unit: 'MiB' }],
    ['binBps', { unit: 'bytes/s' }],
    ['µs', { unit: 'µs' }],
    ['bits', { unit: 'bit' }],
    ['short', undefined],
    ['none', undefined],
  ])('of the unit %s', (unit, y) => {
    expect(figureOf(withDefaults({ unit }))).toMatchObject({
      figure: { query, ...(y && { y }) },
      said: [],
    });
  });

  it('of limits, a text, and a logarithm', () => {
    const custom = { axisLabel: 'Load', scaleDistribution: { type: 'log', log: 2 } };
    const { figure } = figureOf(withDefaults({ min: 1, max: 8, custom }));
    expect(figure?.y).toEqual({ label: 'Load', scale: 'log2', min: 1, max: 8 });
  });

  it('of a logarithm has no zero', () => {
    const custom = { scaleDistribution: { type: 'log', log: 10 } };
    expect(figureOf(withDefaults({ min: 0, custom })).figure?.y).toEqual({ scale: 'log' });
  });

  it('of a panel of the type graph, the right one for its own series', () => {
    const yaxes = [
      { format: 'bytes', label: 'Memory', logBase: 10, min: '1' },
      { format: 'percent', max: 100, min: null },
    ];
    const targets = [
      target('memory', { refId: 'A', legendFormat: 'used' }),
      target('cpu', { refId: 'B', legendFormat: 'cpu of {{node}}' }),
    ];
    const seriesOverrides = [{ alias: '/^cpu/', yaxis: 2, transform: 'negative-Y' }];
    const { figure, said } = figureOf(panel({ type: 'graph', yaxes, targets, seriesOverrides }));
    expect(said).toEqual([]);
    expect(figure).toEqual({
      queries: {
        used: { query: 'memory', label: 'used' },
        'cpu-of': { query: 'cpu', label: 'cpu of {{node}}', axis: 'right', transform: ['negate'] },
      },
      y: { label: 'Memory', unit: 'bytes', scale: 'log', min: 1 },
      y2: { unit: 'percent', max: 100 },
    });
  });
});

describe('how a panel is drawn', () => {
  it.each([
    [{ stacking: { mode: 'normal' } }, { kind: 'area' }],
    [{ stacking: { mode: 'none' } }, {}],
    [{ drawStyle: 'points' }, { kind: 'points' }],
    [{ lineInterpolation: 'stepAfter' }, { kind: 'step' }],
    [{ spanNulls: true }, { gaps: 'connect' }],
  ])('%j', (custom, figure) => {
    expect(figureOf(withDefaults({ custom }))).toMatchObject({
      figure: { query, ...figure },
      said: [],
    });
  });

  it.each([
    [{ stack: true }, { kind: 'area' }],
    [{ steppedLine: true }, { kind: 'step' }],
    [{ lines: false, points: true }, { kind: 'points' }],
    [{ nullPointMode: 'connected' }, { gaps: 'connect' }],
    [{ legend: { show: false } }, { legend: 'none' }],
    [
      {
        thresholds: [
          { value: 5, line: true },
          { value: 7, line: false, fill: false },
        ],
      },
      { thresholds: [5] },
    ],
  ])('of the type graph: %j', (more, figure) => {
    expect(figureOf(panel({ type: 'graph', ...more }))).toMatchObject({
      figure: { query, ...figure },
      said: [],
    });
  });

  it.each([
    [{ showLegend: false }, 'none'],
    [{ displayMode: 'hidden' }, 'none'],
    [{ showLegend: true, placement: 'right' }, 'right'],
    [{ showLegend: true, placement: 'bottom' }, undefined],
  ])('with the legend %j', (legend, position) => {
    expect(figureOf(panel({ options: { legend } })).figure?.legend).toBe(position);
  });

  it('a heat map of buckets', () => {
    const targets = [
      target('sum by (le) (rate(x_bucket[$__rate_interval]))', {
        format: 'heatmap',
        legendFormat: '{{le}}',
      }),
    ];
    const yAxis = { unit: 's', axisLabel: 'Latency', max: 5 };
    const { figure, said } = figureOf(panel({ type: 'heatmap', targets, options: { yAxis } }));
    expect(figure).toEqual({
      ...{ kind: 'heatmap', y: { label: 'Latency', unit: 's' } },
      query: 'sum by (le) (rate(x_bucket[${rate_interval}]))',
    });
    expect(said).toEqual([expect.stringContaining('limits of the axis of buckets')]);
  });

  it('with its thresholds only where it draws them', () => {
    const thresholds = { mode: 'absolute', steps: [{ value: null }, { value: 80 }, { value: 90 }] };
    const shown = (mode: string) =>
      figureOf(withDefaults({ thresholds, custom: { thresholdsStyle: { mode } } })).figure
        ?.thresholds;
    expect([shown('line'), shown('off')]).toEqual([[80, 90], undefined]);
  });
});

describe('the queries of a panel', () => {
  it('are called by the words of their legends, where these tell them apart', () => {
    const legends = ['{{device}} - Receive', 'Transmit: {{device}}'];
    const targets = legends.map((legendFormat, i) => target('x', { refId: 'AB'[i], legendFormat }));
    expect(Object.keys(figureOf(panel({ targets })).figure?.queries ?? {})).toEqual(['A', 'B']);
    const words = ['Receive {{device}}', 'Transmit {{device}}'];
    const told = words.map((legendFormat, i) => target('x', { refId: 'AB'[i], legendFormat }));
    expect(Object.keys(figureOf(panel({ targets: told })).figure?.queries ?? {})).toEqual([
      'receive',
      'transmit',
    ]);
  });

  it('that are hidden are not drawn, as in Grafana', () => {
    const targets = [target('a'), target('b', { refId: 'B', hide: true })];
    expect(figureOf(panel({ targets }))).toMatchObject({ figure: { query: 'a' }, said: [] });
  });

  it('without a legend have none, and share one that is the same', () => {
    const auto = figureOf(panel({ targets: [target('a', { legendFormat: '__auto' })] }));
    expect(auto.figure).toEqual({ query: 'a' });
    const targets = ['a', 'b'].map((expr) => target(expr, { refId: expr, legendFormat: '{{x}}' }));
    expect(figureOf(panel({ targets })).figure).toEqual({
      label: '{{x}}',
      queries: { a: 'a', b: 'b' },
    });
  });

  it('that overrides mean alone have what these say', () => {
    const targets = [
      target('in', { refId: 'A', legendFormat: 'Receive {{device}}' }),
      target('out', { refId: 'B', legendFormat: 'Transmit {{device}}' }),
      target('errors', { refId: 'C', legendFormat: 'Errors' }),
    ];
    const overrides = [
      {
        matcher: { id: 'byRegexp', options: '/.*Trans.*/' },
        properties: [{ id: 'custom.transform', value: 'negative-Y' }],
      },
      {
        matcher: { id: 'byName', options: 'Errors' },
        properties: [
          { id: 'unit', value: 'percent' },
          { id: 'custom.axisPlacement', value: 'right' },
          { id: 'color', value: {} },
        ],
      },
      {
        matcher: { id: 'byName', options: 'Receive eth0' },
        properties: [{ id: 'color', value: {} }],
      },
    ];
    const { figure, said } = figureOf(
      panel({ targets, fieldConfig: { defaults: { unit: 'bps' }, overrides } }),
    );
    expect(said).toEqual([]);
    expect(figure).toMatchObject({
      queries: { transmit: { transform: ['negate'] }, errors: { axis: 'right' } },
      ...{ y: { unit: 'bits/s' }, y2: { unit: 'percent' } },
    });
  });

  it('have a sign that the panel gives to all of them, but where an override takes it away', () => {
    const custom = { transform: 'negative-Y' };
    expect(figureOf(withDefaults({ custom }))).toEqual({
      ...{ figure: { query, transform: ['negate'] }, said: [], vars: undefined },
    });
    const properties = [{ id: 'custom.transform' }];
    const overrides = [{ matcher: { id: 'byFrameRefID', options: 'A' }, properties }];
    const plain = panel({ fieldConfig: { defaults: { custom }, overrides } });
    expect(figureOf(plain).figure).toEqual({ query });
  });

  it('have a pattern of a stranger tried on them for a moment only', () => {
    const legendFormat = `${'a'.repeat(40)}b`;
    const properties = [{ id: 'custom.transform', value: 'negative-Y' }];
    const overrides = [{ matcher: { id: 'byRegexp', options: '^(a+)+$' }, properties }];
    const begun = performance.now();
    const targets = [target('x', { legendFormat })];
    figureOf(panel({ targets, fieldConfig: { defaults: {}, overrides } }));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it.each([
    [{ interval: '5m' }, {}, '5m'],
    [{}, { interval: '>2m' }, '2m'],
    [{}, { intervalFactor: 2 }, '1m'],
    [{}, { intervalFactor: 1 }, undefined],
    [{ interval: '10s' }, {}, undefined],
    [{ maxDataPoints: 100 }, {}, '5m'],
    [{ maxDataPoints: '20000' }, {}, undefined],
  ])('have the least step that the panel allows: %j %j', (ofPanel, ofTarget, step) => {
    const one = panel({ ...ofPanel, targets: [target('x', ofTarget)] });
    expect(figureOf(one, { time: { from: 'now-6h', to: 'now' } }).figure?.step).toBe(step);
  });
});

describe('no panel is dropped silently', () => {
  it.each([
    [{ type: 'stat' }, 'left out: the type `stat` is one number'],
    [{ type: 'table' }, 'left out: the type `table` is a table'],
    [{ type: 'someones-panel' }, 'left out: the type `someones-panel` is no panel over time'],
    [
      { libraryPanel: { name: 'L', uid: 'x' }, targets: [] },
      'left out: it is in the library, as "L"',
    ],
    [{ type: 'trend' }, 'left out: the type `trend` is lines over numbers'],
    [{ type: 'graph', xaxis: { mode: 'histogram' } }, 'left out: its x axis is no time'],
    [{ type: 'graph', xaxis: { mode: 'series' } }, 'left out: its x axis is no time'],
    [{ type: 'heatmap', options: { calculate: true } }, 'left out: Grafana makes its heat map of'],
    [{ type: 'heatmap', dataFormat: 'timeseries' }, 'left out: Grafana makes its heat map of'],
    [{ targets: [] }, 'left out: it has no query'],
    [{ targets: [target('a', { hide: true })] }, 'left out: it has no query that is drawn'],
    [{ targets: [target('a{x="$__user"}')] }, 'left out: it has no query that is drawn'],
    [
      { targets: [{ refId: 'A', expr: 5, legendFormat: [] }] },
      '`panels[0].targets[0].legendFormat` is a list',
    ],
    [{ targets: 7 }, '`panels[0].targets` is 7, where a list should be'],
    [{ options: { legend: { placement: {} } } }, 'is an object, where a text should be'],
  ])('%j', (more, why) => {
    const { figure, said } = figureOf(panel(more));
    expect(figure).toBeUndefined();
    expect(said.join('\n')).toContain(why);
    expect(said.join('\n')).toContain('(panels[0]');
  });

  it.each([
    [{ transformations: [{ id: 'organize' }] }, 'transformations are not applied: organize'],
    [{ timeCompare: '1d' }, 'what was 1d before is beside it in Grafana'],
    [{ fieldConfig: { defaults: { mappings: [{}] } } }, 'value mappings are not applied'],
    [
      { fieldConfig: { defaults: { unit: 'dateTimeAsIso' } } },
      'the unit `dateTimeAsIso` is a way to write numbers',
    ],
    [
      { fieldConfig: { defaults: { custom: { drawStyle: 'bars' } } } },
      'bars over time are drawn as steps',
    ],
    [
      { targets: [target('a'), target('', { refId: 'B', datasource: { type: '__expr__' } })] },
      'query B: an expression',
    ],
    [
      { targets: [target('a'), target('b', { refId: 'B', datasource: { type: 'loki' } })] },
      'query B: it asks loki',
    ],
    [{ fieldConfig: { defaults: { custom: { axisSoftMin: 0 } } } }, 'a soft limit of the axis'],
    [{ fieldConfig: { defaults: { custom: { axisSoftMax: 9 } } } }, 'a soft limit of the axis'],
    [
      { fieldConfig: { defaults: { custom: { axisCenteredZero: true } } } },
      'zero is in the middle',
    ],
    [{ fieldConfig: { defaults: { custom: { axisPlacement: 'hidden' } } } }, 'its axis is hidden'],
    [{ fieldConfig: { defaults: { custom: { axisPlacement: 'right' } } } }, 'its only axis is on'],
    [
      { fieldConfig: { defaults: { custom: { fillBelowTo: 'x' } } } },
      'the area between two series',
    ],
    [
      { fieldConfig: { defaults: { custom: { insertNulls: 5000 } } } },
      'gaps where samples are far',
    ],
    [{ fieldConfig: { defaults: { displayName: 'All' } } }, 'the name of all its series'],
    [{ type: 'graph', timeRegions: [{}] }, 'time regions'],
    [
      {
        fieldConfig: {
          defaults: { min: 0, custom: { scaleDistribution: { type: 'log', log: 10 } } },
        },
      },
      'a logarithm does not begin at 0',
    ],
    [{ targets: [target('a', { format: 'table' })] }, 'query A is a table in Grafana'],
    [
      { targets: [target('a'), { expr: 'b', datasource: { type: 'loki' } }] },
      'query B: it asks loki',
    ],
    [{ targets: [target('a', { instant: true })] }, 'query A is asked for one moment in Grafana'],
    [
      { targets: [target('a'), target('b{x="$__user"}', { refId: 'B' })] },
      'query B is left out: `$__user` is known to Grafana only',
    ],
  ])('nor a part of it: %j', (more, why) => {
    const { figure, said } = figureOf(panel(more));
    expect(figure).toBeDefined();
    expect(said.join('\n')).toContain(`panel 1 "Load": ${why}`);
  });

  it('but what is switched off has no part in it', () => {
    const transformations = [{ id: 'organize', disabled: true }];
    expect(figureOf(panel({ transformations })).said).toEqual([]);
  });

  it('nor that some ask another data source than the others', () => {
    const of = (id: number, uid: string) =>
      panel({ id, datasource: { type: 'prometheus', uid }, targets: [target('x')] });
    const { said } = imported(dashboard([of(1, 'a'), of(2, '${b}'), of(3, 'a')]));
    expect(said).toEqual([
      expect.stringContaining(
        'panel 2 "Load": query A: it asks another data source, b, than most others',
      ),
    ]);
  });

  it('nor what is of all of them', () => {
    const more = {
      templating: { list: [{ name: 'Filters', type: 'adhoc' }] },
      annotations: {
        list: [
          { name: 'Deploys', enable: true, datasource: 'p' },
          { name: 'Own', builtIn: 1, enable: true },
        ],
      },
    };
    expect(imported(dashboard([panel()], more)).said).toEqual([
      'variable Filters: filters of all queries: write them into the queries',
      'annotation "Deploys": it asks for marks: write them as `events`',
    ]);
  });

  it('and a figure that no manifest can have is left out, and the others are written', () => {
    const targets = [target('a', { legendFormat: 'x' })];
    const one = panel({ id: 7, title: 'Bad', repeat: 'x', targets });
    const list = [{ name: 'x', type: 'custom', multi: true, current: { value: ['a/b', 'a b'] } }];
    const { manifest, said } = imported(dashboard([one, panel()], { templating: { list } }));
    expect(Object.keys(manifest.figures ?? {})).toEqual(['load']);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^panel 7 "Bad": left out: /);
  });
});

describe('a file that is no dashboard', () => {
  it.each([
    ['{', 'this is no JSON'],
    ['null', 'this is no dashboard'],
    ['[]', 'this is no dashboard'],
    ['{"panels": {}}', '`panels` is an object, where a list should be'],
    [
      '{"panels": [], "templating": {"list": [{"name": {}}]}}',
      '`templating.list[0].name` is an object',
    ],
    ['{"panels": [], "time": 5, "title": []}', '`title` is a list, where a text should be'],
  ])('%s', (text, message) => {
    expect(() => imported(text)).toThrow(message);
  });

  it('has no figures where it has no panels', () => {
    expect(imported(dashboard([]))).toMatchObject({ text: undefined, panels: 0, figures: 0 });
  });
});
