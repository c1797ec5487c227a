import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../properties.js';
import { exportDashboard } from '../../src/grafana/export.js';
import { remarkText } from '../../src/grafana/remarks.js';
import type { Manifest } from '../../src/manifest/manifest.js';
import { partsOf } from '../../src/manifest/manifest.js';
import { filledQueries } from '../../src/plan/filled-queries.js';
import { manifest } from '../manifest/given.js';
import { imported } from './given.js';

const head = 'prometheus: http://localhost:9090\ndefaults: {range: {last: 6h}}\n';

/** What becomes of the figures of a manifest. */
function exported(figures: string, more = '') {
  const { dashboard, remarks } = exportDashboard(
    manifest(`${head}${more}figures: ${figures}`),
    'Paper',
  );
  return { dashboard, panel: dashboard.panels[0], said: remarks.map(remarkText) };
}

/** The same, of figures that ask two servers. */
function exportedOfTwo(figures: string) {
  const servers = 'prometheus: {eu: http://eu, us: http://us}\ndefaults: {range: {last: 6h}}\n';
  const { dashboard, remarks } = exportDashboard(
    manifest(`${servers}figures: ${figures}`),
    'Paper',
  );
  return { dashboard, said: remarks.map(remarkText) };
}

/** What figures show, however they are written: what is asked, in which words and units, on which axes. */
function shown(given: Manifest) {
  return given.figures.flatMap(partsOf).map((figure) => {
    const { kind, y, y2, thresholds, gaps } = figure.drawing;
    const axis = (one: typeof y) => [one.label, one.scale, one.min, one.max];
    const [left, right] = [y, y2];
    return {
      ...{ kind, gaps, left: axis(left), right: axis(right) },
      thresholds: thresholds.map(({ value }) => value),
      asked: filledQueries(figure, figure.queries, given.vars, 0).map(({ expr }) => expr),
      queries: figure.queries.map(({ label, axis: side, unit, transforms }) => {
        return { label, side, unit: unit ?? (side === 'left' ? left : right).unit, transforms };
      }),
    };
  });
}

/** The manifest that comes out of the dashboard that it becomes. */
function andBack(given: Manifest): Manifest {
  const { text, said } = imported(exportDashboard(given, 'Paper').dashboard);
  expect(said).toEqual([]);
  return manifest(text ?? '');
}

