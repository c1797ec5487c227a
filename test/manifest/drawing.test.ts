import { describe, expect, it } from 'vitest';
import type { WrittenDrawing } from '../../src/manifest/drawing.js';
import { defaultDrawing } from '../../src/manifest/drawing/default.js';
import { figure, manifest, query, withFigure } from './given.js';
import { partsOf } from '../../src/manifest/manifest.js';

/** How a figure of these lines, and of the query `up`, is drawn. */
function drawing(...lines: string[]): WrittenDrawing {
  const hasQuery = lines.some((line) => /^quer/.test(line));
  return figure(withFigure(...(hasQuery ? [] : ['query: up']), ...lines)).drawing;
}

const noon = Date.UTC(2017, 5, 1, 12);

describe('a kind', () => {
  it.each(['line', 'step', 'points', 'area', 'bar', 'cdf', 'histogram', 'box', 'heatmap', 'band'])(
    'may be %s',
    (kind) => {
      expect(drawing(`kind: ${kind}`).kind).toBe(kind);
    },
  );

  it('is points where x is a query, and else a line', () => {
    expect(drawing().kind).toBe('line');
    expect(drawing('queries: {a: up, b: up}', 'x: {query: a}').kind).toBe('points');
  });
});

describe('y and y2', () => {
  it('take every key', () => {
    const axis =
      '{label: L, unit: s, show: ms, scale: log2, min: 0.5, max: 8, headroom: 0.1, ticks: 4}';
    const made = { label: 'L', unit: 's', show: 'ms', scale: 'log2', min: 0.5, max: 8 };
    const queries = 'queries: {a: up, b: {query: up, axis: right}}';
    const { y, y2 } = figure(withFigure(queries, `y: ${axis}`, `y2: ${axis}`)).drawing;
    expect(y).toEqual({ ...made, headroom: 0.1, ticks: 4 });
    expect(y2).toEqual(y);
  });

  it.each([
    ['5', 5],
    ['0', 0],
    ['[0, 0.1, 1e3]', [0, 0.1, 1000]],
  ])('have so many ticks, or which: %s', (written, ticks) => {
    expect(drawing(`y: {ticks: ${written}}`).y.ticks).toEqual(ticks);
  });

  it('may have a unit that Styx does not know', () => {
    expect(drawing('y: {unit: req/s}').y.unit).toBe('req/s');
  });
});

describe('x', () => {
  it.each([
    ['min: 5m', { sinceStartMs: 300_000 }],
    ['min: 0s', { sinceStartMs: 0 }],
    ['min: 0', { sinceStartMs: 0 }],
    ['min: 2017-06-01T12:00:00Z', { ms: noon }],
    ['min: 1496318400', { ms: noon }],
    ['time: relative, min: 90', { sinceStartMs: 90_000 }],
    ['time: relative, min: -1.5', { sinceStartMs: -1500 }],
    ['time: relative, min: 2017-06-01T12:00:00Z', { ms: noon }],
  ])('begins at a time: %s', (written, from) => {
    expect(drawing(`x: {${written}}`).x).toMatchObject({ from, to: undefined, min: undefined });
  });

  it('reads times without a zone in that of the manifest', () => {
    const text = withFigure('query: up', 'x: {max: 2017-06-01 14:00}');
    expect(figure(`timezone: Europe/Berlin\n${text}`).drawing.x.to).toEqual({ ms: noon });
  });

  it('of values has numbers, a unit and a scale', () => {
    const { x } = drawing('kind: cdf', 'x: {unit: s, show: ms, scale: log, min: 0.1, max: 1}');
    const made = { unit: 's', show: 'ms', scale: 'log', min: 0.1, max: 1 };
    expect(x).toMatchObject({ ...made, from: undefined, to: undefined });
  });

  it('of relative time is shown in a unit, with ticks at seconds', () => {
    const { x } = drawing('x: {time: relative, show: min, ticks: [0, 60]}');
    expect(x).toMatchObject({ show: 'min', ticks: [0, 60] });
  });

  it.each([
    ['x: {query: a}', 'mean'],
    ['x: {query: a, reduce: max}', 'max'],
  ])('is another query, reduced: %s', (written, reduce) => {
    const { x } = drawing('queries: {a: up, b: up}', written);
    expect(x.query).toEqual({ id: 'a', reduce });
  });

  it('is reduced as the figure is, where it says nothing else', () => {
    const { x } = drawing('queries: {a: up, b: up}', 'reduce: p99', 'x: {query: a}');
    expect(x.query).toEqual({ id: 'a', reduce: { quantile: 0.99 } });
  });

  it.each([
    ['x: {query: a}', 'last'],
    ['x: {query: a, reduce: max}', 'max'],
  ])('is reduced as its query says itself, before the figure: %s', (written, reduce) => {
    const queries = 'queries: {a: {query: up, reduce: last}, b: {query: up, reduce: sum}}';
    expect(drawing(queries, 'reduce: min', written).x.query).toEqual({ id: 'a', reduce });
  });
});

