import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { Chart } from '../../src/chart/model/chart.js';
import { drawnTexts } from '../../src/output/drawn-texts.js';
import { plainStyle } from '../../src/style/plain.js';
import { chartInput, type GivenDrawing, type GivenQuery, noon } from './inputs.js';

/** What no engine can draw, in a text that differs in each place. */
const hostile = (place: string) => `${place}\ufffe\uffff\n\0\u001b\ud800.`;
const shown = (place: string) => `${place}\ufffd\ufffd \ufffd\ufffd\ufffd.`;

/** So wide that no text is shortened. */
const style = { ...plainStyle, width: 4000 };

function draw(drawing: GivenDrawing, queries: readonly GivenQuery[]): Chart {
  const all = { style, x: { label: hostile('x') }, y: { label: hostile('y') }, ...drawing };
  return chart(chartInput(queries, { title: hostile('title'), drawing: all }));
}

const marks: GivenDrawing = {
  y2: { label: hostile('y2') },
  y: { label: hostile('y'), unit: hostile('unit') },
  events: [{ at: { ms: noon + 20_000 }, label: hostile('event') }],
  spans: [{ start: { ms: noon + 60_000 }, end: { ms: noon + 90_000 }, label: hostile('span') }],
  thresholds: [
    { value: 2, label: hostile('left'), axis: 'left' },
    { value: 3, label: hostile('right'), axis: 'right' },
  ],
};

const named = (place: string) => ({ label: hostile(place), values: [1, 2, 3] });
const pods = [1, 2].map((i) => ({
  labels: { pod: hostile(`pod${i}`), op: hostile('op') },
  values: [i, 2, 3],
}));
const query = (id: string): GivenQuery => ({ id: hostile(id), series: [named(id)] });

const places: readonly [what: string, chart: () => Chart, places: readonly string[]][] = [
  [
    'lines',
    () => draw(marks, [{ series: [named('a'), named('b')] }, { ...query('c'), axis: 'right' }]),
    ['title', 'x', 'y2', 'event', 'span', 'left', 'right', 'a', 'b', 'c'],
  ],
  ['categories', () => draw({ kind: 'bar' }, [{ series: pods }]), ['pod1', 'pod2']],
  ['groups', () => draw({ kind: 'bar', groupBy: 'pod' }, [{ series: pods }]), ['pod1', 'pod2']],
  [
    'rows of a heat map',
    () => draw({ kind: 'heatmap' }, [{ series: pods }]),
    ['pod1', 'pod2', 'y'],
  ],
  [
    'panels of a label',
    () => draw({ facet: { by: 'label', label: 'pod' } }, [{ series: pods }]),
    ['pod1', 'pod2'],
  ],
  [
    'panels of queries',
    () => draw({ facet: { by: 'query' } }, [query('a'), query('b')]),
    ['a', 'b'],
  ],
  [
    'points of one query against another',
    () =>
      draw({ kind: 'points', x: { query: { id: 'cost', reduce: 'max' } } }, [
        { series: pods },
        { id: 'cost', series: pods },
      ]),
    ['pod1', 'pod2'],
  ],
];

describe('what nobody can draw', () => {
  it.each(places)('is replaced in the texts of %s', (_, make, expected) => {
    const texts = drawnTexts(make());
    expect(texts).toEqual(expect.arrayContaining(expected.map(shown)));
    expect(texts.filter((text) => /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text))).toEqual([]);
  });

  it('is replaced in the unit of an axis, and in what a script says that the axis means', () => {
    const { panels } = draw(marks, [{ series: [named('a'), named('b')] }]);
    const [{ y }] = panels;
    expect(y.label?.lines.join(' ')).toBe(`${shown('y')} (${shown('unit')})`);
    expect(y.meaning).toBe(`values in ${shown('unit')}`);
  });

  it('is replaced in a grid of panels', () => {
    const texts = drawnTexts(
      draw({ facet: { by: 'grid', rows: 'pod', columns: 'op' } }, [{ series: pods }]),
    );
    expect(texts).toContain(`${shown('pod1')}, ${shown('op')}`);
  });

  it('is replaced in a legend within the plot', () => {
    const { legend } = draw({ legend: { position: 'inside' } }, [
      { series: [named('a'), named('b')] },
    ]);
    expect(legend?.entries.map(({ text }) => text)).toEqual([shown('a'), shown('b')]);
  });
});