describe('a figure becomes a panel', () => {
  it('with its queries, legend, unit and axis', () => {
    const figure = `{query: 'rate(x[\${rate_interval}])', label: '{{instance}}', step: 1m,
      y: {label: Rate, unit: bytes/s, scale: log2, min: 1}, thresholds: [5], gaps: connect, title: T}`;
    const { dashboard, panel, said } = exported(`{f: ${figure}}`);
    expect(said).toEqual([]);
    expect(dashboard).toMatchObject({ title: 'Paper', time: { from: 'now-6h', to: 'now' } });
    expect(panel).toMatchObject({
      ...{ id: 1, type: 'timeseries', title: 'T' },
      datasource: { type: 'prometheus', uid: '${DS_PROMETHEUS}' },
      targets: [
        {
          refId: 'A',
          expr: 'rate(x[$__rate_interval])',
          legendFormat: '{{instance}}',
        },
      ],
      interval: '1m',
      fieldConfig: {
        defaults: {
          ...{ unit: 'Bps', min: 1 },
          thresholds: { mode: 'absolute', steps: [{ value: null }, { value: 5 }] },
          custom: {
            ...{ axisLabel: 'Rate', scaleDistribution: { type: 'log', log: 2 }, spanNulls: true },
            thresholdsStyle: { mode: 'line' },
          },
        },
      },
    });
  });

  it('of the type heatmap, with all that Grafana has there by default', () => {
    const { panel, said } = exported(
      '{f: {kind: heatmap, query: x, y: {label: L, unit: bytes/s}}}',
    );
    expect([panel?.type, said]).toEqual(['heatmap', []]);
    expect(panel?.options).toMatchObject({
      ...{ calculate: false, yAxis: { unit: 'Bps', axisLabel: 'L' } },
      ...{ color: { scheme: 'Oranges', steps: 64 }, legend: { show: true }, showValue: 'never' },
      ...{ tooltip: { mode: 'single' }, exemplars: {} },
    });
  });

  it('of a data source that Grafana asks for: one for each endpoint', () => {
    const text =
      'prometheus: {eu: http://eu, us: http://us}\nfigures: {a: {query: x, prometheus: eu, range: {last: 1h}}, b: {query: y, prometheus: us, range: {last: 1h}}}';
    const { dashboard } = exportDashboard(manifest(text), 'Paper');
    expect(dashboard.__inputs.map(({ name }) => name)).toEqual(['DS_EU', 'DS_US']);
    expect(dashboard.panels.map(({ datasource }) => datasource.uid)).toEqual([
      '${DS_EU}',
      '${DS_US}',
    ]);
  });

  it('with the variables of the manifest, which stay what they are', () => {
    const { dashboard, panel } = exported(`{f: {query: 'x{job="\${job}"}'}}`, 'vars: {job: a.b}\n');
    expect(panel?.targets[0]?.expr).toBe('x{job="${job:raw}"}');
    expect(dashboard.templating.list).toMatchObject([
      { name: 'job', type: 'textbox', query: 'a.b' },
    ]);
  });

  it('for each value of a matrix, and each of its panels', () => {
    const figures = `{a: {matrix: {q: ['0.5', '0.9']}, query: 'quantile(\${q}, x)'}, b: {panels: [{query: y}, {query: z}]}}`;
    const { dashboard, said } = exported(figures);
    expect(said).toEqual([]);
    expect(dashboard.panels.map(({ targets: [first] }) => first?.expr)).toEqual([
      'quantile(0.5, x)',
      'quantile(0.9, x)',
      'y',
      'z',
    ]);
    expect(dashboard.panels.map(({ id, gridPos: { x, y } }) => [id, x, y])).toEqual([
      [1, 0, 0],
      [2, 12, 0],
      [3, 0, 8],
      [4, 12, 8],
    ]);
  });

  it('that repeats for each value that a server has', () => {
    const of = '{label_values: pod, of: "up{job=\\"${job}\\"}"}';
    const figure = `{query: 'x{pod="\${pod}", q="\${q}"}', matrix: {pod: ${of}, q: [a, b]}}`;
    const { dashboard, said } = exported(`{last: {query: y}, f: ${figure}}`, 'vars: {job: web}\n');
    expect(said).toEqual([]);
    expect(
      dashboard.panels.map(({ title, repeat, targets: [first] }) => [title, repeat, first?.expr]),
    ).toEqual([
      ['last', undefined, 'y'],
      ['f', 'pod', 'x{pod="${pod:raw}", q="a"}'],
      ['f', 'pod', 'x{pod="${pod:raw}", q="b"}'],
    ]);
    expect(dashboard.templating.list[1]).toMatchObject({
      ...{ name: 'pod', type: 'query', multi: true, includeAll: true },
      query: { query: 'label_values(up{job="web"}, pod)' },
      current: { value: ['$__all'] },
    });
    const back = imported(dashboard);
    expect([back.said, Object.values(back.manifest.figures ?? {})[1]]).toMatchObject([
      [],
      {
        query: 'x{pod="${pod}", q="a"}',
        matrix: { pod: { label_values: 'pod', of: 'up{job="web"}' } },
      },
    ]);
  });

  it('that is not there for what is excluded of listed values', () => {
    const matrix = 'matrix: {pod: {label_values: pod, of: up}, q: [a, b]}, exclude: [{q: a}]';
    const { dashboard, said } = exported(`{f: {query: 'x{pod="\${pod}", q="\${q}"}', ${matrix}}}`);
    expect(said).toEqual([]);
    expect(dashboard.panels.map(({ targets: [first] }) => first?.expr)).toEqual([
      'x{pod="${pod:raw}", q="b"}',
    ]);
  });

  it('that asks its own server for the values, where two are asked for the same', () => {
    const of = (server: string) =>
      `{prometheus: ${server}, query: 'x{pod="\${pod}"}', matrix: {pod: {label_values: pod, of: up}}}`;
    const { dashboard, said } = exportedOfTwo(`{a: ${of('eu')}, b: ${of('us')}, c: ${of('eu')}}`);
    expect(said).toEqual([]);
    expect(dashboard.panels.map(({ repeat, datasource }) => [repeat, datasource.uid])).toEqual([
      ['pod', '${DS_EU}'],
      ['pod_2', '${DS_US}'],
      ['pod', '${DS_EU}'],
    ]);
    expect(dashboard.panels[1]?.targets[0]?.expr).toBe('x{pod="${pod_2:raw}"}');
    expect(dashboard.templating.list).toMatchObject([
      { name: 'pod', datasource: { uid: '${DS_EU}' } },
      { name: 'pod_2', datasource: { uid: '${DS_US}' } },
    ]);
  });

  it('and whose variable asks a server that Grafana asks for, where no query has it', () => {
    const figure = `{prometheus: us, queries: {a: {csv: {file: '\${pod}.csv'}}}, matrix: {pod: {label_values: pod, of: up}}}`;
    const { dashboard } = exportedOfTwo(`{a: {prometheus: eu, query: x}, b: ${figure}}`);
    expect(dashboard.__inputs.map(({ name }) => name)).toEqual(['DS_EU', 'DS_US']);
    expect(dashboard.templating.list).toMatchObject([{ datasource: { uid: '${DS_US}' } }]);
  });

  it.each([
    ['{last: 1d}', { timeFrom: '1d' }, 0],
    ['{last: 36h}', { timeFrom: '36h' }, 0],
    ['{last: 1w}', { timeFrom: '7d' }, 0],
    ['{end: now-1d, duration: 6h}', { timeFrom: '6h', timeShift: '1d' }, 0],
    ['{end: now-1d1s, duration: 90m}', { timeFrom: '90m', timeShift: '86401s' }, 0],
    ['{start: 2026-01-01T00:00:00Z, duration: 1h}', {}, 1],
  ])('with its own range, %s, where that may move', (range, own, remarks) => {
    const { dashboard, said } = exported(
      `{a: {query: x}, b: {query: y}, c: {query: z, range: ${range}}}`,
    );
    expect(dashboard.panels[2]).toMatchObject(own);
    expect(said).toHaveLength(remarks);
  });

  // Grafana reads one number and one unit.
  it.each([
    ['90m', 'now-90m'],
    ['36h', 'now-36h'],
    ['1d1s', 'now-86401s'],
    ['500ms', 'now-1s'],
  ])('and the range of all of them, the last %s, as %s', (last, from) => {
    const { dashboard } = exported(`{f: {query: x, range: {last: ${last}}}}`);
    expect(dashboard.time).toEqual({ from, to: 'now' });
  });

  it('with its range said where the dashboard stands still, for a panel then has no other', () => {
    const still = 'range: {start: 2026-01-01T00:00:00Z, duration: 1h}';
    const figures = `{a: {query: x, ${still}}, b: {query: y, ${still}}, c: {query: z}}`;
    const { dashboard, said } = exported(figures);
    expect(dashboard.panels[2]?.timeFrom).toBeUndefined();
    expect(said).toEqual([
      "figure c: its range, from now-6h to now: the panel has the dashboard's",
    ]);
  });

  it('with a step of one query alone, and the rate interval that Styx has for that', () => {
    const rate = 'rate(x[${rate_interval}])';
    const queries = `{a: {query: '${rate}', step: 90s}, b: {query: '${rate}', step: 500ms}, c: '${rate}'}`;
    const { panel } = exported(`{f: {queries: ${queries}}}`);
    expect(panel?.interval).toBeUndefined();
    expect(panel?.targets.map(({ expr, interval }) => [expr, interval])).toEqual([
      ['rate(x[105s])', '90s'],
      ['rate(x[1m])', '500ms'],
      ['rate(x[$__rate_interval])', undefined],
    ]);
  });

  it('of variables and data sources that have names of their own', () => {
    const text = `prometheus: {a-b: http://a, a_b: http://b}
vars: {x-y: '1', x_y: '2'}
figures:
  f: {query: '\${x-y} * m', prometheus: a-b, range: {last: 1h}}
  g: {query: '\${x_y} * m', prometheus: a_b, range: {last: 1h}}`;
    const { dashboard } = exportDashboard(manifest(text), 'Paper');
    expect(dashboard.templating.list).toMatchObject([{ name: 'x_y' }, { name: 'x_y_2' }]);
    expect(dashboard.__inputs.map(({ name }) => name)).toEqual(['DS_A_B', 'DS_A_B_2']);
    expect(
      dashboard.panels.map(({ targets: [first] }) => [first?.expr, first?.datasource.uid]),
    ).toEqual([
      ['${x_y:raw} * m', '${DS_A_B}'],
      ['${x_y_2:raw} * m', '${DS_A_B_2}'],
    ]);
  });

  it.each([
    ['{query: x, kind: cdf}', '`kind: cdf` is lines over time there'],
    ['{query: x, transform: [delta]}', 'query query: what is calculated of it: delta'],
    ['{query: x, y: {unit: s, show: ms}}', '`show`: Grafana chooses'],
    ['{query: x, events: [{at: 5m}]}', 'events and spans'],
    ['{query: x, facet: job}', '`facet`: the series of all panels are in one'],
    ['{query: x, top: 5}', '`top`: all series are drawn'],
    [
      '{query: "x{i=\\"${i}\\", j=\\"${j}\\"}", matrix: {i: {label_values: i, of: up}, j: {label_values: j, of: up}}}',
      'left out: Grafana repeats a panel for one variable, and its matrix has more of servers',
    ],
    [
      `{query: 'x{pod="\${pod}"}', matrix: {pod: {label_values: pod, of: up}}, exclude: [{pod: z}]}`,
      '`exclude`: the panel repeats for what that leaves out of `pod`, too',
    ],
    ['{queries: {a: {csv: {file: a.csv}}}}', 'left out: it asks no Prometheus'],
  ])('and what is lost of it is said: %s', (figure, text) => {
    expect(exported(`{f: ${figure}}`).said.join('\n')).toContain(`figure f: ${text}`);
  });
});