describe('statistics', () => {
  it.each([
    ['last', 'last'],
    ['p99', { quantile: 0.99 }],
    ['p99.9', { quantile: 0.999 }],
    ['p0', { quantile: 0 }],
    ['p100', { quantile: 1 }],
  ])('reduce to %s', (written, reduce) => {
    expect(drawing('kind: bar', `reduce: ${written}`).reduce).toEqual(reduce);
  });

  it.each([
    ['sd', 'sd'],
    ['min-max', 'min-max'],
    ['p2.5-p97.5', { low: 0.025, high: 0.975 }],
  ])('have a spread: %s', (written, spread) => {
    expect(drawing('kind: bar', `spread: ${written}`).spread).toEqual(spread);
  });

  it('have groups, bins and a band', () => {
    expect(drawing('kind: box', 'group_by: job').groupBy).toBe('job');
    expect(drawing('kind: histogram', 'bins: 20').bins).toBe(20);
    expect(drawing('kind: histogram', 'bins: auto').bins).toBe('auto');
    expect(drawing('kind: band', 'band: p5-p95').band).toEqual({ low: 0.05, high: 0.95 });
  });
});

describe('top', () => {
  it.each([
    ['line', '5', { count: 5, rest: 'drop', isRestGiven: false }],
    ['area', '5', { count: 5, rest: 'sum', isRestGiven: false }],
    ['area', '{series: 5, rest: drop}', { count: 5, rest: 'drop', isRestGiven: true }],
    ['line', '{series: 5, rest: sum}', { count: 5, rest: 'sum', isRestGiven: true }],
  ])('of a figure of kind %s: %s', (kind, written, top) => {
    expect(drawing(`kind: ${kind}`, `top: ${written}`).top).toEqual(top);
  });
});

describe('facet', () => {
  it.each([
    ['instance', { by: 'label', label: 'instance' }],
    ['query', { by: 'query' }],
    ['{rows: job, columns: query}', { by: 'grid', rows: 'job', columns: 'query' }],
  ])('is by %s', (written, facet) => {
    expect(drawing(`facet: ${written}`).facet).toEqual(facet);
  });
});

describe('a legend', () => {
  it.each([
    ['inside', { position: 'inside', columns: undefined }],
    ['{position: below, columns: 3}', { position: 'below', columns: 3 }],
    ['{columns: 3}', { position: 'above', columns: 3 }],
  ])('is %s', (written, legend) => {
    expect(drawing(`legend: ${written}`).legend).toEqual(legend);
  });
});

describe('marks', () => {
  it('are events and spans at times, and thresholds at values', () => {
    const { events, spans, thresholds } = drawing(
      'events: [{at: 5m, label: Up}, {at: 2017-06-01T12:00:00Z}]',
      'spans: [{start: 0s, end: 5m, label: 05}]',
      'thresholds: [0.5, {value: 2, label: SLO, axis: right}]',
    );
    expect(events).toMatchObject([
      { at: { sinceStartMs: 300_000 }, label: 'Up' },
      { at: { ms: noon }, label: undefined },
    ]);
    const [start, end] = [{ sinceStartMs: 0 }, { sinceStartMs: 300_000 }];
    expect(spans).toEqual([{ start, end, label: '05', isShared: false }]);
    expect(thresholds).toEqual([
      { value: 0.5, label: undefined, axis: 'left' },
      { value: 2, label: 'SLO', axis: 'right' },
    ]);
  });
});

describe('a query', () => {
  it('has an axis, a unit, a threshold and a reducer of its own', () => {
    const own = 'axis: right, unit: bytes, show: MiB, threshold: 5, reduce: max';
    const text = withFigure('kind: bar', `queries: {a: {query: up, ${own}}}`);
    const made = { axis: 'right', unit: 'bytes', show: 'MiB', threshold: 5, reduce: 'max' };
    expect(query(text)).toMatchObject(made);
  });

  it('has them also where it is named at the top level', () => {
    const text = `queries: {a: {query: up, unit: s}, b: up}\n${withFigure('queries: [a, b]')}`;
    expect(figure(text).queries.map(({ unit }) => unit)).toEqual(['s', 's']);
  });

  it('has the unit of the others on its axis, unless the axis or it says another', () => {
    const units = (...lines: string[]) =>
      figure(withFigure(...lines)).queries.map(({ unit }) => unit);
    const queries = 'queries: {a: up, b: {query: up, unit: s}, c: {query: up, axis: right}}';
    expect(units(queries)).toEqual(['s', 's', undefined]);
    expect(units(queries, 'y: {unit: s}')).toEqual([undefined, 's', undefined]);
    expect(units(queries, 'facet: query')).toEqual([undefined, 's', undefined]);
  });

  it("shows a multiple of its axis' unit", () => {
    expect(query(withFigure('y: {unit: s}', 'queries: {a: {query: up, show: ms}}')).show).toBe(
      'ms',
    );
  });
});

it('max_points: none draws every sample', () => {
  expect(drawing().isDecimated).toBe(true);
  expect(drawing('max_points: auto').isDecimated).toBe(true);
  expect(drawing('max_points: none').isDecimated).toBe(false);
});