describe('the dashboard of a manifest, made a manifest again, shows the same', () => {
  it('with two axes, signs and a heat map', () => {
    const given = manifest(`${head}vars: {job: 'a|b', n: 5}
figures:
  a:
    kind: area
    queries:
      in: {query: 'topk(\${n}, x{job=~"\${job}"})', label: 'in {{i}}'}
      out: {query: y, label: 'out {{i}}', transform: [negate]}
    y: {unit: bytes, min: 0}
  b:
    queries:
      left: {query: 'delta(x[\${step}])', label: l}
      right: {query: y, label: r, axis: right}
    y: {unit: ratio, show: percent, label: Share}
    y2: {unit: requests/s, scale: log, min: 1, max: 100, label: Rate}
  c: {kind: heatmap, query: 'sum by (le) (rate(x_bucket[\${rate_interval}]))', y: {label: Size, unit: bytes/s}}
  d: {kind: step, query: z, gaps: connect, thresholds: [1, 2.5], legend: none}
`);
    expect(shown(andBack(given))).toEqual(shown(given));
  });

  const word = fc.constantFrom(
    'a',
    'x{job="${job}"}',
    'rate(y[${rate_interval}])',
    'max_over_time(z[${range}:${step}])',
    'label_replace(u, "a", "$1", "b", "(.*)")',
  );
  const legend = fc.constantFrom(
    '{{instance}}',
    'p99 of {{job}}',
    '100 %',
    'a: b #c',
    'it\'s "it"',
    '[x]',
    '{{a}} / {{b}}',
  );
  const limits = fc.constantFrom({}, { min: 0 }, { max: 5 }, { min: -1.5, max: 1e9 });
  const unit = fc.constantFrom(
    's',
    'ms',
    'bytes',
    'decbytes',
    'bits/s',
    'bytes/s',
    'percent',
    'ops/s',
    'count',
    'requests/s',
    'widgets',
    'µs',
    '°C',
  );
  const axis = fc
    .record({
      unit: fc.option(unit, { nil: undefined }),
      label: fc.option(fc.constantFrom('Load', 'A: b'), { nil: undefined }),
      limits,
    })
    .map(({ limits: own, ...rest }) => ({ ...rest, ...own }));
  const figure = fc.record({
    kind: fc.constantFrom('line', 'step', 'area', 'points'),
    queries: fc
      .array(fc.record({ query: word, label: legend }), { minLength: 1, maxLength: 3 })
      .map((list) => Object.fromEntries(list.map((one, i) => [`q${i}`, one]))),
    y: axis,
  });

  it('whatever its figures are', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 4 }), (figures) => {
        const named = Object.fromEntries(figures.map((one, i) => [`f${i}`, one]));
        const text = `${head}vars: {job: node}\nfigures: ${JSON.stringify(named)}\n`;
        const given = manifest(text);
        expect(shown(andBack(given))).toEqual(shown(given));
      }),
      { numRuns: 30 },
    );
  });
});