describe('a short form and its long form', () => {
  it.each([
    ['legend: right', 'legend: {position: right}'],
    ['top: 3', 'top: {series: 3}'],
    ['thresholds: [5]', 'thresholds: [{value: 5}]'],
  ])('mean the same: %s', (short, long) => {
    expect(drawing(short)).toEqual(drawing(long));
  });
});

describe('defaults', () => {
  const two = 'queries: {a: up, b: {query: up, axis: right}}';
  const merged = (defaults: string, own: string): WrittenDrawing =>
    figure(
      `prometheus: http://a\ndefaults: {${two}, range: {last: 1h}, ${defaults}}\nfigures: {f: {${own}}}`,
    ).drawing;

  it('are merged into axes, key by key', () => {
    const { x, y, y2 } = merged(
      'x: {time: relative, max: 5m}, y: {unit: s, label: A}, y2: {min: 0}',
      'x: {min: 1m}, y: {label: B}, y2: {max: 1}',
    );
    const limits = { from: { sinceStartMs: 60_000 }, to: { sinceStartMs: 300_000 } };
    expect(x).toMatchObject({ time: 'relative', ...limits });
    expect(y).toMatchObject({ unit: 's', label: 'B' });
    expect(y2).toMatchObject({ min: 0, max: 1 });
  });

  it.each([
    ['legend: {columns: 2}', 'legend: none', { position: 'none', columns: 2 }],
    ['legend: below', 'legend: {columns: 2}', { position: 'below', columns: 2 }],
    ['legend: below', 'legend: right', { position: 'right', columns: undefined }],
  ])('are merged in short and long forms alike: %s, %s', (its, own, legend) => {
    expect(merged(its, own).legend).toEqual(legend);
  });

  it('may say what becomes of the series beyond the top, for figures that have one', () => {
    expect(merged('top: {rest: sum}', 'top: 3').top).toMatchObject({
      count: 3,
      rest: 'sum',
      isRestGiven: true,
    });
    expect(merged('top: {rest: sum}', 'title: T').top).toBeUndefined();
  });

  it('give way list by list, whose parts are not mixed', () => {
    const its = 'events: [{at: 1m, label: A}, {at: 2m, label: B}], y: {ticks: [1, 2]}';
    const { events, y } = merged(its, 'events: [{at: 3m}], y: {ticks: 5}');
    const own = { at: { sinceStartMs: 180_000 }, label: undefined, isShared: false };
    expect(events).toEqual([own]);
    expect(merged(its, 'y: {ticks: 5}').events.map(({ isShared }) => isShared)).toEqual([
      true,
      true,
    ]);
    expect(y.ticks).toBe(5);
  });

  it('with a height give way to an aspect, and the other way round', () => {
    expect(merged('height: 2in', 'aspect: 0.5').style).toMatchObject({
      height: undefined,
      aspect: 0.5,
    });
    expect(merged('aspect: 0.5', 'height: 2in').style.height).toBe(144);
  });

  it.each([
    ['spread: sd, bins: 5, band: p1-p9, group_by: job', 'kind: line'],
    ['x: {scale: log, unit: s}, reduce: p99', 'kind: line'],
    ['x: {min: 5m, time: relative}, events: [{at: 5m}]', 'kind: cdf'],
    ['top: {series: 3, rest: sum}', 'kind: box'],
    ['x: {show: h, ticks: [1]}, y2: {min: 0}, thresholds: [1]', 'kind: heatmap'],
  ])('may be of no use to a figure: %s, %s', (its, own) => {
    expect(merged(its, own).kind).toBe(own.slice('kind: '.length));
  });

  it('leave nothing out where several series are one thing', () => {
    expect(merged('top: 3', 'kind: area').top?.count).toBe(3);
    for (const kind of ['box', 'band', 'heatmap']) {
      expect(merged('top: 3', `kind: ${kind}`).top).toBeUndefined();
    }
    expect(merged('top: 3', 'queries: {a: up, b: up}, x: {query: a}').top).toBeUndefined();
  });

  it('do not put a zero on a logarithmic axis, nor milliseconds on one of bytes', () => {
    expect(merged('y: {min: 0}', 'y: {scale: log}').y.min).toBeUndefined();
    expect(merged('y: {unit: s, show: ms}', 'y: {unit: bytes}').y.show).toBeUndefined();
  });
});

it('a figure of which nothing is said is drawn as one of the command line', () => {
  expect(drawing()).toEqual(defaultDrawing());
});

it('what is written about labels and styles holds for all figures', () => {
  const text = [
    'prometheus: http://a',
    "labels: {job: {a: A, b: {text: B, colour: '#112233'}}}",
    'styles: {thesis: {extends: article, column_width: 14cm}}',
    'defaults: {query: up, range: {last: 1h}, style: thesis}',
    'figures: {f: {}, g: {}}',
  ].join('\n');
  for (const { drawing: made } of manifest(text).figures.flatMap(partsOf)) {
    expect(made.identities.get('job')?.get('b')?.colour).toBe('#112233');
    expect(made.style.width).toBeCloseTo((14 / 2.54) * 72);
  }
});
